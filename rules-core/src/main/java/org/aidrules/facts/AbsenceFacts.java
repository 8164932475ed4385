package org.aidrules.facts;

/**
 * The facts of the table {@code absences}, which gives what an absence of the assistant does to the contract.
 *
 * @param length how long it lasts
 * @param replaced whether the assistant was replaced
 * @param amended whether the fund and the doctor signed the amendment that suspends the contract
 */
public record AbsenceFacts(AbsenceLength length, YesNo replaced, YesNo amended) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * length.ordinal() + steps[1] * replaced.ordinal() + steps[2] * amended.ordinal();
    }
}
