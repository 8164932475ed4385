package org.aidrules.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({"1, 1.00", "1.005, 1.01", "1.0049999, 1.00", "-1.005, -1.01", "0.004, 0.00", "1E+3, 1000.00"})
    void centsAreRoundedHalfUp(BigDecimal euros, String cents) {
        assertEquals(cents, Rounding.cents(euros).toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"1.50, 1.5", "100, 100", "1E+2, 100", "0.000, 0", "-0.10, -0.1", "100.0, 100"})
    void plainNumbersHaveNeitherTrailingZerosNorAnExponent(BigDecimal number, String plain) {
        assertEquals(plain, Rounding.plain(number).toString());
    }
}
