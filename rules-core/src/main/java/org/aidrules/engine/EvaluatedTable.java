package org.aidrules.engine;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidrules.error.Defect;
import org.kie.api.definition.rule.Rule;

/** A decision table that was evaluated over its whole domain: for any facts, the one row that matches. Immutable. */
public final class EvaluatedTable {

    private final String name;
    private final Class<? extends Record> factsType;
    private final List<Row> rows;
    private final Map<Record, Row> cells;

    private EvaluatedTable(String name, Class<? extends Record> factsType, List<Row> rows, Map<Record, Row> cells) {
        this.name = name;
        this.factsType = factsType;
        this.rows = List.copyOf(rows);
        this.cells = cells;
    }

    /**
     * Obtains a table from the outcomes that its rows gave to each of the facts.
     *
     * @param defects receives the gaps, the overlaps and the rows that never match
     */
    static EvaluatedTable of(
            String name,
            Class<? extends Record> type,
            List<Rule> rules,
            OutcomeCollector outcomes,
            List<Defect> defects) {
        Map<Rule, Row> rows = new LinkedHashMap<>();
        Map<Record, Row> cells = new HashMap<>();
        for (Record facts : Domain.of(type)) {
            Map<Rule, Map<String, String>> matched = outcomes.of(facts);
            matched.forEach((rule, outcome) -> rows.computeIfAbsent(rule, r -> row(r, outcome)));
            if (matched.size() == 1) {
                cells.put(facts, rows.get(matched.keySet().iterator().next()));
            } else {
                defects.add(notExactlyOne(name, facts, matched.keySet()));
            }
        }
        for (Rule rule : rules) {
            if (!rows.containsKey(rule)) {
                defects.add(TableDefects.unreachable(name, rule.getName()));
            }
        }
        return new EvaluatedTable(
                name,
                type,
                rules.stream().filter(rows::containsKey).map(rows::get).toList(),
                cells);
    }

    /**
     * Returns the name of the table.
     *
     * @return for example {@code amounts}
     */
    public String name() {
        return name;
    }

    /**
     * Returns the type of the facts of the table.
     *
     * @return a record class
     */
    public Class<? extends Record> factsType() {
        return factsType;
    }

    /**
     * Returns the rows that match any facts.
     *
     * @return the rows, in the order of the file
     */
    public List<Row> rows() {
        return rows;
    }

    /**
     * Returns the row that matches some facts.
     *
     * @param facts the facts, of this table's type
     * @return the row
     * @throws IllegalArgumentException if the facts are not of this table
     */
    public Row row(Record facts) {
        Row row = cells.get(facts);
        if (row == null) {
            throw new IllegalArgumentException("table " + name + " has no facts " + facts);
        }
        return row;
    }

    /**
     * Counts the facts that a row matches.
     *
     * @param row one of the rows
     * @return the number of cells of the domain, at least 1
     */
    public long cells(Row row) {
        return cells.values().stream().filter(decides -> decides == row).count();
    }

    /**
     * Returns the conditions of a row.
     *
     * @param row one of the rows
     * @return the values with which the row matches, for each component that it restricts
     */
    public Map<String, List<String>> conditions(Row row) {
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        for (RecordComponent component : factsType.getRecordComponents()) {
            Set<Object> met = new HashSet<>();
            cells.forEach((facts, decides) -> {
                if (decides == row) {
                    met.add(Domain.value(component, facts));
                }
            });
            List<Object> all = Domain.values(component);
            if (met.size() < all.size()) {
                conditions.put(
                        component.getName(),
                        all.stream().filter(met::contains).map(String::valueOf).toList());
            }
        }
        return Collections.unmodifiableMap(conditions);
    }

    /**
     * Returns the domain of the table.
     *
     * @return each component of the facts with all its values, as texts
     */
    public Map<String, List<String>> domain() {
        Map<String, List<String>> domain = new LinkedHashMap<>();
        for (RecordComponent component : factsType.getRecordComponents()) {
            domain.put(
                    component.getName(),
                    Domain.values(component).stream().map(String::valueOf).toList());
        }
        return domain;
    }

    /**
     * Returns the columns of the outcome.
     *
     * @return the columns that at least one row fills, in the order of the file
     */
    public List<String> outcomeColumns() {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.outcome().keySet()));
        return List.copyOf(columns);
    }

    private static Defect notExactlyOne(String table, Record facts, Set<Rule> matched) {
        return matched.isEmpty()
                ? TableDefects.gap(table, Domain.describe(facts))
                : TableDefects.overlap(
                        table,
                        Domain.describe(facts),
                        matched.stream().map(Rule::getName).toList());
    }

    private static Row row(Rule rule, Map<String, String> outcome) {
        Map<String, String> metadata = new HashMap<>();
        rule.getMetaData().forEach((key, value) -> metadata.put(key, unquoted(String.valueOf(value))));
        return new Row(rule.getName(), outcome, metadata);
    }

    /** Removes the quotation marks of metadata, which only rules compiled at run time keep. */
    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
