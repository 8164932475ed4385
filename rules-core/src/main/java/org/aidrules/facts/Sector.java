package org.aidrules.facts;

/** The doctor's fee sector (<i>secteur conventionnel</i>). */
public enum Sector {
    /** Sector 1: fees at the agreed rates. */
    SECTOR_1,
    /** Sector 2, with controlled fees (<i>option pratique tarifaire maîtrisée</i>, OPTAM). */
    SECTOR_2_OPTAM,
    /** Sector 2, with controlled fees in surgery and obstetrics (<i>OPTAM-CO</i>). */
    SECTOR_2_OPTAM_CO,
    /** Sector 2, with neither OPTAM nor OPTAM-CO. */
    SECTOR_2,
    /** Outside the agreement with the health insurance (<i>non conventionné</i>). */
    NOT_CONTRACTED,
    /** The application does not say. */
    NOT_GIVEN
}
