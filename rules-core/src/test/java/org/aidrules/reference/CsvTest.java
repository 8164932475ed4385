package org.aidrules.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.aidrules.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static List<List<String>> cells(String text) {
        return Csv.read("file.csv", text).stream().map(Csv.Line::cells).toList();
    }

    @Provide
    Arbitrary<List<List<String>>> records() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars('a', 'é', ' ', ',', '"', '\n', '\r', ';', '\'')
                .ofMaxLength(6);
        return cell.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(5);
    }

    @Property
    void whatIsWrittenIsRead(@ForAll("records") List<List<String>> records) {
        for (String end : List.of("\n", "\r\n")) {
            String text = records.stream().map(CsvTest::quoted).collect(Collectors.joining(end));
            assertEquals(filled(records), cells(text));
            assertEquals(filled(records), cells(text + end));
        }
    }

    @Property(tries = 10_000)
    @Tag("thorough")
    void whatIsWrittenIsReadManyTimes(@ForAll("records") List<List<String>> records) {
        whatIsWrittenIsRead(records);
    }

    private static String quoted(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    /** Lines without any content are left out. */
    private static List<List<String>> filled(List<List<String>> records) {
        return records.stream()
                .filter(cells -> cells.stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
    }

    @Test
    void cellsNeedNoQuotationMarks() {
        assertEquals(List.of(List.of("a", "", "b c"), List.of("d")), cells("a,,b c\nd"));
        assertEquals(List.of(List.of("a\"b")), cells("a\"b"));
    }

    @Test
    void aLineHasTheNumberOnWhichItBegins() {
        List<Csv.Line> lines = Csv.read("file.csv", "a\n\n\"b\nb\"\n,\nc\r\n\r\nd");
        assertEquals(List.of(1, 3, 6, 8), lines.stream().map(Csv.Line::number).toList());
    }

    @Test
    void aCellIsEmptyWhereTheLineIsTooShort() {
        Csv.Line line = Csv.read("file.csv", "a, b ").get(0);
        assertEquals(List.of("", "a", "b", ""), List.of(line.cell(-1), line.cell(0), line.cell(1), line.cell(2)));
    }

    @Test
    void anEmptyFileHasNoLine() {
        assertEquals(List.of(), cells(""));
        assertEquals(List.of(), cells("\n , \n\"\"\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n\"b", "a\n\"b\nc", "a\n\"b\"c", "a\n\"b\" ,c", "a\n\"\"\"", "a\n\""})
    void quotationMarksMustBeClosed(String text) {
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> cells(text));
        assertEquals(
                List.of("file.csv, line 2"),
                refusal.errors().stream().map(error -> error.at()).toList());
    }
}
