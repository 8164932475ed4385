package org.aidrules.facts;

/**
 * The facts of the table {@code company-form}, which gives whether a company of this form is eligible.
 *
 * @param form the legal form
 */
public record CompanyFormFacts(CompanyForm form) implements DecisionFacts {

    @Override
    public int place(int[] steps) {
        return steps[0] * form.ordinal();
    }
}
