package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aidrules.AidRules;
import org.aidrules.contract.ContractReview;
import org.aidrules.facts.Scheme;
import org.aidrules.json.ContractForm;
import org.aidrules.json.ContractReader;
import org.aidrules.json.JsonDocument;
import org.aidrules.validation.portfolio.PortfolioContract;

/** Reads the lines of a portfolio: the input of {@code review} with an {@code id} and a {@code department}. */
final class PortfolioReader {

    private static final int LONGEST_ID = 64;
    private static final Pattern CODE = Pattern.compile("[0-9][0-9AB][0-9]?");

    private static final ContractForm.OtherField ID =
            new ContractForm.OtherField("id", List.of("1.." + LONGEST_ID + " characters"), PortfolioReader::isId);
    private static final ContractForm.OtherField DEPARTMENT = new ContractForm.OtherField(
            "department",
            List.of("\"01\"..\"95\"", "\"2A\"", "\"2B\"", "\"971\"..\"989\""),
            value -> value.isTextual() && CODE.matcher(value.textValue()).matches());

    private final AidRules rules;
    private final ContractReader reader;

    PortfolioReader(AidRules rules) {
        this.rules = rules;
        this.reader = ContractReader.of(rules);
    }

    /**
     * Reads a line and reviews its contract; the line's number stands for an id that is not given.
     *
     * @throws org.aidrules.error.InvalidInputException with every error of the line
     */
    PortfolioContract read(byte[] line, long number) {
        JsonDocument document = JsonDocument.readLine(line, number);
        Scheme scheme = ContractReader.scheme(document);
        return scheme == Scheme.INDIVIDUAL ? doctor(document, number) : organisation(document, scheme, number);
    }

    private PortfolioContract doctor(JsonDocument document, long number) {
        ContractForm form = reader.reviewForm(document, List.of(ID, DEPARTMENT));
        ContractReview review = reader.review(form);
        return new PortfolioContract(
                form.other(ID.name()).map(JsonNode::asText).orElseGet(() -> String.valueOf(number)),
                form.other(DEPARTMENT.name()).map(JsonNode::asText),
                Scheme.INDIVIDUAL,
                form.draft().specialty(),
                form.draft().option(),
                review);
    }

    private PortfolioContract organisation(JsonDocument document, Scheme scheme, long number) {
        ContractReview review = reader.organisationReview(document, List.of(ID, DEPARTMENT));
        return new PortfolioContract(
                text(document, ID).orElseGet(() -> String.valueOf(number)),
                text(document, DEPARTMENT),
                scheme,
                Optional.empty(),
                Optional.empty(),
                review);
    }

    AidRules rules() {
        return rules;
    }

    /** Returns a field that the reader has accepted. */
    private static Optional<String> text(JsonDocument document, ContractForm.OtherField field) {
        return Optional.ofNullable(document.root().path(field.name()).textValue());
    }

    private static boolean isId(JsonNode value) {
        return value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().length() <= LONGEST_ID
                && value.textValue().chars().noneMatch(Character::isISOControl);
    }
}
