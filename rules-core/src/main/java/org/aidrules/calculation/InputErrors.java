package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AskableFields;
import org.aidrules.contract.ContractFields;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.number.WholeNumberRange;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.DecisionResult.FieldRequired;

/** Collects the errors of an input, in the order in which they are found. */
final class InputErrors {

    private static final Measure[] MEASURES = Measure.values();

    private final List<InputError> errors = new ArrayList<>();

    /** Returns the errors so far. */
    List<InputError> list() {
        return List.copyOf(errors);
    }

    int count() {
        return errors.size();
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    void add(InputError error) {
        errors.add(error);
    }

    void addAll(List<InputError> others) {
        errors.addAll(others);
    }

    /** Checks that a day lies between two others, both included, and returns whether it does. */
    boolean checkDay(String at, LocalDate day, LocalDate first, LocalDate last) {
        return checkDay(at, day, first, last, () -> CoreMessages.text("input.notAccepted"));
    }

    /**
     * Checks that a day lies between two others, both included, and returns whether it does.
     *
     * @param message the sentence of the error
     */
    boolean checkDay(String at, LocalDate day, LocalDate first, LocalDate last, Supplier<LocalizedText> message) {
        boolean accepted = !day.isBefore(first) && !day.isAfter(last);
        if (!accepted) {
            errors.add(
                    new InputError(at, Optional.of(day.toString()), message.get(), AcceptedValues.days(first, last)));
        }
        return accepted;
    }

    /** Checks that a day is not before another. */
    void checkFrom(String at, LocalDate day, LocalDate first) {
        if (day.isBefore(first)) {
            errors.add(InputError.notAccepted(at, day, List.of(first + "..")));
        }
    }

    /** Checks that a day is not after another. */
    void checkUpTo(String at, LocalDate day, LocalDate last) {
        if (day.isAfter(last)) {
            errors.add(InputError.notAccepted(at, day, List.of(".." + last)));
        }
    }

    /**
     * Checks that a hire is not before the scheme, nor after the first contract year, and returns whether it is accepted.
     *
     * @param first the first day on which an assistant may be hired
     */
    boolean checkHire(LocalDate hired, LocalDate first, LocalDate signedOn) {
        LocalDate last = new ContractCalendar(signedOn, signedOn, 1).to();
        return checkDay("/hiredOn", hired, first, last, () -> CoreMessages.text("contract.hireOutOfTime"));
    }

    /** Checks that the assistant was hired before the contract ended. */
    void checkHireBeforeEnd(Optional<LocalDate> hiredOn, LocalDate first, LocalDate end) {
        hiredOn.filter(hired -> hired.isAfter(end))
                .ifPresent(hired -> checkDay(
                        "/contract/hiredOn", hired, first, end, () -> CoreMessages.text("contract.hiredAfterTheEnd")));
    }

    /** Checks that the obligations that were met are among those of the contract. */
    void checkObligations(Set<ObligationKind> met, List<AidPlan.Obligation> obligations) {
        for (ObligationKind kind : met) {
            if (obligations.stream().noneMatch(obligation -> obligation.kind() == kind)) {
                List<String> applicable = obligations.stream()
                        .map(obligation -> obligation.kind().name())
                        .toList();
                errors.add(InputError.notAccepted("/obligations", kind, applicable));
            }
        }
    }

    /** Checks that a whole number, where it is given, lies in a range. */
    void checkRange(String at, OptionalInt number, WholeNumberRange range) {
        if (number.isPresent() && !range.contains(number.getAsInt())) {
            errors.add(InputError.notAccepted(at, number.getAsInt(), List.of(range.toString())));
        }
    }

    /**
     * Checks counts of patients by their range.
     *
     * @param at the place of the object that holds them, in which they are
     * @param object the name of the counts in that object, between slashes
     */
    void checkCounts(String at, String object, Map<Measure, Integer> counts) {
        for (Measure measure : MEASURES) {
            Integer count = counts.get(measure);
            if (count != null && !WholeNumberRange.PATIENTS.contains(count)) {
                checkRange(
                        at + object + ContractFields.nameOf(measure), OptionalInt.of(count), WholeNumberRange.PATIENTS);
            }
        }
    }

    /**
     * Returns the decision if it could be taken; otherwise adds the error of the field that it needs, unless that field
     * already has an error.
     */
    <O> Optional<Decided<O>> require(DecisionResult<O> result) {
        if (result instanceof Decided<O> decided) {
            return Optional.of(decided);
        }
        String field = ((FieldRequired<O>) result).field();
        if (errors.stream().noneMatch(error -> error.at().equals(field))) {
            errors.add(new InputError(field, Optional.empty(), result.reason().text(), AskableFields.accepted(field)));
        }
        return Optional.empty();
    }
}
