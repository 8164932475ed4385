package org.aidrules.facts;

/** A party to the contract of an organisation. */
public enum OrganisationParty {
    /** The company or the health centre. */
    ORGANISATION,
    /** The local health insurance fund (<i>caisse primaire d'assurance maladie</i>). */
    FUND
}
