package org.aidrules.facts;

/** The way in which the attainments of two measures are combined. */
public enum Combination {
    /** Both targets must be attained: the lower attainment counts. */
    LOWER,
    /** One target is enough: the higher attainment counts. */
    HIGHER
}
