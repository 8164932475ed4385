package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.TerminationFacts;
import org.aidrules.number.WholeNumberRange;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionType;

/** Looks over what has happened in a contract and finds all that is wrong with it. */
public final class HistoryValidator {

    private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(1_000_000);

    private final ContractHistory history;
    private final List<InputError> errors = new ArrayList<>();
    private Optional<LocalDate> end = Optional.empty();

    /**
     * Looks a history over.
     *
     * @param contract the contract, where it is sound; without it only so much can be said
     */
    public HistoryValidator(RuleSet rules, Optional<ResolvedApplication> contract, ContractHistory history) {
        this.history = history;
        contract.ifPresent(situation -> {
            inspectEnding(situation);
            if (!history.met().isEmpty()) {
                inspectDuties(new PlanCalculator(rules, situation).obligations());
            }
        });
        List<RevisionTimeline.Year> years = contract.map(situation -> new RevisionTimeline(rules, situation).years()).orElse(List.of());
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < history.years().size(); i++) {
            inspectYear("/years/" + i, history.years().get(i), seen, years);
        }
    }

    public List<InputError> errors() {
        return List.copyOf(errors);
    }

    /** The last day of a contract that ended before its term. */
    public Optional<LocalDate> end() {
        return end;
    }

    private void inspectEnding(ResolvedApplication situation) {
        LocalDate signedOn = situation.application().signedOn();
        LocalDate lastDay =
                new ContractCalendar(signedOn, signedOn, situation.revision().contractYears()).to();
        history.evaluatedOn().filter(day -> day.isBefore(signedOn)).ifPresent(day ->
                errors.add(InputError.notAccepted("/evaluatedOn", day, List.of(signedOn + ".."))));
        history.earlyTermination().ifPresent(ending -> inspectEnding(ending, situation.revision()
                .decide(DecisionType.TERMINATION, new TerminationFacts(ending.by())), signedOn, lastDay));
    }

    /** The contract ends while it runs, and not before the notice has run. */
    private void inspectEnding(EarlyTermination ending, DecisionResult<DecisionType.Termination> decided, LocalDate signedOn,
            LocalDate lastDay) {
        Optional<Integer> months = decided.outcome().noticeMonths();
        Optional<LocalDate> earliest = earliest(ending, months);
        Optional<LocalDate> last = ending.on().or(() -> earliest);
        if (last.isEmpty()) {
            errors.add(InputError.missing("/ended/on", AcceptedValues.days(signedOn, lastDay)));
        } else if (last.get().isBefore(signedOn) || last.get().isAfter(lastDay)) {
            int notice = ending.on().isPresent() ? 0 : months.orElse(0);
            errors.add(InputError.notAccepted(ending.on().isPresent() ? "/ended/on" : "/ended/noticeOn",
                    ending.on().or(ending::noticeOn).orElseThrow(),
                    AcceptedValues.days(signedOn.minusMonths(notice), lastDay.minusMonths(notice))));
        } else if (earliest.isPresent() && last.get().isBefore(earliest.get())) {
            boolean inTime = !earliest.get().isAfter(lastDay);
            errors.add(new InputError(inTime ? "/ended/on" : "/ended/noticeOn",
                    (inTime ? ending.on() : ending.noticeOn()).map(LocalDate::toString), decided.reason().text(),
                    inTime ? AcceptedValues.days(earliest.get(), lastDay)
                            : AcceptedValues.days(signedOn, lastDay.minusMonths(months.orElseThrow()))));
        } else {
            end = last;
        }
    }

    /** The first day on which the contract may end, where notice was given and has a length. */
    private static Optional<LocalDate> earliest(EarlyTermination ending, Optional<Integer> noticeMonths) {
        return ending.noticeOn().flatMap(day -> noticeMonths.map(day::plusMonths));
    }

    private void inspectDuties(List<AidPlan.Obligation> obligations) {
        List<String> known = obligations.stream().map(obligation -> obligation.kind().name()).toList();
        history.met().keySet().stream().filter(met -> !known.contains(met.name()))
                .forEach(met -> errors.add(InputError.notAccepted("/obligations", met, known)));
    }

    private void inspectYear(String at, ContractHistory.Year year, Set<Integer> seen, List<RevisionTimeline.Year> years) {
        List<RevisionTimeline.Year> running = years.stream().filter(one ->
                end.map(day -> !one.calendar().from().isAfter(day)).orElse(true)).toList();
        int last = years.isEmpty() ? ContractYear.values().length : running.size();
        if (year.number() < 1 || year.number() > last) {
            errors.add(InputError.notAccepted(at + "/year", year.number(), List.of("1.." + last)));
        } else if (!seen.add(year.number())) {
            errors.add(new InputError(at + "/year", Optional.of(String.valueOf(year.number())), new LocalizedText(
                    "this year is given twice", "cette année est donnée deux fois"), List.of()));
        }
        year.observed().forEach((measure, count) -> {
            if (!WholeNumberRange.PATIENTS.contains(count)) {
                errors.add(InputError.notAccepted(at + "/observed/" + MeasureResolver.field(measure), count, AcceptedValues.COUNT));
            }
        });
        year.paid().filter(paid -> paid.signum() < 0 || paid.compareTo(MOST_EUROS) > 0 || paid.scale() > 2)
                .ifPresent(paid -> errors.add(InputError.notAccepted(at + "/paid", paid, AcceptedValues.EUROS)));
        if (!year.observed().isEmpty()) {
            years.stream().filter(one -> one.calendar().year() == year.number())
                    .forEach(one -> inspectMeasures(at, year, one));
        }
    }

    private void inspectMeasures(String at, ContractHistory.Year year, RevisionTimeline.Year course) {
        course.scheme().bases().stream().filter(base -> !year.observed().containsKey(base.measure()))
                .forEach(base -> errors.add(
                        InputError.missing(at + "/observed/" + MeasureResolver.field(base.measure()), AcceptedValues.COUNT)));
    }
}
