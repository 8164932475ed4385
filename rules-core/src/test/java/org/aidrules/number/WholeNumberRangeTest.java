package org.aidrules.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeNumberRangeTest {

    private static final WholeNumberRange RANGE = new WholeNumberRange(-2, 3);

    @ParameterizedTest
    @CsvSource({"-3, false", "-2, true", "0, true", "3, true", "4, false"})
    void bothBoundsBelongToTheRange(int number, boolean contained) {
        assertEquals(contained, RANGE.contains(number));
    }

    @Test
    void aRangeIsWrittenWithTwoDots() {
        assertEquals("-2..3", RANGE.toString());
    }
}
