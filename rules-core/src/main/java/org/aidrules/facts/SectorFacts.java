package org.aidrules.facts;

/**
 * Is the doctor's fee sector eligible? Asked of the table {@code sector}.
 *
 * @param sector the fee sector
 */
public record SectorFacts(Sector sector) {
}
