package org.aidrules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A decision table of a revision, to be read: every row with what it asks, what it answers and where it comes from.
 *
 * @param name the table, for example {@code amounts}
 * @param revision the revision that brought it; the one that was asked, or one that it extends
 * @param overlay whether it is a table of the caller's own, laid over that revision
 * @param facts the names of the facts that rows may ask about
 * @param outcome the names of the columns that rows answer with
 * @param rows the rows, in the order of the file
 */
public record DecisionTable(String name, String revision, boolean overlay, List<String> facts, List<String> outcome,
        List<Row> rows) {

    /** Checks that nothing is missing and keeps copies. */
    public DecisionTable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(revision, "revision");
        facts = List.copyOf(facts);
        outcome = List.copyOf(outcome);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param name its name, unique in the table
     * @param conditions the values of each fact with which it matches; a fact that is absent may have any value
     * @param outcome the cells of its outcome, by column
     * @param cells the number of combinations of facts that it decides
     * @param reason where it comes from
     */
    public record Row(String name, Map<String, List<String>> conditions, Map<String, String> outcome, long cells,
            Reason reason) {

        /** Checks that nothing is missing and keeps copies. */
        public Row {
            Objects.requireNonNull(name, "name");
            conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
            outcome = Collections.unmodifiableMap(new LinkedHashMap<>(outcome));
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * The number of combinations of facts that the table decides: all that there can be.
     *
     * @return the size of the table's domain
     */
    public long cells() {
        return rows.stream().mapToLong(Row::cells).sum();
    }
}
