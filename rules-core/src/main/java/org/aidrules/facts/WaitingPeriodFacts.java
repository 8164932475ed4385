package org.aidrules.facts;

/**
 * The facts of the table {@code waiting-period}, which gives whether the doctor has to wait.
 *
 * @param period the period since an earlier collective contract
 * @param exceptionalCircumstances whether the fund has accepted exceptional circumstances
 */
public record WaitingPeriodFacts(WaitingPeriod period, boolean exceptionalCircumstances) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * period.ordinal() + steps[1] * DecisionFacts.ordinal(exceptionalCircumstances);
    }
}
