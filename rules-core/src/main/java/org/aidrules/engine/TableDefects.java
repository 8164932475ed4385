package org.aidrules.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aidrules.error.Defect;
import org.aidrules.explanation.CoreMessages;

/** Creates the defects that are found when a table is compiled and evaluated. */
final class TableDefects {

    private TableDefects() {}

    /** Creates the defect of facts that no row matches. */
    static Defect gap(String table, Map<String, String> facts) {
        return Defect.inTable(Defect.Kind.GAP, table, facts, CoreMessages.text("table.gap", text(facts)));
    }

    /** Creates the defect of facts that several rows match. */
    static Defect overlap(String table, Map<String, String> facts, List<String> rows) {
        return new Defect(
                Defect.Kind.OVERLAP,
                table,
                rows,
                facts,
                CoreMessages.text("table.at.table", table, CoreMessages.text("table.overlap", rows, text(facts))));
    }

    /** Creates the defect of a row that matches no facts. */
    static Defect unreachable(String table, String row) {
        return Defect.inRow(Defect.Kind.UNREACHABLE, table, row, CoreMessages.text("table.neverMatches"));
    }

    /** Creates the defect of a file that cannot be compiled, or whose table is unknown, from the key of its message. */
    static Defect syntax(String table, String key, Object... arguments) {
        return Defect.inTable(Defect.Kind.SYNTAX, table, CoreMessages.text(key, arguments));
    }

    private static String text(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(", "));
    }
}
