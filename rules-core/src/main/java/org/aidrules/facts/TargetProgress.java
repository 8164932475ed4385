package org.aidrules.facts;

/** How far an observed count has come. */
public enum TargetProgress {
    /** The target is not reached, and the count lies below the start. */
    FALLEN,
    /** The start is kept; the target is not reached, or none is known. */
    KEPT,
    /** The target is reached, what fall is tolerated being granted, and the count lies below the start. */
    REACHED_BELOW_START,
    /** The target is reached, and the start is kept. */
    REACHED
}
