package org.aidrules.facts;

/**
 * The facts of the table {@code post-targets}, which gives how many patients more one full-time post asks for.
 *
 * @param measure the measure
 * @param newDoctors how many of the doctors are newly established
 */
public record PostTargetFacts(Measure measure, NewDoctors newDoctors) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * measure.ordinal() + steps[1] * newDoctors.ordinal();
    }
}
