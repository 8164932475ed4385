package org.aidrules.facts;

/** The direction in which a quantity is rounded to a multiple of a unit. */
public enum RoundingDirection {
    /** To the multiple below. */
    DOWN,
    /** To the nearest multiple, half a unit upwards. */
    HALF_UP,
    /** To the multiple above. */
    UP
}
