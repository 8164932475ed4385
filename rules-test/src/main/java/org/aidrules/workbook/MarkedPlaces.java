package org.aidrules.workbook;

import java.util.Optional;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Finds the cells that findings name. */
final class MarkedPlaces {

    private static final String CELL = "[A-Z]{1,3}[1-9]\\d{0,6}";

    private MarkedPlaces() {}

    /** A cell of a sheet. */
    record Cell(XSSFSheet sheet, CellAddress at) {}

    /** Finds a cell, or the title of a sheet; empty where the workbook has none of the kind. */
    static Optional<Cell> of(XSSFWorkbook book, String place) {
        int mark = place.lastIndexOf('!');
        if (mark > 0 && place.substring(mark + 1).matches(CELL)) {
            return Optional.ofNullable(book.getSheet(place.substring(0, mark)))
                    .map(sheet -> new Cell(sheet, new CellAddress(place.substring(mark + 1))));
        }
        return Optional.ofNullable(book.getSheet(place)).map(sheet -> new Cell(sheet, title(sheet)));
    }

    /** Returns the first text that is shown near the top of a sheet. */
    private static CellAddress title(XSSFSheet sheet) {
        for (int i = 0; i < Layout.HEADERS; i++) {
            XSSFRow row = sheet.getRow(i);
            for (int j = 0; row != null && !row.getZeroHeight() && j < row.getLastCellNum(); j++) {
                XSSFCell cell = row.getCell(j);
                if (cell != null && !sheet.isColumnHidden(j) && !cell.toString().isBlank()) {
                    return cell.getAddress();
                }
            }
        }
        return new CellAddress(0, 0);
    }
}
