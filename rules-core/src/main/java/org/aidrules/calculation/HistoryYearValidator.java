package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aidrules.contract.ContractHistory;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.facts.ContractYear;

/** Validates what the history of a contract of any scheme says of its years, apart from the measures that count. */
final class HistoryYearValidator {

    private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(1_000_000);

    private final List<ContractCalendar> years;
    private final Optional<LocalDate> end;
    private final Optional<LocalDate> evaluatedOn;
    private final InputErrors errors;
    private final Set<Integer> seen = new HashSet<>();

    /**
     * Creates a validator.
     *
     * @param years the years of the contract; none where they are not known
     * @param end the last day of a contract that ended before its term
     * @param evaluatedOn the day of the account
     * @param errors receives the errors
     */
    HistoryYearValidator(
            List<ContractCalendar> years,
            Optional<LocalDate> end,
            Optional<LocalDate> evaluatedOn,
            InputErrors errors) {
        this.years = years;
        this.end = end;
        this.evaluatedOn = evaluatedOn;
        this.errors = errors;
    }

    /** Checks the number, the counts and the payments of a year. */
    void check(String at, ContractHistory.Year year) {
        int last = years.isEmpty() ? ContractYear.values().length : running();
        if (year.number() < 1 || year.number() > last) {
            errors.add(InputError.notAccepted(at + "/year", year.number(), List.of("1.." + last)));
        } else if (!seen.add(year.number())) {
            errors.add(new InputError(
                    at + "/year",
                    Optional.of(String.valueOf(year.number())),
                    CoreMessages.text("contract.yearTwice"),
                    List.of()));
        }
        errors.checkCounts(at, "/observed/", year.observed());
        year.paid()
                .filter(paid -> paid.signum() < 0 || paid.compareTo(MOST_EUROS) > 0 || paid.scale() > 2)
                .ifPresent(paid -> errors.add(InputError.notAccepted(at + "/paid", paid, AcceptedValues.EUROS)));
    }

    /** Counts the years that begin before the contract ends. */
    private int running() {
        int running = 0;
        for (ContractCalendar year : years) {
            if (end.isEmpty() || !year.from().isAfter(end.get())) {
                running++;
            }
        }
        return running;
    }

    /** Checks that no activity and no payment is given for a year that has not begun on the day of the account. */
    void checkAccount(String at, ContractHistory.Year year, ContractCalendar calendar) {
        LocalDate from = calendar.from();
        evaluatedOn.filter(from::isAfter).ifPresent(day -> {
            if (!year.observed().isEmpty()) {
                long begun = years.stream()
                        .filter(other -> !other.from().isAfter(day))
                        .count();
                errors.add(new InputError(
                        at,
                        Optional.of(String.valueOf(year.number())),
                        CoreMessages.text("contract.observedTooEarly", from, day),
                        List.of("1.." + begun)));
            }
            year.paid()
                    .filter(paid -> paid.signum() > 0)
                    .ifPresent(paid -> errors.add(new InputError(
                            at + "/paid",
                            Optional.of(paid.toPlainString()),
                            CoreMessages.text("contract.paidTooEarly", from, day),
                            List.of("\"0.00\""))));
        });
    }
}
