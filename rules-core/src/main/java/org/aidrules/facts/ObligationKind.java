package org.aidrules.facts;

/** What the doctor must see to once the contract is signed. */
public enum ObligationKind {
    /** The assistant has begun the training. */
    TRAINING_STARTED,
    /** The assistant holds the qualification. */
    QUALIFICATION_OBTAINED,
    /** The secretary who became the assistant has been replaced. */
    SECRETARY_REPLACED,
    /** The doctor takes part in a coordinated practice. */
    COORDINATED_PRACTICE
}
