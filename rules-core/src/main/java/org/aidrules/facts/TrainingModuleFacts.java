package org.aidrules.facts;

/**
 * The facts of the table {@code training-modules}, which gives the hours of a module in a training.
 *
 * @param path the training
 * @param module the module
 */
public record TrainingModuleFacts(TrainingPath path, TrainingModule module) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * path.ordinal() + steps[1] * module.ordinal();
    }
}
