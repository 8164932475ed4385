package org.aidrules.facts;

/** A number that a revision lays down and that is not tied to a doctor's situation. */
public enum Parameter {
    /** How many years a contract lasts. */
    CONTRACT_YEARS,
    /**
     * The share of technical acts (<i>CCAM</i>) in a surgeon's fees with which the table {@code specialty} compares.
     */
    CCAM_FEE_SHARE,
    /** The years of experience with which the table {@code training-hours} compares. */
    EXPERIENCE_YEARS,
    /** The unit, in patients, to the nearest of which a target is rounded, half up. */
    TARGET_ROUNDING,
    /** The attainment with which the table {@code modulation} compares. */
    FULL_AID_ATTAINMENT,
    /** The doctor's age, in years, with which the table {@code targets} compares. */
    SENIOR_AGE,
    /** The year of the running contract with which the table {@code options} compares for a second assistant. */
    SECOND_ASSISTANT_YEAR
}
