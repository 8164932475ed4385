package org.aidrules.facts;

/** A measure of activity (<i>indicateur</i>): a count of patients on which the amount and the targets depend. */
public enum Measure {
    /** The adults who chose the doctor as attending doctor (<i>patientèle médecin traitant adulte</i>). */
    ATTENDING_ADULTS,
    /** The adults and children who chose the doctor as attending doctor (<i>patientèle médecin traitant</i>). */
    ATTENDING_ALL,
    /** The distinct patients seen at least once in twelve months (<i>file active</i>). */
    ACTIVE_FILE
}
