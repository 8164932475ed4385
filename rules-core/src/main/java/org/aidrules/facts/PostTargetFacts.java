package org.aidrules.facts;

/**
 * The facts of the table {@code post-targets}, which gives how many patients more one full-time post asks for.
 *
 * @param measure the measure
 * @param newlyEstablished whether the doctors are newly established
 */
public record PostTargetFacts(Measure measure, boolean newlyEstablished) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * measure.ordinal() + steps[1] * DecisionFacts.ordinal(newlyEstablished);
    }
}
