package org.aidrules.facts;

/** Which of two measures counts. */
public enum Combination {
    /** Both must be attained: the lower attainment. */
    LOWER,
    /** One suffices: the higher attainment. */
    HIGHER
}
