package org.aidrules.facts;

/**
 * The facts of the table {@code payments}, which gives an instalment's share of the aid of a contract year, and its
 * day.
 *
 * @param year the contract year
 * @param instalment the instalment
 */
public record PaymentFacts(ContractYear year, Instalment instalment) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * year.ordinal() + steps[1] * instalment.ordinal();
    }
}
