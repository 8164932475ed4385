package org.aidrules.facts;

/** The position of a number relative to a limit that the table {@code terms} sets. */
public enum LimitComparison {
    /** Below the limit. */
    BELOW,
    /** Exactly the limit. */
    AT,
    /** Above the limit. */
    ABOVE,
    /** The application does not give the number. */
    NOT_GIVEN
}
