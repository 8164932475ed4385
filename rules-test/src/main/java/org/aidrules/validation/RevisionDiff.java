package org.aidrules.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.DecisionTable;
import org.aidrules.Revision;

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
     * @param facts the facts that matter, each with the values concerned; any other fact may have any value
     * @param before the row of the one revision
     * @param after the row of the other
     * @param cells how many combinations of facts these are
     */
    public record Change(String table, Map<String, List<String>> facts, DecisionTable.Row before,
            DecisionTable.Row after, long cells) {
        /** Checks that nothing is missing. */
        public Change {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(facts, "facts");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /**
     * Compares two revisions cell by cell.
     *
     * @param from the one
     * @param to the other
     * @return what differs
     * @throws org.aidrules.DefectiveTableException if a table of either is not total and exact
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
        long cells = 1;
        for (Map.Entry<String, List<String>> fact : table.domain().entrySet()) {
            List<String> values = fact.getValue().stream().filter(value -> has(before, fact.getKey(), value)
                    && has(after, fact.getKey(), value)).toList();
            cells *= values.size();
            if (values.size() < fact.getValue().size()) {
                facts.put(fact.getKey(), values);
            }
        }
        return cells == 0 ? Optional.empty() : Optional.of(new Change(table.name(), facts, before, after, cells));
    }

    private static boolean has(DecisionTable.Row row, String fact, String value) {
        List<String> values = row.conditions().get(fact);
        return values == null || values.contains(value);
    }
}
