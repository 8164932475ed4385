package org.aidrules.facts;

/** The direction of a target, compared with the starting count. */
public enum TargetDirection {
    /** The count must grow. */
    GROWTH,
    /** The count must not fall. */
    MAINTENANCE,
    /** The target is below the starting count; it is reached from the beginning. */
    ALREADY_REACHED,
    /** No text included in the rules settles the target. */
    UNDETERMINED
}
