package org.aidrules.contract;

import java.util.Collection;
import org.aidrules.facts.Verdict;

/** Whether a doctor is granted the aid, all criteria taken together. */
public enum Eligibility {
    /** No criterion is unmet, and none is undetermined. */
    ELIGIBLE,
    /** At least one criterion is not met. */
    NOT_ELIGIBLE,
    /** No criterion is unmet, but for at least one no text determines the result. */
    UNDETERMINED;

    /**
     * Returns what follows from the verdicts on all criteria.
     *
     * @param verdicts the verdicts
     * @return the eligibility
     */
    public static Eligibility of(Collection<Verdict> verdicts) {
        if (verdicts.contains(Verdict.NOT_MET)) {
            return NOT_ELIGIBLE;
        }
        return verdicts.contains(Verdict.UNDETERMINED) ? UNDETERMINED : ELIGIBLE;
    }
}
