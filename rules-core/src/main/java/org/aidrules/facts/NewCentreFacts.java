package org.aidrules.facts;

/**
 * The facts of the table {@code new-centres}, which gives the first day from which a centre counts as new.
 *
 * @param novelty why it could count as new
 */
public record NewCentreFacts(CentreNovelty novelty) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * novelty.ordinal();
    }
}
