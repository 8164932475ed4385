package org.aidrules.facts;

/**
 * The facts of the table {@code renewal}, which gives the contract year as which a year of the next contract counts.
 *
 * <p>The table of the revision that governed the earlier contract is used.
 *
 * @param earlier the option of the earlier contract
 * @param chosen the option of the next contract
 * @param year the year of the next contract
 */
public record RenewalFacts(AidOption earlier, AidOption chosen, ContractYear year) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * earlier.ordinal() + steps[1] * chosen.ordinal() + steps[2] * year.ordinal();
    }
}
