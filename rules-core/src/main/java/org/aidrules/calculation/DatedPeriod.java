package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.Optional;

/** A period of a table, up to the day before another one begins. */
interface DatedPeriod {

    /** Returns the first day; empty for the period that has no beginning. */
    Optional<LocalDate> firstDay();

    /** Returns the period that began last, on a day or before it. */
    static <P extends DatedPeriod> P on(LocalDate day, Iterable<P> periods) {
        Optional<P> latest = Optional.empty();
        for (P period : periods) {
            if (!start(period).isAfter(day)
                    && (latest.isEmpty() || start(period).isAfter(start(latest.get())))) {
                latest = Optional.of(period);
            }
        }
        return latest.orElseThrow();
    }

    private static LocalDate start(DatedPeriod period) {
        return period.firstDay().orElse(LocalDate.MIN);
    }
}
