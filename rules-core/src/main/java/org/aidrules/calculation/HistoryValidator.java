package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aidrules.contract.AgreedTarget;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.TerminationFacts;
import org.aidrules.number.WholeNumberRange;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.TerminationRule;

/** Validates the history of a contract and collects every error. */
final class HistoryValidator {

    private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(1_000_000);

    private final ContractHistory history;
    private final InputErrors errors = new InputErrors();
    private Optional<LocalDate> end = Optional.empty();

    /**
     * Validates a history.
     *
     * @param contract the contract; empty where it has errors, in which case only the form of the history is checked
     */
    HistoryValidator(Optional<ContractOutline> contract, ContractHistory history) {
        this.history = history;
        contract.ifPresent(outline -> {
            checkEnd(outline);
            checkObligations(outline.obligations());
        });
        List<GovernedYear> years = contract.map(ContractOutline::years).orElse(List.of());
        for (int i = 0; i < history.agreedTargets().size(); i++) {
            checkAgreed(i, years);
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < history.years().size(); i++) {
            checkYear("/years/" + i, history.years().get(i), seen, years);
        }
    }

    List<InputError> errors() {
        return errors.list();
    }

    /** Returns the last day of a contract that ended before its term. */
    Optional<LocalDate> end() {
        return end;
    }

    private void checkEnd(ContractOutline outline) {
        LocalDate signedOn = outline.resolved().application().signedOn();
        LocalDate lastDay =
                outline.years().get(outline.years().size() - 1).calendar().to();
        history.evaluatedOn()
                .filter(day -> day.isBefore(signedOn))
                .ifPresent(day -> errors.add(InputError.notAccepted("/evaluatedOn", day, List.of(signedOn + ".."))));
        history.earlyTermination()
                .ifPresent(ending -> checkEnd(
                        ending,
                        outline.resolved().revision().decide(Decisions.TERMINATION, new TerminationFacts(ending.by())),
                        signedOn,
                        lastDay));
    }

    /** Checks that the contract ends within its term, and not before the period of notice ends. */
    private void checkEnd(
            EarlyTermination ending, Decided<TerminationRule> decided, LocalDate signedOn, LocalDate lastDay) {
        Optional<Integer> months = decided.outcome().noticeMonths();
        Optional<LocalDate> earliest = ending.noticeOn().flatMap(day -> months.map(day::plusMonths));
        Optional<LocalDate> last = ending.on().or(() -> earliest);
        if (last.isEmpty()) {
            errors.add(InputError.missing("/ended/on", AcceptedValues.days(signedOn, lastDay)));
        } else if (last.get().isBefore(signedOn) || last.get().isAfter(lastDay)) {
            int notice = ending.on().isPresent() ? 0 : months.orElse(0);
            errors.add(InputError.notAccepted(
                    ending.on().isPresent() ? "/ended/on" : "/ended/noticeOn",
                    ending.on().or(ending::noticeOn).orElseThrow(),
                    AcceptedValues.days(signedOn.minusMonths(notice), lastDay.minusMonths(notice))));
        } else if (earliest.isPresent() && last.get().isBefore(earliest.get())) {
            boolean inTime = !earliest.get().isAfter(lastDay);
            errors.add(new InputError(
                    inTime ? "/ended/on" : "/ended/noticeOn",
                    (inTime ? ending.on() : ending.noticeOn()).map(LocalDate::toString),
                    decided.reason().text(),
                    inTime
                            ? AcceptedValues.days(earliest.get(), lastDay)
                            : AcceptedValues.days(signedOn, lastDay.minusMonths(months.orElseThrow()))));
        } else {
            end = last;
        }
    }

    /** Checks that an agreed target holds in a year of the contract, for a measure that counts in it. */
    private void checkAgreed(int index, List<GovernedYear> years) {
        AgreedTarget agreed = history.agreedTargets().get(index);
        String at = "/agreedTargets/" + index;
        errors.checkRange(at + "/target", OptionalInt.of(agreed.target()), WholeNumberRange.PATIENTS);
        List<GovernedYear> later = years.stream()
                .filter(year -> !agreed.from().isAfter(year.calendar().from()))
                .toList();
        if (years.isEmpty()) {
            return;
        }
        LocalDate signedOn = years.get(0).calendar().from();
        LocalDate lastStart = lastStart(years);
        if (!errors.checkDay(at + "/from", agreed.from(), signedOn, lastStart)) {
            return;
        }
        boolean twice = history.agreedTargets().subList(0, index).stream()
                .anyMatch(earlier ->
                        earlier.measure() == agreed.measure() && earlier.from().equals(agreed.from()));
        if (twice) {
            errors.add(new InputError(
                    at,
                    Optional.of(agreed.measure().name()),
                    CoreMessages.text("contract.agreedTwice", agreed.from()),
                    List.of()));
        }
        List<String> counted = later.stream()
                .flatMap(year -> year.terms().measures().stream()
                        .filter(measure -> !agreed.from().isBefore(year.terms().placedOn()))
                        .map(measure -> measure.measure().name()))
                .distinct()
                .toList();
        if (!counted.contains(agreed.measure().name())) {
            errors.add(InputError.notAccepted(at + "/measure", agreed.measure(), counted));
        }
    }

    /** Returns the first day of the last year that begins before the contract ends. */
    private LocalDate lastStart(List<GovernedYear> years) {
        return years.stream()
                .map(year -> year.calendar().from())
                .filter(from -> end.map(last -> !from.isAfter(last)).orElse(true))
                .reduce((earlier, later) -> later)
                .orElse(years.get(0).calendar().from());
    }

    private void checkObligations(List<AidPlan.Obligation> obligations) {
        List<String> applicable =
                obligations.stream().map(obligation -> obligation.kind().name()).toList();
        history.met().keySet().stream()
                .filter(met -> !applicable.contains(met.name()))
                .forEach(met -> errors.add(InputError.notAccepted("/obligations", met, applicable)));
    }

    private void checkYear(String at, ContractHistory.Year year, Set<Integer> seen, List<GovernedYear> years) {
        long running = years.stream()
                .filter(governed ->
                        end.map(day -> !governed.calendar().from().isAfter(day)).orElse(true))
                .count();
        long last = years.isEmpty() ? ContractYear.values().length : running;
        if (year.number() < 1 || year.number() > last) {
            errors.add(InputError.notAccepted(at + "/year", year.number(), List.of("1.." + last)));
        } else if (!seen.add(year.number())) {
            errors.add(new InputError(
                    at + "/year",
                    Optional.of(String.valueOf(year.number())),
                    CoreMessages.text("contract.yearTwice"),
                    List.of()));
        }
        year.observed()
                .forEach((measure, count) -> errors.checkRange(
                        at + "/observed/" + MeasureResolver.field(measure),
                        OptionalInt.of(count),
                        WholeNumberRange.PATIENTS));
        year.paid()
                .filter(paid -> paid.signum() < 0 || paid.compareTo(MOST_EUROS) > 0 || paid.scale() > 2)
                .ifPresent(paid -> errors.add(InputError.notAccepted(at + "/paid", paid, AcceptedValues.EUROS)));
        if (!year.observed().isEmpty()) {
            years.stream()
                    .filter(governed -> governed.calendar().year() == year.number())
                    .forEach(governed -> checkMeasures(at, year, governed));
        }
    }

    private void checkMeasures(String at, ContractHistory.Year year, GovernedYear governed) {
        governed.terms().measures().stream()
                .filter(measure -> !year.observed().containsKey(measure.measure()))
                .forEach(measure -> errors.add(InputError.missing(
                        at + "/observed/" + MeasureResolver.field(measure.measure()), AcceptedValues.COUNT)));
    }
}
