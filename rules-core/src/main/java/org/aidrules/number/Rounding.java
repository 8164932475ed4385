package org.aidrules.number;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds decimal numbers. */
public final class Rounding {

    private Rounding() {}

    /**
     * Rounds an amount to the cent, half up.
     *
     * @param euros the amount in euros
     * @return the amount with two decimals
     */
    public static BigDecimal cents(BigDecimal euros) {
        return euros.setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * Removes trailing zeros from a number, and any exponent.
     *
     * @param number the number
     * @return the same number with the fewest decimals, none for a whole number
     */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
