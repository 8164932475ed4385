package org.aidrules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.facts.Aspect;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.TerminationFacts;

/** Works out what each year of a contract is finally worth. */
final class Settler {

    private final AidRules rules;
    private final Situation situation;
    private final ContractHistory history;
    private final Optional<LocalDate> end;
    private final Targets targets;

    /**
     * Settles a sound contract.
     *
     * @param end the last day of a contract that ended before its term
     */
    Settler(AidRules rules, Situation situation, ContractHistory history, Optional<LocalDate> end) {
        this.rules = rules;
        this.situation = situation;
        this.history = history;
        this.end = end;
        this.targets = new Targets(rules, situation);
    }

    AidSettlement settle() {
        Planner planner = new Planner(rules, situation);
        List<AidPlan.Year> planned = new ArrayList<>();
        List<AidSettlement.Year> years = new ArrayList<>();
        for (Course.Year year : planner.years()) {
            if (end.map(last -> !year.calendar().from().isAfter(last)).orElse(true)) {
                planned.add(YearPlanner.plan(year));
                settle(year, planned.get(planned.size() - 1)).ifPresent(years::add);
            }
        }
        Revision revision = situation.revision();
        return new AidSettlement(revision.id(), years, total(years),
                planner.duties().stream().map(this::kept).toList(),
                notices(planner.option(), planned, years),
                planner.rulesUsed());
    }

    private List<Notice> notices(AidPlan.Choice option, List<AidPlan.Year> planned,
            List<AidSettlement.Year> years) {
        List<Notice> notices = new ArrayList<>(Notices.about(rules, situation.revision(),
                situation.application().signedOn(), planned));
        if (!option.available()) {
            notices.add(new Notice(Notice.Kind.OPTION_NOT_AVAILABLE, option.reasons().get(0).text()));
        }
        List<Integer> settled = years.stream().map(AidSettlement.Year::number).toList();
        List<Integer> left = planned.stream().map(AidPlan.Year::number).filter(year -> !settled.contains(year))
                .toList();
        if (!left.isEmpty()) {
            notices.add(Notices.leftOut(left));
        }
        end.ifPresent(day -> notices.add(Notices.ended(day, termination().reason())));
        return notices;
    }

    private Optional<AidSettlement.Year> settle(Course.Year year, AidPlan.Year planned) {
        Optional<ContractHistory.Year> known = history.year(planned.number());
        boolean suspended = known.map(ContractHistory.Year::suspended).orElse(false);
        List<Measured> measured = known.filter(observed -> !suspended).map(observed -> measured(year, observed))
                .orElse(List.of());
        Result result = Result.of(year, measured, suspended);
        if (result.modulation() == Modulation.NOT_SETTLED) {
            return Optional.empty();
        }
        ContractCalendar calendar = end.map(year.calendar()::endingOn).orElse(year.calendar());
        Optional<Decided<Decision.Termination>> termination = termination(calendar);
        Optional<BigDecimal> aid = termination.map(decided -> decided.outcome().byDays()).orElse(true)
                ? planned.maximumAid().flatMap(most -> result.share()
                        .map(share -> share.times(calendar.share()).of(most))) : Optional.empty();
        BigDecimal advanced = advanced(known, planned, calendar);
        return Optional.of(new AidSettlement.Year(planned.number(), calendar.from(), calendar.to(),
                planned.amountsOf(), planned.maximumAid(), measured.stream().map(Measured::shown).toList(),
                result.attainment().map(Ratio::toDecimal), result.modulation(), aid,
                planned.certainty().and(result.certainty()).and(termination
                        .map(decided -> decided.reason().certainty()).orElse(Certainty.STATED)),
                aid.map(euros -> Instalments.of(year, calendar, euros).payments()).orElse(List.of()),
                planned.payments(), advanced, aid.map(euros -> euros.subtract(advanced)),
                reasons(planned, result, termination)));
    }

    private List<Measured> measured(Course.Year year, ContractHistory.Year observed) {
        if (observed.observed().isEmpty()) {
            return List.of();
        }
        return year.scheme().bases().stream().map(base -> Measured.of(year.revision(Aspect.MODULATION),
                targets.target(year.revision(Aspect.TARGETS), year.scheme(), base), base,
                observed.observed().get(base.measure()))).toList();
    }

    /** Why the aid runs by days, in a year that is cut short. */
    private Optional<Decided<Decision.Termination>> termination(ContractCalendar calendar) {
        return calendar.isCut() ? Optional.of(termination()) : Optional.empty();
    }

    private Decided<Decision.Termination> termination() {
        return situation.revision().decide(Decision.TERMINATION,
                new TerminationFacts(history.ending().orElseThrow().by()));
    }

    /**
     * What the caller says was paid; otherwise the planned payments up to the day of the account. One that falls on the
     * last day of a whole year is its balance, which is paid once the result is known, and never in advance.
     */
    private BigDecimal advanced(Optional<ContractHistory.Year> known, AidPlan.Year planned,
            ContractCalendar calendar) {
        LocalDate last = calendar.isCut() ? calendar.to() : calendar.to().minusDays(1);
        LocalDate day = history.evaluatedOn().filter(last::isAfter).orElse(last);
        return Numbers.cents(known.flatMap(ContractHistory.Year::paid).orElseGet(() -> planned.payments().stream()
                .filter(payment -> !payment.on().isAfter(day)).map(AidPlan.Payment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private static List<Reason> reasons(AidPlan.Year planned, Result result,
            Optional<Decided<Decision.Termination>> termination) {
        List<Reason> reasons = new ArrayList<>(planned.reasons());
        reasons.addAll(result.reasons());
        termination.ifPresent(decided -> reasons.add(decided.reason()));
        return reasons.stream().distinct().toList();
    }

    private static Optional<BigDecimal> total(List<AidSettlement.Year> years) {
        return years.stream().map(AidSettlement.Year::aid).reduce(Optional.of(Numbers.cents(BigDecimal.ZERO)),
                (sum, aid) -> sum.flatMap(known -> aid.map(known::add)));
    }

    private AidSettlement.KeptDuty kept(AidPlan.Duty duty) {
        Optional<LocalDate> metOn = Optional.ofNullable(history.met().get(duty.kind()));
        boolean ended = end.map(last -> last.isBefore(duty.dueOn())).orElse(false);
        Optional<Boolean> kept = metOn.map(day -> !day.isAfter(duty.dueOn())).or(() -> history.evaluatedOn()
                .filter(day -> !ended && day.isAfter(duty.dueOn())).map(day -> false));
        return new AidSettlement.KeptDuty(duty.kind(), duty.dueOn(), metOn, kept, duty.reasons());
    }
}
