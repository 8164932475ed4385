package org.aidrules.calculation;

import java.time.LocalDate;

/**
 * A period of notice in months. Adding months has no inverse, because months differ in length: several days of notice
 * may end on the same day, and some days are the end of none. The days of notice are therefore searched.
 *
 * @param months the number of months
 */
record NoticePeriod(int months) {

    /** Returns the day on which the period of a notice ends. */
    LocalDate end(LocalDate notice) {
        return notice.plusMonths(months);
    }

    /** Returns the first day of notice whose period ends on a day or later. */
    LocalDate firstEndingFrom(LocalDate day) {
        LocalDate notice = day.minusMonths(months);
        while (end(notice).isBefore(day)) {
            notice = notice.plusDays(1);
        }
        return notice;
    }

    /** Returns the last day of notice whose period ends on a day or earlier. */
    LocalDate lastEndingBy(LocalDate day) {
        LocalDate notice = day.minusMonths(months);
        while (!end(notice.plusDays(1)).isAfter(day)) {
            notice = notice.plusDays(1);
        }
        return notice;
    }
}
