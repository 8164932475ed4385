package org.aidrules.facts;

/** Where the result of a contract year stands. */
public enum AttainmentLevel {
    /** Below the attainment from which the table {@code terms} grants the full aid. */
    BELOW,
    /** Exactly that attainment. */
    AT,
    /** Above it, and less than the whole. */
    ABOVE,
    /** The whole target is attained. */
    WHOLE,
    /** No text settles the attainment. */
    UNDETERMINED,
    /** The targets are suspended while the assistant is absent. */
    SUSPENDED,
    /** The activity of the year was not given. */
    NOT_OBSERVED
}
