package org.aidrules.facts;

/** The percentiles of a specialty's distribution that separate the {@linkplain Band bands}, lowest first. */
public enum Percentile {
    /** The 30th percentile. */
    P30,
    /** The median. */
    P50,
    /** The 70th percentile. */
    P70,
    /** The 90th percentile. */
    P90,
    /** The 95th percentile. */
    P95
}
