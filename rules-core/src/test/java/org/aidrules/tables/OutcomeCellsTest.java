package org.aidrules.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.aidrules.facts.ReferenceDay;
import org.aidrules.facts.Verdict;
import org.aidrules.number.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeCellsTest {

    private static OutcomeCells cell(String cell) {
        return new OutcomeCells(Map.of("c", cell));
    }

    /** Whatever cannot be read names the column and the cell. */
    private static void assertBad(String cell, Executable reading) {
        String english =
                assertThrows(BadCellException.class, reading, cell).text().english();
        assertTrue(english.contains("column c") && english.contains(cell), english);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1000, 1000", "2.5, 2.5", "' 7 ', 7", "999999999999.5, 999999999999.5"})
    void numbers(String cell, BigDecimal number) {
        assertEquals(number, cell(cell).number("c"));
        assertEquals(number, cell(cell).numberOrRate("c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1", "1,5", "1 000", ".5", "5.", "1e3", "12 %", "one", "1234567890123"})
    void noNumbers(String cell) {
        assertBad(cell, () -> cell(cell).number("c"));
    }

    @ParameterizedTest
    @CsvSource({"12.5 %, 0.125", "12.5%, 0.125", "100 %, 1", "0 %, 0", "70 %, 0.7", "250 %, 2.5"})
    void rates(String cell, BigDecimal rate) {
        assertEquals(rate, cell(cell).rate("c"));
        assertEquals(rate, cell(cell).numberOrRate("c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.125", "12,5 %", "-1 %", "%", "1000 %", "12 % %"})
    void noRates(String cell) {
        assertBad(cell, () -> cell(cell).rate("c"));
    }

    @ParameterizedTest
    @CsvSource({"1/3, 1, 3", "2/4, 1, 2", "3, 3, 1", "9999/1, 9999, 1"})
    void ratios(String cell, long part, long whole) {
        assertEquals(Ratio.of(part, whole), cell(cell).ratio("c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1/0", "0/1", "1/", "/3", "1/3/5", "-1/3", "1.5", "10000"})
    void noRatios(String cell) {
        assertBad(cell, () -> cell(cell).ratio("c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-29", "2022-3-17", "17/03/2022", "20220317", "2022", "soon"})
    void noDays(String cell) {
        assertEquals(LocalDate.of(2024, 2, 29), cell("2024-02-29").day("c"));
        assertBad(cell, () -> cell(cell).day("c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.0", "12345", "x"})
    void noWholeNumbers(String cell) {
        assertEquals(24, cell("24").wholeNumber("c"));
        assertBad(cell, () -> cell(cell).wholeNumber("c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"met", "MET ME", "SECTOR_1"})
    void noConstants(String cell) {
        assertEquals(Verdict.MET, cell(" MET ").constant("c", Verdict.class));
        assertBad(cell, () -> cell(cell).constant("c", Verdict.class));
    }

    @Test
    void oneOfTwoWords() {
        assertTrue(cell("YES").flag("c", "YES", "NO"));
        assertFalse(cell("NO").flag("c", "YES", "NO"));
        assertThrows(BadCellException.class, () -> cell("MAYBE").flag("c", "YES", "NO"));
    }

    @Test
    void aCellThatIsNeededIsNotEmpty() {
        assertFalse(cell("x").isFilled("d"));
        assertThrows(BadCellException.class, () -> cell("x").number("d"));
        assertThrows(BadCellException.class, () -> cell("x").is("d", "x"));
    }

    @Test
    void aDeadlineIsCountedFromADay() {
        assertEquals(Optional.empty(), cell("x").deadline());
        assertEquals(
                Optional.of(new DeadlineRule(ReferenceDay.HIRE, 0, 0)),
                new OutcomeCells(Map.of("from", "HIRE")).deadline());
        assertEquals(
                Optional.of(new DeadlineRule(ReferenceDay.YEAR_END, 2, 15)),
                new OutcomeCells(Map.of("from", "YEAR_END", "months", "2", "days", "15")).deadline());
        assertThrows(BadCellException.class, () -> new OutcomeCells(Map.of("from", "HIRE", "days", "soon")).deadline());
    }
}
