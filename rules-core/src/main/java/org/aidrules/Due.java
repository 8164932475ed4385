package org.aidrules;

import java.time.LocalDate;
import java.util.function.Function;
import org.aidrules.facts.Anchor;

/** A day that a table counts from another: so many months, then so many days after it. */
record Due(Anchor from, int months, int days) {

    /** The day itself. */
    LocalDate on(Function<Anchor, LocalDate> anchors) {
        return anchors.apply(from).plusMonths(months).plusDays(days);
    }
}
