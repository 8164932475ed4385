package org.aidrules.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aidrules.AidRules;
import org.aidrules.messages.Messages;
import org.aidrules.messages.Vocabulary;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.TableFile;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Writes the sheet of a table: its rows, each cell beside the parent's where it is an outcome, and the other cells of the
 * parent at the right. What differs from the parent is coloured by the spreadsheet itself.
 */
final class TableSheetWriter {

    /** Rows without content, which have the formats and the lists of the others. */
    private static final int SPARE_ROWS = 60;
    /** How many characters of help the merged cells above the table show in a line. */
    private static final int HELP_LINE = 110;
    /** How many characters can be read across a page. */
    private static final int PAGE = 220;

    private static final int CHARACTER = 256;
    private static final int CHANGE = 12 * CHARACTER;
    private static final int NARROW = 16 * CHARACTER;
    private static final int MEDIUM = 26 * CHARACTER;
    private static final int WIDE = 46 * CHARACTER;

    static final List<String> METADATA = List.of("Certainty", "Source", "Note", "Remarque", "English", "French");
    private static final List<String> LONG = List.of("Source", "Note", "Remarque", "English", "French");

    private final Messages messages;
    private final Vocabulary vocabulary;
    private final CellNames names;
    private final CellWriter cells;
    private final Styles styles;
    private final DropDowns lists;

    TableSheetWriter(
            Messages messages,
            Vocabulary vocabulary,
            CellNames names,
            CellWriter cells,
            Styles styles,
            DropDowns lists) {
        this.messages = messages;
        this.vocabulary = vocabulary;
        this.names = names;
        this.cells = cells;
        this.styles = styles;
        this.lists = lists;
    }

    /** A column of the sheet: one of the table, with the place of the parent's column where there is one. */
    private record Placed(SheetColumn column, int at, Optional<Integer> parentAt) {}

    /**
     * Writes a sheet.
     *
     * @param table the table, for its domain
     * @param file what its file says
     * @param parent the parent's table; empty where the revision extends none
     * @param inherited whether the revision has no table of its own
     */
    void write(XSSFSheet sheet, DecisionTable table, TableFile file, Optional<TableFile> parent, boolean inherited) {
        List<Placed> columns = placed(columns(table.name(), file), parent);
        int last = Layout.HEADERS + file.rows().size() + SPARE_ROWS;
        writeHead(sheet, table, columns, parent, inherited);
        Styles.Role role = inherited ? Styles.Role.INHERITED : Styles.Role.INPUT;
        Map<String, List<String>> parentRows = parent.map(TableFile::rows).orElse(List.of()).stream()
                .collect(Collectors.toMap(row -> row.get(0), Function.identity(), (a, b) -> a));
        for (int i = Layout.HEADERS + 1; i <= last; i++) {
            int index = i - Layout.HEADERS - 1;
            Optional<List<String>> own =
                    index < file.rows().size() ? Optional.of(file.rows().get(index)) : Optional.empty();
            XSSFRow row = sheet.createRow(i);
            cells.text(row.createCell(0), own.map(cell -> cell.get(0)).orElse(""), role);
            for (Placed column : columns) {
                cells.write(
                        row.createCell(column.at()),
                        table,
                        column.column().column(),
                        own.map(cell -> value(file, cell, column)).orElse(""),
                        own.isPresent() ? role : Styles.Role.INPUT);
            }
            own.map(cell -> parentRows.get(cell.get(0)))
                    .ifPresent(cell -> writeParent(row, table, parent.orElseThrow(), cell, columns));
        }
        columns.forEach(column -> offer(sheet, table, column, last));
        columns.forEach(column -> column.parentAt().ifPresent(at -> colour(sheet, column.at(), at, last)));
        form(sheet, table.name(), inherited, columns);
    }

    /** Returns the columns of the file, and those that it lacks, each kind after its like. */
    static List<SheetColumn> columns(String table, TableFile file) {
        List<SheetColumn> columns = new ArrayList<>();
        for (List<TableFile.Kind> kinds : List.of(
                List.of(TableFile.Kind.CONDITION, TableFile.Kind.EXCEPTION),
                List.of(TableFile.Kind.OUTCOME),
                List.of(TableFile.Kind.METADATA))) {
            List<TableFile.Column> own = file.columns().stream()
                    .filter(column -> kinds.contains(column.kind()))
                    .toList();
            own.forEach(column -> columns.add(new SheetColumn(column, false)));
            AidRules.tableColumns(table).stream()
                    .filter(column -> column.kind() == kinds.get(0) && !own.contains(column))
                    .forEach(column -> columns.add(new SheetColumn(column, true)));
        }
        return columns;
    }

    /** Places the columns: the parent's value and the change beside an outcome, its other cells at the right. */
    private static List<Placed> placed(List<SheetColumn> columns, Optional<TableFile> parent) {
        long outcomes = columns.stream().filter(TableSheetWriter::isOutcome).count();
        int next = 1;
        int right = 1 + columns.size() + (parent.isPresent() ? 2 * (int) outcomes : 0) + 1;
        List<Placed> placed = new ArrayList<>();
        for (SheetColumn column : columns) {
            boolean beside = isOutcome(column);
            Optional<Integer> parentAt = parent.isEmpty() ? Optional.empty() : Optional.of(beside ? next + 1 : right);
            placed.add(new Placed(column, next, parentAt));
            next += parent.isPresent() && beside ? 3 : 1;
            right += parent.isPresent() && !beside ? 1 : 0;
        }
        return placed;
    }

    private static boolean isOutcome(SheetColumn column) {
        return column.column().kind() == TableFile.Kind.OUTCOME;
    }

    private static String value(TableFile file, List<String> row, Placed column) {
        int index = file.columns().indexOf(column.column().column());
        return index < 0 ? "" : row.get(index + 1);
    }

    private void writeHead(
            XSSFSheet sheet, DecisionTable table, List<Placed> columns, Optional<TableFile> parent, boolean inherited) {
        XSSFRow keys = sheet.createRow(Layout.COLUMN_KEYS);
        sheet.createRow(Layout.SHEET_KEY).createCell(0).setCellValue(Layout.TABLE + table.name());
        keys.createCell(0).setCellValue(Layout.ROW);
        XSSFRow title = sheet.createRow(Layout.COLUMN_KEYS + 1);
        cells.text(title.createCell(0), vocabulary.decision(table.name()), Styles.Role.TITLE);
        XSSFCell state = sheet.createRow(Layout.COLUMN_KEYS + 2).createCell(0);
        cells.text(state, state(table, parent, inherited), Styles.Role.HELP);
        cells.text(
                sheet.createRow(Layout.COLUMN_KEYS + 3).createCell(0),
                messages.text("workbook.table.help"),
                Styles.Role.HELP);
        for (int i = Layout.COLUMN_KEYS + 2; i <= Layout.COLUMN_KEYS + 3; i++) {
            sheet.addMergedRegion(new CellRangeAddress(i, i, 0, 6));
            Styles.fitHeight(
                    sheet.getRow(i),
                    sheet.getRow(i).getCell(0).getStringCellValue().length(),
                    HELP_LINE);
        }
        XSSFRow headers = sheet.createRow(Layout.HEADERS);
        cells.text(headers.createCell(0), messages.text("workbook.column.row"), Styles.Role.HEADER);
        for (Placed column : columns) {
            String header = SheetColumn.header(column.column().column(), messages, vocabulary);
            keys.createCell(column.at()).setCellValue(column.column().key());
            cells.text(headers.createCell(column.at()), header, Styles.Role.HEADER);
            column.parentAt().ifPresent(at -> {
                String before = messages.text("workbook.column.before", header);
                cells.text(headers.createCell(at), before, Styles.Role.REFERENCE);
                if (isOutcome(column.column())) {
                    String change = messages.text("workbook.column.change");
                    cells.text(headers.createCell(at + 1), change, Styles.Role.REFERENCE);
                }
            });
        }
        keys.setZeroHeight(true);
        sheet.getRow(Layout.SHEET_KEY).setZeroHeight(true);
    }

    private String state(DecisionTable table, Optional<TableFile> parent, boolean inherited) {
        if (table.name().equals(Layout.TRANSITIONS) && inherited) {
            return messages.text("workbook.table.transitions", table.revision());
        }
        return inherited
                ? messages.text("workbook.table.inherited", table.revision())
                : messages.text(
                        parent.isPresent() ? "workbook.table.own" : "workbook.table.first",
                        parent.map(TableFile::revision).orElse(""));
    }

    private void writeParent(
            XSSFRow row, DecisionTable table, TableFile parent, List<String> parentRow, List<Placed> columns) {
        for (Placed column : columns) {
            int at = column.parentAt().orElseThrow();
            cells.write(
                    row.createCell(at),
                    table,
                    column.column().column(),
                    value(parent, parentRow, column),
                    Styles.Role.REFERENCE);
            if (isOutcome(column.column())) {
                writeChange(row, column.at(), at);
            }
        }
    }

    /** Writes the difference as a formula, which the spreadsheet works out and no reader needs. */
    private void writeChange(XSSFRow row, int at, int parentAt) {
        String now = CellReference.convertNumToColString(at) + (row.getRowNum() + 1);
        String before = CellReference.convertNumToColString(parentAt) + (row.getRowNum() + 1);
        XSSFCell change = row.createCell(parentAt + 1);
        change.setCellFormula("IF(" + now + "=" + before + ",\"\",IF(AND(ISNUMBER(" + now + "),ISNUMBER(" + before
                + "))," + now + "-" + before + ",\"≠\"))");
        String format = row.getCell(at).getCellStyle().getDataFormatString();
        change.setCellStyle(styles.of(Styles.Role.REFERENCE, format.equals("@") ? "General" : format));
    }

    private void offer(XSSFSheet sheet, DecisionTable table, Placed column, int last) {
        TableFile.Column of = column.column().column();
        int first = Layout.HEADERS + 1;
        Locale language = messages.locale();
        switch (of.kind()) {
            case CONDITION, EXCEPTION -> {
                List<String> domain = CellNames.domain(table, of.name());
                boolean single = domain.equals(List.of("false", "true"));
                List<String> choices =
                        List.copyOf(names.of(of.name(), domain, language).values());
                String prompt = single ? "workbook.prompt.one" : "workbook.prompt.several";
                lists.add(sheet, column.at(), first, last, choices, single, prompt);
            }
            case OUTCOME -> {
                OutcomeForm form = OutcomeForm.of(of.name());
                List<String> choices =
                        List.copyOf(names.of(of.name(), form.words(), language).values());
                boolean only = form.figure().isEmpty();
                String prompt = only ? "workbook.prompt.word" : "workbook.prompt.figure";
                lists.add(sheet, column.at(), first, last, choices, only, prompt);
            }
            case METADATA -> {
                if (of.name().equals("Certainty")) {
                    List<String> choices = List.copyOf(names.of("certainty", CellWriter.CERTAINTIES, language)
                            .values());
                    lists.add(sheet, column.at(), first, last, choices, true, "workbook.prompt.certainty");
                }
            }
        }
    }

    /** Colours the cells that differ from the parent's. */
    private static void colour(XSSFSheet sheet, int column, int parent, int last) {
        int first = Layout.HEADERS + 1;
        String now = CellReference.convertNumToColString(column) + (first + 1);
        String before = CellReference.convertNumToColString(parent) + (first + 1);
        ConditionalFormattingRule rule =
                sheet.getSheetConditionalFormatting().createConditionalFormattingRule(now + "<>" + before);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(Styles.YELLOW);
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        rule.createFontFormatting().setFontStyle(false, true);
        sheet.getSheetConditionalFormatting()
                .addConditionalFormatting(
                        new CellRangeAddress[] {new CellRangeAddress(first, last, column, column)}, rule);
    }

    private static int width(SheetColumn placed) {
        TableFile.Column column = placed.column();
        if (LONG.contains(column.name())) {
            return WIDE;
        }
        boolean condition = column.kind() == TableFile.Kind.CONDITION || column.kind() == TableFile.Kind.EXCEPTION;
        return condition && !placed.added() ? MEDIUM : NARROW;
    }

    private static void form(XSSFSheet sheet, String table, boolean inherited, List<Placed> columns) {
        sheet.createFreezePane(1, Layout.HEADERS + 1);
        sheet.setTabColor(inherited ? Styles.GREY : Styles.BLUE);
        if (inherited && table.equals(Layout.TRANSITIONS)) {
            sheet.setTabColor(Styles.ORANGE);
        }
        List<Integer> right = columns.stream()
                .filter(column -> !isOutcome(column.column()))
                .flatMap(column -> column.parentAt().stream())
                .toList();
        if (!right.isEmpty()) {
            sheet.groupColumn(right.get(0), right.get(right.size() - 1));
        }
        sheet.setColumnWidth(0, 24 * CHARACTER);
        for (Placed column : columns) {
            sheet.setColumnWidth(column.at(), width(column.column()));
            int before = isOutcome(column.column()) ? NARROW : width(column.column());
            column.parentAt().ifPresent(at -> sheet.setColumnWidth(at, before));
            if (isOutcome(column.column())) {
                column.parentAt().ifPresent(at -> sheet.setColumnWidth(at + 1, CHANGE));
            }
        }
        Styles.fitHeights(sheet, Layout.HEADERS);
        Styles.landscape(sheet, Layout.HEADERS);
        print(sheet, columns);
    }

    /** Prints the columns that a draft decides, on as many pages across as they can be read on, each with the names of rows. */
    private static void print(XSSFSheet sheet, List<Placed> columns) {
        int last = columns.get(columns.size() - 1).at();
        int width = 0;
        for (int i = 0; i <= last; i++) {
            width += sheet.getColumnWidth(i) / CHARACTER;
        }
        sheet.getPrintSetup().setFitWidth((short) (1 + width / PAGE));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet), 0, last, Layout.COLUMN_KEYS + 1, lastFilled(sheet));
    }

    private static int lastFilled(XSSFSheet sheet) {
        int last = sheet.getLastRowNum();
        while (last > Layout.HEADERS && sheet.getRow(last).getCell(0).toString().isEmpty()) {
            last--;
        }
        return last;
    }
}
