package org.aidrules.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesReaderTest {

    private static final String HEADERS = "id,title.en,title.fr,date,place,locator.en,locator.fr";
    private static final String LINE = "AVENANT-9,Amendment 9,Avenant 9,2027-03-01,REQUIRED,by article,par article";

    private static List<Source> read(String... lines) {
        return SourcesReader.read("sources.csv", String.join("\n", lines));
    }

    private static List<String> places(String... lines) {
        return assertThrows(InvalidInputException.class, () -> read(lines)).errors().stream()
                .map(InputError::at)
                .toList();
    }

    @Test
    void everyColumnIsRead() {
        assertEquals(
                List.of(new Source(
                        "AVENANT-9",
                        new LocalizedText("Amendment 9", "Avenant 9"),
                        "2027-03-01",
                        new LocalizedText("by article", "par article"),
                        Source.Place.REQUIRED)),
                read(HEADERS, LINE));
    }

    @Test
    void columnsMayStandInAnyOrderAndADateMayBeMissing() {
        assertEquals(
                "",
                read("place,id,date,locator.fr,locator.en,title.fr,title.en", "OPTIONAL,A,,e,d,c,b")
                        .get(0)
                        .date());
    }

    @ParameterizedTest
    @CsvSource({
        "AVENANT-9, avenant 9, id",
        "AVENANT-9, '', id",
        "Amendment 9, '', title.en",
        "REQUIRED, MAYBE, place",
        "REQUIRED, '', place"
    })
    void aCellThatIsWrongIsNamed(String cell, String wrong, String column) {
        String line = LINE.replace(cell, wrong);
        assertEquals(List.of("sources.csv, line 2, " + column), places(HEADERS, line));
    }

    @Test
    void aMissingOrUnknownColumnIsNamed() {
        assertEquals(List.of("sources.csv, line 1, date"), places(HEADERS.replace("date,", ""), LINE));
        assertEquals(List.of("sources.csv, line 1"), places(HEADERS + ",colour", LINE + ",red"));
        assertEquals(7, places("").size());
    }

    @Test
    void theAddressIsRead() {
        List<Source> sources = read(HEADERS + ",address", LINE + ",https://www.legifrance.gouv.fr/jorf/id/A?b=c%20d");
        assertEquals(
                Optional.of(URI.create("https://www.legifrance.gouv.fr/jorf/id/A?b=c%20d")),
                sources.get(0).address());
        assertEquals(Optional.empty(), read(HEADERS, LINE).get(0).address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "www.ameli.fr", "https://a%zz.fr", "https://", "ftp://ameli.fr"})
    void anAddressThatIsNoneIsNamed(String address) {
        assertEquals(List.of("sources.csv, line 2, address"), places(HEADERS + ",address", LINE + "," + address));
    }

    @Test
    void anIdStandsOnce() {
        assertEquals(List.of("sources.csv, line 3, id"), places(HEADERS, LINE, LINE));
    }
}
