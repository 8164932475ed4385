package org.aidrules.facts;

/** A party to the contract that ends it, or the collective contract for which it ends. */
public enum ContractParty {
    /** The doctor. */
    DOCTOR,
    /** The local health insurance fund (<i>caisse primaire d'assurance maladie</i>). */
    FUND,
    /** Neither party: it ends so that the doctor can take part in a collective contract (<i>aide collective</i>). */
    COLLECTIVE_CONTRACT
}
