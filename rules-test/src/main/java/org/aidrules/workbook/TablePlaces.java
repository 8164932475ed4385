package org.aidrules.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * Where the rows and columns of a table stand in its sheet.
 *
 * @param sheet the name of the sheet
 * @param rows the row of the sheet of each row of the table, 0 for the first
 * @param columns the column of the sheet of each column of the table after the name of the row, 0 for the first
 */
record TablePlaces(String sheet, List<Integer> rows, List<Integer> columns) {

    TablePlaces {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /**
     * Returns the place of a cell.
     *
     * @param row the index of the row in the table
     * @param column the index of the column, 0 for the name of the row
     */
    String cell(int row, int column) {
        int at = column == 0 ? 0 : columns.get(column - 1);
        return sheet + "!" + CellReference.convertNumToColString(at) + (rows.get(row) + 1);
    }
}
