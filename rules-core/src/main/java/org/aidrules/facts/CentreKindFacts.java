package org.aidrules.facts;

/**
 * The facts of the table {@code centre-kind}, which gives whether a centre of this kind is eligible.
 *
 * @param kind the kind of the centre
 */
public record CentreKindFacts(CentreKind kind) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * kind.ordinal();
    }
}
