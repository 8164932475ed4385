package org.aidrules.facts;

/** What a change during a contract does to it. */
public enum ChangeEffect {
    /** Nothing: the situation on the day of signature counts. */
    NONE,
    /** From the contract year that begins on the day of the change or next, the changed situation counts. */
    NEXT_YEAR,
    /** The known texts do not settle it. */
    UNDETERMINED
}
