package org.aidrules.validation.impact;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/** Finds the tables of two revisions that decide differently. */
final class TableChanges {

    private static final String TRANSITIONS = "transitions";

    private TableChanges() {}

    /** Returns the names of the tables whose rows differ in a condition or an outcome, without {@code transitions}. */
    static List<String> between(Revision before, Revision after) {
        return between(
                before,
                after,
                before.tables().stream()
                        .filter(table -> !table.equals(TRANSITIONS))
                        .toList());
    }

    /** Returns the names of those among some tables whose rows differ in a condition or an outcome. */
    static List<String> between(Revision before, Revision after, List<String> tables) {
        return tables.stream()
                .filter(table -> !rows(before.table(table)).equals(rows(after.table(table))))
                .toList();
    }

    private static Set<List<Map<String, ?>>> rows(DecisionTable table) {
        Set<List<Map<String, ?>>> rows = new HashSet<>();
        table.rows().forEach(row -> rows.add(List.of(row.conditions(), row.outcome())));
        return rows;
    }
}
