package org.aidrules.answers;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.aidrules.facts.DecisionFacts;

/** A decision table that was evaluated over its whole domain: for any facts, the one row that matches. Immutable. */
public final class EvaluatedTable {

    /** Stands in place of a row for facts that no row, or more than one, matches. */
    public static final int NO_ROW = -1;

    private final String name;
    private final Class<? extends DecisionFacts> factsType;
    private final List<Row> rows;
    /** The index of the row that matches the facts of each place. */
    private final int[] rowOf;

    private final int[] steps;

    /**
     * Creates a table.
     *
     * @param name the name of the table, for example {@code amounts}
     * @param factsType the type of its facts, a record class
     * @param rows the rows that match any facts, in the order of the file
     * @param rowOf for the facts of each {@linkplain DecisionFacts#place place}, the index of the row that matches, or
     *     {@link #NO_ROW}
     * @throws IllegalArgumentException if there is not an index for each place, or one is that of no row
     */
    public EvaluatedTable(String name, Class<? extends DecisionFacts> factsType, List<Row> rows, int[] rowOf) {
        this.name = name;
        this.factsType = factsType;
        this.rows = List.copyOf(rows);
        this.rowOf = rowOf.clone();
        this.steps = Domain.steps(factsType);
        if (rowOf.length != Domain.size(factsType) || !areRows(rowOf, rows.size())) {
            throw new IllegalArgumentException("table " + name + " does not cover the domain of its facts");
        }
    }

    private static boolean areRows(int[] rowOf, int rows) {
        for (int row : rowOf) {
            if (row < NO_ROW || row >= rows) {
                return false;
            }
        }
        return true;
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
    public Class<? extends DecisionFacts> factsType() {
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
     * Counts the facts of the domain.
     *
     * @return the number of places, at least 1
     */
    public int size() {
        return rowOf.length;
    }

    /**
     * Returns the row that matches some facts.
     *
     * @param facts the facts, of this table's type
     * @return the row
     * @throws IllegalArgumentException if the facts are not of this table
     */
    public Row row(DecisionFacts facts) {
        int row = factsType.isInstance(facts) ? rowAt(place(facts)) : NO_ROW;
        if (row == NO_ROW) {
            throw new IllegalArgumentException("table " + name + " has no facts " + facts);
        }
        return rows.get(row);
    }

    /**
     * Calculates the place of some facts.
     *
     * @param facts the facts, of this table's type
     * @return the place, from 0 to the {@link #size()} exclusive
     */
    public int place(DecisionFacts facts) {
        return facts.place(steps);
    }

    /**
     * Returns the index of the row that matches the facts of a place.
     *
     * @param place the place, from 0 to the {@link #size()} exclusive
     * @return the index, or {@link #NO_ROW}
     */
    public int rowAt(int place) {
        return rowOf[place];
    }

    /**
     * Counts the facts that a row matches.
     *
     * @param row one of the rows
     * @return the number of cells of the domain, at least 1
     */
    public long cells(Row row) {
        return places(row).count();
    }

    /**
     * Returns the conditions of a row.
     *
     * @param row one of the rows
     * @return the values with which the row matches, for each component that it restricts
     */
    public Map<String, List<String>> conditions(Row row) {
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        RecordComponent[] components = factsType.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            List<String> all = texts(components[i]);
            int step = steps[i];
            List<String> met = places(row)
                    .map(place -> place / step % all.size())
                    .sorted()
                    .distinct()
                    .mapToObj(all::get)
                    .toList();
            if (met.size() < all.size()) {
                conditions.put(components[i].getName(), met);
            }
        }
        return Collections.unmodifiableMap(conditions);
    }

    @SuppressWarnings("ReferenceEquality") // a row of this table
    private IntStream places(Row row) {
        return IntStream.range(0, rowOf.length)
                .filter(place -> rowOf[place] != NO_ROW && rows.get(rowOf[place]) == row);
    }

    /**
     * Returns whether the value of one component of some facts makes a difference.
     *
     * @param component the name of the component
     * @param place the place of the facts
     * @return whether another value of this component leads to another row
     */
    public boolean dependsOn(String component, int place) {
        int index = index(component);
        int step = steps[index];
        int values = Domain.values(factsType.getRecordComponents()[index]).size();
        int first = place - place / step % values * step;
        for (int value = 0; value < values; value++) {
            if (rowOf[first + value * step] != rowOf[place]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the value of one component of some facts.
     *
     * @param component the name of the component
     * @param place the place of the facts
     * @return the value as text
     */
    public String value(String component, int place) {
        int index = index(component);
        List<String> values = texts(factsType.getRecordComponents()[index]);
        return values.get(place / steps[index] % values.size());
    }

    private int index(String component) {
        RecordComponent[] components = factsType.getRecordComponents();
        return IntStream.range(0, components.length)
                .filter(i -> components[i].getName().equals(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(factsType.getSimpleName() + " has no " + component));
    }

    /**
     * Returns the domain of the table.
     *
     * @return each component of the facts with all its values, as texts
     */
    public Map<String, List<String>> domain() {
        Map<String, List<String>> domain = new LinkedHashMap<>();
        for (RecordComponent component : factsType.getRecordComponents()) {
            domain.put(component.getName(), texts(component));
        }
        return domain;
    }

    private static List<String> texts(RecordComponent component) {
        return Domain.values(component).stream().map(String::valueOf).toList();
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

    /**
     * Finds the facts to which another table gives another answer: another row, or one that says something else.
     *
     * @param other a table of the same facts
     * @return the facts, by their places
     */
    public List<DecisionFacts> differences(EvaluatedTable other) {
        List<? extends DecisionFacts> domain = Domain.of(factsType);
        return IntStream.range(0, rowOf.length)
                .filter(place -> !answer(place).equals(other.answer(place)))
                .<DecisionFacts>mapToObj(domain::get)
                .toList();
    }

    private List<Row> answer(int place) {
        return rowOf[place] == NO_ROW ? List.of() : List.of(rows.get(rowOf[place]));
    }
}
