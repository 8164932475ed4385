package org.aidrules.facts;

/**
 * The facts of the table {@code post-amounts}, which gives the aid for one full-time post.
 *
 * @param year the contract year
 */
public record PostAmountFacts(ContractYear year) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * year.ordinal();
    }
}
