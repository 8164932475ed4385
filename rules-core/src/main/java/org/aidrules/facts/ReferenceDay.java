package org.aidrules.facts;

/** The day from which a deadline or a day of payment is counted. */
public enum ReferenceDay {
    /** The day of signature of the contract. */
    SIGNATURE,
    /** The day on which the assistant is hired. */
    HIRE,
    /** The first day of the contract year. */
    YEAR_START,
    /** The last day of the contract year. */
    YEAR_END
}
