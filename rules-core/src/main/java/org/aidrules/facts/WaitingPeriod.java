package org.aidrules.facts;

/** The time that a doctor waits after the end of a collective contract. */
public enum WaitingPeriod {
    /** The doctor never had a collective contract. */
    NONE,
    /** The period is not over on the day of signature. */
    RUNNING,
    /** The period is over on the day of signature. */
    OVER
}
