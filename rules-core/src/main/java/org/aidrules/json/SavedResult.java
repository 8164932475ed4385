package org.aidrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.facts.Scheme;

/**
 * A plan, a settlement or a review in JSON with the input that gave it, as the commands {@code plan --json}, {@code settle
 * --json}, {@code review --json} and {@code batch} write it. It holds all that is needed to calculate it again and compare: see {@link Replay}.
 *
 * <p>Beside the fields of the result it has {@code input}, the input that gave it, and {@code knownOn}
 * where {@link AidRules#knownOn(LocalDate)} limited the rules. Thresholds and overlays of the caller, and {@link
 * AidRules#underRevision}, are not part of it: whoever replays it gives the same. Immutable.
 */
public final class SavedResult {

    private static final String INPUT = "input";
    private static final String KNOWN_ON = "knownOn";
    /** A field of the input of a settlement that is a line of a population; the result does not depend on it. */
    private static final String WEIGHT = "weight";
    /** A field that every settlement has and nothing else. */
    private static final String TOTAL = "total";
    /** A field that every review has and nothing else. */
    private static final String REST_OF_CONTRACT = "restOfContract";

    /** Fields of the results that cannot be recalculated: the options open to a doctor, and an agenda. */
    private static final List<String> NOT_REPLAYED = List.of("options", "entries");

    private final ObjectNode json;

    private SavedResult(ObjectNode json) {
        this.json = json;
    }

    /**
     * Reads a saved result.
     *
     * @param bytes the result in UTF-8
     * @return the result
     * @throws InvalidInputException if it is no JSON, or no result with its input
     */
    public static SavedResult read(byte[] bytes) {
        return of(JsonDocument.readPart(Objects.requireNonNull(bytes, "bytes"), 1, 1));
    }

    /**
     * Obtains the saved result that a document holds.
     *
     * @param document the document
     * @return the result
     * @throws InvalidInputException with the errors of the document, or if it is no result with its input
     */
    public static SavedResult of(JsonDocument document) {
        if (!document.errors().isEmpty()) {
            throw new InvalidInputException(document.errors());
        }
        JsonNode root = document.root();
        if (!root.path(INPUT).isObject() || NOT_REPLAYED.stream().anyMatch(root::has)) {
            throw new InvalidInputException(List.of(new InputError(
                    "",
                    Optional.of(JsonText.shown(root)),
                    CoreMessages.text("json.notAResult"),
                    List.of("{…, \"" + INPUT + "\": {…}}"))));
        }
        JsonNode day = root.path(KNOWN_ON);
        if (!day.isMissingNode() && day(day).isEmpty()) {
            throw new InvalidInputException(
                    List.of(InputError.notAccepted("/" + KNOWN_ON, JsonText.shown(day), AcceptedValues.DATE)));
        }
        return new SavedResult(root.deepCopy());
    }

    /**
     * Obtains a plan with its input, to be saved.
     *
     * @param rules the rules that gave the plan
     * @param application the application
     * @param plan its plan
     * @param writer writes both
     * @return the result
     */
    public static SavedResult of(AidRules rules, AidApplication application, AidPlan plan, ContractWriter writer) {
        return of(rules, writer.plan(plan), writer.application(application));
    }

    /**
     * Obtains a settlement with its input, to be saved.
     *
     * @param rules the rules that gave the settlement
     * @param application the application
     * @param history the history of the contract
     * @param settlement the settlement
     * @param writer writes all of them
     * @return the result
     */
    public static SavedResult of(
            AidRules rules,
            AidApplication application,
            ContractHistory history,
            AidSettlement settlement,
            ContractWriter writer) {
        return of(rules, writer.settlement(settlement), writer.contract(application, history));
    }

    /**
     * Obtains a result in JSON with its input, which was saved apart from it.
     *
     * @param rules the rules that gave the result
     * @param result a plan, a settlement or a review, as {@link ContractWriter} or a mapper with {@link AidRulesModule} writes it
     * @param input its input
     * @return the result
     */
    public static SavedResult of(AidRules rules, ObjectNode result, ObjectNode input) {
        ObjectNode json = result.deepCopy();
        rules.knownOn().ifPresent(day -> json.put(KNOWN_ON, day.toString()));
        return new SavedResult(json.set(INPUT, input.deepCopy()));
    }

    /**
     * Returns whether this is a settlement.
     *
     * @return false where it is a plan or a review
     */
    public boolean isSettlement() {
        return json.has(TOTAL);
    }

    private boolean isReview() {
        return json.has(REST_OF_CONTRACT);
    }

    /**
     * Returns the day of publication to which the rules were limited.
     *
     * @return the day; empty where they were not limited
     */
    public Optional<LocalDate> knownOn() {
        return day(json.path(KNOWN_ON));
    }

    /**
     * Returns the result with its input.
     *
     * @return a tree that belongs to the caller
     */
    public ObjectNode json() {
        return json.deepCopy();
    }

    /**
     * Calculates the result again and compares it.
     *
     * @param rules the rules of today, with the thresholds and overlays that the result was calculated with
     * @param language the language of the sentences in the differences: French, or English where it is any other
     * @return the differences
     * @throws org.aidrules.error.DefectiveTableException if a table has a gap, an overlap or another defect
     */
    public Replay replay(AidRules rules, Locale language) {
        ContractWriter writer = ContractWriter.in(language).withReasons(ResolvedReasons.detail(json));
        try {
            return ResultComparer.compare(json, recalculated(rules, writer));
        } catch (InvalidInputException e) {
            return ResultComparer.refused(json, e.errors(), "/" + INPUT, language);
        }
    }

    /**
     * Returns the result with its reasons in full, where it was saved with their tables and rows alone ({@link
     * ReasonDetail#IDS}). They are taken from the same result as the rules give it now, and else from the tables.
     *
     * @param rules the rules that gave the result
     * @param language the language of the sentences: French, or English where it is any other
     * @return a result whose reasons are in full; a reason that these rules do not have stays as it is
     */
    public SavedResult withReasonsOf(AidRules rules, Locale language) {
        ContractWriter writer = ContractWriter.in(language).withReasons(ReasonDetail.FULL);
        ObjectNode full = json.deepCopy();
        new ResolvedReasons(rules, recalculatedIfAccepted(rules, writer), writer).resolve(full);
        return new SavedResult(full);
    }

    private Optional<JsonNode> recalculatedIfAccepted(AidRules rules, ContractWriter writer) {
        try {
            return Optional.of(recalculated(rules, writer));
        } catch (InvalidInputException e) {
            return Optional.empty(); // the tables have the reasons as well
        }
    }

    /** Calculates the result again, without its input. */
    private ObjectNode recalculated(AidRules rules, ContractWriter writer) {
        ContractReader reader = ContractReader.of(knownOn().map(rules::knownOn).orElse(rules));
        ObjectNode given = json.withObjectProperty(INPUT).deepCopy();
        if (isSettlement() || isReview()) {
            given.remove(WEIGHT);
        }
        JsonDocument input = JsonDocument.read(given.toString().getBytes(StandardCharsets.UTF_8));
        ObjectNode now = ContractReader.scheme(input) == Scheme.INDIVIDUAL
                ? ofIndividual(reader, input, writer)
                : ofOrganisation(reader, input, writer);
        return json.has(KNOWN_ON) ? now.set(KNOWN_ON, json.get(KNOWN_ON)) : now;
    }

    private ObjectNode ofIndividual(ContractReader reader, JsonDocument input, ContractWriter writer) {
        if (isReview()) {
            return writer.review(reader.review(input));
        }
        return isSettlement() ? writer.settlement(reader.settle(input)) : writer.plan(reader.plan(input));
    }

    private ObjectNode ofOrganisation(ContractReader reader, JsonDocument input, ContractWriter writer) {
        return isSettlement()
                ? writer.settlement(reader.organisationSettlement(input, List.of()))
                : writer.plan(reader.organisationPlan(input));
    }

    /** Writes the fields of the result and of its input. */
    void writeFields(JsonGenerator out) throws IOException {
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            out.writeFieldName(field.getKey());
            out.writeTree(field.getValue());
        }
    }

    private static Optional<LocalDate> day(JsonNode value) {
        try {
            return Optional.ofNullable(value.textValue()).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty(); // the caller reports it
        }
    }
}
