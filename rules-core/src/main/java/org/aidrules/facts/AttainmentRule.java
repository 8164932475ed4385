package org.aidrules.facts;

/** The way in which the result of one measure counts. */
public enum AttainmentRule {
    /** By the share of the expected growth that was reached. */
    RATIO,
    /** As fully attained. */
    FULL,
    /** No text included in the rules settles it. */
    UNDETERMINED
}
