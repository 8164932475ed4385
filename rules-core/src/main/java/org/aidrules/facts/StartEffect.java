package org.aidrules.facts;

/** The effect of a change of the doctors on the starting counts of a collective contract. */
public enum StartEffect {
    /** The starting counts are those of the doctors who take part. */
    ADJUSTED,
    /** The starting counts stay those of the day of signature. */
    UNCHANGED,
    /** No text included in the rules says. */
    UNDETERMINED
}
