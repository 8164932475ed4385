package org.aidrules.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import org.aidrules.facts.ReferenceDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineRuleTest {

    /** Months come first, so that a day that the month does not have is its last, and days are counted from there. */
    @ParameterizedTest
    @CsvSource({
        "HIRE, 0, 0, 2023-01-31",
        "HIRE, 1, 0, 2023-02-28",
        "HIRE, 1, 1, 2023-03-01",
        "HIRE, 0, 15, 2023-02-15",
        "SIGNATURE, 24, 0, 2024-12-15"
    })
    void monthsAndThenDaysAreCounted(ReferenceDay from, int months, int days, LocalDate due) {
        Map<ReferenceDay, LocalDate> calendar = Map.of(
                ReferenceDay.HIRE, LocalDate.of(2023, 1, 31), ReferenceDay.SIGNATURE, LocalDate.of(2022, 12, 15));
        assertEquals(due, new DeadlineRule(from, months, days).on(calendar::get));
    }
}
