package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;

/** Validates a contract, its history and the activity on a day, and collects every error. */
final class ReviewValidator {

    private final InputErrors errors = new InputErrors();
    private final ContractHistory history;
    private final HistoryValidator validated;

    /**
     * Validates the input of a review.
     *
     * @param contract the contract; empty where it has errors, in which case only the form of the rest is checked
     */
    ReviewValidator(
            ApplicationValidator application,
            Optional<ContractOutline> contract,
            ContractHistory given,
            ObservedActivity activity) {
        checkForm(errors, activity, given.evaluatedOn(), contract.isEmpty());
        boolean begun = activity.asOf()
                .flatMap(day -> contract.map(
                        outline -> !day.isBefore(outline.firstYear().from())))
                .orElse(false);
        this.history = given.toBuilder()
                .evaluatedOn(activity.asOf().filter(day -> begun).orElse(null))
                .build();
        this.validated = new HistoryValidator(application, contract, history);
        errors.addAll(validated.errors());
        errors.checkCounts("", "/activity/", activity.counts());
        contract.ifPresent(outline -> activity.asOf().ifPresent(day -> check(outline, day, activity)));
    }

    /**
     * Checks that the day and the activity are given, and that no account is drawn up on another day.
     *
     * @param unknown whether the contract has errors, so that no one knows which counts are needed
     */
    static void checkForm(
            InputErrors errors, ObservedActivity activity, Optional<LocalDate> evaluatedOn, boolean unknown) {
        if (activity.asOf().isEmpty()) {
            errors.add(InputError.missing("/asOf", AcceptedValues.DATE));
        }
        if (activity.counts().isEmpty() && (activity.asOf().isEmpty() || unknown)) {
            errors.add(InputError.missing("/activity", ContractFields.ACTIVITY.accepted()));
        }
        activity.asOf()
                .ifPresent(day -> evaluatedOn
                        .filter(other -> !other.equals(day))
                        .ifPresent(other ->
                                errors.add(InputError.notAccepted("/evaluatedOn", other, List.of(day.toString())))));
    }

    private void check(ContractOutline outline, LocalDate day, ObservedActivity activity) {
        List<GovernedYear> years = outline.years();
        LocalDate last =
                validated.end().orElse(years.get(years.size() - 1).calendar().to());
        if (errors.checkDay("/asOf", day, outline.firstYear().from(), last)) {
            for (CountedMeasure measure : year(outline, day).terms().measures()) {
                if (!activity.counts().containsKey(measure.measure())) {
                    errors.add(InputError.missing(
                            "/activity/" + ContractFields.nameOf(measure.measure()), AcceptedValues.COUNT));
                }
            }
        }
    }

    /** Returns the contract year in which a day lies, which must be in the contract. */
    static GovernedYear year(ContractOutline outline, LocalDate day) {
        GovernedYear current = outline.years().get(0);
        for (GovernedYear year : outline.years()) {
            if (!year.calendar().from().isAfter(day)) {
                current = year;
            }
        }
        return current;
    }

    /** Returns the errors of the history and of the activity. */
    List<InputError> errors() {
        return errors.list();
    }

    /** Returns the history as it is known on the day of the review. */
    ContractHistory history() {
        return history;
    }

    /** Returns the last day of a contract that ended before its term. */
    Optional<LocalDate> end() {
        return validated.end();
    }
}
