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

/** A decision table that has been asked everything: for any facts, exactly one row. Immutable. */
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
     * Keeps what the rows answered to each of the facts, adding to {@code defects} wherever that was not exactly one
     * row.
     */
    static EvaluatedTable of(String name, Class<? extends Record> type, List<Rule> rules, OutcomeCollector answers,
            List<Defect> defects) {
        Map<Rule, Row> rows = new LinkedHashMap<>();
        Map<Record, Row> cells = new HashMap<>();
        for (Record facts : Domain.of(type)) {
            Map<Rule, Map<String, String>> matched = answers.to(facts);
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
        return new EvaluatedTable(name, type, rules.stream().filter(rows::containsKey).map(rows::get).toList(), cells);
    }

    /**
     * The table's name.
     *
     * @return for example {@code amounts}
     */
    public String name() {
        return name;
    }

    /**
     * The type of the facts it is asked about.
     *
     * @return a record class
     */
    public Class<? extends Record> factsType() {
        return factsType;
    }

    /**
     * Its rows.
     *
     * @return all of them, in the order of the file
     */
    public List<Row> rows() {
        return rows;
    }

    /**
     * The row that decides.
     *
     * @param facts the facts, of this table's type
     * @return the one row that matches them
     */
    public Row row(Record facts) {
        Row row = cells.get(facts);
        if (row == null) {
            throw new IllegalArgumentException("table " + name + " is not asked about " + facts);
        }
        return row;
    }

    /**
     * How many facts a row decides.
     *
     * @param row one of the rows
     * @return a number of cells, at least one
     */
    public long cells(Row row) {
        return cells.values().stream().filter(decides -> decides == row).count();
    }

    /**
     * What a row asks of each component of the facts.
     *
     * @param row one of the rows
     * @return the values with which it matches, for each component of which it does not take every value
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
                conditions.put(component.getName(), all.stream().filter(met::contains).map(String::valueOf).toList());
            }
        }
        return Collections.unmodifiableMap(conditions);
    }

    /**
     * What the table may be asked.
     *
     * @return each component of the facts, with all its values as texts
     */
    public Map<String, List<String>> domain() {
        Map<String, List<String>> domain = new LinkedHashMap<>();
        for (RecordComponent component : factsType.getRecordComponents()) {
            domain.put(component.getName(), Domain.values(component).stream().map(String::valueOf).toList());
        }
        return domain;
    }

    /**
     * The columns of the outcome.
     *
     * @return those that at least one row fills, in the order of the file
     */
    public List<String> outcomeColumns() {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.outcome().keySet()));
        return List.copyOf(columns);
    }

    private static Defect notExactlyOne(String table, Record facts, Set<Rule> matched) {
        return matched.isEmpty() ? TableDefects.gap(table, Domain.describe(facts))
                : TableDefects.overlap(table, Domain.describe(facts), matched.stream().map(Rule::getName).toList());
    }

    private static Row row(Rule rule, Map<String, String> outcome) {
        Map<String, String> metadata = new HashMap<>();
        rule.getMetaData().forEach((key, value) -> metadata.put(key, unquoted(String.valueOf(value))));
        return new Row(rule.getName(), outcome, metadata);
    }

    /** Rules that are compiled at run time keep the quotation marks of their metadata; those compiled before do not. */
    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\\\"", "\"") : text;
    }
}
