package org.aidrules.calculation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Criterion;
import org.aidrules.contract.ResultBasis;
import org.aidrules.explanation.Notice;
import org.aidrules.facts.Measure;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.CriterionRuling;
import org.aidrules.tables.DecisionResult.Decided;

/** Calculates the plan of a resolved application. */
final class PlanCalculator {

    private static final Set<Measure> ATTENDING = Set.of(Measure.ATTENDING_ADULTS, Measure.ATTENDING_ALL);
    private static final Set<Measure> ACTIVE_FILE = Set.of(Measure.ACTIVE_FILE);

    private final RuleSet rules;
    private final ResolvedApplication resolved;
    private final ContractOutline outline;

    PlanCalculator(RuleSet rules, ResolvedApplication resolved) {
        this.rules = rules;
        this.resolved = resolved;
        this.outline = ContractOutline.of(rules, resolved);
    }

    AidPlan plan() {
        List<AidPlan.CriterionResult> criteria =
                Arrays.stream(Criterion.values()).map(this::criterion).toList();
        List<AidPlan.Year> years = outline.fundedYears().stream()
                .map(YearPlan::of)
                .map(YearPlan::plan)
                .toList();
        TargetCalculator calculator = new TargetCalculator(rules, resolved, List.of());
        AidPlan.Bands bands = bands();
        List<AidPlan.Target> targets = targets(calculator);
        List<Notice> notices = new ArrayList<>(new NoticeWriter(rules, resolved).about(years));
        notices.addAll(NoticeWriter.differingTargets("", outline, calculator));
        UnusedInputFinder unused = new UnusedInputFinder("");
        unused.addApplication(rules, resolved);
        notices.addAll(unused.notices());
        return new AidPlan(
                new ResultBasis(resolved.revision().id(), rules.version(outline.consulted()), notices),
                AidPlan.EligibilityResult.of(criteria),
                option(),
                bands,
                targets,
                years,
                outline.obligations(),
                resolved.training());
    }

    private AidPlan.OptionResult option() {
        return new AidPlan.OptionResult(
                resolved.application().option(),
                outline.isOptionAvailable(),
                List.of(resolved.option().reason()));
    }

    private AidPlan.CriterionResult criterion(Criterion criterion) {
        Decided<CriterionRuling> decided = resolved.criteria().get(criterion);
        CriterionRuling ruling = decided.outcome();
        return new AidPlan.CriterionResult(
                criterion,
                ruling.verdict(),
                ruling.deadline().map(deadline -> deadline.on(resolved.firstYear()::day)),
                List.of(decided.reason()));
    }

    private AidPlan.Bands bands() {
        ContractTerms terms = resolved.terms();
        return new AidPlan.Bands(
                terms.band(ATTENDING),
                terms.band(ACTIVE_FILE),
                YearPlan.amountBand(resolved.revision(), terms).outcome());
    }

    private List<AidPlan.Target> targets(TargetCalculator targets) {
        Map<AidPlan.Target, List<Integer>> years = new LinkedHashMap<>();
        for (GovernedYear year : outline.fundedYears()) {
            for (CountedMeasure measure : year.terms().measures()) {
                years.computeIfAbsent(targets.target(year, measure).target(), target -> new ArrayList<>())
                        .add(year.calendar().year());
            }
        }
        return years.entrySet().stream()
                .flatMap(target -> inItsYears(target.getKey(), target.getValue()))
                .toList();
    }

    /** Returns a target with the years in which it holds, once for each run of consecutive years. */
    private Stream<AidPlan.Target> inItsYears(AidPlan.Target target, List<Integer> years) {
        if (years.size() == outline.fundedYears().size()) {
            return Stream.of(target);
        }
        return years.stream()
                .filter(first -> !years.contains(first - 1))
                .map(first -> target.in(new AidPlan.YearRange(first, lastOfRun(first, years))));
    }

    private static int lastOfRun(int first, List<Integer> years) {
        int last = first;
        while (years.contains(last + 1)) {
            last++;
        }
        return last;
    }
}
