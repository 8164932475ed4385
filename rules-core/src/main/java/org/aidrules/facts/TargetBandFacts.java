package org.aidrules.facts;

/**
 * The facts of the table {@code target-band}, which gives the band that decides on the growth that a target requires.
 *
 * <p>A doctor with a single measure has the same band twice.
 *
 * @param own the band by the measure of the target
 * @param other the band by the other measure that counts
 */
public record TargetBandFacts(Band own, Band other) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * own.ordinal() + steps[1] * other.ordinal();
    }
}
