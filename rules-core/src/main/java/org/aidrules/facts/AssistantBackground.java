package org.aidrules.facts;

/** What the assistant was before becoming a medical assistant. */
public enum AssistantBackground {
    /** Medical secretary. */
    MEDICAL_SECRETARY,
    /** Dental assistant or aide. */
    DENTAL_ASSISTANT,
    /** State-registered nurse (<i>DEI</i>). */
    NURSE,
    /** Nursing auxiliary (<i>DEAS</i>). */
    NURSING_AUXILIARY,
    /** Childcare auxiliary (<i>DEAP</i>). */
    CHILDCARE_AUXILIARY,
    /** Anything else. */
    OTHER
}
