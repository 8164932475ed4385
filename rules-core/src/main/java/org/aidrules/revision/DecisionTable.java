package org.aidrules.revision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aidrules.explanation.Reason;

/**
 * A decision table of a revision, to be read: every row with what it asks, what it answers and where it comes from.
 *
 * @param name the table, for example {@code amounts}
 * @param revision the revision that brought it; the one that was asked, or one that it extends
 * @param overlay whether it is a table of the caller's own, laid over that revision
 * @param domain the facts that rows may ask about, each with all the values that it can have, in their order
 * @param outcome the names of the columns that rows answer with
 * @param rows the rows, in the order of the file
 */
public record DecisionTable(String name, String revision, boolean overlay, Map<String, List<String>> domain,
        List<String> outcome, List<Row> rows) {

    /** Checks that nothing is missing and keeps copies. */
    public DecisionTable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(revision, "revision");
        Map<String, List<String>> copy = new LinkedHashMap<>();
        domain.forEach((fact, values) -> copy.put(fact, List.copyOf(values)));
        domain = Collections.unmodifiableMap(copy);
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

        /**
         * Whether the row decides some facts.
         *
         * @param facts a value for each fact of the table
         * @return whether each fact has a value with which the row matches
         */
        public boolean matches(Map<String, String> facts) {
            return conditions.entrySet().stream()
                    .allMatch(condition -> condition.getValue().contains(facts.get(condition.getKey())));
        }
    }

    /**
     * The names of the facts that rows may ask about.
     *
     * @return in the order of the domain
     */
    public List<String> facts() {
        return List.copyOf(domain.keySet());
    }

    /**
     * The row that decides.
     *
     * @param facts a value of the domain for each fact
     * @return the one row that matches
     * @throws IllegalArgumentException if these are no facts of this table
     */
    public Row row(Map<String, String> facts) {
        return rows.stream().filter(row -> facts.keySet().equals(domain.keySet()) && row.matches(facts)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("table " + name + " is not asked about " + facts));
    }

    /**
     * All the facts that the table can be asked about.
     *
     * @return every combination of the values of the domain, the last fact varying fastest
     */
    public List<Map<String, String>> allFacts() {
        return combinations(domain);
    }

    /**
     * The combinations of the values of some facts.
     *
     * @param facts the facts, each with its values
     * @return each combination, with one value for every fact, the last fact varying fastest
     */
    public static List<Map<String, String>> combinations(Map<String, List<String>> facts) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Map.Entry<String, List<String>> fact : facts.entrySet()) {
            all = all.stream().flatMap(known -> fact.getValue().stream().map(value -> {
                Map<String, String> one = new LinkedHashMap<>(known);
                one.put(fact.getKey(), value);
                return Collections.unmodifiableMap(one);
            })).toList();
        }
        return all;
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
