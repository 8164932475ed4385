package org.aidrules.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aidrules.contract.AidPlan;
import org.aidrules.error.InputError;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;

/** The machine form of what several results have in common. Sentences are written in a language, or not at all. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {
    }

    /**
     * A new object.
     *
     * @return with nothing in it
     */
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /**
     * A new array.
     *
     * @return with nothing in it
     */
    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    /**
     * A tree as text on one line.
     *
     * @param node the tree
     * @return JSON
     */
    public static String compact(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes can always be written", e);
        }
    }

    /**
     * A tree as text for people to read.
     *
     * @param node the tree
     * @return JSON on several lines
     */
    public static String pretty(JsonNode node) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes can always be written", e);
        }
    }

    /**
     * An array of strings.
     *
     * @param strings the strings
     * @return in their order
     */
    public static ArrayNode strings(Collection<String> strings) {
        ArrayNode array = array();
        strings.forEach(array::add);
        return array;
    }

    /**
     * A decimal string, never in scientific notation.
     *
     * @param number the number, if there is one
     * @return null where there is none
     */
    public static String decimal(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    /**
     * A date as ISO 8601 has it.
     *
     * @param date the date, if there is one
     * @return null where there is none
     */
    public static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }

    /**
     * A refusal: each error with its place, what was found and what is accepted.
     *
     * @param errors the errors
     * @param language that of the messages; empty for none
     * @return an object with the array {@code errors}
     */
    public static ObjectNode errors(List<InputError> errors, Optional<Locale> language) {
        ObjectNode node = object();
        ArrayNode all = node.putArray("errors");
        for (InputError error : errors) {
            ObjectNode one = all.addObject();
            one.put("at", error.at());
            one.put("found", error.found().orElse(null));
            language.ifPresent(known -> one.put("message", error.message().in(known)));
            one.set("accepted", strings(error.accepted()));
        }
        return node;
    }

    /**
     * Why an answer is what it is.
     *
     * @param reasons the rows
     * @param language that of the sentences; empty for none
     * @return an object for each row
     */
    public static ArrayNode reasons(List<Reason> reasons, Optional<Locale> language) {
        ArrayNode all = array();
        reasons.forEach(reason -> all.add(reason(reason, language)));
        return all;
    }

    /**
     * A row that had a say.
     *
     * @param reason the row
     * @param language that of its sentence and note; empty for none
     * @return its table, name, certainty and sources
     */
    public static ObjectNode reason(Reason reason, Optional<Locale> language) {
        ObjectNode node = object();
        node.put("table", reason.table());
        node.put("row", reason.row());
        node.put("certainty", reason.certainty().name());
        node.set("sources", sources(reason.sources()));
        language.ifPresent(known -> {
            node.put("text", reason.text().in(known));
            reason.note().ifPresent(note -> node.put("note", note.in(known)));
        });
        return node;
    }

    /**
     * Where something is said.
     *
     * @param citations the places
     * @return an object for each, with {@code id} and {@code locator}
     */
    public static ArrayNode sources(List<Citation> citations) {
        ArrayNode sources = array();
        citations.forEach(citation -> sources.addObject()
                .put("id", citation.source().id()).put("locator", citation.locator()));
        return sources;
    }

    /**
     * Payments.
     *
     * @param payments the payments
     * @return an object for each, with {@code on} and {@code amount}
     */
    public static ArrayNode payments(List<AidPlan.Payment> payments) {
        ArrayNode all = array();
        payments.forEach(payment -> all.addObject()
                .put("on", payment.on().toString()).put("amount", payment.amount().toPlainString()));
        return all;
    }

    /**
     * What the reader is to know beside the answer.
     *
     * @param notices the notices
     * @param language that of the sentences; empty for none
     * @return an object for each
     */
    public static ArrayNode notices(List<Notice> notices, Optional<Locale> language) {
        ArrayNode all = array();
        for (Notice notice : notices) {
            ObjectNode node = all.addObject().put("kind", notice.kind().name());
            language.ifPresent(known -> node.put("text", notice.text().in(known)));
        }
        return all;
    }

    /**
     * Which rules gave an answer.
     *
     * @param rules the rules
     * @return an object with {@code release} and {@code digest}
     */
    public static ObjectNode rules(RulesetVersion rules) {
        return object().put("release", rules.release()).put("digest", rules.digest());
    }
}
