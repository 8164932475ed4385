package org.aidrules.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aidrules.facts.DecisionFacts;

/**
 * The file of the answers of one table. Each line is a list of texts, with tabs between them:
 *
 * <pre>
 * answers    1
 * fact       NAME     VALUE…            for each component of the facts
 * outcome    COLUMN…                    the columns of the outcome
 * metadata   COLUMN…                    the columns that explain a row
 * row        NAME     CELL…             for each row: its outcome, then its metadata; an empty cell is absent
 * cells      ROW      COUNT             the index of the row, from 0, that matches the next COUNT facts
 * </pre>
 *
 * <p>The facts are in the order of their {@linkplain DecisionFacts#place places}: those of the first component vary
 * slowest.
 */
public final class AnswerFile {

    private static final String FORMAT = "answers\t1";

    private AnswerFile() {}

    /**
     * Writes a table.
     *
     * @param table a table without gaps and overlaps
     * @return the text of its file
     * @throws IllegalArgumentException if a cell contains a tab or a line break, or some facts have no row
     */
    public static String write(EvaluatedTable table) {
        List<String> outcome = table.outcomeColumns();
        Set<String> metadata = new TreeSet<>();
        table.rows().forEach(row -> metadata.addAll(row.metadata().keySet()));
        StringBuilder text = new StringBuilder(FORMAT).append('\n');
        table.domain().forEach((fact, values) -> line(text, "fact", List.of(fact), values));
        line(text, "outcome", outcome);
        line(text, "metadata", metadata);
        table.rows()
                .forEach(row -> line(
                        text,
                        "row",
                        List.of(row.name()),
                        cells(outcome, row.outcome()),
                        cells(List.copyOf(metadata), row.metadata())));
        writeCells(text, table);
        return text.toString();
    }

    @SafeVarargs
    private static void line(StringBuilder text, String kind, Iterable<String>... parts) {
        text.append(kind);
        for (Iterable<String> part : parts) {
            for (String cell : part) {
                if (cell.chars().anyMatch(Character::isISOControl)) {
                    throw new IllegalArgumentException("a cell contains a control character: " + cell);
                }
                text.append('\t').append(cell);
            }
        }
        text.append('\n');
    }

    private static List<String> cells(List<String> columns, Map<String, String> cells) {
        return columns.stream().map(column -> cells.getOrDefault(column, "")).toList();
    }

    private static void writeCells(StringBuilder text, EvaluatedTable table) {
        int first = 0;
        for (int place = 1; place <= table.size(); place++) {
            if (place == table.size() || table.rowAt(place) != table.rowAt(first)) {
                if (table.rowAt(first) == EvaluatedTable.NO_ROW) {
                    throw new IllegalArgumentException("table " + table.name() + " has no row for some facts");
                }
                line(text, "cells", List.of("" + table.rowAt(first), "" + (place - first)));
                first = place;
            }
        }
    }

    /**
     * Reads a table.
     *
     * @param name the name of the table
     * @param factsType the type of its facts
     * @param text the text of its file
     * @return the table
     * @throws IllegalArgumentException if the file was written for another domain, or in another format
     */
    public static EvaluatedTable read(String name, Class<? extends DecisionFacts> factsType, String text) {
        Reader reader = new Reader(name);
        text.lines().forEach(line -> reader.read(line.split("\t", -1)));
        return reader.table(factsType);
    }

    /** Reads the lines of a file. */
    private static final class Reader {

        private static final int FIRST_SIZE = 64;

        private final String name;
        private final Map<String, List<String>> domain = new LinkedHashMap<>();
        private final List<Row> rows = new ArrayList<>();
        private List<String> outcome = List.of();
        private List<String> metadata = List.of();
        private String format = "";
        private int[] rowOf = new int[FIRST_SIZE];
        private int size;

        Reader(String name) {
            this.name = name;
        }

        void read(String[] line) {
            List<String> cells = Arrays.asList(line).subList(1, line.length);
            switch (line[0]) {
                case "answers" -> format = String.join("\t", line);
                case "fact" -> domain.put(cells.get(0), cells.subList(1, cells.size()));
                case "outcome" -> outcome = cells;
                case "metadata" -> metadata = cells;
                case "row" ->
                    rows.add(new Row(
                            cells.get(0),
                            filled(outcome, cells.subList(1, outcome.size() + 1)),
                            filled(metadata, cells.subList(outcome.size() + 1, cells.size()))));
                case "cells" -> addCells(Integer.parseInt(cells.get(0)), Integer.parseInt(cells.get(1)));
                default -> throw notReadable();
            }
        }

        private static Map<String, String> filled(List<String> columns, List<String> cells) {
            Map<String, String> filled = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    filled.put(columns.get(i), cells.get(i));
                }
            }
            return filled;
        }

        private void addCells(int row, int count) {
            if (size + count > rowOf.length) {
                rowOf = Arrays.copyOf(rowOf, Math.max(2 * rowOf.length, size + count));
            }
            Arrays.fill(rowOf, size, size + count, row);
            size += count;
        }

        EvaluatedTable table(Class<? extends DecisionFacts> factsType) {
            EvaluatedTable table = new EvaluatedTable(name, factsType, rows, Arrays.copyOf(rowOf, size));
            if (!format.equals(FORMAT) || !domain.equals(table.domain())) {
                throw notReadable();
            }
            return table;
        }

        private IllegalArgumentException notReadable() {
            return new IllegalArgumentException("the answers of table " + name
                    + " were not stored for this release: take rules-core and rules-drl of the same version");
        }
    }
}
