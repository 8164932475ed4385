package org.aidrules.facts;

/** The legal form of a company of doctors. */
public enum CompanyForm {
    /** Professional partnership (<i>société civile professionnelle</i>). */
    SCP,
    /** Company that shares means (<i>société civile de moyens</i>). */
    SCM,
    /** Interprofessional company of outpatient care (<i>société interprofessionnelle de soins ambulatoires</i>). */
    SISA,
    /** Company of a liberal profession (<i>société d'exercice libéral</i>). */
    SEL,
    /** Any other form. */
    OTHER
}
