package org.aidrules.validation.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/**
 * Every decision whose outcome differs between two revisions of a scheme. Sentences and sources of rows are not compared.
 *
 * @param from the id of the first revision
 * @param to the id of the second revision
 * @param cells the number of combinations of facts that were compared
 * @param changes the differences, grouped by pairs of rows
 */
public record RevisionDiff(String from, String to, long cells, List<Change> changes) {

    /** Checks that no component is null and copies the list. */
    public RevisionDiff {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        changes = List.copyOf(changes);
    }

    /**
     * A group of combinations of facts for which two rows give different outcomes.
     *
     * @param table the name of the table
     * @param facts the values of every fact of the table; all their combinations differ in the same way
     * @param narrowed the facts that matter, whose values are not all the possible ones
     * @param before the row of the first revision
     * @param after the row of the second revision
     */
    public record Change(
            String table,
            Map<String, List<String>> facts,
            List<String> narrowed,
            DecisionTable.Row before,
            DecisionTable.Row after) {
        /** Checks that no component is null and copies the collections. */
        public Change {
            Objects.requireNonNull(table, "table");
            Map<String, List<String>> copy = new LinkedHashMap<>();
            facts.forEach((fact, values) -> copy.put(fact, List.copyOf(values)));
            facts = Collections.unmodifiableMap(copy);
            narrowed = List.copyOf(narrowed);
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /**
         * Returns the number of combinations of facts.
         *
         * @return at least one
         */
        public long cells() {
            return facts.values().stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
        }

        /**
         * Returns every combination of facts.
         *
         * @return combinations with one value for every fact
         */
        public List<Map<String, String>> allFacts() {
            return DecisionTable.combinations(facts);
        }
    }

    /**
     * Compares two revisions cell by cell.
     *
     * @param from the first revision, not null
     * @param to the second revision, not null
     * @return the differences
     * @throws org.aidrules.error.InvalidInputException if they belong to different schemes
     * @throws org.aidrules.error.DefectiveTableException if a table of either has a gap or an overlap
     */
    public static RevisionDiff between(Revision from, Revision to) {
        SchemeCheck.requireSame(from, to);
        List<Change> changes = new ArrayList<>();
        from.tables().forEach(table -> changes.addAll(changes(from.table(table), to.table(table))));
        return new RevisionDiff(from.id(), to.id(), from.cells(), changes);
    }

    /**
     * Returns the number of combinations of facts whose outcome differs.
     *
     * @return 0 where the revisions decide alike
     */
    public long differences() {
        return changes.stream().mapToLong(Change::cells).sum();
    }

    private static List<Change> changes(DecisionTable from, DecisionTable to) {
        List<Change> changes = new ArrayList<>();
        for (DecisionTable.Row before : from.rows()) {
            for (DecisionTable.Row after : to.rows()) {
                if (!before.outcome().equals(after.outcome())) {
                    common(from, before, after).ifPresent(changes::add);
                }
            }
        }
        return changes;
    }

    /** Returns the facts that both rows match, which are a product because the conditions of a row are independent. */
    private static Optional<Change> common(DecisionTable table, DecisionTable.Row before, DecisionTable.Row after) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        List<String> narrowed = new ArrayList<>();
        table.domain().forEach((fact, all) -> {
            List<String> values = all.stream()
                    .filter(value -> has(before, fact, value) && has(after, fact, value))
                    .toList();
            facts.put(fact, values);
            if (values.size() < all.size()) {
                narrowed.add(fact);
            }
        });
        Change change = new Change(table.name(), facts, narrowed, before, after);
        return change.cells() == 0 ? Optional.empty() : Optional.of(change);
    }

    private static boolean has(DecisionTable.Row row, String fact, String value) {
        List<String> values = row.conditions().get(fact);
        return values == null || values.contains(value);
    }
}
