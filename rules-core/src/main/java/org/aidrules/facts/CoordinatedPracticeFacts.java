package org.aidrules.facts;

/**
 * The facts of the table {@code coordinated-practice}, which gives whether the criterion of coordinated practice is
 * met.
 *
 * @param coordinated the doctor's participation in coordinated practice
 */
public record CoordinatedPracticeFacts(Coordination coordinated) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * coordinated.ordinal();
    }
}
