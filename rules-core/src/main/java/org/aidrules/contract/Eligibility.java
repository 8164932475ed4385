package org.aidrules.contract;

import java.util.Collection;
import org.aidrules.facts.Verdict;

/** The eligibility of a doctor for the aid, according to all criteria together. */
public enum Eligibility {
    /** No criterion is unmet, and none is undetermined. */
    ELIGIBLE,
    /** At least one criterion is not met. */
    NOT_ELIGIBLE,
    /** No criterion is unmet, but at least one is undetermined. */
    UNDETERMINED;

    /**
     * Returns the eligibility that follows from the verdicts on all criteria.
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
