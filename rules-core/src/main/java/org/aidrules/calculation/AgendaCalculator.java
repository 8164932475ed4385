package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidrules.contract.AidAgenda;
import org.aidrules.contract.AidAgenda.Entry;
import org.aidrules.contract.AidAgenda.Kind;
import org.aidrules.contract.AidAgenda.Subject;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ResultBasis;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.ParameterFacts;
import org.aidrules.facts.RenewalFacts;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;

/** Calculates the days of a contract that is funded, up to its term or to the day on which it ended before. */
final class AgendaCalculator {

    private static final Comparator<Entry> BY_DAY = Comparator.comparing(Entry::on)
            .thenComparing(Entry::kind)
            .thenComparing(entry -> entry.subject().year().orElse(0));

    private final ContractOutline outline;
    private final ContractHistory history;
    private final Optional<LocalDate> end;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * Creates the calculator of a validated contract.
     *
     * @param end the last day of a contract that ended before its term
     */
    AgendaCalculator(ContractOutline outline, ContractHistory history, Optional<LocalDate> end) {
        this.outline = outline;
        this.history = history;
        this.end = end;
    }

    /**
     * Returns the agenda.
     *
     * @param basis the rules and the notices
     * @param settled the years that are settled; for the others the payments are those of the maximum aid
     */
    AidAgenda agenda(ResultBasis basis, List<AidSettlement.Year> settled) {
        List<GovernedYear> years =
                outline.fundedYears().stream().filter(this::begins).toList();
        for (GovernedYear year : years) {
            addPayments(
                    YearPlan.of(year),
                    settled.stream()
                            .filter(known -> known.number() == year.calendar().year())
                            .findFirst());
            addYearEnd(year);
        }
        if (!years.isEmpty()) {
            addReviews();
            outline.obligations().stream()
                    .filter(obligation -> isWithin(obligation.dueOn()))
                    .forEach(this::addObligation);
            if (end.isEmpty()) {
                addRenewal(years.get(years.size() - 1));
            }
        }
        entries.sort(BY_DAY);
        return new AidAgenda(basis, entries);
    }

    private boolean begins(GovernedYear year) {
        return isWithin(year.calendar().from());
    }

    /** Returns whether a day is not after the end of a contract that ended before its term. */
    private boolean isWithin(LocalDate day) {
        return end.map(last -> !day.isAfter(last)).orElse(true);
    }

    private ContractCalendar calendar(GovernedYear year) {
        return end.map(year.calendar()::endingOn).orElse(year.calendar());
    }

    private void add(LocalDate on, Kind kind, Subject subject, List<Reason> reasons) {
        entries.add(new Entry(on, kind, subject, Reason.leastSure(reasons), reasons));
    }

    private void addPayments(YearPlan plan, Optional<AidSettlement.Year> settled) {
        ContractCalendar calendar = calendar(plan.governed());
        if (settled.isPresent() && settled.get().aid().isEmpty()) {
            addUndetermined(plan, calendar, settled.get());
        } else if (settled.isPresent()) {
            AidSettlement.Year year = settled.get();
            addPayments(
                    plan.instalments().settling(year.aid().orElseThrow(), calendar),
                    plan.number(),
                    year.certainty(),
                    year.reasons());
        } else if (plan.plan().maximumAid().isPresent()) {
            addPayments(
                    plan.plan().payments(),
                    plan.number(),
                    plan.plan().certainty(),
                    plan.plan().reasons());
        } else {
            addUnknown(plan, calendar);
        }
    }

    private void addPayments(List<AidPlan.Payment> payments, int year, Certainty certainty, List<Reason> reasons) {
        for (AidPlan.Payment payment : payments) {
            entries.add(new Entry(
                    payment.on(),
                    Kind.PAYMENT,
                    Subject.ofPayment(year, Optional.of(payment.amount()), Optional.empty()),
                    certainty,
                    reasons));
        }
    }

    /** Adds the payments of a year whose aid lies between two bounds. */
    private void addUndetermined(YearPlan plan, ContractCalendar calendar, AidSettlement.Year year) {
        AidBounds bounds = year.bounds().orElseThrow();
        List<AidPlan.Payment> least = instalments(plan, calendar, bounds.atLeast());
        List<AidPlan.Payment> most =
                bounds.atMost().map(aid -> instalments(plan, calendar, aid)).orElse(least);
        for (int i = 0; i < least.size(); i++) {
            Optional<BigDecimal> greatest =
                    bounds.atMost().isPresent() ? Optional.of(most.get(i).amount()) : Optional.empty();
            entries.add(new Entry(
                    least.get(i).on(),
                    Kind.PAYMENT,
                    Subject.ofPayment(
                            plan.number(),
                            Optional.empty(),
                            Optional.of(new AidBounds(least.get(i).amount(), greatest))),
                    year.certainty(),
                    year.reasons()));
        }
    }

    private static List<AidPlan.Payment> instalments(YearPlan plan, ContractCalendar calendar, BigDecimal aid) {
        return Instalments.of(plan.governed().frame(), calendar, aid).payments();
    }

    /** Adds the payments of a year whose maximum aid no text settles: their days are known. */
    private void addUnknown(YearPlan plan, ContractCalendar calendar) {
        for (AidPlan.Payment payment : instalments(plan, calendar, BigDecimal.ZERO)) {
            entries.add(new Entry(
                    payment.on(),
                    Kind.PAYMENT,
                    Subject.ofPayment(plan.number(), Optional.empty(), Optional.empty()),
                    plan.plan().certainty(),
                    plan.plan().reasons()));
        }
    }

    /** Adds the end of a year, with the row that says whether its activity is then assessed. */
    private void addYearEnd(GovernedYear year) {
        add(
                calendar(year).to(),
                Kind.YEAR_END,
                Subject.ofYear(year.calendar().year()),
                YearResult.of(year.frame(), List.of(), false).reasons());
    }

    /** Adds the reviews within the contract, counted in whole intervals from the signature. */
    private void addReviews() {
        LoadedRevision revision = outline.resolved().revision();
        Decided<Optional<BigDecimal>> interval =
                revision.decide(Decisions.TERMS, new ParameterFacts(Parameter.REVIEW_MONTHS));
        if (interval.outcome().isEmpty()) {
            return;
        }
        long months = interval.outcome().get().longValueExact();
        LocalDate signedOn = outline.resolved().application().signedOn();
        LocalDate last = end.orElseGet(
                () -> outline.years().get(outline.years().size() - 1).calendar().to());
        Stream.iterate(months, reached -> reached + months)
                .map(signedOn::plusMonths)
                .takeWhile(day -> !day.isAfter(last))
                .forEach(day -> add(day, Kind.REVIEW, Subject.NONE, List.of(interval.reason())));
    }

    private void addObligation(AidPlan.Obligation obligation) {
        add(
                obligation.dueOn(),
                Kind.OBLIGATION,
                Subject.ofObligation(
                        obligation.kind(), Optional.ofNullable(history.met().get(obligation.kind()))),
                obligation.reasons());
    }

    /** Adds the end of the term, with the rows that say how long the contract lasts and whether it can be renewed. */
    private void addRenewal(GovernedYear last) {
        LoadedRevision revision = last.revision(GovernedAspect.TARGETS);
        AidOption option = last.terms().option();
        Decided<Optional<BigDecimal>> term =
                revision.decide(Decisions.TERMS, new ParameterFacts(Parameter.CONTRACT_YEARS));
        Decided<Optional<ContractYear>> renewal =
                revision.decide(Decisions.RENEWAL, new RenewalFacts(option, option, ContractYear.YEAR_1));
        add(
                last.calendar().to(),
                Kind.RENEWAL,
                Subject.ofRenewal(renewal.outcome().isPresent()),
                List.of(term.reason(), renewal.reason()));
    }
}
