package org.aidrules.tables;

import org.aidrules.engine.TableSource.Column;

/**
 * A column of a table file, and how its cells are read.
 *
 * @param column the column
 * @param cells reads its cells
 */
record ColumnReader(Column column, CellReader cells) {

    /** Reads the cells of a column. */
    interface CellReader {

        /**
         * Reads a cell.
         *
         * @param cell the content of the cell, without surrounding spaces
         * @return the content in its canonical form
         * @throws BadCellException if the column does not accept the content
         */
        String read(String cell);
    }

    boolean isCondition() {
        return column instanceof Column.Condition;
    }
}
