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
 * Every decision that differs between two revisions: the outcome, not the words or the source of a row.
 *
 * @param from the id of the one
 * @param to the id of the other
 * @param cells how many combinations of facts were compared
 * @param changes what differs, as few groups as the rows allow
 */
public record RevisionDiff(String from, String to, long cells, List<Change> changes) {

    /** Checks that nothing is missing and keeps a copy. */
    public RevisionDiff {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        changes = List.copyOf(changes);
    }

    /**
     * Facts that two rows answer differently.
     *
     * @param table the table
     * @param facts every fact of the table, with the values concerned; all their combinations differ alike
     * @param narrowed the facts that matter: those that may not have any value
     * @param before the row of the one revision
     * @param after the row of the other
     */
    public record Change(String table, Map<String, List<String>> facts, List<String> narrowed,
            DecisionTable.Row before, DecisionTable.Row after) {
        /** Checks that nothing is missing and keeps copies. */
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
         * How many combinations of facts these are.
         *
         * @return at least one
         */
        public long cells() {
            return facts.values().stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
        }

        /**
         * The combinations of facts, one by one.
         *
         * @return each with one value for every fact
         */
        public List<Map<String, String>> allFacts() {
            return DecisionTable.combinations(facts);
        }
    }

    /**
     * Compares two revisions cell by cell.
     *
     * @param from the one
     * @param to the other
     * @return what differs
     * @throws org.aidrules.error.DefectiveTableException if a table of either is not total and exact
     */
    public static RevisionDiff between(Revision from, Revision to) {
        List<Change> changes = new ArrayList<>();
        from.tables().forEach(table -> changes.addAll(changes(from.table(table), to.table(table))));
        return new RevisionDiff(from.id(), to.id(), from.cells(), changes);
    }

    /**
     * How many combinations of facts are answered differently.
     *
     * @return none where the revisions decide alike
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

    /** The facts that both rows match: since the conditions of a row are independent, those are again a product. */
    private static Optional<Change> common(DecisionTable table, DecisionTable.Row before, DecisionTable.Row after) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        List<String> narrowed = new ArrayList<>();
        table.domain().forEach((fact, all) -> {
            List<String> values = all.stream().filter(value -> has(before, fact, value) && has(after, fact, value))
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
