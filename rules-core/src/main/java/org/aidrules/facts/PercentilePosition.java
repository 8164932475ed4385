package org.aidrules.facts;

/**
 * The position of a count among the {@linkplain Percentile percentiles}: equal to one of them, or between two. From
 * the lowest to the highest.
 */
public enum PercentilePosition {
    /** Below the 30th percentile. */
    BELOW_P30,
    /** Exactly the 30th percentile. */
    AT_P30,
    /** Between the 30th percentile and the median, neither included. */
    ABOVE_P30,
    /** Exactly the median. */
    AT_P50,
    /** Between the median and the 70th percentile, neither included. */
    ABOVE_P50,
    /** Exactly the 70th percentile. */
    AT_P70,
    /** Between the 70th and the 90th percentile, neither included. */
    ABOVE_P70,
    /** Exactly the 90th percentile. */
    AT_P90,
    /** Between the 90th and the 95th percentile, neither included. */
    ABOVE_P90,
    /** Exactly the 95th percentile. */
    AT_P95,
    /** Above the 95th percentile. */
    ABOVE_P95;

    /**
     * Obtains the position of a count that equals a percentile.
     *
     * @param percentile the percentile, not null
     * @return the position {@code AT_} with the name of the percentile
     */
    public static PercentilePosition at(Percentile percentile) {
        return switch (percentile) {
            case P30 -> AT_P30;
            case P50 -> AT_P50;
            case P70 -> AT_P70;
            case P90 -> AT_P90;
            case P95 -> AT_P95;
        };
    }
}
