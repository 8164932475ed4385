package org.aidrules.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Criterion;
import org.aidrules.contract.ResultBasis;
import org.aidrules.explanation.Notice;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Scheme;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.CriterionRuling;
import org.aidrules.tables.DeadlineRule;
import org.aidrules.tables.DecisionResult.Decided;

/** Calculates the plan of a resolved application. */
final class PlanCalculator {

    private static final Set<Measure> ATTENDING = Set.of(Measure.ATTENDING_ADULTS, Measure.ATTENDING_ALL);
    private static final Set<Measure> ACTIVE_FILE = Set.of(Measure.ACTIVE_FILE);

    private static final List<Criterion> CRITERIA = Criterion.of(Scheme.INDIVIDUAL);

    private final RuleSet rules;
    private final ResolvedApplication resolved;
    private final ContractOutline outline;

    PlanCalculator(RuleSet rules, ResolvedApplication resolved) {
        this.rules = rules;
        this.resolved = resolved;
        this.outline = ContractOutline.of(rules, resolved);
    }

    AidPlan plan() {
        // Before the version of the rules, which names every altered table that had a say.
        Optional<AidPlan.Training> training = resolved.training().map(Supplier::get);
        List<AidPlan.Year> years = years();
        TargetCalculator calculator = new TargetCalculator(rules, resolved, List.of());
        AidPlan.Bands bands = bands();
        List<AidPlan.Target> targets = targets(calculator);
        List<Notice> notices = new NoticeWriter(rules, resolved).about(years);
        notices.addAll(NoticeWriter.differingTargets("", outline, calculator));
        UnusedInputFinder unused = new UnusedInputFinder("");
        unused.addApplication(rules, resolved);
        notices.addAll(unused.notices());
        return new AidPlan(
                new ResultBasis(resolved.revision().id(), rules.version(outline.consulted()), notices),
                AidPlan.EligibilityResult.of(criteria()),
                option(),
                bands,
                targets,
                years,
                outline.obligations(),
                training);
    }

    private List<AidPlan.CriterionResult> criteria() {
        AidPlan.CriterionResult[] results = new AidPlan.CriterionResult[CRITERIA.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = criterion(CRITERIA.get(i));
        }
        return List.of(results);
    }

    private List<AidPlan.Year> years() {
        List<GovernedYear> funded = outline.fundedYears();
        AidPlan.Year[] years = new AidPlan.Year[funded.size()];
        for (int i = 0; i < years.length; i++) {
            years[i] = YearPlan.of(funded.get(i)).plan();
        }
        return List.of(years);
    }

    private AidPlan.OptionResult option() {
        return new AidPlan.OptionResult(
                resolved.application().option(),
                outline.isOptionAvailable(),
                List.of(resolved.option().reason()));
    }

    private AidPlan.CriterionResult criterion(Criterion criterion) {
        Decided<CriterionRuling> decided =
                Objects.requireNonNull(resolved.criteria().get(criterion));
        Optional<DeadlineRule> deadline = decided.outcome().deadline();
        return new AidPlan.CriterionResult(
                criterion,
                decided.outcome().verdict(),
                deadline.isPresent() ? Optional.of(deadline.get().on(outline.firstYear()::day)) : Optional.empty(),
                List.of(decided.reason()));
    }

    private AidPlan.Bands bands() {
        ContractTerms terms = resolved.terms();
        return new AidPlan.Bands(
                terms.band(ATTENDING),
                terms.band(ACTIVE_FILE),
                YearPlan.amountBand(resolved.revision(), terms).outcome());
    }

    /** Returns each target with the years in which it holds, in the order in which the targets begin. */
    private List<AidPlan.Target> targets(TargetCalculator calculator) {
        List<TargetYears> found = new ArrayList<>();
        for (GovernedYear year : outline.fundedYears()) {
            for (CountedMeasure measure : year.terms().measures()) {
                AidPlan.Target target = calculator.target(year, measure).target();
                yearsOf(target, found).add(year.calendar().year());
            }
        }
        List<AidPlan.Target> targets = new ArrayList<>(found.size());
        found.forEach(target -> addRuns(target, targets));
        return targets;
    }

    /** A target, with the numbers of the years in which it holds, in ascending order. */
    private record TargetYears(AidPlan.Target target, List<Integer> years) {}

    private static List<Integer> yearsOf(AidPlan.Target target, List<TargetYears> found) {
        for (TargetYears known : found) {
            if (known.target().equals(target)) {
                return known.years();
            }
        }
        TargetYears added = new TargetYears(target, new ArrayList<>());
        found.add(added);
        return added.years();
    }

    /** Adds a target, once for each run of consecutive years in which it holds. */
    private void addRuns(TargetYears target, List<AidPlan.Target> targets) {
        List<Integer> years = target.years();
        if (years.size() == outline.fundedYears().size()) {
            targets.add(target.target());
            return;
        }
        for (int first : years) {
            if (!years.contains(first - 1)) {
                targets.add(target.target().in(new AidPlan.YearRange(first, lastOfRun(first, years))));
            }
        }
    }

    private static int lastOfRun(int first, List<Integer> years) {
        int last = first;
        while (years.contains(last + 1)) {
            last++;
        }
        return last;
    }
}
