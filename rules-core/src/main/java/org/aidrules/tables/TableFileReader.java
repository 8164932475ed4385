package org.aidrules.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aidrules.engine.TableSource;
import org.aidrules.error.Defect;
import org.aidrules.error.InvalidInputException;
import org.aidrules.reference.Csv;

/**
 * Reads the file of a decision table as data. Everything in the file is read, or refused with its cell; nothing in it
 * becomes code. The lines {@code RuleSet}, {@code Import}, {@code Variables} and {@code RuleTable} are followed by:
 *
 * <pre>{@code
 * NAME,     CONDITION,                      ACTION,                                      METADATA
 * ,         facts : SectorFacts
 * ,         forall(||){sector == Sector.$}, outcomes.give(drools.getRule(), facts, ...), Source("$param")
 * Row,      Sector,                         Verdict,                                     Source
 * sector-1, SECTOR_1,                       MET,                                         IGAS-2023-015R: [46]
 * }</pre>
 *
 * <p>Blank lines are skipped. So a table from an unknown author can be checked without risk.
 */
public final class TableFileReader {

    /** The keys of the metadata that a row may have. */
    public static final List<String> METADATA = ColumnSnippets.METADATA;

    private static final int MOST_ROWS = 500;
    /** The lines of the head with a few titles above; a file of more lines has too many rows. */
    private static final int MOST_LINES = MOST_ROWS + 50;
    /** More than any cell needs; the list of all specialties is much shorter. */
    private static final int MOST_CHARACTERS = 8000;

    /** More than the name of any row needs. */
    private static final int MOST_NAME = 100;

    /** The lines after the head: kinds, facts, snippets. */
    private static final int COLUMN_LINES = 3;

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String file;
    private final List<Csv.Line> lines;
    private final CellDefects defects;
    private final Map<String, Csv.Line> names = new HashMap<>();

    private TableFileReader(String file, List<Csv.Line> lines, CellDefects defects) {
        this.file = file;
        this.lines = lines;
        this.defects = defects;
    }

    /**
     * Reads a file.
     *
     * @param file the name of the file, which the defects name
     * @param text the content of the file
     * @param defects receives the defects of the file
     * @return the table; empty if the file has a defect
     * @throws InvalidInputException if the file is not valid CSV
     */
    public static Optional<TableSource> read(String file, String text, List<Defect> defects) {
        CellDefects found = new CellDefects(file, defects);
        List<Csv.Line> lines = Csv.read(file, text, MOST_LINES);
        if (lines.size() == MOST_LINES) {
            found.inFile("table.tooManyRows", MOST_ROWS);
            return Optional.empty();
        }
        Optional<TableSource> source = new TableFileReader(file, lines, found).read();
        return source.filter(table -> found.isEmpty());
    }

    private Optional<TableSource> read() {
        lines.forEach(this::checkForm);
        if (!defects.isEmpty()) {
            return Optional.empty();
        }
        Optional<TableHead> head = TableHead.read(lines, defects);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        int start = head.get().end();
        if (lines.size() < start + COLUMN_LINES) {
            defects.inFile("table.noColumns");
            return Optional.empty();
        }
        Csv.Line snippets = lines.get(start + 2);
        TableColumns columns = new TableColumns(head.get().decision(), defects);
        columns.read(lines.get(start), lines.get(start + 1), snippets);
        if (columns.accepted().values().stream().noneMatch(ColumnReader::isCondition) && defects.isEmpty()) {
            defects.inFile("table.noColumns");
        }
        List<List<String>> rows = rows(columns, withoutTitles(columns, snippets, start + COLUMN_LINES));
        return defects.isEmpty()
                ? Optional.of(new TableSource(
                        file,
                        head.get().revision(),
                        head.get().decision().table(),
                        head.get().decision().facts(),
                        columns.accepted().values().stream()
                                .map(ColumnReader::column)
                                .toList(),
                        rows))
                : Optional.empty();
    }

    /** Checks for content that a spreadsheet accepts and a table does not. */
    private void checkForm(Csv.Line line) {
        for (int column = 0; column < line.cells().size(); column++) {
            String cell = line.cells().get(column);
            if (cell.length() > MOST_CHARACTERS) {
                defects.inCell(line, column, "table.cellTooLong", MOST_CHARACTERS);
            } else if (cell.contains("\n") || cell.contains("\r")) {
                defects.inCell(line, column, "table.cellLineBreak");
            }
        }
    }

    /** Returns the lines of the rows. The line under the snippets, even a blank one, holds the titles of the columns. */
    private List<Csv.Line> withoutTitles(TableColumns columns, Csv.Line snippets, int start) {
        if (start >= lines.size() || lines.get(start).number() != snippets.number() + 1) {
            return lines.subList(start, lines.size());
        }
        Csv.Line titles = lines.get(start);
        if (isRow(columns, titles)) {
            defects.inLine(titles, List.of(), "table.noTitles");
        }
        for (int column = 0; column < titles.cells().size(); column++) {
            if (columns.isOutside(column)) {
                refuse(titles, column);
            } else {
                read(cell -> CellText.sentence(cell, List.of()), titles, column);
            }
        }
        return lines.subList(start + 1, lines.size());
    }

    /** Checks whether a line has a name, and conditions of which every one is valid. */
    private static boolean isRow(TableColumns columns, Csv.Line line) {
        boolean filled = false;
        for (Map.Entry<Integer, ColumnReader> column : columns.accepted().entrySet()) {
            String cell = line.cell(column.getKey());
            if (column.getValue().isCondition() && !cell.isEmpty()) {
                filled = true;
                try {
                    column.getValue().cells().read(cell);
                } catch (BadCellException e) {
                    return false;
                }
            }
        }
        return filled
                && line.cell(0).length() <= MOST_NAME
                && NAME.matcher(line.cell(0)).matches();
    }

    private List<List<String>> rows(TableColumns columns, List<Csv.Line> rowLines) {
        if (rowLines.size() > MOST_ROWS) {
            defects.inFile("table.tooManyRows", MOST_ROWS);
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        for (Csv.Line line : rowLines) {
            if (TableHead.isRuleTable(line)) {
                defects.inCell(line, 0, "table.secondTable");
                break;
            }
            rows.add(row(columns, line));
        }
        if (rows.isEmpty()) {
            defects.inFile("table.noRows");
        }
        return rows;
    }

    private List<String> row(TableColumns columns, Csv.Line line) {
        List<String> cells = new ArrayList<>();
        cells.add(line.cell(0));
        boolean named = hasName(line);
        columns.accepted().forEach((column, reader) -> cells.add(read(reader.cells(), line, column)));
        for (int column = 1; column < line.cells().size(); column++) {
            if (columns.isOutside(column)) {
                refuse(line, column);
            }
        }
        boolean conditional = columns.accepted().entrySet().stream()
                .anyMatch(column -> column.getValue().isCondition()
                        && !line.cell(column.getKey()).isEmpty());
        if (named && !conditional && columns.accepted().values().stream().anyMatch(ColumnReader::isCondition)) {
            defects.inLine(line, List.of(line.cell(0)), "table.rowConditionsEmpty", line.cell(0));
        }
        return cells;
    }

    private String read(ColumnReader.CellReader reader, Csv.Line line, int column) {
        String cell = line.cell(column);
        if (cell.isEmpty()) {
            return "";
        }
        try {
            return reader.read(cell);
        } catch (BadCellException e) {
            defects.inCell(line, column, e.text());
            return "";
        }
    }

    private void refuse(Csv.Line line, int column) {
        if (!line.cell(column).isEmpty()) {
            defects.inCell(line, column, "table.outside");
        }
    }

    /** Checks whether a row has a valid name, which no row above it has. */
    private boolean hasName(Csv.Line line) {
        String name = line.cell(0);
        if (name.length() > MOST_NAME) {
            defects.inCell(line, 0, "table.cellTooLong", MOST_NAME);
            return false;
        }
        if (!NAME.matcher(name).matches()) {
            defects.inCell(line, 0, "table.badRowName");
            return false;
        }
        Csv.Line first = names.putIfAbsent(name, line);
        if (first != null) {
            defects.duplicateName(line, first, name);
        }
        return true;
    }
}
