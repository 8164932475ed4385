package org.aidrules.facts;

/** The fee sector of a doctor (<i>secteur conventionnel</i>). */
public enum Sector {
    /** Sector 1: the agreed fees. */
    SECTOR_1,
    /** Sector 2 with the option of restrained fees (<i>OPTAM</i>). */
    SECTOR_2_OPTAM,
    /** Sector 2 with the option of restrained fees for surgery and obstetrics (<i>OPTAM-CO</i>). */
    SECTOR_2_OPTAM_CO,
    /** Sector 2 without such an option. */
    SECTOR_2,
    /** Outside the agreement (<i>non conventionné</i>). */
    NOT_CONTRACTED,
    /** The caller did not say. */
    NOT_GIVEN
}
