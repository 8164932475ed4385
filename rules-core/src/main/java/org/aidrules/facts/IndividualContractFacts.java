package org.aidrules.facts;

/**
 * The facts of the table {@code individual-contracts}, which gives whether an individual contract stands in the way.
 *
 * @param contract the individual contract of the doctor
 */
public record IndividualContractFacts(IndividualContract contract) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * contract.ordinal();
    }
}
