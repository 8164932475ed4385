package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ResultBasis;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.AbsenceEffect;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.TerminationFacts;
import org.aidrules.number.Ratio;
import org.aidrules.number.Rounding;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.TerminationRule;

/** Calculates the final aid of each year of a contract from the observed activity. */
final class SettlementCalculator {

    private static final BigDecimal NOTHING = Rounding.cents(BigDecimal.ZERO);

    private final RuleSet rules;
    private final ContractOutline outline;
    private final ContractHistory history;
    private final Optional<LocalDate> end;
    private final AbsenceCalculator absences;
    private final TargetCalculator targets;

    /**
     * Creates the calculator of a validated contract.
     *
     * @param end the last day of a contract that ended before its term
     */
    SettlementCalculator(RuleSet rules, ContractOutline outline, ContractHistory history, Optional<LocalDate> end) {
        this.rules = rules;
        this.outline = outline;
        this.history = history;
        this.end = end;
        this.absences = new AbsenceCalculator(history.absences());
        this.targets = new TargetCalculator(rules, outline.resolved(), history.agreedTargets());
    }

    AidSettlement settlement() {
        List<YearPlan> plans = plans();
        List<AidPlan.Year> planned = new ArrayList<>(plans.size());
        List<AidSettlement.Year> years = new ArrayList<>(plans.size());
        List<Integer> leftOut = new ArrayList<>();
        for (YearPlan plan : plans) {
            planned.add(plan.plan());
            settle(plan).ifPresentOrElse(years::add, () -> leftOut.add(plan.number()));
        }
        RulesetVersion version = rules.version(outline.consulted());
        ResultBasis basis = new ResultBasis(outline.resolved().revision().id(), version, notices(planned, leftOut));
        Optional<BigDecimal> total = total(years);
        return new AidSettlement(
                basis, years, leftOut, total, total.isPresent() ? Optional.empty() : totalBounds(years), statuses());
    }

    /** Returns the plans of the years that begin before the contract ends; none where the option is not available. */
    List<YearPlan> plans() {
        List<YearPlan> plans = new ArrayList<>(outline.fundedYears().size());
        for (GovernedYear year : outline.fundedYears()) {
            if (begins(year)) {
                plans.add(YearPlan.of(year));
            }
        }
        return plans;
    }

    /** Returns whether a year begins before the contract ends. */
    private boolean begins(GovernedYear year) {
        return end.isEmpty() || !year.calendar().from().isAfter(end.get());
    }

    /** Returns the notices on a settlement; they depend on its years only where some are left out. */
    List<Notice> notices(List<AidPlan.Year> planned, List<Integer> leftOut) {
        List<Notice> notices = new NoticeWriter(rules, outline.resolved()).about(planned);
        if (!outline.isOptionAvailable()) {
            notices.add(new Notice(
                    Notice.Kind.OPTION_NOT_AVAILABLE,
                    outline.resolved().option().reason().text()));
        }
        if (!leftOut.isEmpty()) {
            notices.add(NoticeWriter.leftOut(leftOut));
        }
        notices.addAll(NoticeWriter.differingTargets("/contract", outline, targets));
        end.ifPresent(day -> notices.add(NoticeWriter.ended(day, termination().reason())));
        notices.addAll(unusedInput());
        return notices;
    }

    /** Returns the notices on values that are not used. A plan of the same contract has those on the application too. */
    private List<Notice> unusedInput() {
        for (GovernedYear year : outline.fundedYears()) {
            for (CountedMeasure measure : year.terms().measures()) {
                targets.target(year, measure);
            }
        }
        UnusedInputFinder unused = new UnusedInputFinder("/contract");
        unused.addApplication(rules, outline.resolved());
        boolean noticeApplies = history.earlyTermination().isEmpty()
                || termination().outcome().noticeMonths().isPresent();
        unused.addHistory(history, outline.fundedYears(), noticeApplies);
        return unused.notices();
    }

    /** Calculates the settlement of a year; returns empty where the required activity was not observed. */
    Optional<AidSettlement.Year> settle(YearPlan plan) {
        GovernedYear year = plan.governed();
        Optional<ContractHistory.Year> observedYear = history.year(plan.number());
        boolean suspended = isSuspended(year);
        List<MeasureAttainment> attainments = observedYear.isEmpty() || suspended
                ? List.of()
                : attainments(year, observedYear.get().observed());
        YearResult result = YearResult.of(year.frame(), attainments, suspended);
        return result.modulation() == Modulation.NOT_SETTLED
                ? Optional.empty()
                : Optional.of(settled(plan, observedYear, attainments, result));
    }

    /** Returns whether the targets of a year are suspended, or no text says whether they are. */
    boolean isSuspended(GovernedYear year) {
        return history.year(year.calendar().year())
                        .filter(ContractHistory.Year::isSuspended)
                        .isPresent()
                || absences.in(year).stream().anyMatch(absence -> absence.outcome() != AbsenceEffect.NONE);
    }

    private AidSettlement.Year settled(
            YearPlan plan,
            Optional<ContractHistory.Year> observedYear,
            List<MeasureAttainment> attainments,
            YearResult result) {
        AidPlan.Year planned = plan.plan();
        ContractCalendar calendar = calendar(plan);
        Optional<Decided<TerminationRule>> termination = termination(calendar);
        ShareRange share = share(result.share(), calendar, termination);
        AidRounding rounding = AidRounding.of(plan.governed().revision(GovernedAspect.AMOUNTS));
        Optional<BigDecimal> aid = aid(planned, result, share, rounding);
        List<Reason> absent =
                absences.in(plan.governed()).stream().map(Decided::reason).toList();
        Certainty certainty = planned.certainty().and(result.certainty()).and(Reason.leastSure(absent));
        if (termination.isPresent()) {
            certainty = certainty.and(termination.get().reason().certainty());
        }
        return new AidSettlement.Year(
                new AidSettlement.Period(planned.number(), calendar.from(), calendar.to()),
                planned.amountsRevision(),
                planned.maximumAid(),
                new AidSettlement.Result(
                        shown(attainments),
                        result.attainment().map(Ratio::toDecimal),
                        result.modulation(),
                        aid,
                        aid.isPresent() ? Optional.empty() : Optional.of(bounds(planned.maximumAid(), share, rounding)),
                        certainty),
                account(plan, observedYear, calendar, aid),
                reasons(planned, result, absent, termination));
    }

    /** Returns what is known of the share of the aid: the days of a year that the contract cuts short count. */
    private static ShareRange share(
            ShareRange attained, ContractCalendar calendar, Optional<Decided<TerminationRule>> termination) {
        if (termination.isEmpty()) {
            return attained;
        }
        return termination.get().outcome().byDays() ? attained.times(calendar.share()) : ShareRange.UNKNOWN;
    }

    /** Returns what the texts say of the aid of a year that ends with some activity: once where they settle it. */
    AidBounds aid(YearPlan plan, Map<Measure, Integer> activity) {
        ContractCalendar calendar = calendar(plan);
        YearResult result = YearResult.of(plan.governed().frame(), attainments(plan.governed(), activity), false);
        ShareRange share = share(result.share(), calendar, termination(calendar));
        AidRounding rounding = AidRounding.of(plan.governed().revision(GovernedAspect.AMOUNTS));
        return aid(plan.plan(), result, share, rounding)
                .map(AidBounds::of)
                .orElseGet(() -> bounds(plan.plan().maximumAid(), share, rounding));
    }

    /** Returns the aid of a year whose targets are reached; empty where no text settles it. */
    Optional<BigDecimal> fullAid(YearPlan plan) {
        ContractCalendar calendar = calendar(plan);
        ShareRange share = share(ShareRange.of(Ratio.WHOLE), calendar, termination(calendar));
        AidRounding rounding = AidRounding.of(plan.governed().revision(GovernedAspect.AMOUNTS));
        return plan.plan().maximumAid().flatMap(maximum -> share.known().map(known -> rounding.round(known, maximum)));
    }

    /** Returns the days of a year, up to the end of the contract. */
    ContractCalendar calendar(YearPlan plan) {
        ContractCalendar whole = plan.governed().calendar();
        return end.isPresent() ? whole.endingOn(end.get()) : whole;
    }

    private Optional<Decided<TerminationRule>> termination(ContractCalendar calendar) {
        return calendar.isCut() ? Optional.of(termination()) : Optional.empty();
    }

    private static List<AidSettlement.Attainment> shown(List<MeasureAttainment> attainments) {
        List<AidSettlement.Attainment> shown = new ArrayList<>(attainments.size());
        for (MeasureAttainment attainment : attainments) {
            shown.add(attainment.shown());
        }
        return shown;
    }

    /** Returns what was paid of the aid of a year, and what is still due. */
    private AidSettlement.Account account(
            YearPlan plan,
            Optional<ContractHistory.Year> observedYear,
            ContractCalendar calendar,
            Optional<BigDecimal> aid) {
        Optional<BigDecimal> paidToDate = paidToDate(plan, observedYear, calendar);
        boolean begun = history.evaluatedOn().isEmpty()
                || !calendar.from().isAfter(history.evaluatedOn().get());
        return new AidSettlement.Account(
                aid.isPresent() ? payments(plan, calendar, aid.get()) : List.of(),
                plan.plan().payments(),
                paidToDate,
                paidToDate.filter(paid -> begun).flatMap(paid -> aid.map(euros -> euros.subtract(paid))),
                begun);
    }

    /** Returns the payments of the aid that is due: those that were planned, where it is due in full. */
    private static List<AidPlan.Payment> payments(YearPlan plan, ContractCalendar calendar, BigDecimal aid) {
        Optional<BigDecimal> maximum = plan.plan().maximumAid();
        return !calendar.isCut() && maximum.isPresent() && maximum.get().compareTo(aid) == 0
                ? plan.plan().payments()
                : Instalments.of(plan.governed().frame(), calendar, aid).payments();
    }

    /** Returns the aid that is due, rounded once; empty where no text settles it. */
    private static Optional<BigDecimal> aid(
            AidPlan.Year planned, YearResult result, ShareRange share, AidRounding rounding) {
        return planned.maximumAid()
                .filter(maximum -> result.modulation() != Modulation.UNDETERMINED)
                .flatMap(maximum -> share.known().map(known -> rounding.round(known, maximum)));
    }

    private static AidBounds bounds(Optional<BigDecimal> maximum, ShareRange share, AidRounding rounding) {
        return new AidBounds(
                maximum.map(euros -> rounding.round(share.least(), euros)).orElse(NOTHING),
                maximum.map(euros -> rounding.round(share.most(), euros)));
    }

    private List<MeasureAttainment> attainments(GovernedYear year, Map<Measure, Integer> observed) {
        if (observed.isEmpty()) {
            return List.of();
        }
        List<MeasureAttainment> attainments =
                new ArrayList<>(year.terms().measures().size());
        for (CountedMeasure measure : year.terms().measures()) {
            attainments.add(MeasureAttainment.of(
                    year.revision(GovernedAspect.MODULATION),
                    targets.target(year, measure),
                    measure,
                    Objects.requireNonNull(observed.get(measure.measure()))));
        }
        return attainments;
    }

    private Decided<TerminationRule> termination() {
        return outline.resolved()
                .revision()
                .decide(
                        Decisions.TERMINATION,
                        new TerminationFacts(
                                history.earlyTermination().orElseThrow().by()));
    }

    /**
     * Returns the amount paid as the history states it; otherwise the planned payments up to the day of the account,
     * where there is one.
     */
    private Optional<BigDecimal> paidToDate(
            YearPlan plan, Optional<ContractHistory.Year> observedYear, ContractCalendar calendar) {
        return observedYear
                .flatMap(ContractHistory.Year::paid)
                .or(() -> history.evaluatedOn()
                        .map(day -> calendar.to().isAfter(day) ? day : calendar.to())
                        .map(day -> plan.instalments().paidInAdvance(day, calendar)))
                .map(Rounding::cents);
    }

    private static List<Reason> reasons(
            AidPlan.Year planned,
            YearResult result,
            List<Reason> absent,
            Optional<Decided<TerminationRule>> termination) {
        DistinctReasons reasons = new DistinctReasons();
        reasons.addAll(planned.reasons());
        reasons.addAll(result.reasons());
        reasons.addAll(absent);
        termination.ifPresent(decided -> reasons.add(decided.reason()));
        return reasons.list();
    }

    static Optional<BigDecimal> total(List<AidSettlement.Year> years) {
        BigDecimal total = NOTHING;
        for (AidSettlement.Year year : years) {
            if (year.aid().isEmpty()) {
                return Optional.empty();
            }
            total = total.add(year.aid().get());
        }
        return Optional.of(total);
    }

    /** Returns the bounds of a total that is not known. */
    static Optional<AidBounds> totalBounds(List<AidSettlement.Year> years) {
        return years.stream().map(SettlementCalculator::range).reduce(AidBounds::plus);
    }

    /** Returns what the texts say of the aid of a year: once where they settle it. */
    static AidBounds range(AidSettlement.Year year) {
        return year.bounds().orElseGet(() -> AidBounds.of(year.aid().orElseThrow()));
    }

    private List<AidSettlement.ObligationStatus> statuses() {
        List<AidSettlement.ObligationStatus> statuses =
                new ArrayList<>(outline.obligations().size());
        for (AidPlan.Obligation obligation : outline.obligations()) {
            statuses.add(status(obligation));
        }
        return statuses;
    }

    private AidSettlement.ObligationStatus status(AidPlan.Obligation obligation) {
        Optional<LocalDate> metOn = Optional.ofNullable(history.met().get(obligation.kind()));
        boolean ended = end.map(last -> last.isBefore(obligation.dueOn())).orElse(false);
        Optional<Boolean> inTime = metOn.map(day -> !day.isAfter(obligation.dueOn()))
                .or(() -> history.evaluatedOn()
                        .filter(day -> !ended && day.isAfter(obligation.dueOn()))
                        .map(day -> false));
        return new AidSettlement.ObligationStatus(
                obligation.kind(), obligation.dueOn(), metOn, inTime, obligation.reasons());
    }
}
