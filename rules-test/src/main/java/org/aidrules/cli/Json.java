package org.aidrules.cli;

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
import org.aidrules.AidPlan;
import org.aidrules.Citation;
import org.aidrules.Fault;
import org.aidrules.Notice;
import org.aidrules.Reason;
import org.aidrules.RulesUsed;

/** The machine form of what several commands say. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    static String compact(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes can always be written", e);
        }
    }

    static String pretty(JsonNode node) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes can always be written", e);
        }
    }

    static ArrayNode strings(Collection<String> strings) {
        ArrayNode array = array();
        strings.forEach(array::add);
        return array;
    }

    /** A decimal string, or null. */
    static String decimal(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    /** A date as ISO 8601 has it, or null. */
    static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }

    static ObjectNode errors(List<Fault> faults, Locale locale) {
        ObjectNode errors = object();
        ArrayNode all = errors.putArray("errors");
        for (Fault fault : faults) {
            ObjectNode error = all.addObject();
            error.put("at", fault.at());
            error.put("found", fault.found().orElse(null));
            error.put("message", fault.message().in(locale));
            error.set("accepted", strings(fault.accepted()));
        }
        return errors;
    }

    static ArrayNode reasons(List<Reason> reasons, Locale locale) {
        ArrayNode all = array();
        reasons.forEach(reason -> all.add(reason(reason, locale)));
        return all;
    }

    static ObjectNode reason(Reason reason, Locale locale) {
        ObjectNode node = object();
        node.put("table", reason.table());
        node.put("row", reason.row());
        node.put("certainty", reason.certainty().name());
        node.set("sources", sources(reason.sources()));
        node.put("text", reason.text().in(locale));
        reason.note().ifPresent(note -> node.put("note", note.in(locale)));
        return node;
    }

    static ArrayNode sources(List<Citation> citations) {
        ArrayNode sources = array();
        citations.forEach(citation -> sources.addObject()
                .put("id", citation.source().id()).put("locator", citation.locator()));
        return sources;
    }

    static ArrayNode payments(List<AidPlan.Payment> payments) {
        ArrayNode all = array();
        payments.forEach(payment -> all.addObject()
                .put("on", payment.on().toString()).put("amount", payment.amount().toPlainString()));
        return all;
    }

    static ArrayNode notices(List<Notice> notices, Locale locale) {
        ArrayNode all = array();
        notices.forEach(notice -> all.addObject()
                .put("kind", notice.kind().name()).put("text", notice.text().in(locale)));
        return all;
    }

    static ObjectNode rules(RulesUsed rules) {
        return object().put("release", rules.release()).put("digest", rules.digest());
    }
}
