package org.aidrules.facts;

/** A number of the contracts of organisations, which the table {@code post-terms} sets. */
public enum PostTerm {
    /** The duration of a contract, in years. */
    CONTRACT_YEARS,
    /** The attainment from which the aid of a year may be due in full, as a share. */
    FULL_AID_ATTAINMENT,
    /** The most full-time posts of assistant for each full-time post of doctor of a health centre. */
    POSTS_FOR_EACH_DOCTOR,
    /** The fewest attending patients: for each full-time post of doctor of a health centre, for each doctor of a company. */
    ATTENDING_BASE,
    /** The smallest active file for each full-time post of doctor of a health centre. */
    ACTIVE_FILE_BASE,
    /** The months for which a doctor counts as newly established. */
    NEWLY_ESTABLISHED_MONTHS,
    /** The years that a doctor waits after the end of a collective contract. */
    WAITING_YEARS
}
