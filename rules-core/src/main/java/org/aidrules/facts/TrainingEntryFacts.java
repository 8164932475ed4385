package org.aidrules.facts;

/**
 * The facts of the table {@code training-entry}, which gives whether the assistant may enter the training.
 *
 * @param path the training
 * @param profile the background of the assistant
 * @param diploma the level of the assistant's highest diploma
 * @param experience the experience of the assistant in years, compared with the years that the table
 *     {@code training-periods} gives
 * @param period the period in which the training begins
 */
public record TrainingEntryFacts(
        TrainingPath path,
        AssistantBackground profile,
        DiplomaLevel diploma,
        LimitComparison experience,
        TrainingPeriod period)
        implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * path.ordinal()
                + steps[1] * profile.ordinal()
                + steps[2] * diploma.ordinal()
                + steps[3] * experience.ordinal()
                + steps[4] * period.ordinal();
    }
}
