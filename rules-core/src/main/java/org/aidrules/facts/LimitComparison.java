package org.aidrules.facts;

/** Where a number lies with regard to a limit that the table {@code terms} sets. */
public enum LimitComparison {
    /** Below the limit. */
    BELOW,
    /** Exactly the limit. */
    AT,
    /** Above the limit. */
    ABOVE,
    /** The caller did not give the number. */
    NOT_GIVEN
}
