package org.aidrules.contract;

/** A condition that a doctor must meet to be granted the aid. */
public enum Criterion {
    /** The fee sector. */
    SECTOR,
    /** The specialty. */
    SPECIALTY,
    /** The patient base, by the doctor's position in the distribution of the specialty. */
    PATIENT_BASE,
    /** Practice with others in one place (<i>exercice regroupé</i>). */
    GROUPED_PRACTICE,
    /** Coordinated practice (<i>exercice coordonné</i>). */
    COORDINATED_PRACTICE,
    /** The prerequisites of the <i>forfait structure</i>. */
    FORFAIT_STRUCTURE
}
