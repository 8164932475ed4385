package org.aidrules.facts;

/** The result of a criterion of eligibility. */
public enum Verdict {
    /** The criterion is met. */
    MET,
    /** The criterion is met by a derogation that the text provides. */
    MET_BY_DEROGATION,
    /** The criterion is not yet met, and must be met by a deadline. */
    TO_BE_MET,
    /** The criterion is not met. */
    NOT_MET,
    /** No text included in the rules settles the criterion. */
    UNDETERMINED
}
