package org.aidrules.facts;

/**
 * The facts of the table {@code amounts}, which gives the maximum aid of a contract year, in euros.
 *
 * @param option the option of the contract
 * @param band the band that decides on the amount
 * @param year the contract year
 */
public record AmountFacts(AidOption option, Band band, ContractYear year) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * option.ordinal() + steps[1] * band.ordinal() + steps[2] * year.ordinal();
    }
}
