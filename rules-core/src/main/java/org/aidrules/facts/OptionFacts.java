package org.aidrules.facts;

/**
 * The facts of the table {@code options}, which gives whether the doctor may choose an option.
 *
 * @param option the option
 * @param zone the zone of the practice
 * @param renewal whether the contract renews one of the same option that is running, or ended the day before
 * @param generalMedicine whether the doctor is a general practitioner
 * @param particularPractice whether the doctor is one of particular practice (<i>MEP</i>)
 * @param fullTimeInPlace whether a contract for at least one full-time assistant is running
 * @param runningYear the current year of that contract, compared with {@link Parameter#SECOND_ASSISTANT_YEAR}
 * @param targetsMet whether the targets of that contract are met
 */
public record OptionFacts(
        AidOption option,
        Zone zone,
        boolean renewal,
        boolean generalMedicine,
        boolean particularPractice,
        YesNo fullTimeInPlace,
        LimitComparison runningYear,
        YesNo targetsMet)
        implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * option.ordinal()
                + steps[1] * zone.ordinal()
                + steps[2] * DecisionFacts.ordinal(renewal)
                + steps[3] * DecisionFacts.ordinal(generalMedicine)
                + steps[4] * DecisionFacts.ordinal(particularPractice)
                + steps[5] * fullTimeInPlace.ordinal()
                + steps[6] * runningYear.ordinal()
                + steps[7] * targetsMet.ordinal();
    }
}
