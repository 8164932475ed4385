package org.aidrules.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({"1, 1.00", "1.005, 1.01", "1.0049999, 1.00", "-1.005, -1.01", "0.004, 0.00", "1E+3, 1000.00"})
    void centsAreRoundedHalfUp(BigDecimal euros, String cents) {
        assertEquals(cents, Rounding.cents(euros).toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"2324.5, 1, 2325", "2324.49, 1, 2324", "2325, 10, 2330", "2324.9, 10, 2320", "0.4, 1, 0", "15, 10, 20"})
    void numbersAreRoundedToTheNearestMultiple(BigDecimal number, BigDecimal unit, String rounded) {
        assertEquals(rounded, Rounding.round(number, unit).toPlainString());
    }

    @Property
    void aRoundedNumberIsAMultipleAndHalfAUnitOffAtMost(
            @ForAll @BigRange(min = "0", max = "100000") @Scale(3) BigDecimal number,
            @ForAll @IntRange(min = 1, max = 1000) int unit) {
        BigDecimal rounded = Rounding.round(number, BigDecimal.valueOf(unit));
        assertEquals(0, rounded.remainder(BigDecimal.valueOf(unit)).signum());
        BigDecimal twice = rounded.subtract(number).multiply(BigDecimal.valueOf(2));
        assertTrue(twice.compareTo(BigDecimal.valueOf(unit)) <= 0 && twice.compareTo(BigDecimal.valueOf(-unit)) > 0);
    }

    @ParameterizedTest
    @CsvSource({"1.50, 1.5", "100, 100", "1E+2, 100", "0.000, 0", "-0.10, -0.1", "100.0, 100"})
    void plainNumbersHaveNeitherTrailingZerosNorAnExponent(BigDecimal number, String plain) {
        assertEquals(plain, Rounding.plain(number).toString());
    }
}
