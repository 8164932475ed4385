package org.aidrules.facts;

/** The zone of the practice, as the regional health agency classes it. */
public enum Zone {
    /** Priority zone (<i>zone d'intervention prioritaire</i>). */
    ZIP,
    /** Zone of complementary action (<i>zone d'action complémentaire</i>). */
    ZAC,
    /** Any other zone. */
    OTHER,
    /** The caller did not say. */
    NOT_GIVEN
}
