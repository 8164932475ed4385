package org.aidrules.facts;

/** A module of the training, or its assessment. */
public enum TrainingModule {
    /** Routine examinations and care. */
    EXAMINATIONS_AND_CARE,
    /** Health care pathways and coordination. */
    CARE_PATHWAYS,
    /** Vaccination and screening. */
    VACCINATION_AND_SCREENING,
    /** Public health policies. */
    PUBLIC_HEALTH,
    /** Creation and follow-up of the patient file. */
    PATIENT_FILE,
    /** Medical vocabulary. */
    MEDICAL_VOCABULARY,
    /** Medical software. */
    MEDICAL_SOFTWARE,
    /** Communication with patients. */
    COMMUNICATION,
    /** Telemedicine. */
    TELEMEDICINE,
    /** Management of the risk of contamination. */
    CONTAMINATION_RISK,
    /** Identification of patients, and pharmacovigilance. */
    IDENTITY_AND_PHARMACOVIGILANCE,
    /** The first-aid certificate <i>AFGSU 1</i>. */
    AFGSU_1,
    /** Vital signs and measurements. */
    VITAL_SIGNS,
    /** Management of stocks. */
    STOCKS,
    /** Technical assistance to the practitioner. */
    TECHNICAL_ASSISTANCE,
    /** The assessments. */
    ASSESSMENT
}
