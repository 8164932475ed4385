package org.aidrules.facts;

/**
 * The facts of the table {@code targets}, which gives the growth that a target requires.
 *
 * @param option the option of the contract
 * @param band the band that decides on the growth of the contract, from the table {@code target-band}
 * @param newlyEstablished whether the doctor is newly established (<i>nouvellement installé</i>)
 * @param year the contract year
 * @param age the doctor's age at signature, compared with {@link Parameter#SENIOR_AGE}
 * @param renewed whether the contract renews an earlier one
 */
public record TargetFacts(
        AidOption option, Band band, boolean newlyEstablished, ContractYear year, LimitComparison age, boolean renewed)
        implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * option.ordinal()
                + steps[1] * band.ordinal()
                + steps[2] * DecisionFacts.ordinal(newlyEstablished)
                + steps[3] * year.ordinal()
                + steps[4] * age.ordinal()
                + steps[5] * DecisionFacts.ordinal(renewed);
    }
}
