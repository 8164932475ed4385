package org.aidrules.facts;

/**
 * The facts of the table {@code forfait-structure}, which gives whether the prerequisites of the <i>forfait
 * structure</i> are met.
 *
 * @param validated whether part 1 (<i>volet 1</i>) of the <i>forfait structure</i> is validated
 */
public record ForfaitStructureFacts(YesNo validated) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * validated.ordinal();
    }
}
