package org.aidrules.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aidrules.error.InputError;

/** Compares a saved result with a new one, place by place. */
final class ResultComparer {

    private static final String RULES = "rules";
    private static final String NOTHING = "–";
    private static final Set<String> NOT_COMPARED = Set.of("text", "note", "message", "origin", RULES, "input");

    private final List<Replay.Difference> differences = new ArrayList<>();

    private ResultComparer() {}

    static Replay compare(JsonNode saved, JsonNode now) {
        ResultComparer comparer = new ResultComparer();
        comparer.compare("", saved, now, List.of(), List.of());
        return new Replay(comparer.differences, rules(saved), rules(now));
    }

    /** Returns the comparison of a result whose input is refused now. */
    static Replay refused(JsonNode saved, List<InputError> errors, String at, Locale language) {
        List<Replay.Difference> differences = errors.stream()
                .map(error -> new Replay.Difference(
                        at + error.at(),
                        error.found().orElse(NOTHING),
                        error.message().in(language),
                        List.of(),
                        List.of()))
                .toList();
        return new Replay(differences, rules(saved), Optional.empty());
    }

    private static Optional<JsonNode> rules(JsonNode result) {
        return Optional.ofNullable(result.get(RULES));
    }

    private void compare(String at, JsonNode before, JsonNode now, List<String> rowsBefore, List<String> rowsNow) {
        if (before.isObject() && now.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            names.removeAll(NOT_COMPARED);
            List<String> ownBefore = rows(before, rowsBefore);
            List<String> ownNow = rows(now, rowsNow);
            names.forEach(
                    name -> compare(JsonText.pointer(at, name), before.path(name), now.path(name), ownBefore, ownNow));
        } else if (before.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
                compare(at + "/" + i, before.path(i), now.path(i), rowsBefore, rowsNow);
            }
        } else if (!before.toString().equals(now.toString())) {
            differences.add(new Replay.Difference(at, shown(before), shown(now), rowsBefore, rowsNow));
        }
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? NOTHING : JsonText.shown(value);
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
        object.path(ResolvedReasons.REASONS)
                .forEach(reason -> rows.add(
                        reason.path("table").asText() + "/" + reason.path("row").asText()));
        return rows;
    }
}
