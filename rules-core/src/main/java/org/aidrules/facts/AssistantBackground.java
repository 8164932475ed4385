package org.aidrules.facts;

/** The profession of the assistant before becoming a medical assistant. */
public enum AssistantBackground {
    /** Medical secretary (<i>secrétaire médical</i>). */
    MEDICAL_SECRETARY,
    /** Dental assistant (<i>assistant dentaire</i>) or dental aide (<i>aide dentaire</i>). */
    DENTAL_ASSISTANT,
    /** State-registered nurse (<i>diplôme d'État d'infirmier</i>, DEI). */
    NURSE,
    /** Nursing auxiliary (<i>diplôme d'État d'aide-soignant</i>, DEAS). */
    NURSING_AUXILIARY,
    /** Childcare auxiliary (<i>diplôme d'État d'auxiliaire de puériculture</i>, DEAP). */
    CHILDCARE_AUXILIARY,
    /** Any other background. */
    OTHER
}
