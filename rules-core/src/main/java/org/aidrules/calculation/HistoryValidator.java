package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.contract.Absence;
import org.aidrules.contract.AgreedTarget;
import org.aidrules.contract.ContractChange;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.TerminationFacts;
import org.aidrules.number.WholeNumberRange;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.TerminationRule;

/** Validates the history of a contract and collects every error. */
final class HistoryValidator {

    /** So many changes have 16 readings. */
    private static final int MOST_CHANGES = 4;

    private static final List<String> CHANGING_FIELDS = List.of("option", "zone", "sector", "doctorAge");

    private final ContractHistory history;
    private final InputErrors errors = new InputErrors();
    private Optional<LocalDate> end = Optional.empty();
    private Optional<LocalDate> evaluatedOn = Optional.empty();

    /**
     * Validates a history.
     *
     * @param application the application
     * @param contract the contract; empty where it has errors, in which case only the form of the history is checked
     */
    HistoryValidator(ApplicationValidator application, Optional<ContractOutline> contract, ContractHistory history) {
        this.history = history;
        contract.ifPresent(outline -> {
            checkEnd(application, outline);
            end.ifPresent(day -> errors.checkHireBeforeEnd(application.hiredOn(), application.firstHire(), day));
            errors.checkObligations(history.met().keySet(), outline.obligations());
        });
        List<GovernedYear> years = contract.map(ContractOutline::years).orElse(List.of());
        for (int i = 0; i < history.agreedTargets().size(); i++) {
            checkAgreed(i, years);
        }
        for (int i = 0; i < history.absences().size(); i++) {
            checkAbsence("/absences/" + i, history.absences().get(i), years);
        }
        if (history.changes().size() > MOST_CHANGES) {
            errors.add(InputError.notAccepted("/changes", history.changes().size(), List.of("0.." + MOST_CHANGES)));
        }
        for (int i = 0; i < history.changes().size(); i++) {
            checkChange("/changes/" + i, history.changes().get(i), years);
        }
        HistoryYearValidator form = new HistoryYearValidator(
                years.stream().map(GovernedYear::calendar).toList(), end, evaluatedOn, errors);
        for (int i = 0; i < history.years().size(); i++) {
            checkYear("/years/" + i, history.years().get(i), form, years);
        }
    }

    List<InputError> errors() {
        return errors.list();
    }

    /** Returns the last day of a contract that ended before its term. */
    Optional<LocalDate> end() {
        return end;
    }

    private void checkEnd(ApplicationValidator application, ContractOutline outline) {
        LocalDate signedOn = outline.resolved().application().signedOn();
        LocalDate lastDay =
                outline.years().get(outline.years().size() - 1).calendar().to();
        evaluatedOn = history.evaluatedOn().filter(day -> !day.isBefore(signedOn));
        history.evaluatedOn().ifPresent(day -> errors.checkFrom("/evaluatedOn", day, signedOn));
        history.earlyTermination()
                .ifPresent(ending -> checkEnd(
                        ending,
                        outline.resolved().revision().decide(Decisions.TERMINATION, new TerminationFacts(ending.by())),
                        new Term(signedOn, firstEnd(ending, signedOn, application.rules()), lastDay)));
        end = end.filter(day -> checkFollowing(day, application.rules()));
    }

    /**
     * The days on which a contract may end.
     *
     * @param signedOn the day of signature
     * @param first the first day on which the party may end it
     * @param last the last day of the contract
     */
    private record Term(LocalDate signedOn, LocalDate first, LocalDate last) {

        boolean contains(LocalDate day) {
            return !day.isBefore(signedOn) && !day.isAfter(last);
        }
    }

    /** Returns the first day on which a contract may end: for a collective contract, one that can begin on the next. */
    private static LocalDate firstEnd(EarlyTermination ending, LocalDate signedOn, RuleSet rules) {
        LocalDate first = isForACollectiveContract(ending)
                ? rules.firstDay(Scheme.COLLECTIVE).minusDays(1)
                : signedOn;
        return first.isBefore(signedOn) ? signedOn : first;
    }

    private static boolean isForACollectiveContract(EarlyTermination ending) {
        return ending.by() == ContractParty.COLLECTIVE_CONTRACT;
    }

    /** Checks that the collective contract for which this one ends can begin on the next day. */
    private boolean checkFollowing(LocalDate day, RuleSet rules) {
        boolean follows = history.earlyTermination()
                        .filter(ending -> !isForACollectiveContract(ending))
                        .isPresent()
                || rules.findInForceOn(Scheme.COLLECTIVE, day.plusDays(1)).isPresent();
        if (!follows) {
            errors.add(new InputError("/ended/on", Optional.of(day.toString()), noCollectiveAid(day), List.of()));
        }
        return follows;
    }

    private static LocalizedText noCollectiveAid(LocalDate day) {
        return CoreMessages.text("contract.noCollectiveAid", day.plusDays(1));
    }

    /** Checks that the contract ends within its term, and not before the period of notice ends. */
    private void checkEnd(EarlyTermination ending, Decided<TerminationRule> decided, Term term) {
        Optional<NoticePeriod> period = decided.outcome().noticeMonths().map(NoticePeriod::new);
        if (ending.on().isEmpty() && (period.isEmpty() || ending.noticeOn().isEmpty())) {
            errors.add(InputError.missing("/ended/on", AcceptedValues.days(term.first(), term.last())));
            return;
        }
        boolean inTerm = ending.on().filter(term::contains).isPresent();
        LocalDate latest = inTerm ? ending.on().orElseThrow() : term.last();
        Optional<LocalDate> earliest = period.flatMap(months ->
                ending.noticeOn().flatMap(notice -> checkNotice(notice, months, term.signedOn(), latest, term.last())));
        boolean noticed = period.isEmpty() || ending.noticeOn().isEmpty() || earliest.isPresent();
        boolean ends = ending.on()
                .map(day -> errors.checkDay(
                        "/ended/on",
                        day,
                        earliest.filter(term.first()::isBefore).orElse(term.first()),
                        term.last(),
                        () -> inTerm ? tooEarly(ending, day, decided) : CoreMessages.text("input.notAccepted")))
                .orElse(true);
        end = noticed && ends ? ending.on().or(() -> earliest) : Optional.empty();
    }

    private static LocalizedText tooEarly(EarlyTermination ending, LocalDate day, Decided<TerminationRule> decided) {
        return isForACollectiveContract(ending)
                ? noCollectiveAid(day)
                : decided.reason().text();
    }

    /**
     * Checks that a notice can end the contract within its term; returns the day on which its period ends.
     *
     * @param latest the last day of the contract, where it is given and in the term
     */
    private Optional<LocalDate> checkNotice(
            LocalDate notice, NoticePeriod period, LocalDate signedOn, LocalDate latest, LocalDate lastDay) {
        LocalDate first = period.firstEndingFrom(signedOn);
        if (!notice.isBefore(first) && !notice.isAfter(period.lastEndingBy(lastDay))) {
            return Optional.of(period.end(notice));
        }
        errors.checkDay("/ended/noticeOn", notice, first, period.lastEndingBy(latest));
        return Optional.empty();
    }

    /** Checks that an agreed target holds in a year of the contract, for a measure that counts in it. */
    private void checkAgreed(int index, List<GovernedYear> years) {
        AgreedTarget agreed = history.agreedTargets().get(index);
        String at = "/agreedTargets/" + index;
        errors.checkRange(at + "/target", OptionalInt.of(agreed.target()), WholeNumberRange.PATIENTS);
        if (years.isEmpty()) {
            return;
        }
        LocalDate signedOn = years.get(0).calendar().from();
        if (!errors.checkDay(at + "/from", agreed.from(), signedOn, lastStart(years))) {
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
        List<String> counted = countedFrom(agreed.from(), years);
        if (!counted.contains(agreed.measure().name())) {
            errors.add(InputError.notAccepted(at + "/measure", agreed.measure(), counted));
        }
    }

    /** Returns the measures that count in the years for which a target may be agreed from a day on. */
    private static List<String> countedFrom(LocalDate from, List<GovernedYear> years) {
        return years.stream()
                .filter(year -> !from.isAfter(year.calendar().from()))
                .filter(year -> !from.isBefore(year.terms().placedOn()))
                .flatMap(year -> year.terms().measures().stream())
                .map(measure -> measure.measure().name())
                .distinct()
                .toList();
    }

    /** Returns the first day of the last year that begins before the contract ends. */
    private LocalDate lastStart(List<GovernedYear> years) {
        return years.stream()
                .map(year -> year.calendar().from())
                .filter(from -> end.map(last -> !from.isAfter(last)).orElse(true))
                .reduce((earlier, later) -> later)
                .orElse(years.get(0).calendar().from());
    }

    /** Checks that an absence begins in the contract, and ends after it begins. */
    private void checkAbsence(String at, Absence absence, List<GovernedYear> years) {
        if (absence.to().isBefore(absence.from())) {
            errors.add(InputError.notAccepted(at + "/to", absence.to(), List.of(absence.from() + "..")));
        }
        if (!years.isEmpty()) {
            errors.checkDay(
                    at + "/from", absence.from(), years.get(0).calendar().from(), lastDay(years));
        }
    }

    /** Checks that a change is one, and lies within the contract. */
    private void checkChange(String at, ContractChange change, List<GovernedYear> years) {
        if (change.equals(new ContractChange(
                change.from(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty()))) {
            errors.add(new InputError(
                    at, Optional.empty(), CoreMessages.text("contract.nothingChanges"), CHANGING_FIELDS));
        }
        errors.checkRange(at + "/doctorAge", change.doctorAge(), WholeNumberRange.AGE);
        if (!years.isEmpty()) {
            errors.checkDay(
                    at + "/from", change.from(), years.get(0).calendar().from().plusDays(1), lastDay(years));
        }
    }

    private LocalDate lastDay(List<GovernedYear> years) {
        return end.orElse(years.get(years.size() - 1).calendar().to());
    }

    private void checkYear(String at, ContractHistory.Year year, HistoryYearValidator form, List<GovernedYear> years) {
        form.check(at, year);
        for (GovernedYear governed : years) {
            if (governed.calendar().year() == year.number()) {
                checkMeasures(at, year, governed);
                form.checkAccount(at, year, governed.calendar());
            }
        }
    }

    private void checkMeasures(String at, ContractHistory.Year year, GovernedYear governed) {
        if (year.observed().isEmpty()) {
            return;
        }
        for (CountedMeasure measure : governed.terms().measures()) {
            if (!year.observed().containsKey(measure.measure())) {
                errors.add(InputError.missing(
                        at + "/observed/" + MeasureResolver.field(measure.measure()), AcceptedValues.COUNT));
            }
        }
    }
}
