package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aidrules.AidRules;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractWriter;
import org.aidrules.json.JsonDocument;
import org.aidrules.json.ReasonDetail;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;

/**
 * A saved result compared with the result that its input gives now. Sentences are not compared: they depend on the
 * language.
 *
 * @param differences the differences
 * @param rulesBefore the rules that gave the saved result
 * @param rulesNow the rules that give the new result
 */
record Replay(List<Difference> differences, JsonNode rulesBefore, JsonNode rulesNow) {

    private static final String REASONS = "reasons";
    private static final String RULES = "rules";
    private static final String NOTHING = "–";
    private static final Set<String> NOT_COMPARED =
            Set.of("text", "note", "message", "origin", RULES, ContractOperation.INPUT);

    /** A place where the results differ, with the rows that gave each value. */
    record Difference(String at, String before, String now, List<String> rowsBefore, List<String> rowsNow) {}

    /** Recalculates a saved result and compares it. */
    static Replay of(AidRules rules, JsonNode saved, Locale locale) {
        List<Difference> differences = new ArrayList<>();
        JsonNode now = MissingNode.getInstance();
        try {
            now = now(rules, saved, locale);
            compare("", saved, now, List.of(), List.of(), differences);
        } catch (InvalidInputException e) {
            e.errors()
                    .forEach(error -> differences.add(new Difference(
                            "/" + ContractOperation.INPUT + error.at(),
                            error.found().orElse(NOTHING),
                            error.message().in(locale),
                            List.of(),
                            List.of())));
        }
        return new Replay(differences, saved.path(RULES), now.path(RULES));
    }

    boolean same() {
        return differences.isEmpty();
    }

    ObjectNode json(String place) {
        ObjectNode node = Json.object().put("at", place).put("same", same());
        ObjectNode rules = node.putObject(RULES);
        rules.set("before", rulesBefore.isMissingNode() ? null : rulesBefore);
        rules.set("now", rulesNow.isMissingNode() ? null : rulesNow);
        ArrayNode all = node.putArray("differences");
        for (Difference difference : differences) {
            ObjectNode entry = all.addObject();
            entry.put("at", difference.at()).put("before", difference.before()).put("now", difference.now());
            entry.set("rowsBefore", Json.strings(difference.rowsBefore()));
            entry.set("rowsNow", Json.strings(difference.rowsNow()));
        }
        return node;
    }

    String text(String place, Messages messages) {
        TextReport report = new TextReport(messages);
        report.line(place + messages.text("colon") + messages.text(same() ? "replay.same" : "replay.differs"));
        if (!rulesNow.isMissingNode() && !rulesBefore.equals(rulesNow)) {
            report.line("  " + messages.text("replay.rules", shown(rulesBefore), shown(rulesNow)));
        }
        for (Difference difference : differences) {
            report.line(
                    "  " + difference.at() + messages.text("colon") + difference.before() + " → " + difference.now());
            if (!difference.rowsBefore().isEmpty() || !difference.rowsNow().isEmpty()) {
                report.line("    " + rows(difference));
            }
        }
        return report.toString();
    }

    /** Writes the rows before and now, or once where they are the same. */
    private static String rows(Difference difference) {
        String now = String.join(", ", difference.rowsNow());
        return difference.rowsBefore().equals(difference.rowsNow())
                ? now
                : String.join(", ", difference.rowsBefore()) + " → " + now;
    }

    private static String shown(JsonNode rules) {
        List<String> shown = new ArrayList<>(
                List.of(rules.path("release").asText(), rules.path("digest").asText()));
        List.of("altered", "drafts").forEach(marks -> rules.path(marks).forEach(mark -> shown.add(mark.asText())));
        return String.join(" ", shown);
    }

    private static JsonNode now(AidRules rules, JsonNode saved, Locale locale) {
        ContractOperation operation = saved.has("total") ? ContractOperation.SETTLE : ContractOperation.PLAN;
        byte[] input = saved.get(ContractOperation.INPUT).toString().getBytes(StandardCharsets.UTF_8);
        AidRules asKnown = saved.has(ContractOperation.KNOWN_ON)
                ? rules.knownOn(
                        LocalDate.parse(saved.get(ContractOperation.KNOWN_ON).textValue()))
                : rules;
        return operation
                .answer(asKnown, input, 1)
                .json()
                .by(ContractWriter.in(locale).withReasons(detail(saved)));
    }

    /** Returns the detail in which the reasons of a saved result were written. */
    private static ReasonDetail detail(JsonNode saved) {
        JsonNode reasons = saved.findValue(REASONS);
        if (reasons == null) {
            return ReasonDetail.NONE;
        }
        return reasons.path(0).has("certainty") ? ReasonDetail.FULL : ReasonDetail.IDS;
    }

    private static void compare(
            String at,
            JsonNode before,
            JsonNode now,
            List<String> rowsBefore,
            List<String> rowsNow,
            List<Difference> differences) {
        if (before.isObject() && now.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            names.removeAll(NOT_COMPARED);
            List<String> ownBefore = rows(before, rowsBefore);
            List<String> ownNow = rows(now, rowsNow);
            names.forEach(name -> compare(
                    JsonDocument.pointer(at, name), before.path(name), now.path(name), ownBefore, ownNow, differences));
        } else if (before.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
                compare(at + "/" + i, before.path(i), now.path(i), rowsBefore, rowsNow, differences);
            }
        } else if (!before.toString().equals(now.toString())) {
            differences.add(new Difference(at, shownValue(before), shownValue(now), rowsBefore, rowsNow));
        }
    }

    private static String shownValue(JsonNode value) {
        return value.isMissingNode() ? NOTHING : JsonDocument.shown(value);
    }

    /**
     * Returns the rows that an object cites as its reasons, or those of the object around it where it cites none. A
     * whole result cites the rows of its criteria or of its years.
     */
    private static List<String> rows(JsonNode object, List<String> around) {
        Set<String> rows = new LinkedHashSet<>(rows(object));
        if (object.has(RULES)) {
            object.path(object.has("criteria") ? "criteria" : "years").forEach(part -> rows.addAll(rows(part)));
        }
        return rows.isEmpty() ? around : List.copyOf(rows);
    }

    private static List<String> rows(JsonNode object) {
        List<String> rows = new ArrayList<>();
        object.path(REASONS)
                .forEach(reason -> rows.add(
                        reason.path("table").asText() + "/" + reason.path("row").asText()));
        return rows;
    }
}
