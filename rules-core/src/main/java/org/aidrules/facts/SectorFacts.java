package org.aidrules.facts;

/**
 * The facts of the table {@code sector}, which gives whether the fee sector is eligible.
 *
 * @param sector the fee sector
 */
public record SectorFacts(Sector sector) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * sector.ordinal();
    }
}
