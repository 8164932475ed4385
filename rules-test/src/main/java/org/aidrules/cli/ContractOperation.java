package org.aidrules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import org.aidrules.AidRules;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.Scheme;
import org.aidrules.json.ContractForm;
import org.aidrules.json.ContractReader;
import org.aidrules.json.ContractWriter;
import org.aidrules.json.JsonDocument;
import org.aidrules.messages.Messages;

/** The operations on a contract. */
enum ContractOperation {
    /** The plan of a contract. */
    PLAN {
        @Override
        Answer answer(AidRules rules, JsonDocument document) {
            if (ContractReader.scheme(document) != Scheme.INDIVIDUAL) {
                return organisation(rules, ContractReader.of(rules).organisationPlan(document));
            }
            AidPlan plan = ContractReader.of(rules).plan(document);
            return new Answer(
                    writer -> writer.plan(plan),
                    (writer, out) -> writer.writePlan(plan, out),
                    (messages, detail) -> new PlanText(messages, detail.why())
                            .of(plan, rules.get(plan.revision()).title()));
        }
    },
    /** The settlement of a contract's years. The contract may have a weight, as a line of a population has. */
    SETTLE {
        @Override
        Answer answer(AidRules rules, JsonDocument document) {
            AidSettlement settlement = settle(rules, document);
            return new Answer(
                    writer -> writer.settlement(settlement),
                    (writer, out) -> writer.writeSettlement(settlement, out),
                    (messages, detail) -> new SettlementText(messages, detail.why())
                            .of(settlement, rules.get(settlement.revision()).title()));
        }
    },
    /** Where a running contract stands on a day. The contract may have a weight, as a line of a population has. */
    REVIEW {
        @Override
        Answer answer(AidRules rules, JsonDocument document) {
            ContractReview review = review(rules, document);
            return new Answer(
                    writer -> writer.review(review),
                    (writer, out) -> writer.writeReview(review, out),
                    (messages, detail) -> new ReviewText(messages, detail)
                            .of(review, rules.get(review.revision()).title()));
        }
    };

    private static Answer organisation(AidRules rules, OrganisationPlan plan) {
        return new Answer(
                writer -> writer.plan(plan),
                (writer, out) -> writer.writePlan(plan, out),
                (messages, detail) -> new PlanText(messages, detail.why())
                        .of(plan, rules.get(plan.revision()).title()));
    }

    private static ContractReview review(AidRules rules, JsonDocument document) {
        ContractReader reader = ContractReader.of(rules);
        return ContractReader.scheme(document) == Scheme.INDIVIDUAL
                ? reader.review(reader.reviewForm(document, List.of(PopulationCounter.WEIGHT)))
                : reader.organisationReview(document, List.of(PopulationCounter.WEIGHT));
    }

    private static AidSettlement settle(AidRules rules, JsonDocument document) {
        if (ContractReader.scheme(document) != Scheme.INDIVIDUAL) {
            return ContractReader.of(rules).organisationSettlement(document, List.of(PopulationCounter.WEIGHT));
        }
        ContractForm form = ContractReader.of(rules).form(document, List.of(PopulationCounter.WEIGHT));
        if (!form.errors().isEmpty()) {
            throw new InvalidInputException(form.with(rules.check(form.draft(), form.history())));
        }
        try {
            return rules.settle(form.draft(), form.history());
        } catch (InvalidInputException e) {
            throw new InvalidInputException(form.with(e.errors()));
        }
    }

    /** The field of a result that contains the input document. */
    static final String INPUT = "input";
    /** The field of a result that contains the day of {@code --known-on}, where it was given. */
    static final String KNOWN_ON = "knownOn";

    /** An answer as a tree of JSON. */
    interface TreeForm {
        ObjectNode by(ContractWriter writer);
    }

    /** The fields of an answer as JSON, without a tree. */
    interface FieldsForm {
        void write(ContractWriter writer, JsonGenerator out) throws IOException;
    }

    /** An answer as text. */
    interface HumanForm {
        String in(Messages messages, TextDetail detail);
    }

    /**
     * How much a text shows.
     *
     * @param why whether it shows the reasons
     * @param withinMonths the months within which obligations that are due are shown, where the text selects them
     */
    record TextDetail(boolean why, int withinMonths) {}

    /** An answer in each form. */
    record Answer(TreeForm json, FieldsForm fields, HumanForm text) {}

    /** Answers a document that could be read as JSON. */
    abstract Answer answer(AidRules rules, JsonDocument document);

    /**
     * Answers a document.
     *
     * @param bytes the document
     * @param firstLine the number of its first line in the file; 1 for a whole file
     * @throws InvalidInputException with every error of the document
     */
    final Answer answer(AidRules rules, byte[] bytes, long firstLine) {
        return answer(rules, JsonDocument.readLine(bytes, firstLine), this::answer);
    }

    /**
     * Answers a document. The JSON contains the document itself and the day of {@code --known-on}, so that the answer
     * can be recalculated.
     *
     * @throws InvalidInputException with every error of the document
     */
    static Answer answer(AidRules rules, JsonDocument document, BiFunction<AidRules, JsonDocument, Answer> operation) {
        Answer answer = operation.apply(rules, document);
        return new Answer(
                writer -> receipt(rules, document.root(), answer.json().by(writer)),
                (writer, out) -> {
                    answer.fields().write(writer, out);
                    writeReceipt(rules, document, out);
                },
                answer.text());
    }

    /** Adds the document that a result answers, and the day of {@code --known-on}. */
    static ObjectNode receipt(AidRules rules, JsonNode input, ObjectNode result) {
        rules.knownOn().ifPresent(day -> result.put(KNOWN_ON, day.toString()));
        return result.set(INPUT, input);
    }

    private static void writeReceipt(AidRules rules, JsonDocument input, JsonGenerator out) throws IOException {
        if (rules.knownOn().isPresent()) {
            out.writeStringField(KNOWN_ON, rules.knownOn().get().toString());
        }
        out.writeFieldName(INPUT);
        input.writeTo(out);
    }
}
