package org.aidrules.facts;

/** What a {@link Measure} counts for, for a given specialty. */
public enum MeasureRole {
    /** It decides on the patient base, and has a target of its own. */
    BASE,
    /** It has a target of its own. */
    COUNTED,
    /** It plays no part. */
    NOT_COUNTED
}
