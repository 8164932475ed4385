package org.aidrules.facts;

/**
 * The facts of the table {@code amount-band}, which gives the band that decides on the amount of the aid.
 *
 * <p>A doctor with a single measure has the same band twice.
 *
 * @param first the band by the first measure
 * @param second the band by the second measure
 */
public record AmountBandFacts(Band first, Band second) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * first.ordinal() + steps[1] * second.ordinal();
    }
}
