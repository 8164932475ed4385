package org.aidrules.calculation;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.ruleset.LoadedRevision;

/**
 * One year of a contract, with the revision that governs each aspect of it.
 *
 * @param calendar its days
 * @param countsAs the year for which the tables are consulted
 * @param renewal the row of the table {@code renewal} that gives {@code countsAs}; empty unless the contract may renew
 *     an earlier one
 * @param terms the terms of the contract in this year
 * @param governance the revision that governs each aspect
 */
record GovernedYear(
        ContractCalendar calendar,
        ContractYear countsAs,
        Optional<Reason> renewal,
        ContractTerms terms,
        Map<GovernedAspect, Governance> governance) {

    /**
     * The revision that governs an aspect of a year.
     *
     * @param revision the revision
     * @param reason the row of the table {@code transitions} that decides; empty where no later revision has entered
     *     into force
     * @param takenOver whether it took over from the revision under which the contract was signed
     */
    record Governance(LoadedRevision revision, Optional<Reason> reason, boolean takenOver) {}

    private Governance governance(GovernedAspect aspect) {
        return Objects.requireNonNull(governance.get(aspect));
    }

    LoadedRevision revision(GovernedAspect aspect) {
        return governance(aspect).revision();
    }

    /** Returns why a later revision governs an aspect, or does not; empty where there is no later one. */
    Optional<Reason> reason(GovernedAspect aspect) {
        return governance(aspect).reason();
    }

    /** Returns why a later revision governs an aspect; empty where none does. */
    Optional<Reason> takeover(GovernedAspect aspect) {
        return governance(aspect).takenOver() ? reason(aspect) : Optional.empty();
    }
}
