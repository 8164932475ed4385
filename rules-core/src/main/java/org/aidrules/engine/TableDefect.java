package org.aidrules.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a decision table.
 *
 * @param kind the kind of defect
 * @param table the table
 * @param facts the facts concerned, by component; empty where the defect is the row's own
 * @param rows the rows concerned; none for a gap
 * @param detail what was found, where the kind does not say it all; may be empty
 */
public record TableDefect(Kind kind, String table, Map<String, String> facts, List<String> rows, String detail) {

    /** The kinds of defect for which a revision is refused when it is loaded. */
    public enum Kind {
        /** No row matches the facts. */
        GAP,
        /** Several rows match the facts. */
        OVERLAP,
        /** The row matches no facts at all. */
        UNREACHABLE,
        /** The file cannot be compiled, or decides nothing that is known. */
        SYNTAX
    }

    /** Keeps copies. */
    public TableDefect {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        rows = List.copyOf(rows);
    }
}
