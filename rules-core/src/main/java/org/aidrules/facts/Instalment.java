package org.aidrules.facts;

/** An instalment of the aid of a contract year (<i>versement</i>). */
public enum Instalment {
    /** The first or only instalment. */
    FIRST,
    /** The second instalment. */
    SECOND
}
