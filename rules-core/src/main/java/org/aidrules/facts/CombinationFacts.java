package org.aidrules.facts;

/**
 * The facts of the table {@code combination}, which gives how the attainments of two measures are combined.
 *
 * @param year the contract year
 */
public record CombinationFacts(ContractYear year) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * year.ordinal();
    }
}
