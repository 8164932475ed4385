package org.aidrules.facts;

/** The zone of the practice, as defined by the regional health agency (<i>agence régionale de santé</i>). */
public enum Zone {
    /** Priority zone (<i>zone d'intervention prioritaire</i>). */
    ZIP,
    /** Zone of complementary action (<i>zone d'action complémentaire</i>). */
    ZAC,
    /** Any other zone. */
    OTHER,
    /** The application does not say. */
    NOT_GIVEN
}
