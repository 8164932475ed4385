package org.aidrules.facts;

/**
 * The facts of the table {@code funding-periods}, which gives the first day of a period of the funding.
 *
 * @param period the period
 */
public record FundingPeriodFacts(FundingPeriod period) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * period.ordinal();
    }
}
