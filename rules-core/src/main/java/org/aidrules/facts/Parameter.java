package org.aidrules.facts;

/** A number that a revision sets for all doctors. It is a row of the table {@code terms}. */
public enum Parameter {
    /** The duration of a contract, in years. */
    CONTRACT_YEARS,
    /**
     * The limit of the share of technical acts (<i>actes CCAM</i>) in a surgeon's fees, as used in the table
     * {@code specialty}.
     */
    CCAM_FEE_SHARE,
    /** The limit of the experience of the assistant, in years, as used in the table {@code training-hours}. */
    EXPERIENCE_YEARS,
    /** The attainment from which the aid is paid in full, as used in the table {@code modulation}. */
    FULL_AID_ATTAINMENT,
    /** The limit of the age of the doctor, in years, as used in the table {@code targets}. */
    SENIOR_AGE,
    /** The limit of the year of the running contract for a second assistant, as used in the table {@code options}. */
    SECOND_ASSISTANT_YEAR,
    /** The months from which an absence of the assistant may have an effect, as used in the table {@code absences}. */
    SHORT_ABSENCE_MONTHS,
    /** The months after which an absence of the assistant is long, as used in the table {@code absences}. */
    LONG_ABSENCE_MONTHS
}
