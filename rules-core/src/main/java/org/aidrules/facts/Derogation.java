package org.aidrules.facts;

/** A ground on which a doctor may be admitted below the 30th percentile. */
public enum Derogation {
    /** Recognised disabled worker (<i>reconnaissance de la qualité de travailleur handicapé</i>). */
    RQTH,
    /** Long-term illness (<i>affection de longue durée</i>). */
    ALD,
    /** A large share of patients under 16. */
    MANY_CHILDREN,
    /** A practice that is partly salaried (<i>exercice mixte</i>). */
    MIXED_PRACTICE
}
