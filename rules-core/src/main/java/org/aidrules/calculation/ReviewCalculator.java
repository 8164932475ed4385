package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.ContractReview.AidAtStake;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.contract.ResultBasis;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.Combination;
import org.aidrules.facts.CombinationFacts;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.TerminationFacts;
import org.aidrules.number.Rounding;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;

/** Calculates where a running contract stands on a day. */
final class ReviewCalculator {

    /** The numbers of further patients whose worth is shown. */
    private static final List<Integer> STEPS = List.of(1, 10, 50);

    private static final BigDecimal NOTHING = Rounding.cents(BigDecimal.ZERO);

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
                outline.obligations().stream().map(this::obligation).toList();
        List<LoadedRevision> consulted = new ArrayList<>(outline.consulted());
        Optional<ContractReview.NextContract> afterwards = afterwards(consulted);
        return new ContractReview(
                new ResultBasis(outline.resolved().revision().id(), rules.version(consulted), notices()),
                asOf,
                current.calendar().year(),
                yearEnds(),
                measures,
                combination,
                thisYear(rest),
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
                        atStake(settled, plan)))
                .toList();
        return new ContractReview.RestOfContract(
                total(years.stream().map(ContractReview.YearAtStake::aid).toList()), years);
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

    private AidAtStake atStake(AidSettlement settled, YearPlan plan) {
        Optional<BigDecimal> full = settlement.fullAid(plan);
        return settled.years().stream()
                .filter(year -> year.number() == plan.number())
                .findFirst()
                .map(year -> AidAtStake.of(
                        full.filter(whole -> year.maximumAid().isPresent()),
                        year.aid(),
                        year.bounds(),
                        year.certainty(),
                        year.reasons()))
                .orElseGet(() -> AidAtStake.of(
                        full,
                        Optional.empty(),
                        Optional.of(new AidBounds(NOTHING, full)),
                        Certainty.UNDETERMINED,
                        plan.plan().reasons()));
    }

    /** Returns whether no text says what the activity of a year is worth. */
    private boolean isOpen(YearPlan plan) {
        return settlement.isSuspended(plan.governed())
                || changes.isOpen(plan.governed().calendar());
    }

    private static AidAtStake total(List<AidAtStake> years) {
        Optional<BigDecimal> full = Optional.of(NOTHING);
        Optional<BigDecimal> aid = Optional.of(NOTHING);
        AidBounds bounds = AidBounds.of(NOTHING);
        Certainty certainty = Certainty.STATED;
        for (AidAtStake year : years) {
            full = full.flatMap(sum -> year.full().map(sum::add));
            aid = aid.flatMap(sum -> year.atThisActivity().map(sum::add));
            bounds = bounds.plus(known(year.atThisActivity(), year.bounds()));
            certainty = certainty.and(year.certainty());
        }
        return AidAtStake.of(full, aid, aid.isPresent() ? Optional.empty() : Optional.of(bounds), certainty, List.of());
    }

    /** Returns the aid of this year; nothing is due where the option is not available. */
    private static AidAtStake thisYear(ContractReview.RestOfContract rest) {
        return rest.years().isEmpty() ? rest.total() : rest.years().get(0).aid();
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

    /** Returns the bounds of an amount, whether or not it is settled. */
    private static AidBounds known(Optional<BigDecimal> amount, Optional<AidBounds> bounds) {
        return bounds.orElseGet(() -> AidBounds.of(amount.orElseThrow()));
    }

    private ContractReview.ObligationState obligation(AidPlan.Obligation obligation) {
        Optional<LocalDate> metOn =
                Optional.ofNullable(history.met().get(obligation.kind())).filter(day -> !day.isAfter(asOf));
        ContractReview.ObligationStatus status = metOn.isPresent()
                ? ContractReview.ObligationStatus.MET
                : asOf.isAfter(obligation.dueOn())
                        ? ContractReview.ObligationStatus.OVERDUE
                        : ContractReview.ObligationStatus.DUE;
        List<Reason> mayFollow = status == ContractReview.ObligationStatus.OVERDUE
                ? List.of(outline.resolved()
                        .revision()
                        .decide(Decisions.TERMINATION, new TerminationFacts(ContractParty.FUND))
                        .reason())
                : List.of();
        return new ContractReview.ObligationState(
                obligation.kind(), obligation.dueOn(), metOn, status, obligation.reasons(), mayFollow);
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
        unused.addAfter(history, asOf, current.calendar().year());
        notices.addAll(unused.notices());
        return notices;
    }
}
