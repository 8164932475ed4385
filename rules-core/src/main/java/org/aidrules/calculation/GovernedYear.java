package org.aidrules.calculation;

import java.util.Optional;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.ruleset.LoadedRevision;

/**
 * One year of an individual contract, with its terms.
 *
 * @param frame its days, and the revision that governs each aspect of it
 * @param renewal the row of the table {@code renewal} that gives the year for which the tables are consulted; empty unless
 *     the contract may renew an earlier one
 * @param terms the terms of the contract in this year
 */
record GovernedYear(YearFrame frame, Optional<Reason> renewal, ContractTerms terms) {

    ContractCalendar calendar() {
        return frame.calendar();
    }

    ContractYear countsAs() {
        return frame.countsAs();
    }

    LoadedRevision revision(GovernedAspect aspect) {
        return frame.revision(aspect);
    }

    /** Returns why a later revision governs an aspect, or does not; empty where there is no later one. */
    Optional<Reason> reason(GovernedAspect aspect) {
        return frame.reason(aspect);
    }
}
