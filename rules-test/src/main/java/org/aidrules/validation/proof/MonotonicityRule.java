package org.aidrules.validation.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aidrules.error.Defect;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.revision.DecisionTable;

/**
 * That a table's outcome never falls, or never rises, with one of its facts, all others being the same.
 *
 * @param name the name under which a revision may declare an exception
 * @param table the table
 * @param fact the fact that varies
 * @param order its values, in order; others are not looked at
 * @param column the column of the outcome
 * @param rising whether it must not fall; otherwise it must not rise
 * @param scale how its cells compare
 */
record MonotonicityRule(String name, String table, String fact, List<String> order, String column, boolean rising,
        CellNumbers scale) {

    /** Where a table breaks it: once for each two rows. */
    List<Defect> defects(DecisionTable read) {
        List<Defect> defects = new ArrayList<>();
        Set<List<String>> told = new HashSet<>();
        for (Map<String, String> facts : read.allFacts()) {
            next(facts).ifPresent(next -> {
                DecisionTable.Row row = read.row(facts);
                DecisionTable.Row after = read.row(next);
                if (breaks(row, after) && told.add(List.of(row.name(), after.name()))) {
                    defects.add(defect(facts, next.get(fact), row, after));
                }
            });
        }
        return defects;
    }

    /** The same facts with the next value of the one that varies. */
    private Optional<Map<String, String>> next(Map<String, String> facts) {
        int place = order.indexOf(facts.get(fact));
        if (place < 0 || place == order.size() - 1) {
            return Optional.empty();
        }
        Map<String, String> next = new LinkedHashMap<>(facts);
        next.put(fact, order.get(place + 1));
        return Optional.of(next);
    }

    private boolean breaks(DecisionTable.Row row, DecisionTable.Row after) {
        Optional<BigDecimal> here = place(row);
        Optional<BigDecimal> there = place(after);
        int compared = here.isPresent() && there.isPresent() ? there.get().compareTo(here.get()) : 0;
        return rising ? compared < 0 : compared > 0;
    }

    private Optional<BigDecimal> place(DecisionTable.Row row) {
        return Optional.ofNullable(row.outcome().get(column)).flatMap(scale::place);
    }

    private Defect defect(Map<String, String> facts, String next, DecisionTable.Row row, DecisionTable.Row after) {
        String english = rising ? "falls" : "rises";
        String french = rising ? "baisse" : "augmente";
        String from = row.outcome().get(column);
        String to = after.outcome().get(column);
        return new Defect(Defect.Kind.INVARIANT, table, List.of(row.name(), after.name()), facts, new LocalizedText(
                "table " + table + ": " + column + " " + english + " from " + from + " to " + to + " when " + fact
                        + " goes from " + facts.get(fact) + " to " + next + " (invariant " + name + ")",
                "table " + table + " : " + column + " " + french + " de " + from + " à " + to + " quand " + fact
                        + " passe de " + facts.get(fact) + " à " + next + " (invariant " + name + ")"));
    }
}
