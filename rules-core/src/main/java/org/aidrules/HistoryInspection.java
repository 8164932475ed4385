package org.aidrules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.TerminationFacts;

/** Looks over what has happened in a contract and finds all that is wrong with it. */
final class HistoryInspection {

    private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(1_000_000);

    private final ContractHistory history;
    private final List<Fault> faults = new ArrayList<>();
    private Optional<LocalDate> end = Optional.empty();

    /**
     * Looks a history over.
     *
     * @param contract the contract, where it is sound; without it only so much can be said
     */
    HistoryInspection(AidRules rules, Optional<Situation> contract, ContractHistory history) {
        this.history = history;
        contract.ifPresent(situation -> {
            inspectEnding(situation);
            if (!history.met().isEmpty()) {
                inspectDuties(new Planner(rules, situation).duties());
            }
        });
        List<Course.Year> years = contract.map(situation -> new Course(rules, situation).years()).orElse(List.of());
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < history.years().size(); i++) {
            inspectYear("/years/" + i, history.years().get(i), seen, years);
        }
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The last day of a contract that ended before its term. */
    Optional<LocalDate> end() {
        return end;
    }

    private void inspectEnding(Situation situation) {
        LocalDate signedOn = situation.application().signedOn();
        LocalDate lastDay =
                new ContractCalendar(signedOn, signedOn, situation.revision().contractYears()).to();
        history.evaluatedOn().filter(day -> day.isBefore(signedOn)).ifPresent(day ->
                faults.add(Fault.notAccepted("/evaluatedOn", day, List.of(signedOn + ".."))));
        history.ending().ifPresent(ending -> inspectEnding(ending, situation.revision()
                .decide(Decision.TERMINATION, new TerminationFacts(ending.by())), signedOn, lastDay));
    }

    /** The contract ends while it runs, and not before the notice has run. */
    private void inspectEnding(Ending ending, Decided<Decision.Termination> decided, LocalDate signedOn,
            LocalDate lastDay) {
        Optional<Integer> months = decided.outcome().noticeMonths();
        Optional<LocalDate> last = ending.lastDay(months);
        Optional<LocalDate> earliest = ending.earliest(months);
        if (last.isEmpty()) {
            faults.add(Fault.missing("/ended/on", Accepted.days(signedOn, lastDay)));
        } else if (last.get().isBefore(signedOn) || last.get().isAfter(lastDay)) {
            int notice = ending.on().isPresent() ? 0 : months.orElse(0);
            faults.add(Fault.notAccepted(ending.on().isPresent() ? "/ended/on" : "/ended/noticeOn",
                    ending.on().or(ending::noticeOn).orElseThrow(),
                    Accepted.days(signedOn.minusMonths(notice), lastDay.minusMonths(notice))));
        } else if (earliest.isPresent() && last.get().isBefore(earliest.get())) {
            boolean inTime = !earliest.get().isAfter(lastDay);
            faults.add(new Fault(inTime ? "/ended/on" : "/ended/noticeOn",
                    (inTime ? ending.on() : ending.noticeOn()).map(LocalDate::toString), decided.reason().text(),
                    inTime ? Accepted.days(earliest.get(), lastDay)
                            : Accepted.days(signedOn, lastDay.minusMonths(months.orElseThrow()))));
        } else {
            end = last;
        }
    }

    private void inspectDuties(List<AidPlan.Duty> duties) {
        List<String> known = duties.stream().map(duty -> duty.kind().name()).toList();
        history.met().keySet().stream().filter(met -> !known.contains(met.name()))
                .forEach(met -> faults.add(Fault.notAccepted("/obligations", met, known)));
    }

    private void inspectYear(String at, ContractHistory.Year year, Set<Integer> seen, List<Course.Year> years) {
        List<Course.Year> running = years.stream().filter(one ->
                end.map(day -> !one.calendar().from().isAfter(day)).orElse(true)).toList();
        int last = years.isEmpty() ? ContractYear.values().length : running.size();
        if (year.number() < 1 || year.number() > last) {
            faults.add(Fault.notAccepted(at + "/year", year.number(), List.of("1.." + last)));
        } else if (!seen.add(year.number())) {
            faults.add(new Fault(at + "/year", Optional.of(String.valueOf(year.number())), new Text(
                    "this year is given twice", "cette année est donnée deux fois"), List.of()));
        }
        year.observed().forEach((measure, count) -> {
            if (!Range.PATIENTS.contains(count)) {
                faults.add(Fault.notAccepted(at + "/observed/" + Bases.field(measure), count, Accepted.COUNT));
            }
        });
        year.paid().filter(paid -> paid.signum() < 0 || paid.compareTo(MOST_EUROS) > 0 || paid.scale() > 2)
                .ifPresent(paid -> faults.add(Fault.notAccepted(at + "/paid", paid, Accepted.EUROS)));
        if (!year.observed().isEmpty()) {
            years.stream().filter(one -> one.calendar().year() == year.number())
                    .forEach(one -> inspectMeasures(at, year, one));
        }
    }

    private void inspectMeasures(String at, ContractHistory.Year year, Course.Year course) {
        course.scheme().bases().stream().filter(base -> !year.observed().containsKey(base.measure()))
                .forEach(base -> faults.add(
                        Fault.missing(at + "/observed/" + Bases.field(base.measure()), Accepted.COUNT)));
    }
}
