package org.aidrules.facts;

/**
 * The doctor's participation in coordinated practice (<i>exercice coordonné</i>): a multidisciplinary health centre
 * (MSP), a care team (ESP, ESS) or a territorial professional community (CPTS).
 */
public enum Coordination {
    /** The doctor takes part in a coordinated practice. */
    IN_PLACE,
    /** The doctor has undertaken to join a coordinated practice. */
    COMMITTED,
    /** The doctor does neither. */
    NO,
    /** The application does not say. */
    NOT_GIVEN
}
