package org.aidrules.calculation;

import java.util.Optional;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Criterion;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Verdict;
import org.aidrules.ruleset.RuleSet;

/**
 * The plan of an option with one band for each measure: the known bands, and one of those that fit the counts where a band is
 * not known.
 *
 * @param plan the plan
 * @param outline what it was calculated from
 */
record OptionVariant(AidPlan plan, ContractOutline outline) {

    static OptionVariant of(RuleSet rules, ResolvedApplication resolved) {
        return new OptionVariant(new PlanCalculator(rules, resolved).plan(), ContractOutline.of(rules, resolved));
    }

    /** Returns whether the doctor has enough patients in these bands, or may have. */
    boolean hasPatients() {
        return plan.criteria().stream()
                .noneMatch(
                        result -> result.criterion() == Criterion.PATIENT_BASE && result.verdict() == Verdict.NOT_MET);
    }

    /** Returns the target of a measure in a year; empty where the measure does not count in it. */
    Optional<AidPlan.Target> target(Measure measure, int year) {
        return plan.targets().stream()
                .filter(target -> target.measure() == measure)
                .filter(target -> target.years()
                        .map(years -> years.from() <= year && year <= years.through())
                        .orElse(true))
                .findFirst();
    }

    /** Returns the first of some years whose aid depends on the targets. */
    Optional<GovernedYear> firstJudged(AidPlan.YearRange years) {
        return outline.fundedYears().stream()
                .filter(year -> years.from() <= year.calendar().year()
                        && year.calendar().year() <= years.through())
                .filter(year -> YearResult.dependsOnActivity(year.frame()))
                .findFirst();
    }
}
