package org.aidrules.validation.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aidrules.error.Defect;
import org.aidrules.revision.DecisionTable;

/**
 * Requires that an outcome of a table never falls, or never rises, with one of the facts while all others stay the same.
 *
 * @param name the name under which a revision may declare an exception
 * @param table the name of the table
 * @param fact the fact that varies
 * @param order the values of the fact, in order; other values are ignored
 * @param column the column of the outcome
 * @param direction whether the outcome must not fall or must not rise
 * @param scale the order of the cells
 */
record MonotonicityRule(
        String name,
        String table,
        String fact,
        List<String> order,
        String column,
        Direction direction,
        CellScale scale) {

    /** The direction in which an outcome may change. */
    enum Direction {
        /** The outcome stays the same or rises. */
        NEVER_FALLS {
            @Override
            boolean forbids(int change) {
                return change < 0;
            }
        },
        /** The outcome stays the same or falls. */
        NEVER_RISES {
            @Override
            boolean forbids(int change) {
                return change > 0;
            }
        };

        /** Returns whether a change of this sign breaks the rule. */
        abstract boolean forbids(int change);
    }

    /** Finds the defects of a table: one for each two rows that break the rule. */
    List<Defect> defects(DecisionTable read) {
        List<Defect> defects = new ArrayList<>();
        Set<List<String>> reported = new HashSet<>();
        for (Map<String, String> facts : read.allFacts()) {
            next(facts).ifPresent(next -> {
                DecisionTable.Row row = read.row(facts);
                DecisionTable.Row after = read.row(next);
                if (direction.forbids(change(row, after)) && reported.add(List.of(row.name(), after.name()))) {
                    defects.add(defect(facts, next, row, after));
                }
            });
        }
        return defects;
    }

    /** Returns the same facts with the next value of the fact that varies; empty after the last value. */
    private Optional<Map<String, String>> next(Map<String, String> facts) {
        int place = order.indexOf(facts.get(fact));
        if (place < 0 || place == order.size() - 1) {
            return Optional.empty();
        }
        Map<String, String> next = new LinkedHashMap<>(facts);
        next.put(fact, order.get(place + 1));
        return Optional.of(next);
    }

    /** Returns the sign of the change from one row to the next; 0 where a cell is not on the scale. */
    private int change(DecisionTable.Row row, DecisionTable.Row after) {
        return position(row)
                .flatMap(before -> position(after).map(now -> now.compareTo(before)))
                .orElse(0);
    }

    private Optional<BigDecimal> position(DecisionTable.Row row) {
        return Optional.ofNullable(row.outcome().get(column)).flatMap(scale::position);
    }

    private static String cell(Map<String, String> cells, String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }

    private Defect defect(
            Map<String, String> facts, Map<String, String> next, DecisionTable.Row row, DecisionTable.Row after) {
        String key = direction == Direction.NEVER_FALLS ? "monotonicity.falls" : "monotonicity.rises";
        return new Defect(
                Defect.Kind.INVARIANT,
                table,
                List.of(row.name(), after.name()),
                facts,
                ProofMessages.text(
                        key,
                        table,
                        column,
                        cell(row.outcome(), column),
                        cell(after.outcome(), column),
                        fact,
                        cell(facts, fact),
                        cell(next, fact),
                        name));
    }
}
