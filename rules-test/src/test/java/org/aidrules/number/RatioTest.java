package org.aidrules.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    @ParameterizedTest
    @CsvSource({"2, 6, 1, 3", "0, 7, 0, 1", "-4, 6, -2, 3", "5, 5, 1, 1", "7, 3, 7, 3"})
    void isReduced(long part, long whole, long reducedPart, long reducedWhole) {
        Ratio ratio = Ratio.of(part, whole);
        assertEquals(reducedPart, ratio.part().longValueExact());
        assertEquals(reducedWhole, ratio.whole().longValueExact());
    }

    @Test
    void equalsAndCompareToAgree() {
        assertEquals(Ratio.of(1, 3), Ratio.of(2, 6));
        assertEquals(Ratio.of(1, 3).hashCode(), Ratio.of(2, 6).hashCode());
        assertEquals(0, Ratio.of(1, 3).compareTo(Ratio.of(2, 6)));
        assertNotEquals(Ratio.of(1, 3), Ratio.of(1, 2));
        assertEquals(-1, Ratio.of(1, 3).compareTo(Ratio.of(1, 2)));
        assertEquals(0, Ratio.of(1, 2).compareTo(new BigDecimal("0.50")));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 0", "1, -2"})
    void theDenominatorIsPositive(long part, long whole) {
        assertEquals(
                "the denominator must be at least 1: " + part + "/" + whole,
                assertThrows(IllegalArgumentException.class, () -> Ratio.of(part, whole))
                        .getMessage());
    }

    @Test
    void isBoundedByZeroAndOne() {
        assertEquals(Ratio.NONE, Ratio.of(-1, 3).bounded());
        assertEquals(Ratio.of(1, 3), Ratio.of(1, 3).bounded());
        assertEquals(Ratio.WHOLE, Ratio.of(4, 3).bounded());
    }

    @Test
    void isAddedAndMultipliedExactly() {
        assertEquals(Ratio.WHOLE, Ratio.of(1, 3).plus(Ratio.of(2, 3)));
        assertEquals(Ratio.of(1, 6), Ratio.of(1, 3).times(Ratio.of(1, 2)));
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 100, 33.33", "2, 3, 100, 66.67", "1, 200, 1, 0.01", "1, 201, 1, 0.00"})
    void takesAShareToTheCentHalfUp(long part, long whole, BigDecimal euros, BigDecimal share) {
        assertEquals(share, Ratio.of(part, whole).of(euros));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 0.5", "2, 3, 0.6666666666", "100, 1, 100", "-2, 3, -0.6666666666"})
    void isRoundedDownAsADecimal(long part, long whole, BigDecimal decimal) {
        assertEquals(decimal, Ratio.of(part, whole).toDecimal());
    }

    @Test
    void isWrittenAsAFraction() {
        assertEquals("1/3", Ratio.of(2, 6).toString());
    }
}
