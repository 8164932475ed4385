package org.aidrules.validation.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aidrules.revision.DecisionTable;

/** Finds figures that differ from those of an overridden table although the row cites the same places. */
final class UnchangedSources {

    private static final Pattern FIGURE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d|[+-]?\\d[\\d ., ]*%?");

    private UnchangedSources() {}

    /** Finds the rows of a table with such a figure. */
    static Stream<Warning> in(DecisionTable table, DecisionTable overridden) {
        return table.rows().stream()
                .flatMap(row -> overridden.rows().stream()
                        .filter(before -> overlaps(row, before) && citesTheSame(row, before))
                        .flatMap(before -> changed(table, row, before).stream())
                        .limit(1));
    }

    /** Returns whether some facts match both rows. */
    private static boolean overlaps(DecisionTable.Row row, DecisionTable.Row other) {
        return row.conditions().entrySet().stream()
                .allMatch(condition -> Optional.ofNullable(other.conditions().get(condition.getKey()))
                        .map(values -> values.stream().anyMatch(condition.getValue()::contains))
                        .orElse(true));
    }

    private static boolean citesTheSame(DecisionTable.Row row, DecisionTable.Row other) {
        return new HashSet<>(row.reason().sources())
                .equals(new HashSet<>(other.reason().sources()));
    }

    private static Optional<Warning> changed(DecisionTable table, DecisionTable.Row row, DecisionTable.Row before) {
        Map<String, String> outcome = row.outcome();
        return outcome.keySet().stream()
                .filter(column -> isFigure(outcome, column) && isFigure(before.outcome(), column))
                .filter(column -> !cell(row, column).equals(cell(before, column)))
                .findFirst()
                .map(column -> new Warning(
                        Warning.Kind.SOURCE_UNCHANGED,
                        table.name(),
                        List.of(row.name()),
                        ProofMessages.text(
                                "warning.sourceUnchanged",
                                table.name(),
                                row.name(),
                                column,
                                cell(before, column),
                                cell(row, column))));
    }

    private static String cell(DecisionTable.Row row, String column) {
        return Objects.requireNonNull(row.outcome().get(column), column);
    }

    private static boolean isFigure(Map<String, String> outcome, String column) {
        return FIGURE.matcher(outcome.getOrDefault(column, "")).matches();
    }
}
