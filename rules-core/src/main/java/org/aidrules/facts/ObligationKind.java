package org.aidrules.facts;

/** An obligation of the doctor after signature (<i>obligation</i>). */
public enum ObligationKind {
    /** The assistant must have begun the training. */
    TRAINING_STARTED,
    /** The assistant must have obtained the qualification. */
    QUALIFICATION_OBTAINED,
    /** The secretary who became the assistant must be replaced. */
    SECRETARY_REPLACED,
    /** The doctor must take part in a coordinated practice. */
    COORDINATED_PRACTICE,
    /** The assistant's work contract must be sent to the fund. */
    WORK_CONTRACT_SENT
}
