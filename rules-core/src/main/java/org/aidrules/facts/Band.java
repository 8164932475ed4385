package org.aidrules.facts;

/**
 * The band of a doctor in the national distribution of the specialty (<i>percentile de départ</i>), from the lowest
 * to the highest.
 *
 * <p>The table {@code bands} of a revision decides to which band a count that equals a percentile belongs.
 */
public enum Band {
    /** Up to the 30th percentile. */
    BELOW_P30,
    /** From the 30th percentile to the median. */
    P30_P50,
    /** From the median to the 70th percentile. */
    P50_P70,
    /** From the 70th to the 90th percentile. */
    P70_P90,
    /** From the 90th to the 95th percentile. */
    P90_P95,
    /** From the 95th percentile. */
    P95_P100
}
