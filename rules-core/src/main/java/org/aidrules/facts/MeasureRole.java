package org.aidrules.facts;

/** The role of a {@link Measure} for a specialty. */
public enum MeasureRole {
    /** It decides whether the patient base is large enough, and has a target. */
    BASE,
    /** It has a target. */
    COUNTED,
    /** It is not used. */
    NOT_COUNTED
}
