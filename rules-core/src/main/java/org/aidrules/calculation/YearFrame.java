package org.aidrules.calculation;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.ruleset.LoadedRevision;

/**
 * The days of one year of a contract of any scheme, with the revision that governs each aspect of it.
 *
 * @param calendar its days
 * @param countsAs the year for which the tables are consulted
 * @param governance the revision that governs each aspect
 */
record YearFrame(ContractCalendar calendar, ContractYear countsAs, Map<GovernedAspect, Governance> governance) {

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

    /** Returns the same days, for which the tables are consulted as for another year. */
    YearFrame countingAs(ContractYear year) {
        return new YearFrame(calendar, year, governance);
    }
}
