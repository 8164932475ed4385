package org.aidrules.facts;

/** What a target asks for, seen from the starting count. */
public enum TargetDirection {
    /** More patients than at the start. */
    GROWTH,
    /** As many as at the start. */
    MAINTENANCE,
    /** Fewer than at the start: it was reached from the beginning. */
    ALREADY_REACHED,
    /** No text settles the target. */
    UNDETERMINED
}
