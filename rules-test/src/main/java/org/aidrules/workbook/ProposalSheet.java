package org.aidrules.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aidrules.messages.Messages;
import org.aidrules.revision.TableFile;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Writes the rows that would close gaps and overlaps. Each stands in the columns of its table's sheet, so that an author
 * copies it there as a whole. What only the author can state is left empty and coloured.
 */
final class ProposalSheet {

    private static final List<String> TO_FILL = List.of("Certainty", "Source", "English", "French");
    private static final int MERGED = 6;
    private static final int LINE = 100;
    /** How many characters a column of conditions shows in a line. */
    private static final int CONDITION_LINE = 22;

    private static final CellCopyPolicy COPY =
            new CellCopyPolicy.Builder().cellFormula(false).build();

    private final Messages messages;
    private final CellNames names;
    private final Styles styles;
    private final CellMarks marks;
    private int at = 1;

    ProposalSheet(Messages messages, CellNames names, Styles styles, CellMarks marks) {
        this.messages = messages;
        this.names = names;
        this.styles = styles;
        this.marks = marks;
    }

    /** Begins the sheet. */
    void begin(XSSFSheet sheet) {
        sheet.createRow(Layout.SHEET_KEY).createCell(0).setCellValue(Layout.PROPOSALS);
        sheet.getRow(Layout.SHEET_KEY).setZeroHeight(true);
        line(sheet, messages.text("workbook.sheet.proposals"), Styles.Role.TITLE);
        line(sheet, messages.text("workbook.proposals.help"), Styles.Role.NOTE);
        sheet.setTabColor(Styles.ORANGE);
        Styles.landscape(sheet, 0);
    }

    /**
     * Writes what would repair a table.
     *
     * @param source the sheet of the table
     * @param places where the rows of the table stand in it
     */
    void write(XSSFSheet sheet, XSSFSheet source, TablePlaces places, TableRepairs repairs) {
        Map<Integer, SheetColumn> columns = columns(source);
        at++;
        line(sheet, source.getSheetName(), Styles.Role.TITLE);
        if (!repairs.additions().isEmpty()) {
            line(sheet, messages.text("workbook.proposals.add", source.getSheetName()), Styles.Role.NOTE);
            copyHeaders(sheet, source, columns);
            repairs.additions().forEach(addition -> add(sheet, source, columns, repairs, addition));
        }
        Set<String> taken = new HashSet<>();
        repairs.file().rows().forEach(row -> taken.add(row.get(0)));
        for (TableRepairs.Narrowing narrowing : repairs.narrowings()) {
            String name = repairs.file().rows().get(narrowing.row()).get(0);
            String key = narrowing.remaining().isEmpty() ? "workbook.proposals.remove" : "workbook.proposals.replace";
            line(
                    sheet,
                    messages.text(key, name, places.cell(narrowing.row(), 0), String.join(", ", narrowing.others())),
                    Styles.Role.NOTE);
            if (!narrowing.remaining().isEmpty()) {
                copyHeaders(sheet, source, columns);
                replace(sheet, source.getRow(places.rows().get(narrowing.row())), columns, repairs, narrowing, taken);
            }
        }
        widen(sheet, source, columns);
    }

    private static Map<Integer, SheetColumn> columns(XSSFSheet source) {
        Map<Integer, SheetColumn> columns = new TreeMap<>();
        source.getRow(Layout.COLUMN_KEYS)
                .forEach(cell -> SheetColumn.ofKey(cell.toString())
                        .ifPresent(column -> columns.put(cell.getColumnIndex(), column)));
        return columns;
    }

    private void line(XSSFSheet sheet, String text, Styles.Role role) {
        XSSFRow row = sheet.createRow(at);
        XSSFCell cell = row.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(styles.text(role));
        if (role != Styles.Role.TITLE) {
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, MERGED));
            Styles.fitHeight(row, text.length(), LINE);
        }
        at++;
    }

    private void copyHeaders(XSSFSheet sheet, XSSFSheet source, Map<Integer, SheetColumn> columns) {
        XSSFRow headers = sheet.createRow(at++);
        headers.setHeight(source.getRow(Layout.HEADERS).getHeight());
        List<Integer> copied = new ArrayList<>(columns.keySet());
        copied.add(0);
        for (int column : copied) {
            XSSFCell header = source.getRow(Layout.HEADERS).getCell(column);
            if (header != null) {
                headers.createCell(column).copyCellFrom(header, COPY);
            }
        }
    }

    private void add(
            XSSFSheet sheet,
            XSSFSheet source,
            Map<Integer, SheetColumn> columns,
            TableRepairs repairs,
            TableRepairs.Addition addition) {
        XSSFRow row = sheet.createRow(at++);
        XSSFRow form = source.getRow(Layout.HEADERS + 1);
        XSSFCell name = row.createCell(0);
        name.setCellStyle(styles.text(Styles.Role.INPUT));
        name.setCellValue(addition.name());
        List<String> narrowed = addition.facts().differing(new FactBlock(repairs.domain()));
        int longest = 0;
        for (Map.Entry<Integer, SheetColumn> entry : columns.entrySet()) {
            XSSFCell cell = row.createCell(entry.getKey());
            TableFile.Column column = entry.getValue().column();
            cell.setCellStyle(styles.of(Styles.Role.INPUT, format(form, entry.getKey())));
            if (column.kind() == TableFile.Kind.CONDITION && narrowed.contains(column.name())) {
                String values = values(repairs, column.name(), addition.facts());
                cell.setCellValue(values);
                longest = Math.max(longest, values.length());
            }
            boolean outcome =
                    column.kind() == TableFile.Kind.OUTCOME && !entry.getValue().added();
            if (outcome || (column.kind() == TableFile.Kind.METADATA && TO_FILL.contains(column.name()))) {
                marks.paint(cell, CellMarks.Severity.TO_FILL);
            }
        }
        Styles.fitHeight(row, longest, CONDITION_LINE);
    }

    /** Returns the number format that a column has in the first row of its table. */
    private static String format(XSSFRow form, int column) {
        return Optional.ofNullable(form)
                .flatMap(row -> Optional.ofNullable(row.getCell(column)))
                .map(cell -> cell.getCellStyle().getDataFormatString())
                .orElse("@");
    }

    private void replace(
            XSSFSheet sheet,
            XSSFRow original,
            Map<Integer, SheetColumn> columns,
            TableRepairs repairs,
            TableRepairs.Narrowing narrowing,
            Set<String> taken) {
        String name = repairs.file().rows().get(narrowing.row()).get(0);
        for (int i = 0; i < narrowing.remaining().size(); i++) {
            FactBlock block = narrowing.remaining().get(i);
            XSSFRow row = sheet.createRow(at++);
            row.setHeight(original.getHeight());
            String own = i == 0 ? name : TableRepairs.free(name, taken);
            taken.add(own);
            copy(original, row, 0);
            row.getCell(0).setCellValue(own);
            columns.keySet().forEach(column -> copy(original, row, column));
            columns.forEach((column, known) -> {
                String fact = known.column().name();
                boolean changed = narrowing.facts().differing(block).contains(fact);
                if (known.column().kind() == TableFile.Kind.CONDITION && changed) {
                    row.getCell(column).setCellValue(values(repairs, fact, block));
                    marks.paint(row.getCell(column), CellMarks.Severity.TO_FILL);
                } else if (known.column().kind() == TableFile.Kind.EXCEPTION && changed) {
                    row.getCell(column).setBlank();
                }
            });
        }
    }

    private static void copy(XSSFRow original, XSSFRow row, int column) {
        XSSFCell cell = row.createCell(column);
        XSSFCell known = original.getCell(column);
        if (known != null) {
            cell.copyCellFrom(known, COPY);
        }
    }

    private String values(TableRepairs repairs, String fact, FactBlock block) {
        List<String> domain = repairs.domain().getOrDefault(fact, List.of());
        Map<String, String> known = names.of(fact, domain, messages.locale());
        return block.of(fact).stream()
                .map(value -> known.getOrDefault(value, value))
                .collect(Collectors.joining(messages.text("semicolon")));
    }

    private static void widen(XSSFSheet sheet, XSSFSheet source, Map<Integer, SheetColumn> columns) {
        List<Integer> all = new ArrayList<>(columns.keySet());
        all.add(0);
        all.forEach(column ->
                sheet.setColumnWidth(column, Math.max(sheet.getColumnWidth(column), source.getColumnWidth(column))));
    }
}
