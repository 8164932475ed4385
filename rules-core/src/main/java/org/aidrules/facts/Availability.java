package org.aidrules.facts;

/** Whether a doctor may choose an {@link AidOption}. */
public enum Availability {
    /** The doctor may choose it. */
    AVAILABLE,
    /** The revision knows it, but this doctor may not choose it. */
    NOT_AVAILABLE,
    /** The revision does not know it. */
    UNKNOWN
}
