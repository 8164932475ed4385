package org.aidrules.facts;

/** What an absence of the assistant does to the contract. */
public enum AbsenceEffect {
    /** Nothing. */
    NONE,
    /** It suspends the contract: the aid and the targets. */
    SUSPENDS,
    /** The known texts do not settle it. */
    UNDETERMINED
}
