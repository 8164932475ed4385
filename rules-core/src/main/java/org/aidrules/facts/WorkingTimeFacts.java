package org.aidrules.facts;

/**
 * The facts of the table {@code working-time}, which gives the number of full-time assistants that an option pays
 * for.
 *
 * @param option the option
 */
public record WorkingTimeFacts(AidOption option) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * option.ordinal();
    }
}
