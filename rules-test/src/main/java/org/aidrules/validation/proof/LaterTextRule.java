package org.aidrules.validation.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aidrules.error.Defect;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/**
 * Requires that an outcome of a table is never smaller than in the table that it overrides, for the same facts.
 *
 * @param name the name under which a revision may declare an exception
 * @param table the name of the table
 * @param column the column of the outcome
 * @param scale the order of the cells
 */
record LaterTextRule(String name, String table, String column, CellScale scale) {

    /** Finds the defects of a revision with a table of its own: one for each two rows that break the rule. */
    List<Defect> defects(Revision revision) {
        return revision.overriddenTable(table)
                .map(before -> defects(before, revision.table(table)))
                .orElse(List.of());
    }

    private List<Defect> defects(DecisionTable before, DecisionTable own) {
        List<Defect> defects = new ArrayList<>();
        Set<List<String>> reported = new HashSet<>();
        for (Map<String, String> facts : own.allFacts()) {
            DecisionTable.Row earlier = before.row(facts);
            DecisionTable.Row row = own.row(facts);
            if (isSmaller(row, earlier) && reported.add(List.of(earlier.name(), row.name()))) {
                defects.add(new Defect(
                        Defect.Kind.INVARIANT,
                        table,
                        List.of(row.name()),
                        facts,
                        ProofMessages.text(
                                "laterText.smaller",
                                table,
                                row.name(),
                                column,
                                cell(row),
                                cell(earlier),
                                before.revision(),
                                name)));
            }
        }
        return defects;
    }

    private boolean isSmaller(DecisionTable.Row row, DecisionTable.Row earlier) {
        Optional<BigDecimal> before = scale.position(cell(earlier));
        return scale.position(cell(row))
                .filter(now -> before.isPresent() && now.compareTo(before.get()) < 0)
                .isPresent();
    }

    private String cell(DecisionTable.Row row) {
        return Objects.requireNonNullElse(row.outcome().get(column), "");
    }
}
