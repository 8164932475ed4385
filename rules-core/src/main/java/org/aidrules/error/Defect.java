package org.aidrules.error;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;

/**
 * An error in a decision table. Immutable and serializable.
 *
 * @param kind the kind of defect
 * @param table the name of the table, for example {@code amounts}, or of its file where the table cannot be read
 * @param rows the names of the rows concerned; empty for a gap, and where no row can be named
 * @param facts the values of the facts concerned, by fact; empty where the defect does not depend on the facts
 * @param message a sentence that names the table, the row or cell, and the error
 */
public record Defect(Kind kind, String table, List<String> rows, Map<String, String> facts, LocalizedText message)
        implements Serializable {

    /** The kinds of defect. */
    public enum Kind {
        /** No row matches the facts. */
        GAP,
        /** Several rows match the facts. */
        OVERLAP,
        /** The row matches no facts. */
        UNREACHABLE,
        /** The row lacks a source, a place in the source, a certainty, a sentence or a note. */
        UNSOURCED,
        /** The row cites a source that is not in the list of sources. */
        UNKNOWN_SOURCE,
        /** Two rows of the table have the same name. */
        DUPLICATE_NAME,
        /** The table breaks a rule that holds for every table of its kind, and the revision cites no exception. */
        INVARIANT,
        /** A cell or a file cannot be read, or its value is not allowed. */
        SYNTAX
    }

    /**
     * Creates a defect.
     *
     * @throws NullPointerException if an argument, or an element of one, is null
     */
    public Defect {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(table, "table");
        rows = List.copyOf(Objects.requireNonNull(rows, "rows"));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(facts, "facts")));
        Objects.requireNonNull(message, "message");
    }

    /**
     * Creates a defect of a table as a whole.
     *
     * @param kind the kind of defect
     * @param table the name of the table or file
     * @param error the error, which the message completes with the table
     * @return the defect, without rows and facts
     */
    public static Defect inTable(Kind kind, String table, LocalizedText error) {
        return inTable(kind, table, Map.of(), error);
    }

    /**
     * Creates a defect of a table for certain facts.
     *
     * @param kind the kind of defect
     * @param table the name of the table
     * @param facts the values of the facts concerned, by fact
     * @param error the error, which the message completes with the table
     * @return the defect, without rows
     */
    public static Defect inTable(Kind kind, String table, Map<String, String> facts, LocalizedText error) {
        return new Defect(kind, table, List.of(), facts, CoreMessages.text("table.at.table", table, error));
    }

    /**
     * Creates a defect of one row.
     *
     * @param kind the kind of defect
     * @param table the name of the table
     * @param row the name of the row
     * @param error the error, which the message completes with the table and the row
     * @return the defect, without facts
     */
    public static Defect inRow(Kind kind, String table, String row, LocalizedText error) {
        return new Defect(kind, table, List.of(row), Map.of(), CoreMessages.text("table.at.row", table, row, error));
    }
}
