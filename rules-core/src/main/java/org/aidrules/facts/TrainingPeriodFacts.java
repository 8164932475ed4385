package org.aidrules.facts;

/**
 * The facts of the table {@code training-periods}, which gives the first day of a period, and the experience that
 * it requires.
 *
 * @param period the period
 */
public record TrainingPeriodFacts(TrainingPeriod period) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * period.ordinal();
    }
}
