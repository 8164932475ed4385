package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.ObligationKind;
import org.aidrules.number.Ratio;
import org.aidrules.number.Rounding;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.TerminationRule;

/**
 * Settles a year of a contract of any scheme: what is due of its maximum aid for a result, and what of it was paid.
 *
 * @param end the last day of a contract that ended before its term
 * @param termination decides what is due for a year that the end cuts short
 * @param evaluatedOn the day of the account; empty where none is drawn up
 */
record YearSettler(
        Optional<LocalDate> end, Supplier<Decided<TerminationRule>> termination, Optional<LocalDate> evaluatedOn) {

    private static final BigDecimal NOTHING = Rounding.cents(BigDecimal.ZERO);

    /** Returns whether a year begins before the contract ends. */
    boolean begins(YearFrame year) {
        return end.isEmpty() || !year.calendar().from().isAfter(end.get());
    }

    /** Returns the days of a year, up to the end of the contract. */
    ContractCalendar calendar(PlannedYear plan) {
        ContractCalendar whole = plan.frame().calendar();
        return end.isPresent() ? whole.endingOn(end.get()) : whole;
    }

    private Optional<Decided<TerminationRule>> termination(ContractCalendar calendar) {
        return calendar.isCut() ? Optional.of(termination.get()) : Optional.empty();
    }

    /**
     * Settles a year.
     *
     * @param measured the measures, as callers see them
     * @param because further rows that play a part
     * @param stated what was paid, where the history says so
     */
    AidSettlement.Year settle(
            PlannedYear plan,
            YearResult result,
            List<AidSettlement.Attainment> measured,
            List<Reason> because,
            Optional<BigDecimal> stated) {
        AidPlan.Year planned = plan.plan();
        ContractCalendar calendar = calendar(plan);
        Optional<Decided<TerminationRule>> ending = termination(calendar);
        ShareRange share = share(result.share(), calendar, ending);
        AidRounding rounding = rounding(plan);
        Optional<BigDecimal> aid = aid(planned, result, share, rounding);
        Certainty certainty = planned.certainty().and(result.certainty()).and(Reason.leastSure(because));
        if (ending.isPresent()) {
            certainty = certainty.and(ending.get().reason().certainty());
        }
        return new AidSettlement.Year(
                new AidSettlement.Period(planned.number(), calendar.from(), calendar.to()),
                planned.amountsRevision(),
                planned.maximumAid(),
                new AidSettlement.Result(
                        measured,
                        result.attainment().map(Ratio::toDecimal),
                        result.modulation(),
                        aid,
                        aid.isPresent() ? Optional.empty() : Optional.of(bounds(planned.maximumAid(), share, rounding)),
                        certainty),
                account(plan, stated, calendar, aid),
                reasons(planned, result, because, ending));
    }

    /** Returns what the texts say of the aid of a year with a result: once where they settle it. */
    AidBounds aid(PlannedYear plan, YearResult result) {
        ContractCalendar calendar = calendar(plan);
        ShareRange share = share(result.share(), calendar, termination(calendar));
        AidRounding rounding = rounding(plan);
        return aid(plan.plan(), result, share, rounding)
                .map(AidBounds::of)
                .orElseGet(() -> bounds(plan.plan().maximumAid(), share, rounding));
    }

    /** Returns the aid of a year whose targets are reached; empty where no text settles it. */
    Optional<BigDecimal> fullAid(PlannedYear plan) {
        ContractCalendar calendar = calendar(plan);
        ShareRange share = share(ShareRange.of(Ratio.WHOLE), calendar, termination(calendar));
        AidRounding rounding = rounding(plan);
        return plan.plan().maximumAid().flatMap(maximum -> share.known().map(known -> rounding.round(known, maximum)));
    }

    private static AidRounding rounding(PlannedYear plan) {
        return AidRounding.of(plan.frame().revision(GovernedAspect.AMOUNTS));
    }

    /** Returns what is known of the share of the aid: the days of a year that the contract cuts short count. */
    private static ShareRange share(
            ShareRange attained, ContractCalendar calendar, Optional<Decided<TerminationRule>> termination) {
        if (termination.isEmpty()) {
            return attained;
        }
        return termination.get().outcome().byDays() ? attained.times(calendar.share()) : ShareRange.UNKNOWN;
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

    /** Returns what was paid of the aid of a year, and what is still due. */
    private AidSettlement.Account account(
            PlannedYear plan, Optional<BigDecimal> stated, ContractCalendar calendar, Optional<BigDecimal> aid) {
        Optional<BigDecimal> paidToDate = paidToDate(plan, stated, calendar);
        boolean begun = evaluatedOn.isEmpty() || !calendar.from().isAfter(evaluatedOn.get());
        return new AidSettlement.Account(
                aid.isPresent() ? payments(plan, calendar, aid.get()) : List.of(),
                plan.plan().payments(),
                paidToDate,
                paidToDate.filter(paid -> begun).flatMap(paid -> aid.map(euros -> euros.subtract(paid))),
                begun);
    }

    /** Returns the payments of the aid that is due: those that were planned, where it is due in full. */
    private static List<AidPlan.Payment> payments(PlannedYear plan, ContractCalendar calendar, BigDecimal aid) {
        Optional<BigDecimal> maximum = plan.plan().maximumAid();
        return !calendar.isCut() && maximum.isPresent() && maximum.get().compareTo(aid) == 0
                ? plan.plan().payments()
                : Instalments.of(plan.frame(), calendar, aid).payments();
    }

    /**
     * Returns the amount paid as the history states it; otherwise the planned payments up to the day of the account, where
     * there is one and the texts say how the aid is paid.
     */
    private Optional<BigDecimal> paidToDate(PlannedYear plan, Optional<BigDecimal> stated, ContractCalendar calendar) {
        return stated.or(() -> evaluatedOn
                        .filter(day -> !plan.isPaymentOpen())
                        .map(day -> calendar.to().isAfter(day) ? day : calendar.to())
                        .map(day -> plan.instalments().paidInAdvance(day, calendar)))
                .map(Rounding::cents);
    }

    private static List<Reason> reasons(
            AidPlan.Year planned,
            YearResult result,
            List<Reason> because,
            Optional<Decided<TerminationRule>> termination) {
        DistinctReasons reasons = new DistinctReasons();
        reasons.addAll(planned.reasons());
        reasons.addAll(result.reasons());
        reasons.addAll(because);
        termination.ifPresent(decided -> reasons.add(decided.reason()));
        return reasons.list();
    }

    /** Returns the sum of the aid of some years; empty where that of one is unknown. */
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
        return years.stream().map(AidSettlement.Year::range).reduce(AidBounds::plus);
    }

    /** Returns the state of each obligation on the day of the account. */
    List<AidSettlement.ObligationStatus> statuses(
            List<AidPlan.Obligation> obligations, Map<ObligationKind, LocalDate> met) {
        List<AidSettlement.ObligationStatus> statuses = new ArrayList<>(obligations.size());
        for (AidPlan.Obligation obligation : obligations) {
            statuses.add(status(obligation, Optional.ofNullable(met.get(obligation.kind()))));
        }
        return statuses;
    }

    private AidSettlement.ObligationStatus status(AidPlan.Obligation obligation, Optional<LocalDate> metOn) {
        boolean ended = end.map(last -> last.isBefore(obligation.dueOn())).orElse(false);
        Optional<Boolean> inTime = metOn.map(day -> !day.isAfter(obligation.dueOn()))
                .or(() -> evaluatedOn
                        .filter(day -> !ended && day.isAfter(obligation.dueOn()))
                        .map(day -> false));
        return new AidSettlement.ObligationStatus(
                obligation.kind(), obligation.dueOn(), metOn, inTime, obligation.reasons());
    }
}
