package org.aidrules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers are rounded and written. */
final class Numbers {

    private Numbers() {
    }

    /** Euros to the cent, half up. */
    static BigDecimal cents(BigDecimal euros) {
        return euros.setScale(2, RoundingMode.HALF_UP);
    }

    /** Whole patients, half up. */
    static int patients(BigDecimal count) {
        return count.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** Without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
