package org.aidrules.facts;

/** Whether a later revision takes over a contract signed before it. */
public enum Takeover {
    /** It rules the contract years that begin from then on. */
    TAKES_OVER,
    /** The contract stays with the revision that ruled it. */
    STAYS
}
