package org.aidrules.tables;

import java.time.LocalDate;
import java.util.function.Function;
import org.aidrules.facts.ReferenceDay;

/**
 * A rule for a deadline: a number of months, then of days, after a reference day.
 *
 * @param from the reference day
 * @param months the number of months, at least 0
 * @param days the number of days after those months, at least 0
 */
public record DeadlineRule(ReferenceDay from, int months, int days) {

    /**
     * Calculates the deadline.
     *
     * @param referenceDays returns the date of each reference day of the contract
     * @return the date of the deadline
     */
    public LocalDate on(Function<ReferenceDay, LocalDate> referenceDays) {
        return referenceDays.apply(from).plusMonths(months).plusDays(days);
    }
}
