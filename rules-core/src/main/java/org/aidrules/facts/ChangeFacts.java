package org.aidrules.facts;

/**
 * The facts of the table {@code changes}, which gives what a change during a contract does to it.
 *
 * @param changed the fact that changes
 */
public record ChangeFacts(ChangedFact changed) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * changed.ordinal();
    }
}
