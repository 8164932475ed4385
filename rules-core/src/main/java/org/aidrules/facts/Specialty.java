package org.aidrules.facts;

/**
 * A medical specialty. The file {@code specialties.csv} holds its codes at the national fund and its names in English
 * and French.
 */
public enum Specialty {
    /** General medicine. */
    GENERAL_MEDICINE,
    /** Anaesthesia. */
    ANAESTHESIA,
    /** Cardiology. */
    CARDIOLOGY,
    /** General surgery. */
    GENERAL_SURGERY,
    /** Dermatology. */
    DERMATOLOGY,
    /** Radiology. */
    RADIOLOGY,
    /** Obstetrics and gynaecology. */
    OBSTETRICS_AND_GYNAECOLOGY,
    /** Gastro-enterology. */
    GASTRO_ENTEROLOGY,
    /** Internal medicine. */
    INTERNAL_MEDICINE,
    /** Neurosurgery. */
    NEUROSURGERY,
    /** Ear, nose and throat. */
    ENT,
    /** Paediatrics. */
    PAEDIATRICS,
    /** Pulmonology. */
    PULMONOLOGY,
    /** Rheumatology. */
    RHEUMATOLOGY,
    /** Ophthalmology. */
    OPHTHALMOLOGY,
    /** Urological surgery. */
    UROLOGICAL_SURGERY,
    /** Neuropsychiatry. */
    NEUROPSYCHIATRY,
    /** Stomatology. */
    STOMATOLOGY,
    /** Physical medicine. */
    PHYSICAL_MEDICINE,
    /** Neurology. */
    NEUROLOGY,
    /** Psychiatry. */
    PSYCHIATRY,
    /** Nephrology. */
    NEPHROLOGY,
    /** Pathology. */
    PATHOLOGY,
    /** Orthopaedic surgery. */
    ORTHOPAEDIC_SURGERY,
    /** Endocrinology. */
    ENDOCRINOLOGY,
    /** Paediatric surgery. */
    PAEDIATRIC_SURGERY,
    /** Maxillofacial surgery. */
    MAXILLOFACIAL_SURGERY,
    /** Maxillofacial surgery and stomatology. */
    MAXILLOFACIAL_SURGERY_AND_STOMATOLOGY,
    /** Plastic surgery. */
    PLASTIC_SURGERY,
    /** Thoracic surgery. */
    THORACIC_SURGERY,
    /** Vascular surgery. */
    VASCULAR_SURGERY,
    /** Visceral surgery. */
    VISCERAL_SURGERY,
    /** Medical gynaecology. */
    MEDICAL_GYNAECOLOGY,
    /** Haematology. */
    HAEMATOLOGY,
    /** Nuclear medicine. */
    NUCLEAR_MEDICINE,
    /** Medical oncology. */
    MEDICAL_ONCOLOGY,
    /** Radiation oncology. */
    RADIATION_ONCOLOGY,
    /** Child psychiatry. */
    CHILD_PSYCHIATRY,
    /** Radiotherapy. */
    RADIOTHERAPY,
    /** Obstetrics. */
    OBSTETRICS,
    /** Medical genetics. */
    MEDICAL_GENETICS,
    /** Obstetrics with medical gynaecology. */
    OBSTETRICS_WITH_MEDICAL_GYNAECOLOGY
}
