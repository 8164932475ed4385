package org.aidrules.facts;

/** The day from which a period or a deadline is counted. */
public enum ReferenceDay {
    /** The day the contract is signed. */
    SIGNATURE,
    /** The day the assistant is hired. */
    HIRE,
    /** The first day of the contract year. */
    YEAR_START,
    /** The last day of the contract year. */
    YEAR_END
}
