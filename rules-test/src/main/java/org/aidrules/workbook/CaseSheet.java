package org.aidrules.workbook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aidrules.messages.Messages;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the sheet of typical cases: situations, each with the result that the author expects. */
final class CaseSheet {

    private static final int ROWS = 60;
    private static final int WIDTH = 18 * 256;
    /** How many pages are needed across. */
    private static final short PAGES = 3;

    private final Messages messages;
    private final CellNames names;
    private final CellWriter cells;
    private final DropDowns lists;

    CaseSheet(Messages messages, CellNames names, CellWriter cells, DropDowns lists) {
        this.messages = messages;
        this.names = names;
        this.cells = cells;
        this.lists = lists;
    }

    /** Writes the sheet, without a case. */
    void write(XSSFSheet sheet) {
        List<CaseColumn> columns = Stream.concat(CaseColumn.situation().stream(), CaseColumn.expected().stream())
                .toList();
        sheet.createRow(Layout.SHEET_KEY).createCell(0).setCellValue(Layout.CASES);
        XSSFRow keys = sheet.createRow(Layout.COLUMN_KEYS);
        cells.text(
                sheet.createRow(Layout.COLUMN_KEYS + 1).createCell(0),
                messages.text("workbook.sheet.cases"),
                Styles.Role.TITLE);
        cells.text(
                sheet.createRow(Layout.COLUMN_KEYS + 2).createCell(0),
                messages.text("workbook.cases.help"),
                Styles.Role.HELP);
        sheet.addMergedRegion(new CellRangeAddress(Layout.COLUMN_KEYS + 2, Layout.COLUMN_KEYS + 3, 0, 8));
        XSSFRow headers = sheet.createRow(Layout.HEADERS);
        keys.createCell(0).setCellValue(CaseColumn.NAME);
        cells.text(headers.createCell(0), messages.text("workbook.case.name"), Styles.Role.HEADER);
        for (int i = 0; i < columns.size(); i++) {
            CaseColumn column = columns.get(i);
            keys.createCell(i + 1).setCellValue(column.key());
            cells.text(headers.createCell(i + 1), header(column), Styles.Role.HEADER);
            offer(sheet, i + 1, column);
            sheet.setColumnWidth(i + 1, WIDTH);
        }
        writeRows(sheet, columns);
        keys.setZeroHeight(true);
        sheet.getRow(Layout.SHEET_KEY).setZeroHeight(true);
        sheet.setColumnWidth(0, 2 * WIDTH);
        sheet.createFreezePane(1, Layout.HEADERS + 1);
        Styles.fitHeights(sheet, Layout.HEADERS);
        sheet.setTabColor(Styles.BLUE);
        Styles.landscape(sheet, Layout.HEADERS);
        sheet.getPrintSetup().setFitWidth(PAGES);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    }

    private void writeRows(XSSFSheet sheet, List<CaseColumn> columns) {
        for (int i = 1; i <= ROWS; i++) {
            XSSFRow row = sheet.createRow(Layout.HEADERS + i);
            cells.text(row.createCell(0), "", Styles.Role.INPUT);
            for (int j = 0; j < columns.size(); j++) {
                if (columns.get(j).form() == CaseColumn.Form.DAY) {
                    cells.day(row.createCell(j + 1), "", Styles.Role.INPUT);
                } else {
                    cells.figure(row.createCell(j + 1), columns.get(j).form(), Styles.Role.INPUT);
                }
            }
        }
    }

    private String header(CaseColumn column) {
        String key = "workbook.case." + column.name();
        String header = messages.text(messages.bundle().containsKey(key) ? key : "fact." + column.name());
        if (column.form() == CaseColumn.Form.AMOUNT) {
            return messages.text(key, column.key().substring(CaseColumn.AID.length()));
        }
        return column.needed() ? header + " *" : header;
    }

    private void offer(XSSFSheet sheet, int at, CaseColumn column) {
        Locale language = messages.locale();
        List<String> choices =
                List.copyOf(names.of(column.name(), column.words(), language).values());
        boolean several = column.form() == CaseColumn.Form.WORDS;
        lists.add(
                sheet,
                at,
                Layout.HEADERS + 1,
                Layout.HEADERS + ROWS,
                choices,
                !several,
                several ? "workbook.prompt.several" : "workbook.prompt.word");
    }
}
