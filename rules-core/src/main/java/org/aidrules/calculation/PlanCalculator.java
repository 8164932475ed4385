package org.aidrules.calculation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Criterion;
import org.aidrules.contract.ResultBasis;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.Availability;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationFacts;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.YesNo;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DeadlineRule;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionType;

/** Works out the plan of a sound application. */
public final class PlanCalculator {

    private final RuleSet rules;
    private final ResolvedApplication situation;
    private final AidApplication application;
    private final LoadedRevision revision;
    private final RevisionTimeline course;

    public PlanCalculator(RuleSet rules, ResolvedApplication situation) {
        this.rules = rules;
        this.situation = situation;
        this.application = situation.application();
        this.revision = situation.revision();
        this.course = new RevisionTimeline(rules, situation);
    }

    public AidPlan plan() {
        List<AidPlan.CriterionResult> criteria = Arrays.stream(Criterion.values()).map(this::judge).toList();
        AidPlan.OptionResult option = option();
        List<RevisionTimeline.Year> ruled = years();
        List<AidPlan.Year> years = ruled.stream().map(YearPlanCalculator::plan).toList();
        ResultBasis basis = new ResultBasis(revision.id(), version(),
                NoticeWriter.about(rules, revision, application.signedOn(), years));
        return new AidPlan(basis, AidPlan.EligibilityResult.of(criteria), option, bands(), targets(ruled), years,
                obligations(criteria), application.assistant().map(assistant -> TrainingCalculator.of(revision, assistant)));
    }

    /** The years of the contract; none where its option is not available. */
    List<RevisionTimeline.Year> years() {
        return option().available() ? course.years() : List.of();
    }

    RulesetVersion version() {
        return rules.version(course.consulted());
    }

    List<AidPlan.Obligation> obligations() {
        return obligations(List.of(judge(Criterion.COORDINATED_PRACTICE)));
    }

    AidPlan.OptionResult option() {
        DecisionResult<Availability> decided = CriterionEvaluator.option(situation.footing(), revision, application.option(),
                application.practice());
        return new AidPlan.OptionResult(application.option(), decided.outcome() == Availability.AVAILABLE,
                List.of(decided.reason()));
    }

    private AidPlan.CriterionResult judge(Criterion criterion) {
        CriterionEvaluator eligibilities = new CriterionEvaluator(revision, application.practice());
        DecisionResult<DecisionType.Ruling> decided = criterion == Criterion.PATIENT_BASE
                ? eligibilities.judge(situation.scheme().decisiveBase()) : eligibilities.judge(criterion);
        DecisionType.Ruling ruling = decided.outcome();
        return new AidPlan.CriterionResult(criterion, ruling.verdict(), ruling.due().map(due -> due.on(firstYear()::day)),
                List.of(decided.reason()));
    }

    private ContractCalendar firstYear() {
        return new ContractCalendar(application.signedOn(), application.hireDay(), 1);
    }

    private AidPlan.Bands bands() {
        ResolvedApplication.ContractTerms scheme = situation.scheme();
        return new AidPlan.Bands(scheme.band(Measure.ATTENDING_ADULTS, Measure.ATTENDING_ALL),
                scheme.band(Measure.ACTIVE_FILE), YearPlanCalculator.amountBand(revision, scheme).outcome());
    }

    private List<AidPlan.Target> targets(List<RevisionTimeline.Year> years) {
        TargetCalculator targets = new TargetCalculator(rules, situation);
        Set<AidPlan.Target> all = new LinkedHashSet<>();
        years.forEach(year -> year.scheme().bases().forEach(base ->
                all.add(targets.target(year.revision(GovernedAspect.TARGETS), year.scheme(), base))));
        return List.copyOf(all);
    }

    private List<AidPlan.Obligation> obligations(List<AidPlan.CriterionResult> criteria) {
        List<AidPlan.Obligation> obligations = new ArrayList<>();
        YesNo holdsCqp = application.assistant().map(assistant -> YesNo.of(assistant.holdsCqp()))
                .orElse(YesNo.NOT_GIVEN);
        for (ObligationKind obligation : ObligationKind.values()) {
            DecisionResult<Optional<DeadlineRule>> decided = revision.decide(DecisionType.OBLIGATIONS,
                    new ObligationFacts(obligation, holdsCqp, application.practice().secretaryPromoted()));
            decided.outcome().ifPresent(due ->
                    obligations.add(new AidPlan.Obligation(obligation, due.on(firstYear()::day), List.of(decided.reason()))));
        }
        criteria.stream().filter(judged -> judged.criterion() == Criterion.COORDINATED_PRACTICE)
                .forEach(judged -> judged.dueOn().ifPresent(day ->
                        obligations.add(new AidPlan.Obligation(ObligationKind.COORDINATED_PRACTICE, day, judged.reasons()))));
        return obligations;
    }
}
