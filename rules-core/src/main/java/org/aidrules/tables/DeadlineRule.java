package org.aidrules.tables;

import java.time.LocalDate;
import java.util.function.Function;
import org.aidrules.facts.ReferenceDay;

/** A day that a table counts from another: so many months, then so many days after it. */
public record DeadlineRule(ReferenceDay from, int months, int days) {

    /** The day itself. */
    public LocalDate on(Function<ReferenceDay, LocalDate> anchors) {
        return anchors.apply(from).plusMonths(months).plusDays(days);
    }
}
