package org.aidrules.facts;

/** A period in which the funding of the training does not change. */
public enum FundingPeriod {
    /** Before the branch decided on the costs of training bodies that are not the nearest one. */
    BEFORE_DECISION,
    /** Under that decision. */
    DECISION,
    /** Under the funding criteria of 2023. */
    CRITERIA_2023,
    /** After the funding criteria of 2023. */
    AFTER_CRITERIA_2023
}
