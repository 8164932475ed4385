package org.aidrules.facts;

/** A ground on which a doctor may be admitted who does not meet a criterion (<i>dérogation</i>). */
public enum Derogation {
    /** The doctor is a recognised disabled worker (<i>reconnaissance de la qualité de travailleur handicapé</i>). */
    RQTH,
    /** The doctor has a long-term illness (<i>affection de longue durée</i>). */
    ALD,
    /** A large share of the patients is under 16. */
    MANY_CHILDREN,
    /** The doctor also works as an employee (<i>exercice mixte</i>). */
    MIXED_PRACTICE,
    /** The local joint commission has opened the aid to the specialty (<i>commission paritaire locale</i>, CPL). */
    LOCAL_COMMISSION
}
