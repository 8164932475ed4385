package org.aidrules.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidrules.messages.Messages;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The lists to choose from, which stand in a hidden sheet: a list in a cell may have 255 characters only. */
final class DropDowns {

    private final XSSFSheet lists;
    private final Messages messages;
    private final Map<List<String>, String> ranges = new HashMap<>();

    DropDowns(XSSFWorkbook book, Messages messages) {
        this.lists = book.createSheet(messages.text("workbook.sheet.lists"));
        this.messages = messages;
        book.setSheetHidden(book.getSheetIndex(lists), true);
    }

    /**
     * Offers a list in some rows of a column.
     *
     * @param only whether a cell may hold nothing else
     * @param prompt the key of the sentence that is shown beside a selected cell
     */
    void add(
            XSSFSheet sheet, int column, int firstRow, int lastRow, List<String> choices, boolean only, String prompt) {
        if (choices.isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint(ranges.computeIfAbsent(List.copyOf(choices), this::range)),
                new CellRangeAddressList(firstRow, lastRow, column, column));
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(only);
        validation.createErrorBox(messages.text("workbook.choice"), messages.text("workbook.choice.error"));
        validation.createPromptBox(messages.text("workbook.choice"), messages.text(prompt));
        validation.setShowPromptBox(true);
        sheet.addValidationData(validation);
    }

    private String range(List<String> choices) {
        int column = ranges.size();
        for (int i = 0; i < choices.size(); i++) {
            XSSFRow row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
            row.createCell(column).setCellValue(choices.get(i));
        }
        String letter = CellReference.convertNumToColString(column);
        return "'" + lists.getSheetName().replace("'", "''") + "'!$" + letter + "$1:$" + letter + "$" + choices.size();
    }
}
