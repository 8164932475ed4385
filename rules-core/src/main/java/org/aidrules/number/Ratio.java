package org.aidrules.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction in lowest terms. Immutable.
 *
 * <p>The fraction is reduced when it is created, so that {@code equals} and {@code compareTo} agree: 2/6 and 1/3 are
 * equal.
 *
 * @param part the numerator, which may be negative or zero
 * @param whole the denominator, at least 1
 */
public record Ratio(BigInteger part, BigInteger whole) implements Comparable<Ratio> {

    /** Zero. */
    public static final Ratio NONE = of(0, 1);
    /** One. */
    public static final Ratio WHOLE = of(1, 1);
    /** The number of decimals of {@link #toDecimal()}. */
    private static final int DECIMALS = 10;

    /**
     * Creates a fraction and reduces it.
     *
     * @throws IllegalArgumentException if {@code whole} is less than 1
     */
    public Ratio {
        if (whole.signum() < 1) {
            throw new IllegalArgumentException("the denominator must be at least 1: " + part + "/" + whole);
        }
        BigInteger divisor = gcd(part, whole);
        if (!divisor.equals(BigInteger.ONE)) {
            part = part.divide(divisor);
            whole = whole.divide(divisor);
        }
    }

    /** Calculates the greatest common divisor; most numbers are small, and then this takes a moment. */
    private static BigInteger gcd(BigInteger part, BigInteger whole) {
        if (part.bitLength() >= Long.SIZE || whole.bitLength() >= Long.SIZE) {
            return part.gcd(whole);
        }
        return BigInteger.valueOf(gcd(part.longValueExact(), whole.longValueExact()));
    }

    private static long gcd(long part, long whole) {
        long greater = whole;
        long lesser = Math.abs(part % whole);
        while (lesser != 0) {
            long rest = greater % lesser;
            greater = lesser;
            lesser = rest;
        }
        return greater;
    }

    /**
     * Obtains a fraction. For example, {@code of(2, 6)} creates 1/3.
     *
     * @param part the numerator
     * @param whole the denominator, at least 1
     * @return the fraction in lowest terms
     * @throws IllegalArgumentException if {@code whole} is less than 1
     */
    public static Ratio of(long part, long whole) {
        return new Ratio(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    /**
     * Obtains the fraction that a decimal number is. For example, {@code of(new BigDecimal("0.25"))} creates 1/4.
     *
     * @param number the number
     * @return the exact fraction
     */
    public static Ratio of(BigDecimal number) {
        BigDecimal plain = Rounding.plain(number);
        return new Ratio(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /**
     * Limits this fraction to the range from 0 to 1.
     *
     * @return this fraction, or the nearer of 0 and 1
     */
    public Ratio bounded() {
        return part.signum() < 0 ? NONE : part.compareTo(whole) > 0 ? WHOLE : this;
    }

    /**
     * Multiplies this fraction by another.
     *
     * @param other the other fraction
     * @return the exact product
     */
    public Ratio times(Ratio other) {
        return equals(WHOLE) ? other : new Ratio(part.multiply(other.part), whole.multiply(other.whole));
    }

    /**
     * Divides this fraction by another.
     *
     * @param other the other fraction, more than 0
     * @return the exact quotient
     * @throws IllegalArgumentException if the other fraction is not more than 0
     */
    public Ratio dividedBy(Ratio other) {
        return new Ratio(part.multiply(other.whole), whole.multiply(other.part));
    }

    /**
     * Adds another fraction to this one.
     *
     * @param other the other fraction
     * @return the exact sum
     */
    public Ratio plus(Ratio other) {
        return new Ratio(part.multiply(other.whole).add(other.part.multiply(whole)), whole.multiply(other.whole));
    }

    /**
     * Calculates this fraction of a quantity, rounded once.
     *
     * @param quantity the quantity
     * @param unit the unit of which the result is a multiple, not zero
     * @param mode how the exact fraction is rounded to that multiple
     * @return a multiple of the unit
     */
    public BigDecimal of(BigDecimal quantity, BigDecimal unit, RoundingMode mode) {
        return quantity.multiply(new BigDecimal(part))
                .divide(unit.multiply(new BigDecimal(whole)), 0, mode)
                .multiply(unit);
    }

    /**
     * Compares this fraction with a decimal number, exactly.
     *
     * @param number the number
     * @return a negative number, zero or a positive number, if this fraction is less than, equal to or greater than it
     */
    public int compareTo(BigDecimal number) {
        return new BigDecimal(part).compareTo(number.multiply(new BigDecimal(whole)));
    }

    @Override
    public int compareTo(Ratio other) {
        if (whole.equals(other.whole)) {
            return part.compareTo(other.part);
        }
        return part.multiply(other.whole).compareTo(other.part.multiply(whole));
    }

    /**
     * Converts this fraction to a decimal number.
     *
     * @return the number, rounded down (towards zero) to ten decimals, without trailing zeros
     */
    public BigDecimal toDecimal() {
        return Rounding.plain(new BigDecimal(part).divide(new BigDecimal(whole), DECIMALS, RoundingMode.DOWN));
    }

    /**
     * Formats this fraction.
     *
     * @return for example {@code 1/3}
     */
    @Override
    public String toString() {
        return part + "/" + whole;
    }
}
