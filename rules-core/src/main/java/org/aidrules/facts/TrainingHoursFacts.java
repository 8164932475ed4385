package org.aidrules.facts;

/**
 * The facts of the table {@code training-hours}, which gives the hours of training that remain after exemptions.
 *
 * @param path the training
 * @param profile the background of the assistant
 * @param experience the experience of the assistant in years, compared with {@link Parameter#EXPERIENCE_YEARS}
 * @param validAfgsu1 whether the assistant holds a valid first-aid certificate (<i>AFGSU 1</i>)
 * @param period the period in which the training begins
 */
public record TrainingHoursFacts(
        TrainingPath path,
        AssistantBackground profile,
        LimitComparison experience,
        boolean validAfgsu1,
        TrainingPeriod period)
        implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * path.ordinal()
                + steps[1] * profile.ordinal()
                + steps[2] * experience.ordinal()
                + steps[3] * DecisionFacts.ordinal(validAfgsu1)
                + steps[4] * period.ordinal();
    }
}
