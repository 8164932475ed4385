package org.aidrules.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.ContractHistory;
import org.aidrules.error.InputError;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;

/**
 * Writes inputs, results and errors as JSON trees, whose {@code toString} is JSON. Dates are written in ISO 8601,
 * amounts and rates as decimal texts, unknown values as {@code null}. Sentences are written in one language, or left
 * out. Immutable, and safe for use by several threads.
 */
public final class ContractWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Optional<Locale> language;
    private final ResultParts parts;

    private ContractWriter(Optional<Locale> language, ReasonDetail detail) {
        this.language = language;
        this.parts = new ResultParts(language, detail);
    }

    /**
     * Obtains a writer that writes sentences.
     *
     * @param language the language of the sentences: French, or English where it is any other
     * @return the writer
     */
    public static ContractWriter in(Locale language) {
        return new ContractWriter(Optional.of(Objects.requireNonNull(language, "language")), ReasonDetail.FULL);
    }

    /**
     * Obtains a writer that writes no sentences.
     *
     * @return the writer
     */
    public static ContractWriter withoutSentences() {
        return new ContractWriter(Optional.empty(), ReasonDetail.FULL);
    }

    /**
     * Obtains the same writer, which writes the reasons of plans and settlements in another detail.
     *
     * @param detail how much of the reasons is written
     * @return the writer
     */
    public ContractWriter withReasons(ReasonDetail detail) {
        return new ContractWriter(language, Objects.requireNonNull(detail, "detail"));
    }

    /**
     * Writes an application as the input of a plan.
     *
     * @param application the application
     * @return a tree that {@link ContractReader#plan(JsonDocument)} reads
     */
    public ObjectNode application(AidApplication application) {
        return new FieldWriter().writeTo(NODES.objectNode(), ContractFields.APPLICATION, application);
    }

    /**
     * Writes an application and its history as the input of a settlement.
     *
     * @param application the application
     * @param history the history of the contract
     * @return a tree that {@link ContractReader#settle(JsonDocument)} reads
     */
    public ObjectNode contract(AidApplication application, ContractHistory history) {
        ObjectNode node = NODES.objectNode();
        node.set("contract", application(application));
        return new FieldWriter().writeTo(node, ContractFields.HISTORY, history);
    }

    /**
     * Writes a plan.
     *
     * @param plan the plan
     * @return a tree
     */
    public ObjectNode plan(AidPlan plan) {
        return new PlanJson(parts).write(plan);
    }

    /**
     * Writes a settlement.
     *
     * @param settlement the settlement
     * @return a tree
     */
    public ObjectNode settlement(AidSettlement settlement) {
        return new SettlementJson(parts).write(settlement);
    }

    /**
     * Writes a refusal: each error with its place, what was found and what is accepted.
     *
     * @param errors the errors
     * @return a tree with the array {@code errors}
     */
    public ObjectNode errors(List<InputError> errors) {
        ObjectNode node = NODES.objectNode();
        ArrayNode array = node.putArray("errors");
        for (InputError error : errors) {
            ObjectNode entry = array.addObject();
            entry.put("at", error.at());
            entry.put("found", error.found().orElse(null));
            language.ifPresent(locale -> entry.put("message", error.message().in(locale)));
            error.accepted().forEach(entry.putArray("accepted")::add);
        }
        return node;
    }

    /**
     * Writes the reasons of a result.
     *
     * @param reasons the reasons
     * @return an array with an object for each
     */
    public ArrayNode reasons(List<Reason> reasons) {
        return parts.reasons(reasons);
    }

    /**
     * Writes a reason.
     *
     * @param reason the reason
     * @return its table, name, certainty, sources and sentences, and its origin where that is a draft or an overlay
     */
    public ObjectNode reason(Reason reason) {
        return parts.reason(reason);
    }

    /**
     * Writes citations.
     *
     * @param citations the citations
     * @return an array with an object for each, with {@code id} and {@code locator}
     */
    public ArrayNode sources(List<Citation> citations) {
        return parts.sources(citations);
    }

    /**
     * Writes notices.
     *
     * @param notices the notices
     * @return an array with an object for each
     */
    public ArrayNode notices(List<Notice> notices) {
        return parts.notices(notices);
    }

    /**
     * Writes the version of the rules that were used.
     *
     * @param rules the rules
     * @return an object with {@code release} and {@code digest}, and, where there are any, the arrays {@code altered}
     *     and {@code drafts}
     */
    public ObjectNode rules(RulesetVersion rules) {
        return parts.rules(rules);
    }
}
