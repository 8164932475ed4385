package org.aidrules.facts;

/** Whether a doctor may choose an {@link AidOption}. */
public enum Availability {
    /** The doctor may choose it. */
    AVAILABLE,
    /** The revision provides it, but not for this doctor. */
    NOT_AVAILABLE,
    /** The revision does not provide it (<i>non prévue par ce texte</i>). */
    UNKNOWN
}
