package org.aidrules.facts;

/**
 * The facts of the table {@code obligations}, which gives whether an obligation applies, and its deadline.
 *
 * @param obligation the obligation
 * @param holdsCqp whether the assistant holds the CQP; {@link YesNo#NOT_GIVEN} while no assistant is known
 * @param secretaryPromoted whether the doctor's own secretary becomes the assistant
 */
public record ObligationFacts(ObligationKind obligation, YesNo holdsCqp, boolean secretaryPromoted)
        implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * obligation.ordinal()
                + steps[1] * holdsCqp.ordinal()
                + steps[2] * DecisionFacts.ordinal(secretaryPromoted);
    }
}
