package org.aidrules.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cells of CSV files as people write them. */
class CellNotationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1300 | 1300",
                "1 300 | 1300",
                "1\u00a0300 | 1300",
                "1\u202f300 | 1300",
                "1 234 567 | 1234567",
                "10,5 | 10.5",
                "10.5 | 10.5",
                "0,125 | 0.125",
                "0.125 | 0.125",
                "1234,567 | 1234.567",
                "1 234,567 | 1234.567",
                "1,2340 | 1.2340",
                "-5 | -5",
                "-0,5 | -0.5",
                "1300,0 | 1300.0",
                "0 | 0"
            })
    void numbersAreRead(String cell, BigDecimal number) {
        assertEquals(
                0,
                CellNotation.number(cell).orElseThrow().compareTo(number),
                () -> cell + " " + CellNotation.number(cell));
        assertEquals(Optional.empty(), CellNotation.remedy(cell));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.500 | this number can be read in two ways: write 1500 or 1.5",
                "1,500 | this number can be read in two ways: write 1500 or 1.5",
                "12,345 | this number can be read in two ways: write 12345 or 12.3450",
                "-1.000 | this number can be read in two ways: write -1000 or -1",
                "12.500 % | this number can be read in two ways: write 12500 or 12.5",
                "1,234.5 | write this number without separators of thousands, or separate them by spaces",
                "1.234,5 | write this number without separators of thousands, or separate them by spaces",
                "1.234.567 | write this number without separators of thousands, or separate them by spaces",
                "1,234,567.00 | write this number without separators of thousands, or separate them by spaces"
            })
    void numbersThatCouldBeGroupedAreNotRead(String cell, String remedy) {
        assertEquals(Optional.empty(), CellNotation.number(cell));
        assertEquals(Optional.empty(), CellNotation.share(cell));
        assertEquals(remedy, CellNotation.remedy(cell).orElseThrow().english());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "many",
                "1 3000",
                "1  300",
                "1.",
                ",5",
                "1,2,3",
                "--1",
                "+1",
                "1e3",
                "2,355E+03",
                "0x10",
                "١",
                "1/2"
            })
    void whatIsNoNumberIsNotRead(String cell) {
        assertEquals(Optional.empty(), CellNotation.number(cell));
        assertEquals(Optional.empty(), CellNotation.remedy(cell));
    }

    /** What a remedy proposes can be read, and means what the cell may have meant. */
    @ParameterizedTest
    @ValueSource(strings = {"1.500", "9,999", "123.456", "1,001", "-7.250", "100,000"})
    void aRemedyIsRead(String cell) {
        String[] remedies = CellNotation.remedy(cell)
                .orElseThrow()
                .english()
                .replaceAll(".*write ", "")
                .split(" or ");
        assertEquals(
                new BigDecimal(cell.replaceAll("[.,]", "")),
                CellNotation.number(remedies[0]).orElseThrow());
        assertEquals(
                0,
                new BigDecimal(cell.replace(',', '.'))
                        .compareTo(CellNotation.number(remedies[1]).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"10,5 % | 0.105", "10.5% | 0.105", "100\u00a0% | 1", "0,5 | 0.5", "7 % | 0.07"})
    void sharesMayBePercentages(String cell, BigDecimal share) {
        assertEquals(0, CellNotation.share(cell).orElseThrow().compareTo(share));
    }

    @Test
    void wholeNumbersHaveNoDecimals() {
        assertEquals(1300, CellNotation.whole("1 300,00").orElseThrow().intValueExact());
        assertEquals(Optional.empty(), CellNotation.whole("1300,5"));
        assertEquals(Optional.empty(), CellNotation.whole("10 %"));
    }

    @ParameterizedTest
    @CsvSource({
        "TRUE,true", "true,true", "VRAI,true", "Vrai,true", "oui,true", "OUI,true", "yes,true", "Yes,true",
        "FALSE,false", "False,false", "FAUX,false", "faux,false", "non,false", "Non,false", "no,false", "NO,false"
    })
    void answersAreRead(String cell, boolean answer) {
        assertEquals(Optional.of(answer), CellNotation.yesOrNo(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0", "x", "peut-être", "ouais"})
    void whatIsNoAnswerIsNotRead(String cell) {
        assertEquals(Optional.empty(), CellNotation.yesOrNo(cell));
    }

    @Test
    void namesHaveAnyCase() {
        assertEquals("HALF", CellNotation.name("half", List.of("THIRD", "HALF")));
        assertEquals("avenant-7", CellNotation.name("avenant-7", List.of("\"…\"")));
        assertEquals("CARDIOLOGY", CellNotation.specialty("Cardiology"));
        assertEquals("03", CellNotation.specialty("3"));
        assertEquals("12", CellNotation.specialty("12"));
    }
}
