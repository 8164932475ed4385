package org.aidrules.facts;

/** Whether a later revision takes over a contract that was signed before it. */
public enum Takeover {
    /** The later revision governs the contract years that begin on or after its entry into force. */
    TAKES_OVER,
    /** The earlier revision continues to govern the contract. */
    STAYS
}
