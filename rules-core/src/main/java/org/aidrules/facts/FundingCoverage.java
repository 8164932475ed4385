package org.aidrules.facts;

/** How the skills operator covers a cost of the training. */
public enum FundingCoverage {
    /** At a rate for each hour attended. */
    PER_HOUR,
    /** In the amount that was spent. */
    AS_INCURRED,
    /** Not at all. */
    NOT_COVERED,
    /** It depends on what the application does not say. */
    DEPENDS,
    /** The known texts do not settle it. */
    UNDETERMINED,
    /** There is no training to fund. */
    NO_TRAINING
}
