package org.aidrules.facts;

/**
 * The facts of the table {@code post-terms}, which gives a number of the contract.
 *
 * @param term which number
 */
public record PostTermFacts(PostTerm term) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * term.ordinal();
    }
}
