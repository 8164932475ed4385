package org.aidrules.facts;

/** How the aid of a year depends on its result. */
public enum Modulation {
    /** The aid is due in full. */
    FULL,
    /** The aid is due in proportion to the attainment. */
    PRORATED,
    /** No text settles what is due. */
    UNDETERMINED,
    /** It cannot be told yet: the activity of the year must be known. */
    NOT_SETTLED
}
