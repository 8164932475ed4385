package org.aidrules.facts;

/**
 * The facts of the table {@code membership}, which gives the effect of a change of the doctors on the starting counts.
 *
 * @param change the change
 */
public record MembershipFacts(MembershipChange change) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * change.ordinal();
    }
}
