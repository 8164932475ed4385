package org.aidrules.workbook;

import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Looks at all that is read of a workbook later. POI takes a part of the XML when it is asked for, and throws whatever it
 * runs into where the XML is no spreadsheet's; after this it does not.
 */
final class WorkbookContent {

    private WorkbookContent() {}

    /** Finds the first sheet or cell that cannot be read. */
    static Optional<String> find(XSSFWorkbook book) {
        for (Sheet sheet : book) {
            String at = sheet.getSheetName();
            try {
                look((XSSFSheet) sheet);
                for (Row row : sheet) {
                    at = sheet.getSheetName() + "!" + (row.getRowNum() + 1);
                    row.getZeroHeight();
                    for (Cell cell : row) {
                        look((XSSFCell) cell);
                    }
                }
            } catch (RuntimeException e) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static void look(XSSFSheet sheet) {
        sheet.getMergedRegions();
        sheet.getCellComments().values().forEach(comment -> comment.getString().getString());
        var formats = sheet.getSheetConditionalFormatting();
        for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
            formats.getConditionalFormattingAt(i).getRule(0).getFormula1();
            formats.getConditionalFormattingAt(i).getFormattingRanges();
        }
        sheet.getColumnWidth(0);
    }

    private static void look(XSSFCell cell) {
        cell.getAddress();
        cell.getRawValue();
        cell.getCellStyle().getDataFormatString();
        cell.getCellStyle().getFillForegroundXSSFColor();
        cell.getCellStyle().getFillPattern();
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            cell.getCellFormula();
            type = cell.getCachedFormulaResultType();
        }
        if (type == CellType.STRING) {
            cell.getRichStringCellValue().getString();
        } else if (type == CellType.ERROR) {
            cell.getErrorCellString();
        }
    }
}
