package org.aidrules.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableConsistencyRulesTest {

    /** The facts of each defect of a table after some changes. */
    private static List<Map<String, String>> defects(String table, String... changes) {
        TableSet tables = TableSetTest.tables(table, changes);
        return assertThrows(DefectiveTableException.class, tables::loadAll).defects().stream()
                .map(Defect::facts)
                .toList();
    }

    private static void assertValid(String table, String... changes) {
        assertEquals(
                table,
                TableSetTest.tables(table, changes)
                        .table(Decisions.byTable().get(table))
                        .table()
                        .name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sector", "payments", "terms", "modulation", "rounding", "training-periods"})
    void tablesOfTheseTestsAreValid(String table) {
        assertValid(table);
    }

    /** A balance is what shares below the whole leave; without one, shares are the whole. */
    @ParameterizedTest
    @CsvSource({
        "first-advance, 60 %, 100 %, YEAR_1",
        "second-thirds, 33.3 %, 33.2 %, YEAR_2",
        "second-thirds, 33.3 %, 33.4 %, YEAR_2",
        "first-balance, BALANCE, 39.9 %, YEAR_1"
    })
    void theInstalmentsOfAYearAreTheWholeAid(String row, String from, String to, String year) {
        assertEquals(List.of(Map.of("year", year)), defects("payments", "," + from + ",", "," + to + ","), row);
    }

    @Test
    void sharesThatAreTheWholeNeedNoBalance() {
        assertValid("payments", ",BALANCE,", ",40 %,");
        assertValid("payments", ",60 %,", ",99.99 %,");
    }

    @Test
    void nothingFollowsABalance() {
        assertEquals(List.of(Map.of("year", "YEAR_2")), defects("payments", ",33.3 %,", ",BALANCE,"));
    }

    @Test
    void aYearIsPaidAtAll() {
        assertEquals(
                Stream.of("YEAR_3", "YEAR_4", "YEAR_5")
                        .map(year -> Map.of("year", year))
                        .toList(),
                defects("payments", ",100 %,", ",0 %,"));
    }

    @Test
    void aProportionNeedsAnAttainment() {
        assertEquals(
                Stream.of("YEAR_3", "YEAR_4", "YEAR_5")
                        .map(year -> Map.of("year", year, "standing", "NOT_OBSERVED"))
                        .toList(),
                defects("modulation", "NOT_SETTLED", "PRORATED"));
    }

    @Test
    void onlyAYearThatIsNotObservedIsLeftOpen() {
        assertEquals(
                Stream.of("YEAR_3", "YEAR_4", "YEAR_5")
                        .map(year -> Map.of("year", year, "standing", "WHOLE"))
                        .toList(),
                defects("modulation", ",WHOLE,FULL,", ",WHOLE,NOT_SETTLED,"));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0, CONTRACT_YEARS",
        "3, 6, CONTRACT_YEARS",
        "3, 2.5, CONTRACT_YEARS",
        "3, NONE, CONTRACT_YEARS",
        "7, 0, REVIEW_MONTHS",
        "7, 61, REVIEW_MONTHS",
        "7, 6.5, REVIEW_MONTHS",
        "62.5 %, 100.1 %, FULL_AID_ATTAINMENT"
    })
    void numbersThatMakeNoSense(String from, String to, String term) {
        assertEquals(List.of(Map.of("term", term)), defects("terms", "," + from + ",", "," + to + ","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "61", "2.5"})
    void monthsOfAnAbsenceThatMakeNoSense(String months) {
        assertEquals(
                List.of(Map.of("term", "SHORT_ABSENCE_MONTHS"), Map.of("term", "LONG_ABSENCE_MONTHS")),
                defects("terms", ",8,", "," + months + ","));
    }

    /** Each day lies in one period: one has no beginning, and no two begin together. */
    @ParameterizedTest
    @CsvSource({
        "NONE, 2000-12-31",
        "2001-01-31, 2002-02-28",
        "2002-02-28, 2001-01-31",
        "2001-01-31, NONE",
        "2002-02-28, NONE"
    })
    void periodsInWhichADayHasNoPlaceOrTwo(String from, String to) {
        assertEquals(List.of(Map.of()), defects("training-periods", "," + from + ",", "," + to + ","));
    }

    @ParameterizedTest
    @CsvSource({"2001-01-31, 2002-02-27", "2001-01-31, 2003-01-01", "2002-02-28, 28/02/2003"})
    void periodsInAnyOrder(String from, String to) {
        assertValid("training-periods", "," + from + ",", "," + to + ",");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0, TARGET_GAIN",
        "5, 0.5, TARGET_GAIN",
        "5, 1.5, TARGET_GAIN",
        "0.01, 0, AID",
        "0.01, 0.001, AID",
        "0.01, 0.015, AID"
    })
    void unitsThatCannotBeWritten(String from, String to, String quantity) {
        assertEquals(List.of(Map.of("quantity", quantity)), defects("rounding", "," + from + ",", "," + to + ","));
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "5, 10", "5, 2.0", "0.01, 0.1", "0.01, 1", "0.01, 0.05"})
    void unitsThatCanBeWritten(String from, String to) {
        assertValid("rounding", "," + from + ",", "," + to + ",");
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "3, 5", "3, 5.0", "7, 1", "7, 60", "7, NONE", "62.5 %, 100 %", "62.5 %, NONE"})
    void numbersAtTheEdge(String from, String to) {
        assertValid("terms", "," + from + ",", "," + to + ",");
    }
}
