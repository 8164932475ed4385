package org.aidrules.facts;

/**
 * The facts of the table {@code training-path}, which gives the training that the assistant must follow.
 *
 * @param profile the background of the assistant
 * @param holdsCqp whether the assistant holds the CQP (<i>certificat de qualification professionnelle</i>)
 */
public record TrainingPathFacts(AssistantBackground profile, boolean holdsCqp) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * profile.ordinal() + steps[1] * DecisionFacts.ordinal(holdsCqp);
    }
}
