package org.aidrules.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.aidrules.facts.ReferenceDay;
import org.aidrules.number.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2022-03-01, 1, 2022-03-01, 2023-02-28",
        "2022-03-01, 2, 2023-03-01, 2024-02-29",
        "2020-02-29, 1, 2020-02-29, 2021-02-27",
        "2020-02-29, 2, 2021-02-28, 2022-02-27",
        "2020-02-29, 5, 2024-02-29, 2025-02-27",
        "2022-01-01, 5, 2026-01-01, 2026-12-31"
    })
    void aYearRunsFromTheAnniversaryToTheDayBeforeTheNext(LocalDate signedOn, int year, LocalDate from, LocalDate to) {
        ContractCalendar calendar = new ContractCalendar(signedOn, signedOn, year);
        assertEquals(from, calendar.from());
        assertEquals(to, calendar.to());
        assertEquals(Ratio.WHOLE, calendar.share());
        assertFalse(calendar.isCut());
    }

    /** Any signature from 2000 to 2040. */
    @Property
    void yearsFollowEachOtherWithoutGap(
            @ForAll @LongRange(min = 10_957, max = 25_567) long signed, @ForAll @IntRange(min = 1, max = 4) int year) {
        LocalDate signedOn = LocalDate.ofEpochDay(signed);
        assertEquals(
                new ContractCalendar(signedOn, signedOn, year).to().plusDays(1),
                new ContractCalendar(signedOn, signedOn, year + 1).from());
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12-31, 365, 365, false",
        "2022-12-30, 364, 365, true",
        "2022-01-01, 1, 365, true",
        "2030-01-01, 365, 365, false"
    })
    void theYearInWhichAContractEndsIsCutShort(LocalDate end, long days, long all, boolean cut) {
        LocalDate signedOn = LocalDate.of(2022, 1, 1);
        ContractCalendar calendar = new ContractCalendar(signedOn, signedOn, 1).endingOn(end);
        assertEquals(cut, calendar.isCut());
        assertEquals(Ratio.of(days, all), calendar.share());
        assertEquals(cut ? end : LocalDate.of(2022, 12, 31), calendar.to());
    }

    @Test
    void daysAreCountedFromFourDays() {
        ContractCalendar calendar = new ContractCalendar(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 4, 5), 2);
        assertEquals(LocalDate.of(2022, 3, 1), calendar.day(ReferenceDay.SIGNATURE));
        assertEquals(LocalDate.of(2022, 4, 5), calendar.day(ReferenceDay.HIRE));
        assertEquals(LocalDate.of(2023, 3, 1), calendar.day(ReferenceDay.YEAR_START));
        assertEquals(LocalDate.of(2024, 2, 29), calendar.day(ReferenceDay.YEAR_END));
        assertTrue(calendar.endingOn(LocalDate.of(2023, 5, 5)).isCut());
        assertEquals(
                LocalDate.of(2023, 5, 5),
                calendar.endingOn(LocalDate.of(2023, 5, 5)).day(ReferenceDay.YEAR_END));
    }
}
