package org.aidrules.calculation;

import java.time.LocalDate;
import org.aidrules.facts.ReferenceDay;
import org.aidrules.number.Ratio;

/**
 * The days of one contract year.
 *
 * <p>Year <i>n</i> runs from the signature plus <i>n</i> − 1 years to the day before the next begins; a contract of
 * 29 February has its anniversary on 28 February in a common year. The year in which a contract ends is cut short.
 *
 * @param signedOn the day of signature
 * @param hiredOn the day of the hire
 * @param year 1 for the first
 * @param from the first day of the year
 * @param wholeTo the last day of the year of a contract that does not end before
 * @param end the last day of the contract: that of its term, or the day on which it ended before; a day that no contract
 *     reaches where it is not known
 */
record ContractCalendar(
        LocalDate signedOn, LocalDate hiredOn, int year, LocalDate from, LocalDate wholeTo, LocalDate end) {

    ContractCalendar(LocalDate signedOn, LocalDate hiredOn, int year, LocalDate end) {
        this(
                signedOn,
                hiredOn,
                year,
                signedOn.plusYears(year - 1L),
                signedOn.plusYears(year).minusDays(1),
                end);
    }

    ContractCalendar(LocalDate signedOn, LocalDate hiredOn, int year) {
        this(signedOn, hiredOn, year, LocalDate.MAX);
    }

    LocalDate to() {
        return isCut() ? end : wholeTo();
    }

    /** Returns the same year of a contract that ends on a day. */
    ContractCalendar endingOn(LocalDate day) {
        return new ContractCalendar(signedOn, hiredOn, year, from, wholeTo, day);
    }

    /** Returns whether the contract ends before the year does. */
    boolean isCut() {
        return end.isBefore(wholeTo());
    }

    /** Returns the share of the year's days that the contract covers. */
    Ratio share() {
        return Ratio.of(to().toEpochDay() - from().toEpochDay() + 1, wholeTo().toEpochDay() - from().toEpochDay() + 1);
    }

    /** Returns the date of a reference day. */
    LocalDate day(ReferenceDay anchor) {
        return switch (anchor) {
            case SIGNATURE -> signedOn;
            case HIRE -> hiredOn;
            case YEAR_START -> from();
            case YEAR_END -> to();
        };
    }
}
