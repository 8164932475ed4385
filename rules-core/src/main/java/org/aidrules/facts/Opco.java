package org.aidrules.facts;

/** The skills operator (<i>opérateur de compétences</i>, Opco) that pays for the training of the assistant. */
public enum Opco {
    /** <i>Opco EP</i>, the skills operator of local businesses, to which medical practices belong. */
    EP,
    /** <i>Opco Santé</i>, the skills operator of the private health sector. */
    HEALTH
}
