package org.aidrules.revision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aidrules.explanation.Reason;

/**
 * A decision table of a revision, as a reader sees it: every row with its conditions, its outcome and its source.
 * Immutable.
 *
 * @param name the name of the table, for example {@code amounts}
 * @param revision the id of the revision that the table belongs to: the one asked for, or one that it extends
 * @param overlay whether the table is supplied by the caller and overrides that of the revision
 * @param domain the facts on which the outcome depends, each with all its values, in order
 * @param outcome the names of the outcome columns
 * @param rows the rows, in the order of the file
 */
public record DecisionTable(
        String name,
        String revision,
        boolean overlay,
        Map<String, List<String>> domain,
        List<String> outcome,
        List<Row> rows) {

    /**
     * Creates a table.
     *
     * @throws NullPointerException if an argument, or an element of one, is null
     */
    public DecisionTable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(revision, "revision");
        Map<String, List<String>> copy = new LinkedHashMap<>();
        Objects.requireNonNull(domain, "domain").forEach((fact, values) -> copy.put(fact, List.copyOf(values)));
        domain = Collections.unmodifiableMap(copy);
        outcome = List.copyOf(Objects.requireNonNull(outcome, "outcome"));
        rows = List.copyOf(Objects.requireNonNull(rows, "rows"));
    }

    /**
     * A row of a decision table. Immutable.
     *
     * @param name the name of the row, unique in its table
     * @param conditions the values of each fact with which the row matches; a fact that is absent may have any value
     * @param outcome the cells of its outcome, by column; empty cells are absent
     * @param cells the number of combinations of facts that the row matches, at least 1
     * @param reason the source of the row, its certainty and its sentence
     */
    public record Row(
            String name, Map<String, List<String>> conditions, Map<String, String> outcome, long cells, Reason reason) {

        /**
         * Creates a row.
         *
         * @throws NullPointerException if an argument is null
         */
        public Row {
            Objects.requireNonNull(name, "name");
            conditions =
                    Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(conditions, "conditions")));
            outcome = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(outcome, "outcome")));
            Objects.requireNonNull(reason, "reason");
        }

        /**
         * Checks whether the row matches some facts.
         *
         * @param facts a value for each fact of the table
         * @return whether the row matches the value of each fact
         */
        public boolean matches(Map<String, String> facts) {
            return conditions.entrySet().stream()
                    .allMatch(condition -> condition.getValue().contains(facts.get(condition.getKey())));
        }
    }

    /**
     * Returns the names of the facts.
     *
     * @return the names, in the order of the domain
     */
    public List<String> facts() {
        return List.copyOf(domain.keySet());
    }

    /**
     * Returns the row that matches some facts.
     *
     * @param facts a value of the domain for each fact
     * @return the row
     * @throws IllegalArgumentException if a fact is missing, unknown, or has an unknown value
     */
    public Row row(Map<String, String> facts) {
        return rows.stream()
                .filter(row -> facts.keySet().equals(domain.keySet()) && row.matches(facts))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("table " + name + " has no facts " + facts));
    }

    /**
     * Returns all combinations of facts of the table.
     *
     * @return every combination of the values of the domain, the last fact varying fastest
     */
    public List<Map<String, String>> allFacts() {
        return combinations(domain);
    }

    /**
     * Returns all combinations of the values of some facts.
     *
     * @param facts the facts, each with its values
     * @return each combination, with one value for every fact, the last fact varying fastest
     */
    public static List<Map<String, String>> combinations(Map<String, List<String>> facts) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (Map.Entry<String, List<String>> fact : facts.entrySet()) {
            combinations = combinations.stream()
                    .flatMap(shorter -> fact.getValue().stream().map(value -> {
                        Map<String, String> combination = new LinkedHashMap<>(shorter);
                        combination.put(fact.getKey(), value);
                        return Collections.unmodifiableMap(combination);
                    }))
                    .toList();
        }
        return combinations;
    }

    /**
     * Counts the combinations of facts of the table.
     *
     * @return the size of the table's domain
     */
    public long cells() {
        return rows.stream().mapToLong(Row::cells).sum();
    }
}
