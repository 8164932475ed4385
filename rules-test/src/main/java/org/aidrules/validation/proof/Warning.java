package org.aidrules.validation.proof;

import java.util.List;
import java.util.Objects;
import org.aidrules.explanation.LocalizedText;

/**
 * What an author should look at again in a revision. It does not make the revision invalid.
 *
 * @param kind the kind of warning
 * @param table the name of the table, or of the file, such as {@code sources.csv}
 * @param rows the names of the rows concerned, or the ids of the sources
 * @param message the warning, in a sentence
 */
public record Warning(Kind kind, String table, List<String> rows, LocalizedText message) {

    /** The kinds of warning. */
    public enum Kind {
        /** A figure differs from that of the overridden table, and its source does not. */
        SOURCE_UNCHANGED,
        /** The revision is in force from a day and has no table {@code transitions} of its own. */
        TRANSITIONS_INHERITED,
        /** An obligation of training applies to assistants who need none. */
        DEADLINE_WITHOUT_TRAINING,
        /** No table and no property cites a source of the revision's own list. */
        SOURCE_NOT_CITED,
        /** A sentence names a year that belongs to another revision. */
        OTHER_YEAR
    }

    /**
     * Checks that nothing is missing and copies the list.
     *
     * @throws NullPointerException if an argument, or a row, is null
     */
    public Warning {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(table, "table");
        rows = List.copyOf(rows);
        Objects.requireNonNull(message, "message");
    }
}
