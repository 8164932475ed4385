package org.aidrules.facts;

/** How many of the doctors of a company are newly established. */
public enum NewDoctors {
    /** None of them. */
    NONE,
    /** Some of them, and others are not. */
    SOME,
    /** All of them. */
    ALL
}
