package org.aidrules.facts;

/** A party to the contract. */
public enum ContractParty {
    /** The doctor. */
    DOCTOR,
    /** The local health insurance fund (<i>caisse primaire d'assurance maladie</i>). */
    FUND
}
