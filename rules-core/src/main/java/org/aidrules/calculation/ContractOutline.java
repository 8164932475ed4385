package org.aidrules.calculation;

import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.facts.Availability;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Scheme;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult.Decided;

/**
 * The part that the plan and the settlement of a contract have in common, determined once.
 *
 * @param resolved the application
 * @param years the years from the signature to the term, with the revisions that govern them
 * @param obligations the obligations, each with its deadline
 * @param consulted the revisions consulted
 */
record ContractOutline(
        ResolvedApplication resolved,
        List<GovernedYear> years,
        List<AidPlan.Obligation> obligations,
        List<LoadedRevision> consulted) {

    static ContractOutline of(RuleSet rules, ResolvedApplication resolved) {
        AidApplication application = resolved.application();
        RevisionTimeline timeline = new RevisionTimeline(
                rules.revisions(Scheme.INDIVIDUAL),
                new RevisionTimeline.Signature(application.signedOn(), application.hireDay(), resolved.revision()),
                resolved.change());
        List<GovernedYear> years =
                timeline.years().stream().map(frame -> year(resolved, frame)).toList();
        List<AidPlan.Obligation> obligations =
                ObligationCalculator.obligations(resolved, years.get(0).calendar());
        return new ContractOutline(resolved, years, obligations, timeline.consulted());
    }

    private static GovernedYear year(ResolvedApplication resolved, YearFrame frame) {
        Optional<Decided<Optional<ContractYear>>> renewal =
                resolved.prior().renewable().map(earlier -> earlier.countsAs(frame.countsAs()));
        return new GovernedYear(
                renewal.flatMap(Decided::outcome).map(frame::countingAs).orElse(frame),
                renewal.map(Decided::reason),
                resolved.terms(frame.calendar()));
    }

    /** Returns the first year of the contract. */
    ContractCalendar firstYear() {
        return years.get(0).calendar();
    }

    /** Returns whether the doctor may choose the option. */
    boolean isOptionAvailable() {
        return resolved.option().outcome() == Availability.AVAILABLE;
    }

    /** Returns the years for which aid is due; none where the option is not available. */
    List<GovernedYear> fundedYears() {
        return isOptionAvailable() ? years : List.of();
    }
}
