package org.aidrules.facts;

/**
 * The facts of the table {@code company-base}, which gives whether the patient base of a company is eligible.
 *
 * @param average the attending patients for each doctor, on average, compared with {@link PostTerm#ATTENDING_BASE}
 */
public record CompanyBaseFacts(LimitComparison average) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * average.ordinal();
    }
}
