package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.contract.ResultBasis;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.Combination;
import org.aidrules.facts.CombinationFacts;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.TerminationFacts;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;

/** Calculates where a running contract stands on a day. */
final class ReviewCalculator {

    /** The numbers of further patients whose worth is shown. */
    private static final List<Integer> STEPS = List.of(1, 10, 50);

    private final RuleSet rules;
    private final ContractOutline outline;
    private final ContractHistory history;
    private final Optional<LocalDate> end;
    private final ObservedActivity activity;
    private final LocalDate asOf;
    private final GovernedYear current;
    private final SettlementCalculator settlement;
    private final ContractChanges changes;
    private final List<YearPlan> plans;
    private final List<YearPlan> coming;

    /**
     * Creates the calculator of a validated contract.
     *
     * @param history the history as it is known on the day of the review
     * @param end the last day of a contract that ended before its term
     */
    ReviewCalculator(
            RuleSet rules,
            ContractOutline outline,
            ContractHistory history,
            Optional<LocalDate> end,
            ObservedActivity activity) {
        this.rules = rules;
        this.outline = outline;
        this.history = history;
        this.end = end;
        this.activity = activity;
        this.asOf = activity.asOf().orElseThrow();
        this.current = ReviewValidator.year(outline, asOf);
        this.settlement = new SettlementCalculator(rules, outline, history, end);
        this.changes = ContractChanges.of(outline.resolved(), history.changes());
        this.plans = settlement.plans();
        this.coming = plans.stream()
                .filter(plan -> plan.number() >= current.calendar().year())
                .toList();
    }

    ContractReview review() {
        Optional<ContractReview.CombinationRule> combination =
                outline.isOptionAvailable() ? Optional.of(combination()) : Optional.empty();
        List<ContractReview.MeasureProgress> measures = measures();
        ContractReview.RestOfContract rest = rest();
        List<ContractReview.ObligationState> obligations =
                ReviewParts.obligations(outline.obligations(), history.met(), asOf, this::endedByTheFund);
        List<LoadedRevision> consulted = new ArrayList<>(outline.consulted());
        Optional<ContractReview.NextContract> afterwards = afterwards(consulted);
        return new ContractReview(
                new ResultBasis(outline.resolved().revision().id(), rules.version(consulted), notices()),
                asOf,
                current.calendar().year(),
                yearEnds(),
                measures,
                combination,
                ReviewParts.thisYear(rest),
                rest,
                furtherPatients(),
                obligations,
                afterwards);
    }

    private LocalDate yearEnds() {
        LocalDate last = current.calendar().to();
        return end.filter(last::isAfter).orElse(last);
    }

    private ContractReview.CombinationRule combination() {
        Decided<Combination> decided = current.revision(GovernedAspect.MODULATION)
                .decide(Decisions.COMBINATION, new CombinationFacts(current.countsAs()));
        return new ContractReview.CombinationRule(decided.outcome(), decided.reason());
    }

    private List<ContractReview.MeasureProgress> measures() {
        if (!outline.isOptionAvailable()) {
            return List.of();
        }
        MeasureOutlook outlook = new MeasureOutlook(
                new TargetCalculator(rules, outline.resolved(), history.agreedTargets()),
                settlement::isSuspended,
                asOf,
                end);
        List<GovernedYear> years = coming.stream().map(YearPlan::governed).toList();
        return current.terms().measures().stream()
                .map(measure -> outlook.progress(years, measure, count(measure.measure())))
                .toList();
    }

    private int count(Measure measure) {
        return Optional.ofNullable(activity.counts().get(measure)).orElseThrow();
    }

    /** Returns the aid of this year and the later ones, if the activity stays as it is. */
    private ContractReview.RestOfContract rest() {
        AidSettlement settled = ChangedSettlement.settle(rules, outline, lasting(), end);
        List<ContractReview.YearAtStake> years = coming.stream()
                .map(plan -> new ContractReview.YearAtStake(
                        new AidSettlement.Period(
                                plan.number(),
                                plan.plan().from(),
                                settlement.calendar(plan).to()),
                        ReviewParts.atStake(settled, plan.plan(), settlement.fullAid(plan))))
                .toList();
        return ReviewParts.rest(years);
    }

    /** Returns the history of a contract whose activity stays as it is, as far as its measures count in later years. */
    private ContractHistory lasting() {
        List<ContractHistory.Year> years = new ArrayList<>(history.years().stream()
                .filter(year -> year.number() < current.calendar().year() || year.isSuspended())
                .toList());
        for (YearPlan plan : coming) {
            if (!settlement.isSuspended(plan.governed())
                    && plan.governed().terms().areCounted(activity.counts())) {
                years.add(ContractHistory.Year.observed(plan.number(), activity.counts()));
            }
        }
        return new ContractHistory(
                years,
                Map.of(),
                history.agreedTargets(),
                history.earlyTermination(),
                history.absences(),
                history.changes(),
                history.evaluatedOn());
    }

    /** Returns whether no text says what the activity of a year is worth. */
    private boolean isOpen(YearPlan plan) {
        return settlement.isSuspended(plan.governed())
                || changes.isOpen(plan.governed().calendar());
    }

    private List<ContractReview.FurtherPatients> furtherPatients() {
        List<ContractReview.FurtherPatients> worth = new ArrayList<>();
        if (coming.isEmpty()) {
            return worth;
        }
        FurtherAidCalculator calculator = new FurtherAidCalculator(settlement, coming, this::isOpen, activity);
        for (CountedMeasure measure : current.terms().measures()) {
            for (int patients : STEPS) {
                worth.add(calculator.worth(measure.measure(), patients));
            }
        }
        return worth;
    }

    /** Returns the row that says what may follow an obligation that is overdue. */
    private Reason endedByTheFund() {
        return outline.resolved()
                .revision()
                .decide(Decisions.TERMINATION, new TerminationFacts(ContractParty.FUND))
                .reason();
    }

    /** Returns what can follow a contract that is in its last year. */
    private Optional<ContractReview.NextContract> afterwards(List<LoadedRevision> consulted) {
        GovernedYear last = outline.years().get(outline.years().size() - 1);
        if (end.isPresent() || current.calendar().year() != last.calendar().year()) {
            return Optional.empty();
        }
        LocalDate from = last.calendar().to().plusDays(1);
        return rules.findInForceOn(Scheme.INDIVIDUAL, from).map(revision -> {
            if (!consulted.contains(revision)) {
                consulted.add(revision);
            }
            return new ContractReview.NextContract(
                    from,
                    revision.id(),
                    new FollowingContract(rules, outline.resolved(), last, from, revision).options());
        });
    }

    /** Returns the notices of a settlement as of the day; that years are left out says nothing here. */
    private List<Notice> notices() {
        List<Notice> notices =
                settlement.notices(plans.stream().map(YearPlan::plan).toList(), List.of());
        notices.addAll(changes.notices());
        UnusedInputFinder unused = new UnusedInputFinder("");
        unused.addActivity(activity, current.terms());
        unused.addAfter(history.met(), history.years(), asOf, current.calendar().year());
        notices.addAll(unused.notices());
        return notices;
    }
}
