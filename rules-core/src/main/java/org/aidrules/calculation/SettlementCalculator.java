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
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.AbsenceEffect;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.TerminationFacts;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.TerminationRule;

/** Calculates the final aid of each year of a contract from the observed activity. */
final class SettlementCalculator {

    private final RuleSet rules;
    private final ContractOutline outline;
    private final ContractHistory history;
    private final Optional<LocalDate> end;
    private final YearSettler settler;
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
        this.settler = new YearSettler(end, this::termination, history.evaluatedOn());
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
        Optional<BigDecimal> total = YearSettler.total(years);
        return new AidSettlement(
                basis,
                years,
                leftOut,
                total,
                total.isPresent() ? Optional.empty() : YearSettler.totalBounds(years),
                settler.statuses(outline.obligations(), history.met()));
    }

    /** Returns the plans of the years that begin before the contract ends; none where the option is not available. */
    List<YearPlan> plans() {
        List<YearPlan> plans = new ArrayList<>(outline.fundedYears().size());
        for (GovernedYear year : outline.fundedYears()) {
            if (settler.begins(year.frame())) {
                plans.add(YearPlan.of(year));
            }
        }
        return plans;
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
        return settler.settle(
                plan.planned(),
                result,
                attainments.stream().map(MeasureAttainment::shown).toList(),
                absences.in(plan.governed()).stream().map(Decided::reason).toList(),
                observedYear.flatMap(ContractHistory.Year::paid));
    }

    /** Returns what the texts say of the aid of a year that ends with some activity: once where they settle it. */
    AidBounds aid(YearPlan plan, Map<Measure, Integer> activity) {
        return settler.aid(
                plan.planned(), YearResult.of(plan.governed().frame(), attainments(plan.governed(), activity), false));
    }

    /** Returns the aid of a year whose targets are reached; empty where no text settles it. */
    Optional<BigDecimal> fullAid(YearPlan plan) {
        return settler.fullAid(plan.planned());
    }

    /** Returns the days of a year, up to the end of the contract. */
    ContractCalendar calendar(YearPlan plan) {
        return settler.calendar(plan.planned());
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
}
