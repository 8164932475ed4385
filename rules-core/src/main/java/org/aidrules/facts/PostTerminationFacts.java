package org.aidrules.facts;

/**
 * The facts of the table {@code post-termination}, which gives what is due when a contract ends early.
 *
 * @param by the party that ends it
 */
public record PostTerminationFacts(OrganisationParty by) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * by.ordinal();
    }
}
