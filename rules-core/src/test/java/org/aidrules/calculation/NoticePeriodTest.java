package org.aidrules.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding months has no inverse: the days of notice are compared with those that a search over all days finds. */
class NoticePeriodTest {

    /** Every day of five years, one of them a leap year, as the day by which, or from which, the period ends. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 6, 11, 12, 13, 24})
    void theDaysOfNoticeAreThoseWhosePeriodEndsInTime(int months) {
        NoticePeriod period = new NoticePeriod(months);
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            LocalDate until = day;
            List<LocalDate> days =
                    day.minusDays(31L * months + 5).datesUntil(day.plusDays(5)).toList();
            assertEquals(
                    days.stream()
                            .filter(notice -> !notice.plusMonths(months).isBefore(until))
                            .findFirst()
                            .orElseThrow(),
                    period.firstEndingFrom(day),
                    () -> "from " + until);
            assertEquals(
                    days.stream()
                            .filter(notice -> !notice.plusMonths(months).isAfter(until))
                            .reduce((first, second) -> second)
                            .orElseThrow(),
                    period.lastEndingBy(day),
                    () -> "by " + until);
        }
    }
}
