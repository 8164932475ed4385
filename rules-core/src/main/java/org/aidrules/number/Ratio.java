package org.aidrules.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact ratio of two whole numbers, in lowest terms. Two ratios are equal exactly where they compare as equal.
 *
 * @param part the numerator, which carries the sign
 * @param whole the denominator, positive
 */
public record Ratio(BigInteger part, BigInteger whole) implements Comparable<Ratio> {

    public static final Ratio NONE = of(0, 1);
    public static final Ratio WHOLE = of(1, 1);
    /** How many decimals a ratio is written with at most. */
    private static final int DECIMALS = 10;

    /**
     * Reduces the ratio to lowest terms.
     *
     * @throws ArithmeticException if {@code whole} is zero
     */
    public Ratio {
        if (whole.signum() == 0) {
            throw new ArithmeticException("a ratio of " + part + " to zero");
        }
        BigInteger divisor = part.gcd(whole).multiply(BigInteger.valueOf(whole.signum()));
        part = part.divide(divisor);
        whole = whole.divide(divisor);
    }

    public static Ratio of(long part, long whole) {
        return new Ratio(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    /** This ratio where it lies between none and the whole; the nearer of them where it does not. */
    public Ratio bounded() {
        return compareTo(NONE) < 0 ? NONE : compareTo(WHOLE) > 0 ? WHOLE : this;
    }

    public Ratio times(Ratio other) {
        return new Ratio(part.multiply(other.part), whole.multiply(other.whole));
    }

    public Ratio plus(Ratio other) {
        return new Ratio(part.multiply(other.whole).add(other.part.multiply(whole)), whole.multiply(other.whole));
    }

    /** This share of an amount in euros, rounded once, to the cent, half up. */
    public BigDecimal of(BigDecimal euros) {
        return euros.multiply(new BigDecimal(part)).divide(new BigDecimal(whole), 2, RoundingMode.HALF_UP);
    }

    /** Compares with a decimal number, exactly. */
    public int compareTo(BigDecimal number) {
        return new BigDecimal(part).compareTo(number.multiply(new BigDecimal(whole)));
    }

    @Override
    public int compareTo(Ratio other) {
        return part.multiply(other.whole).compareTo(other.part.multiply(whole));
    }

    /** As a decimal number, rounded down. */
    public BigDecimal toDecimal() {
        return Rounding.plain(new BigDecimal(part).divide(new BigDecimal(whole), DECIMALS, RoundingMode.DOWN));
    }
}
