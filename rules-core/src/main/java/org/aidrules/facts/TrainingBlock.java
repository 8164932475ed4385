package org.aidrules.facts;

/** A block of modules of the training. */
public enum TrainingBlock {
    /** Block 1: following the patient's pathway. */
    PATIENT_PATHWAY,
    /** Block 2: reception and administration of patients. */
    RECEPTION,
    /** Block 3: hygiene and quality. */
    HYGIENE,
    /** Block 4: operational assistance to the practitioner. */
    ASSISTANCE,
    /** The assessments, which belong to no block. */
    ASSESSMENT
}
