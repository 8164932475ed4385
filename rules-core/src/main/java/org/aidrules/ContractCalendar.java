package org.aidrules;

import java.time.LocalDate;
import org.aidrules.facts.Anchor;

/**
 * The days of one contract year.
 *
 * <p>Year <i>n</i> runs from the signature plus <i>n</i> − 1 years to the day before the next begins; a contract of
 * 29 February has its anniversary on 28 February in a common year.
 */
record ContractCalendar(LocalDate signedOn, LocalDate hiredOn, int year) {

    LocalDate from() {
        return signedOn.plusYears(year - 1L);
    }

    LocalDate to() {
        return signedOn.plusYears(year).minusDays(1);
    }

    /** The day from which a table counts. */
    LocalDate day(Anchor anchor) {
        return switch (anchor) {
            case SIGNATURE -> signedOn;
            case HIRE -> hiredOn;
            case YEAR_START -> from();
            case YEAR_END -> to();
        };
    }
}
