package org.aidrules.facts;

/**
 * The facts of the table {@code bands}, which gives the band of a count of patients.
 *
 * @param place the position of the count among the percentiles
 */
public record BandFacts(PercentilePosition place) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * place.ordinal();
    }
}
