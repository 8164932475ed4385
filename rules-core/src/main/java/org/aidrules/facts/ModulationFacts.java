package org.aidrules.facts;

/**
 * The facts of the table {@code modulation}, which gives how the aid of a contract year depends on the attainment.
 *
 * @param year the contract year
 * @param standing the level of the attainment of that year
 */
public record ModulationFacts(ContractYear year, AttainmentLevel standing) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * year.ordinal() + steps[1] * standing.ordinal();
    }
}
