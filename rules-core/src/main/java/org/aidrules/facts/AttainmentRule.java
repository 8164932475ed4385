package org.aidrules.facts;

/** How the result of one measure counts. */
public enum AttainmentRule {
    /** By the share of the expected growth that was reached. */
    RATIO,
    /** As wholly attained. */
    FULL,
    /** No text settles it. */
    UNDETERMINED
}
