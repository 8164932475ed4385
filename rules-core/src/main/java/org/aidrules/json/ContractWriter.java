package org.aidrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.contract.AidAgenda;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidOptions;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.AssistantSharing;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationFields;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.error.InputError;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;

/**
 * Writes inputs, results and errors as JSON: as trees, whose {@code toString} is JSON, and results also to a generator,
 * without a tree. Dates are written in ISO 8601, amounts and rates as decimal texts, unknown values as {@code null}.
 * Sentences are written in one language, or left out. Immutable, and safe for use by several threads.
 *
 * <p>For example, a plan on a line of JSON Lines:
 *
 * <pre>{@code
 * JsonGenerator out = JsonLines.to(stream);
 * out.writeStartObject();
 * writer.writePlan(plan, out);
 * out.writeEndObject();
 * }</pre>
 */
public final class ContractWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper TREES = new ObjectMapper();

    private final Optional<Locale> language;
    private final ReasonJson reasons;
    /** The form of reasons in results. */
    private final ReasonJson resultReasons;

    private ContractWriter(Optional<Locale> language, ReasonJson reasons, ReasonJson resultReasons) {
        this.language = language;
        this.reasons = reasons;
        this.resultReasons = resultReasons;
    }

    private static ContractWriter of(Optional<Locale> language) {
        ReasonJson reasons = new ReasonJson(language, ReasonDetail.FULL);
        return new ContractWriter(language, reasons, reasons);
    }

    /**
     * Obtains a writer that writes sentences.
     *
     * @param language the language of the sentences: French, or English where it is any other
     * @return the writer
     */
    public static ContractWriter in(Locale language) {
        return of(Optional.of(Objects.requireNonNull(language, "language")));
    }

    /**
     * Obtains a writer that writes no sentences.
     *
     * @return the writer
     */
    public static ContractWriter withoutSentences() {
        return of(Optional.empty());
    }

    /**
     * Obtains the same writer, which writes the reasons of plans and settlements in another detail.
     *
     * @param detail how much of the reasons is written
     * @return the writer
     */
    public ContractWriter withReasons(ReasonDetail detail) {
        return new ContractWriter(
                language, reasons, new ReasonJson(language, Objects.requireNonNull(detail, "detail")));
    }

    /**
     * Writes the fields of a plan.
     *
     * @param plan the plan
     * @param out receives them, in an object that the caller begins, adds to where it likes, and ends
     * @throws IOException if they cannot be written
     */
    public void writePlan(AidPlan plan, JsonGenerator out) throws IOException {
        new PlanJson(parts(out)).write(plan);
    }

    /**
     * Writes the fields of the plan of an organisation.
     *
     * @param plan the plan
     * @param out receives them, in an object that the caller begins, adds to where it likes, and ends
     * @throws IOException if they cannot be written
     */
    public void writePlan(OrganisationPlan plan, JsonGenerator out) throws IOException {
        new OrganisationPlanJson(parts(out)).write(plan);
    }

    /**
     * Writes the fields of a settlement.
     *
     * @param settlement the settlement
     * @param out receives them, in an object that the caller begins, adds to where it likes, and ends
     * @throws IOException if they cannot be written
     */
    public void writeSettlement(AidSettlement settlement, JsonGenerator out) throws IOException {
        new SettlementJson(parts(out)).write(settlement);
    }

    /**
     * Writes the fields of a review.
     *
     * @param review the review
     * @param out receives them, in an object that the caller begins, adds to where it likes, and ends
     * @throws IOException if they cannot be written
     */
    public void writeReview(ContractReview review, JsonGenerator out) throws IOException {
        new ReviewJson(parts(out)).write(review);
    }

    /**
     * Writes the fields of the options open to a doctor.
     *
     * @param options the options
     * @param out receives them, in an object that the caller begins, adds to where it likes, and ends
     * @throws IOException if they cannot be written
     */
    public void writeOptions(AidOptions options, JsonGenerator out) throws IOException {
        new OptionsJson(parts(out)).write(options);
    }

    /**
     * Writes the fields of an agenda.
     *
     * @param agenda the agenda
     * @param out receives them, in an object that the caller begins, adds to where it likes, and ends
     * @throws IOException if they cannot be written
     */
    public void writeAgenda(AidAgenda agenda, JsonGenerator out) throws IOException {
        new AgendaJson(parts(out)).write(agenda);
    }

    /**
     * Writes a refusal, the array {@code errors}: each error with its place, what was found and what is accepted.
     *
     * @param errors the errors
     * @param out receives them, in an object that the caller begins, adds to where it likes, and ends
     * @throws IOException if they cannot be written
     */
    public void writeErrors(List<InputError> errors, JsonGenerator out) throws IOException {
        parts(out).array("errors", errors, error -> writeError(error, out));
    }

    /** Writes the fields of an error. */
    void writeError(InputError error, JsonGenerator out) throws IOException {
        out.writeStringField("at", JsonText.encodable(error.at()));
        out.writeStringField("found", error.found().map(JsonText::encodable).orElse(null));
        reasons.text("message", JsonText.encodable(error.message()), out);
        parts(out).texts("accepted", error.accepted());
    }

    /** Writes the fields of a notice. */
    void writeNotice(Notice notice, JsonGenerator out) throws IOException {
        parts(out).notice(notice);
    }

    /** Writes the fields of a version of the rules. */
    void writeRules(RulesetVersion rules, JsonGenerator out) throws IOException {
        parts(out).rules(rules);
    }

    /** Writes a reason, in the detail that results have. */
    void writeReason(Reason reason, JsonGenerator out) throws IOException {
        resultReasons.write(reason, out);
    }

    private ResultParts parts(JsonGenerator out) {
        return new ResultParts(resultReasons, out);
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
     * Writes the application of an organisation as the input of a plan.
     *
     * @param application the application
     * @return a tree that {@link ContractReader#organisationPlan(JsonDocument)} reads
     */
    public ObjectNode application(OrganisationApplication application) {
        return new FieldWriter().writeTo(NODES.objectNode(), OrganisationFields.of(application.scheme()), application);
    }

    /**
     * Writes the application of an organisation and its history as the input of a settlement.
     *
     * @param application the application
     * @param history the history of the contract
     * @return a tree that {@link ContractReader#organisationSettlement(JsonDocument, List)} reads
     */
    public ObjectNode contract(OrganisationApplication application, OrganisationHistory history) {
        ObjectNode node = NODES.objectNode();
        node.set("contract", application(application));
        return new FieldWriter().writeTo(node, OrganisationFields.HISTORY, history);
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
     * Writes a history without its contract.
     *
     * @param history the history of a contract
     * @return the fields that the input of a settlement has beside {@code contract}
     */
    public ObjectNode history(ContractHistory history) {
        return new FieldWriter().writeTo(NODES.objectNode(), ContractFields.HISTORY, history);
    }

    /**
     * Writes a plan.
     *
     * @param plan the plan
     * @return a tree
     */
    public ObjectNode plan(AidPlan plan) {
        return object(out -> writePlan(plan, out));
    }

    /**
     * Writes the plan of an organisation.
     *
     * @param plan the plan
     * @return a tree
     */
    public ObjectNode plan(OrganisationPlan plan) {
        return object(out -> writePlan(plan, out));
    }

    /**
     * Writes a settlement.
     *
     * @param settlement the settlement
     * @return a tree
     */
    public ObjectNode settlement(AidSettlement settlement) {
        return object(out -> writeSettlement(settlement, out));
    }

    /**
     * Writes a review.
     *
     * @param review the review
     * @return a tree
     */
    public ObjectNode review(ContractReview review) {
        return object(out -> writeReview(review, out));
    }

    /**
     * Writes the options open to a doctor.
     *
     * @param options the options
     * @return a tree
     */
    public ObjectNode options(AidOptions options) {
        return object(out -> writeOptions(options, out));
    }

    /**
     * Writes an agenda.
     *
     * @param agenda the agenda
     * @return a tree
     */
    public ObjectNode agenda(AidAgenda agenda) {
        return object(out -> writeAgenda(agenda, out));
    }

    /**
     * Writes whether contracts that share an assistant ask for no more than the working time.
     *
     * @param sharing the comparison
     * @return a tree
     */
    public ObjectNode sharing(AssistantSharing sharing) {
        return object(out -> new SharingJson(parts(out)).write(sharing));
    }

    /**
     * Writes a refusal: each error with its place, what was found and what is accepted.
     *
     * @param errors the errors
     * @return a tree with the array {@code errors}
     */
    public ObjectNode errors(List<InputError> errors) {
        return object(out -> writeErrors(errors, out));
    }

    /**
     * Writes the reasons of a result.
     *
     * @param used the reasons
     * @return an array with an object for each
     */
    public ArrayNode reasons(List<Reason> used) {
        return (ArrayNode) tree(out -> reasons.array(used, out));
    }

    /**
     * Writes a reason.
     *
     * @param reason the reason
     * @return its table, name, certainty, sources and sentences, and its origin where that is a draft or an overlay
     */
    public ObjectNode reason(Reason reason) {
        return (ObjectNode) tree(out -> reasons.write(reason, out));
    }

    /**
     * Writes citations.
     *
     * @param citations the citations
     * @return an array with an object for each, with {@code id} and {@code locator}
     */
    public ArrayNode sources(List<Citation> citations) {
        return (ArrayNode) tree(out -> ReasonJson.sources(citations, out));
    }

    /**
     * Writes notices.
     *
     * @param notices the notices
     * @return an array with an object for each
     */
    public ArrayNode notices(List<Notice> notices) {
        return (ArrayNode) object(out -> {
                    ResultParts parts = parts(out);
                    parts.array("notices", notices, parts::notice);
                })
                .get("notices");
    }

    /**
     * Writes the version of the rules that were used.
     *
     * @param rules the rules
     * @return an object with {@code release} and {@code digest}, and, where there are any, the arrays {@code altered}
     *     and {@code drafts}
     */
    public ObjectNode rules(RulesetVersion rules) {
        return object(out -> parts(out).rules(rules));
    }

    /** Writes to a generator. */
    @FunctionalInterface
    private interface Content {
        void writeTo(JsonGenerator out) throws IOException;
    }

    private static ObjectNode object(Content fields) {
        return (ObjectNode) tree(out -> {
            out.writeStartObject();
            fields.writeTo(out);
            out.writeEndObject();
        });
    }

    private static JsonNode tree(Content content) {
        try (TokenBuffer buffer = new TokenBuffer(TREES, false)) {
            content.writeTo(buffer);
            return TREES.readTree(buffer.asParser());
        } catch (IOException e) {
            throw new IllegalStateException("a tree in memory can always be written", e);
        }
    }
}
