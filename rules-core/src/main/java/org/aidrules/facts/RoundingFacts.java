package org.aidrules.facts;

/**
 * The facts of the table {@code rounding}, which gives how a quantity is rounded.
 *
 * @param quantity the quantity
 */
public record RoundingFacts(RoundedQuantity quantity) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * quantity.ordinal();
    }
}
