package org.aidrules.facts;

/**
 * The facts of the table {@code attainment}, which gives how the result of one measure counts.
 *
 * @param band the band that decides on the growth of the contract, from the table {@code target-band}
 * @param stated whether the contract, or an amendment to it, states the target
 * @param aim the direction of the target
 * @param progress the progress of the observed count
 */
public record AttainmentFacts(Band band, boolean stated, TargetDirection aim, TargetProgress progress)
        implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * band.ordinal()
                + steps[1] * DecisionFacts.ordinal(stated)
                + steps[2] * aim.ordinal()
                + steps[3] * progress.ordinal();
    }
}
