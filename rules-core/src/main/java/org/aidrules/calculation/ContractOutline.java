package org.aidrules.calculation;

import java.util.List;
import org.aidrules.contract.AidPlan;
import org.aidrules.facts.Availability;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;

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
        RevisionTimeline timeline = new RevisionTimeline(rules.revisions(), resolved);
        List<GovernedYear> years = timeline.years();
        List<AidPlan.Obligation> obligations =
                ObligationCalculator.obligations(resolved, years.get(0).calendar());
        return new ContractOutline(resolved, years, obligations, timeline.consulted());
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
