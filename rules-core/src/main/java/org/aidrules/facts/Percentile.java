package org.aidrules.facts;

/**
 * A percentile of the distribution of a specialty that separates two {@linkplain Band bands}, from the lowest to the
 * highest.
 */
public enum Percentile {
    /** The 30th percentile. */
    P30,
    /** The 50th percentile, which is the median. */
    P50,
    /** The 70th percentile. */
    P70,
    /** The 90th percentile. */
    P90,
    /** The 95th percentile. */
    P95
}
