package org.aidrules.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aidrules.error.Defect;
import org.aidrules.explanation.LocalizedText;

/** Describes in words what is wrong with a table. */
final class TableDefects {

    private TableDefects() {
    }

    /** No row matches some facts. */
    static Defect gap(String table, Map<String, String> facts) {
        return new Defect(Defect.Kind.GAP, table, List.of(), facts, new LocalizedText(
                "table " + table + ": no row matches " + text(facts),
                "table " + table + " : aucune ligne ne répond à " + text(facts)));
    }

    /** Several rows match the same facts. */
    static Defect overlap(String table, Map<String, String> facts, List<String> rows) {
        String all = String.join(", ", rows);
        return new Defect(Defect.Kind.OVERLAP, table, rows, facts, new LocalizedText(
                "table " + table + ": rows " + all + " all match " + text(facts),
                "table " + table + " : les lignes " + all + " répondent toutes à " + text(facts)));
    }

    /** A row matches no facts at all. */
    static Defect unreachable(String table, String row) {
        return new Defect(Defect.Kind.UNREACHABLE, table, List.of(row), Map.of(), new LocalizedText(
                "table " + table + ", row " + row + ": it can never match",
                "table " + table + ", ligne " + row + " : elle ne peut jamais répondre"));
    }

    /** A file cannot be compiled, or is not the table of a known decision. */
    static Defect syntax(String table, String detail) {
        return new Defect(Defect.Kind.SYNTAX, table, List.of(), Map.of(), new LocalizedText(
                "table " + table + ": " + detail, "table " + table + " : illisible (" + detail + ")"));
    }

    private static String text(Map<String, String> facts) {
        return facts.entrySet().stream().map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(", "));
    }
}
