package org.aidrules.facts;

/** Where the doctor stands with coordinated practice (<i>exercice coordonné</i>: MSP, ESP, ESS, CPTS). */
public enum Coordination {
    /** The doctor takes part in a coordinated practice. */
    IN_PLACE,
    /** The doctor has undertaken to join one. */
    COMMITTED,
    /** Neither. */
    NO,
    /** The caller did not say. */
    NOT_GIVEN
}
