package org.aidrules.facts;

/** How a criterion of eligibility was judged. */
public enum Verdict {
    /** Met. */
    MET,
    /** Met by a derogation that the text provides. */
    MET_BY_DEROGATION,
    /** Not met yet, and need not be before a deadline. */
    TO_BE_MET,
    /** Not met. */
    NOT_MET,
    /** No text at hand settles it. */
    UNDETERMINED
}
