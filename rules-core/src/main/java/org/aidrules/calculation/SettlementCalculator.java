package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ResultBasis;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.TerminationFacts;
import org.aidrules.number.Ratio;
import org.aidrules.number.Rounding;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionType;

/** Works out what each year of a contract is finally worth. */
public final class SettlementCalculator {

    private final RuleSet rules;
    private final ResolvedApplication situation;
    private final ContractHistory history;
    private final Optional<LocalDate> end;
    private final TargetCalculator targets;

    /**
     * Settles a sound contract.
     *
     * @param end the last day of a contract that ended before its term
     */
    public SettlementCalculator(RuleSet rules, ResolvedApplication situation, ContractHistory history, Optional<LocalDate> end) {
        this.rules = rules;
        this.situation = situation;
        this.history = history;
        this.end = end;
        this.targets = new TargetCalculator(rules, situation);
    }

    public AidSettlement settle() {
        PlanCalculator planner = new PlanCalculator(rules, situation);
        List<AidPlan.Year> planned = new ArrayList<>();
        List<AidSettlement.Year> years = new ArrayList<>();
        for (RevisionTimeline.Year year : planner.years()) {
            if (end.map(last -> !year.calendar().from().isAfter(last)).orElse(true)) {
                planned.add(YearPlanCalculator.plan(year));
                settle(year, planned.get(planned.size() - 1)).ifPresent(years::add);
            }
        }
        LoadedRevision revision = situation.revision();
        ResultBasis basis = new ResultBasis(revision.id(), planner.version(),
                notices(planner.option(), planned, years));
        return new AidSettlement(basis, years, total(years),
                planner.obligations().stream().map(this::status).toList());
    }

    private List<Notice> notices(AidPlan.OptionResult option, List<AidPlan.Year> planned,
            List<AidSettlement.Year> years) {
        List<Notice> notices = new ArrayList<>(NoticeWriter.about(rules, situation.revision(),
                situation.application().signedOn(), planned));
        if (!option.available()) {
            notices.add(new Notice(Notice.Kind.OPTION_NOT_AVAILABLE, option.reasons().get(0).text()));
        }
        List<Integer> settled = years.stream().map(AidSettlement.Year::number).toList();
        List<Integer> left = planned.stream().map(AidPlan.Year::number).filter(year -> !settled.contains(year))
                .toList();
        if (!left.isEmpty()) {
            notices.add(NoticeWriter.leftOut(left));
        }
        end.ifPresent(day -> notices.add(NoticeWriter.ended(day, termination().reason())));
        return notices;
    }

    private Optional<AidSettlement.Year> settle(RevisionTimeline.Year year, AidPlan.Year planned) {
        Optional<ContractHistory.Year> known = history.year(planned.number());
        boolean suspended = known.map(ContractHistory.Year::isSuspended).orElse(false);
        List<MeasureAttainment> measured = known.filter(observed -> !suspended).map(observed -> measured(year, observed))
                .orElse(List.of());
        YearResult result = YearResult.of(year, measured, suspended);
        if (result.modulation() == Modulation.NOT_SETTLED) {
            return Optional.empty();
        }
        ContractCalendar calendar = end.map(year.calendar()::endingOn).orElse(year.calendar());
        Optional<DecisionResult<DecisionType.Termination>> termination = termination(calendar);
        Optional<BigDecimal> aid = termination.map(decided -> decided.outcome().byDays()).orElse(true)
                ? planned.maximumAid().flatMap(most -> result.share()
                        .map(share -> share.times(calendar.share()).of(most))) : Optional.empty();
        BigDecimal paidToDate = paidToDate(known, planned, calendar);
        AidSettlement.Result settled = new AidSettlement.Result(
                measured.stream().map(MeasureAttainment::shown).toList(),
                result.attainment().map(Ratio::toDecimal), result.modulation(), aid,
                planned.certainty().and(result.certainty()).and(termination
                        .map(decided -> decided.reason().certainty()).orElse(Certainty.STATED)));
        AidSettlement.Account account = new AidSettlement.Account(
                aid.map(euros -> Instalments.of(year, calendar, euros).payments()).orElse(List.of()),
                planned.payments(), paidToDate, aid.map(euros -> euros.subtract(paidToDate)));
        return Optional.of(new AidSettlement.Year(
                new AidSettlement.Period(planned.number(), calendar.from(), calendar.to()), planned.amountsRevision(),
                planned.maximumAid(), settled, account, reasons(planned, result, termination)));
    }

    private List<MeasureAttainment> measured(RevisionTimeline.Year year, ContractHistory.Year observed) {
        if (observed.observed().isEmpty()) {
            return List.of();
        }
        return year.scheme().bases().stream().map(base -> MeasureAttainment.of(year.revision(GovernedAspect.MODULATION),
                targets.target(year.revision(GovernedAspect.TARGETS), year.scheme(), base), base,
                observed.observed().get(base.measure()))).toList();
    }

    /** Why the aid runs by days, in a year that is cut short. */
    private Optional<DecisionResult<DecisionType.Termination>> termination(ContractCalendar calendar) {
        return calendar.isCut() ? Optional.of(termination()) : Optional.empty();
    }

    private DecisionResult<DecisionType.Termination> termination() {
        return situation.revision().decide(DecisionType.TERMINATION,
                new TerminationFacts(history.earlyTermination().orElseThrow().by()));
    }

    /**
     * What the caller says was paid; otherwise the planned payments up to the day of the account. One that falls on the
     * last day of a whole year is its balance, which is paid once the result is known, and never in advance.
     */
    private BigDecimal paidToDate(Optional<ContractHistory.Year> known, AidPlan.Year planned,
            ContractCalendar calendar) {
        LocalDate last = calendar.isCut() ? calendar.to() : calendar.to().minusDays(1);
        LocalDate day = history.evaluatedOn().filter(last::isAfter).orElse(last);
        return Rounding.cents(known.flatMap(ContractHistory.Year::paid).orElseGet(() -> planned.payments().stream()
                .filter(payment -> !payment.on().isAfter(day)).map(AidPlan.Payment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private static List<Reason> reasons(AidPlan.Year planned, YearResult result,
            Optional<DecisionResult<DecisionType.Termination>> termination) {
        List<Reason> reasons = new ArrayList<>(planned.reasons());
        reasons.addAll(result.reasons());
        termination.ifPresent(decided -> reasons.add(decided.reason()));
        return reasons.stream().distinct().toList();
    }

    private static Optional<BigDecimal> total(List<AidSettlement.Year> years) {
        return years.stream().map(AidSettlement.Year::aid).reduce(Optional.of(Rounding.cents(BigDecimal.ZERO)),
                (sum, aid) -> sum.flatMap(known -> aid.map(known::add)));
    }

    private AidSettlement.ObligationStatus status(AidPlan.Obligation obligation) {
        Optional<LocalDate> metOn = Optional.ofNullable(history.met().get(obligation.kind()));
        boolean ended = end.map(last -> last.isBefore(obligation.dueOn())).orElse(false);
        Optional<Boolean> metInTime = metOn.map(day -> !day.isAfter(obligation.dueOn())).or(() -> history.evaluatedOn()
                .filter(day -> !ended && day.isAfter(obligation.dueOn())).map(day -> false));
        return new AidSettlement.ObligationStatus(obligation.kind(), obligation.dueOn(), metOn, metInTime, obligation.reasons());
    }
}
