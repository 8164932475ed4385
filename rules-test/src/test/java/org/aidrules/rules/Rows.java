package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.aidrules.revision.DecisionTable;

/** Reads decision tables by eye, without the engine. */
final class Rows {

    private Rows() {}

    /** The one row whose conditions admit these facts. */
    static DecisionTable.Row matching(DecisionTable table, Map<String, String> facts) {
        List<DecisionTable.Row> rows =
                table.rows().stream().filter(row -> admits(row, facts)).toList();
        assertEquals(1, rows.size(), () -> table.name() + " " + facts);
        return rows.get(0);
    }

    private static boolean admits(DecisionTable.Row row, Map<String, String> facts) {
        return row.conditions().entrySet().stream()
                .allMatch(condition -> condition.getValue().contains(facts.get(condition.getKey())));
    }
}
