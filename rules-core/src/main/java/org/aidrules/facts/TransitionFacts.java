package org.aidrules.facts;

/**
 * The facts of the table {@code transitions}, which gives whether a later revision takes over a contract signed
 * before it.
 *
 * <p>The table of the later revision is used.
 *
 * @param aspect the aspect of the contract
 * @param moved whether the doctor asked to change to the later revision
 */
public record TransitionFacts(GovernedAspect aspect, boolean moved) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * aspect.ordinal() + steps[1] * DecisionFacts.ordinal(moved);
    }
}
