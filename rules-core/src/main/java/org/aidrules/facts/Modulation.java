package org.aidrules.facts;

/** The way in which the aid of a contract year depends on the attainment of the targets. */
public enum Modulation {
    /** The aid is due in full. */
    FULL,
    /** The aid is due in proportion to the attainment. */
    PRORATED,
    /** No text included in the rules settles the amount due. */
    UNDETERMINED,
    /** The amount due is open until the activity of the year is known. */
    NOT_SETTLED
}
