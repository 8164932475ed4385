package org.aidrules.facts;

/**
 * The facts of the table {@code post-attainment}, which gives what counts as attained.
 *
 * @param aim the direction of the target
 * @param progress the progress of the observed count
 */
public record PostAttainmentFacts(TargetDirection aim, TargetProgress progress) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * aim.ordinal() + steps[1] * progress.ordinal();
    }
}
