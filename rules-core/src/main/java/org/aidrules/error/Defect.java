package org.aidrules.error;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aidrules.explanation.LocalizedText;

/**
 * One thing that is wrong with a decision table.
 *
 * @param kind the kind of defect
 * @param table the table
 * @param rows the rows concerned; none for a gap
 * @param facts the facts concerned, by component; empty where the defect is the row's own
 * @param message the defect in a sentence
 */
public record Defect(Kind kind, String table, List<String> rows, Map<String, String> facts, LocalizedText message)
        implements Serializable {

    /** The kinds of defect. */
    public enum Kind {
        /** No row matches the facts. */
        GAP,
        /** Several rows match the facts. */
        OVERLAP,
        /** The row never matches. */
        UNREACHABLE,
        /** The row cites no source, or has no certainty, sentence or note where it needs one. */
        UNSOURCED,
        /** The row cites a source that the reference list does not hold. */
        UNKNOWN_SOURCE,
        /** Two rows have the same name. */
        DUPLICATE_NAME,
        /** The table breaks a rule that every table of its kind keeps, and no source says that it may. */
        INVARIANT,
        /** A cell or a file cannot be read. */
        SYNTAX
    }

    /** Checks that nothing is missing and keeps copies. */
    public Defect {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(table, "table");
        rows = List.copyOf(rows);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        Objects.requireNonNull(message, "message");
    }
}
