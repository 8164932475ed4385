package org.aidrules.facts;

/**
 * The place of a doctor in the national distribution of the specialty (<i>percentile de départ</i>), lowest first.
 *
 * <p>To which side a count that equals a percentile belongs is not said here: the table {@code bands} of a revision
 * says it.
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
    /** The 95th percentile and above. */
    P95_P100
}
