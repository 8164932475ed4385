package org.aidrules.facts;

/**
 * The facts of the table {@code training-funding}, which gives how the skills operator covers a cost of the training.
 *
 * @param entry whether the assistant may enter the training
 * @param opco the skills operator
 * @param cost the cost
 * @param nearby whether the training body is the one whose further costs are covered: that nearest to the home of the
 *     assistant or, by the criteria of 2023, one near the home or the workplace
 * @param period the period in which the training begins
 */
public record TrainingFundingFacts(
        TrainingEntry entry, Opco opco, TrainingCost cost, YesNo nearby, FundingPeriod period)
        implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * entry.ordinal()
                + steps[1] * opco.ordinal()
                + steps[2] * cost.ordinal()
                + steps[3] * nearby.ordinal()
                + steps[4] * period.ordinal();
    }
}
