package org.aidrules.number;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers are rounded and written. */
public final class Rounding {

    private Rounding() {
    }

    /** Euros to the cent, half up. */
    public static BigDecimal cents(BigDecimal euros) {
        return euros.setScale(2, RoundingMode.HALF_UP);
    }

    /** To the nearest multiple of a unit, half up. */
    public static BigDecimal round(BigDecimal number, BigDecimal unit) {
        return number.divide(unit, 0, RoundingMode.HALF_UP).multiply(unit);
    }

    /** Without trailing zeros and without an exponent. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
