package org.aidrules.facts;

/** A count of patients against which the aid is granted and judged. */
public enum Measure {
    /** Adults who chose the doctor as attending doctor (<i>patientèle médecin traitant adulte</i>). */
    ATTENDING_ADULTS,
    /** Adults and children who chose the doctor as attending doctor (<i>patientèle médecin traitant</i>). */
    ATTENDING_ALL,
    /** Distinct patients seen at least once in twelve months (<i>file active</i>). */
    ACTIVE_FILE
}
