package org.aidrules.facts;

/** The progress of an observed count, compared with the target and the starting count. */
public enum TargetProgress {
    /** The target is not reached, and the count is below the starting count. */
    FALLEN,
    /** The target is unknown or not reached, and the count is at least the starting count. */
    KEPT,
    /** The target is reached within the tolerated fall, and the count is below the starting count. */
    REACHED_BELOW_START,
    /** The target is reached, and the count is at least the starting count. */
    REACHED
}
