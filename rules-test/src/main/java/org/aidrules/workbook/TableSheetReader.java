package org.aidrules.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.aidrules.AidRules;
import org.aidrules.contract.ContractFields;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.messages.Messages;
import org.aidrules.messages.Vocabulary;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.TableFile;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Reads the sheet of a table. Every cell is read, or has a fault that says what is accepted. */
final class TableSheetReader {

    private static final Pattern ROW_NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SEPARATOR = Pattern.compile("[;\\n]");
    /** More than any table has. */
    static final int MOST_ROWS = 600;

    private final AidRules rules;
    private final Faults faults;
    private final CellReader cells;
    private final FigureReader figures;
    private final CellNames names;
    private final Locale language;

    TableSheetReader(
            AidRules rules, Faults faults, CellReader cells, FigureReader figures, CellNames names, Locale language) {
        this.rules = rules;
        this.faults = faults;
        this.cells = cells;
        this.figures = figures;
        this.names = names;
        this.language = language;
    }

    /** A table, with the places of its rows and columns in the sheet. */
    record Sheet(TableFile file, TablePlaces places) {}

    /**
     * Reads a sheet.
     *
     * @param id the id of the revision
     * @param table a table of the same decision, for its domain
     * @param before the table that the revision extends, whose columns the sheet must have; empty where there is none
     */
    Sheet read(XSSFSheet sheet, String id, DecisionTable table, Optional<TableFile> before) {
        Map<Integer, SheetColumn> columns = columns(sheet, table);
        before.ifPresent(file -> checkColumns(sheet, columns.values(), file));
        List<Integer> rows = rows(sheet, columns.keySet());
        warnOfHidden(sheet, rows);
        columns.entrySet()
                .removeIf(column -> column.getValue().added()
                        && rows.stream()
                                .allMatch(row ->
                                        cells.read(sheet, row, column.getKey()).isEmpty()));
        List<List<String>> read = new ArrayList<>();
        for (int row : rows) {
            List<String> cell = new ArrayList<>();
            cell.add(name(sheet, row));
            columns.forEach((at, column) -> cell.add(cell(sheet, row, at, column.column(), table)));
            read.add(cell);
        }
        TableFile file = new TableFile(
                id,
                table.name(),
                columns.values().stream().map(SheetColumn::column).toList(),
                read);
        return new Sheet(file, new TablePlaces(sheet.getSheetName(), rows, List.copyOf(columns.keySet())));
    }

    private Map<Integer, SheetColumn> columns(XSSFSheet sheet, DecisionTable table) {
        Map<Integer, SheetColumn> columns = new TreeMap<>();
        XSSFRow keys = sheet.getRow(Layout.COLUMN_KEYS);
        int width = keys == null ? 0 : keys.getLastCellNum();
        Set<TableFile.Column> found = new LinkedHashSet<>();
        for (int at = 1; at < width; at++) {
            int column = at;
            SheetColumn.ofKey(cells.read(sheet, Layout.COLUMN_KEYS, at).text())
                    .filter(known -> isOf(known.column(), table.name()) && found.add(known.column()))
                    .ifPresent(known -> columns.put(column, known));
        }
        if (columns.values().stream().noneMatch(column -> column.column().kind() == TableFile.Kind.OUTCOME)) {
            faults.addAt(sheet.getSheetName(), "workbook.fault.noColumns");
        }
        return columns;
    }

    /** Reports the columns that were removed. One that has no key is not read, as all that an author adds. */
    private void checkColumns(XSSFSheet sheet, Collection<SheetColumn> columns, TableFile before) {
        List<TableFile.Column> found = columns.stream().map(SheetColumn::column).toList();
        Vocabulary french = new Vocabulary(rules, new Messages(Locale.FRENCH));
        Vocabulary english = new Vocabulary(rules, new Messages(Locale.ENGLISH));
        before.columns().stream()
                .filter(column -> !columns.isEmpty() && !found.contains(column))
                .forEach(column -> faults.addAt(
                        sheet.getSheetName(),
                        "workbook.fault.noColumn",
                        new LocalizedText(
                                SheetColumn.header(column, new Messages(Locale.ENGLISH), english),
                                SheetColumn.header(column, new Messages(Locale.FRENCH), french))));
    }

    private void warnOfHidden(XSSFSheet sheet, List<Integer> rows) {
        List<String> hidden = rows.stream()
                .filter(row -> sheet.getRow(row).getZeroHeight())
                .map(row -> "A" + (row + 1))
                .toList();
        if (!hidden.isEmpty()) {
            faults.warnAt(sheet.getSheetName(), "workbook.warning.hidden", hidden.size(), String.join(", ", hidden));
        }
    }

    private static boolean isOf(TableFile.Column column, String table) {
        TableFile.Column asked = column.kind() == TableFile.Kind.EXCEPTION
                ? new TableFile.Column(TableFile.Kind.CONDITION, column.name())
                : column;
        return AidRules.tableColumns(table).contains(asked);
    }

    private List<Integer> rows(XSSFSheet sheet, Set<Integer> columns) {
        List<Integer> rows = new ArrayList<>();
        for (int row = Layout.HEADERS + 1; row <= sheet.getLastRowNum(); row++) {
            int at = row;
            boolean filled = !cells.read(sheet, row, 0).isEmpty()
                    || columns.stream()
                            .anyMatch(column -> !cells.read(sheet, at, column).isEmpty());
            if (filled && rows.size() == MOST_ROWS) {
                faults.addAt(sheet.getSheetName(), "workbook.fault.tooManyRows", MOST_ROWS);
                break;
            }
            if (filled) {
                rows.add(row);
            }
        }
        sheet.getMergedRegions().stream()
                .filter(merged -> merged.getLastRow() > Layout.HEADERS
                        && columns.stream()
                                .anyMatch(column ->
                                        merged.getFirstColumn() <= column && column <= merged.getLastColumn()))
                .forEach(merged -> faults.add(
                        sheet,
                        merged.getFirstRow(),
                        merged.getFirstColumn(),
                        merged.formatAsString(),
                        "workbook.fault.merged"));
        return rows;
    }

    private String name(XSSFSheet sheet, int row) {
        CellValue value = cells.read(sheet, row, 0);
        if (!ROW_NAME.matcher(value.text()).matches()) {
            faults.add(
                    sheet,
                    row,
                    0,
                    value.text(),
                    Messages.inBothLanguages("workbook.fault.rowName"),
                    List.of("full-y1"));
        }
        return value.text();
    }

    private String cell(XSSFSheet sheet, int row, int at, TableFile.Column column, DecisionTable table) {
        CellValue value = cells.read(sheet, row, at);
        if (value.isEmpty()) {
            return "";
        }
        return switch (column.kind()) {
            case CONDITION, EXCEPTION ->
                values(sheet, row, at, value, column.name(), CellNames.domain(table, column.name()));
            case OUTCOME -> outcome(sheet, row, at, value, column.name());
            case METADATA ->
                column.name().equals("Certainty")
                        ? word(sheet, row, at, value, "certainty", CellWriter.CERTAINTIES)
                        : value.text();
        };
    }

    private String values(XSSFSheet sheet, int row, int at, CellValue value, String fact, List<String> domain) {
        Set<String> constants = new LinkedHashSet<>();
        for (String written : SEPARATOR.split(value.text())) {
            if (!written.isBlank()) {
                constants.add(names.constant(fact, domain, written.strip())
                        .orElseGet(() -> refused(sheet, row, at, written.strip(), fact, domain)));
            }
        }
        return String.join(", ", constants);
    }

    private String word(XSSFSheet sheet, int row, int at, CellValue value, String column, List<String> words) {
        return names.constant(column, words, value.text())
                .orElseGet(() -> refused(sheet, row, at, value.text(), column, words));
    }

    private String outcome(XSSFSheet sheet, int row, int at, CellValue value, String column) {
        OutcomeForm form = OutcomeForm.of(column);
        Optional<String> word = names.constant(column, form.words(), value.text());
        if (word.isPresent()) {
            return word.get();
        }
        if (column.equals(OutcomeForm.ASKS) && ContractFields.mayBeAskedFor(value.text())) {
            return value.text();
        }
        if (form.figure().isEmpty()) {
            return refused(sheet, row, at, value.text(), column, form.words());
        }
        FigureReader.Read read = figures.read(value, form.figure().get());
        read.fault()
                .ifPresent(fault -> faults.add(sheet, row, at, value.text(), fault, accepted(column, form.words())));
        read.figure()
                .filter(FigureReader::isLargeRate)
                .ifPresent(rate -> faults.warn(sheet, row, at, rate, "workbook.warning.largeRate"));
        return read.figure().orElse("");
    }

    private String refused(XSSFSheet sheet, int row, int at, String found, String column, List<String> constants) {
        faults.add(
                sheet,
                row,
                at,
                found,
                Messages.inBothLanguages("workbook.fault.notOneOf"),
                accepted(column, constants));
        return "";
    }

    private List<String> accepted(String column, List<String> constants) {
        return List.copyOf(names.of(column, constants, language).values());
    }
}
