package org.aidrules.validation.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.explanation.Source;
import org.aidrules.revision.DecisionTable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Makes every mutant of one table file. */
final class TableMutator {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    private static final String WHOLE_ROW = "once";
    /** The lines from the column kinds to the first row: kinds, objects, snippets, titles. */
    private static final int HEAD = 4;

    private final List<List<String>> lines;
    private final int kinds;
    private final String revision;
    private final DecisionTable table;
    private final CellMutator changes;
    private final List<TableMutant> mutants = new ArrayList<>();

    TableMutator(AidRules rules, Map<String, List<String>> outcomes, String text) {
        lines = read(text);
        kinds = line("NAME");
        String[] names =
                String.join(".", lines.get(line("RuleSet"))).replace('_', '-').split("\\.");
        if (names.length < 4 || lines.size() < kinds + HEAD) {
            throw new IllegalArgumentException("not a decision table: its head is incomplete");
        }
        revision = names[2];
        table = rules.get(revision).table(names[3]);
        changes = new CellMutator(
                table.domain(),
                outcomes,
                rules.sources().stream().map(Source::id).toList());
    }

    /** Returns every mutant, row by row. */
    List<TableMutant> all() {
        for (int line = kinds + HEAD; line < lines.size(); line++) {
            changeRow(line);
            int columns = Math.min(lines.get(line).size(), lines.get(kinds).size());
            for (int column = 1; column < columns; column++) {
                changeCell(line, column);
            }
        }
        return List.copyOf(mutants);
    }

    private void changeRow(int line) {
        String name = lines.get(line).get(0);
        String other =
                lines.get(line + 1 < lines.size() ? line + 1 : kinds + HEAD).get(0);
        if (!other.equals(name)) {
            add(line, 0, other, with(line, List.of(renamed(line, other))));
        }
        addWhole(line, "dropped", List.of());
        addWhole(line, "doubled", List.of(lines.get(line), lines.get(line)));
        addWhole(line, "doubled under another name", List.of(lines.get(line), renamed(line, name + "-again")));
    }

    private void changeCell(int line, int column) {
        String before = lines.get(line).get(column);
        String snippet = lines.get(kinds + 2).get(column);
        List<String> after = switch (lines.get(kinds).get(column)) {
            case "CONDITION" -> changes.condition(snippet, before.strip());
            case "ACTION" -> changes.outcome(snippet, before.strip());
            case "METADATA" -> changes.metadata(snippet, before.strip());
            default -> List.of();
        };
        after.stream()
                .distinct()
                .filter(cell -> !cell.equals(before))
                .forEach(cell -> add(line, column, cell, with(line, List.of(changed(line, column, cell)))));
    }

    private List<String> renamed(int line, String name) {
        return changed(line, 0, name);
    }

    private List<String> changed(int line, int column, String cell) {
        List<String> row = new ArrayList<>(lines.get(line));
        row.set(column, cell);
        return row;
    }

    /** Returns all lines with one line replaced by others. */
    private List<List<String>> with(int line, List<List<String>> others) {
        return Stream.of(lines.subList(0, line), others, lines.subList(line + 1, lines.size()))
                .flatMap(List::stream)
                .toList();
    }

    private void addWhole(int line, String after, List<List<String>> others) {
        mutants.add(new TableMutant(
                revision,
                table.name(),
                lines.get(line).get(0),
                lines.get(kinds + HEAD - 1).get(0),
                WHOLE_ROW,
                after,
                text(with(line, others))));
    }

    private void add(int line, int column, String after, List<List<String>> changed) {
        mutants.add(new TableMutant(
                revision,
                table.name(),
                lines.get(line).get(0),
                lines.get(kinds + HEAD - 1).get(column),
                lines.get(line).get(column),
                after,
                text(changed)));
    }

    private int line(String head) {
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> lines.get(i).get(0).equals(head))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a decision table: it has no line " + head));
    }

    private static List<List<String>> read(String text) {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            return parser.stream()
                    .map(CSVRecord::toList)
                    .filter(line -> line.stream().anyMatch(cell -> !cell.isBlank()))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("not a decision table: " + e.getMessage(), e);
        }
    }

    private static String text(List<List<String>> lines) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecords(lines);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
