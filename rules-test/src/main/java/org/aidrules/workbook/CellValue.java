package org.aidrules.workbook;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a cell holds.
 *
 * @param text its text; of a number, its digits
 * @param number its number, read from its digits; empty where it is no number
 * @param percent whether the number is shown as a percentage
 * @param day whether the number is shown as a day
 */
record CellValue(String text, Optional<BigDecimal> number, boolean percent, boolean day) {

    static final CellValue EMPTY = ofText("");

    static CellValue ofText(String text) {
        return new CellValue(text, Optional.empty(), false, false);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
