package org.aidrules.revision;

import java.util.List;
import java.util.Objects;

/**
 * A decision table as its file says it: the columns in their order, and the cells of each row as they are written there.
 * Use {@link DecisionTable} for what the table means. Immutable.
 *
 * @param revision the id of the revision that the file belongs to
 * @param table the name of the table, for example {@code amounts}
 * @param columns the columns after the name of the row, in the order of the file
 * @param rows the cells of each row: its name, then one cell for each column; an empty text for an empty cell
 */
public record TableFile(String revision, String table, List<Column> columns, List<List<String>> rows) {

    /**
     * Creates a table.
     *
     * @throws NullPointerException if an argument, or an element of one, is null
     * @throws IllegalArgumentException if a row has not one cell for its name and one for each column
     */
    public TableFile {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(table, "table");
        columns = List.copyOf(Objects.requireNonNull(columns, "columns"));
        rows = Objects.requireNonNull(rows, "rows").stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size() + 1) {
                throw new IllegalArgumentException(
                        "a row of " + table + " has " + row.size() + " cells, not " + (columns.size() + 1));
            }
        }
    }

    /**
     * A column of a table.
     *
     * @param kind what its cells say
     * @param name the fact of a condition, the outcome, or the key of the metadata
     */
    public record Column(Kind kind, String name) {

        /**
         * Creates a column.
         *
         * @throws NullPointerException if an argument is null
         */
        public Column {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
        }
    }

    /** What the cells of a column say. */
    public enum Kind {
        /** The values of a fact with which the row matches, with commas between them; any value where it is empty. */
        CONDITION,
        /** The values of a fact with which the row does not match, with commas between them; none where it is empty. */
        EXCEPTION,
        /** A part of the outcome. */
        OUTCOME,
        /** The certainty of the row, its source, a note or a sentence. */
        METADATA
    }

    /**
     * Returns this table as one of another revision.
     *
     * @param other the id of the other revision, not null
     * @return the same columns and rows
     */
    public TableFile of(String other) {
        return new TableFile(other, table, columns, rows);
    }
}
