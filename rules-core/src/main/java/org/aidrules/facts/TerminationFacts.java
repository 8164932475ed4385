package org.aidrules.facts;

/**
 * The facts of the table {@code termination}, which gives how a contract ends before its term (<i>résiliation</i>).
 *
 * @param by the party that ends the contract
 */
public record TerminationFacts(ContractParty by) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * by.ordinal();
    }
}
