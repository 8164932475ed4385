package org.aidrules.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.ExampleSources;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Percentile;
import org.aidrules.facts.Specialty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {

    private static final String HEADERS = "specialty,measure,distribution,P30,P50,P70,P90,P95";

    private static Thresholds read(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return ThresholdsReader.read(
                "own.csv",
                bytes,
                name -> Arrays.stream(Specialty.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst(),
                id -> ExampleSources.LAW);
    }

    private static List<String> places(String... lines) {
        return assertThrows(InvalidInputException.class, () -> read(lines)).errors().stream()
                .map(InputError::at)
                .toList();
    }

    private static Optional<LocalDate> dateOn(Thresholds thresholds, String day) {
        return thresholds
                .find(Specialty.CARDIOLOGY, Measure.ACTIVE_FILE, LocalDate.parse(day))
                .map(Distribution::date);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31,",
        "2020-01-01, 2020-01-01",
        "2020-12-31, 2020-01-01",
        "2021-01-01, 2021-01-01",
        "2099-01-01, 2021-01-01"
    })
    void theLatestDistributionThatIsNotLaterCounts(String day, LocalDate date) {
        Thresholds thresholds = read(
                HEADERS,
                "CARDIOLOGY,ACTIVE_FILE,2021-01-01,1,2,3,4,5",
                "CARDIOLOGY,ACTIVE_FILE,2020-01-01,1,2,3,4,5",
                "CARDIOLOGY,ATTENDING_ALL,2020-06-01,1,2,3,4,5",
                "DERMATOLOGY,ACTIVE_FILE,2020-06-01,1,2,3,4,5");
        assertEquals(Optional.ofNullable(date), dateOn(thresholds, day));
    }

    @Test
    void theirOwnDistributionsComeFirst() {
        Thresholds own = read(HEADERS, "CARDIOLOGY,ACTIVE_FILE,2020-01-01,1,2,3,4,5");
        Thresholds others = read(
                HEADERS, "CARDIOLOGY,ACTIVE_FILE,2021-01-01,1,2,3,4,5", "CARDIOLOGY,ACTIVE_FILE,2019-01-01,1,2,3,4,5");
        assertEquals(Optional.of(LocalDate.of(2020, 1, 1)), dateOn(own.withFallback(others), "2022-01-01"));
        assertEquals(Optional.of(LocalDate.of(2019, 1, 1)), dateOn(own.withFallback(others), "2019-06-01"));
    }

    /** A percentile that is left empty is completed from a distribution of the same day, unless the two disagree. */
    @ParameterizedTest
    @CsvSource({"2020-01-01, 20, 3", "2020-01-01, 10, 2", "2020-01-01, 100, 2", "2020-01-02, 20, 2"})
    void percentilesOfTheSameDayComplete(String day, int median, int known) {
        Thresholds own = read(HEADERS, "CARDIOLOGY,ACTIVE_FILE,2020-01-01,10,,,100,");
        Thresholds others = read(HEADERS, "CARDIOLOGY,ACTIVE_FILE," + day + ",," + median + ",,,");
        Map<Percentile, Integer> percentiles = own.withFallback(others)
                .find(Specialty.CARDIOLOGY, Measure.ACTIVE_FILE, LocalDate.of(2020, 1, 1))
                .orElseThrow()
                .percentiles();
        assertEquals(known, percentiles.size());
        assertEquals(known == 3 ? median : null, percentiles.get(Percentile.P50));
    }

    @Test
    void headersStandInAnyOrderAndSpelling() {
        Thresholds thresholds = read(
                "Distribution date;P30".replace(';', ',') + ",p50,P 70,P90,P95,MEASURE,Specialty",
                "2020-01-01,1,2,3,4,5,ACTIVE_FILE,CARDIOLOGY");
        assertEquals(Optional.of(LocalDate.of(2020, 1, 1)), dateOn(thresholds, "2020-01-01"));
    }

    @Test
    void headersAreAllNeededAndOnce() {
        assertEquals(
                List.of("own.csv, line 1, column 2", "own.csv, line 1, column 9", "own.csv, line 1"),
                places("specialty,measures,distribution,P30,P50,P70,P90,P95,p 95"));
        assertEquals(List.of("own.csv, line 1"), places(""));
    }

    @Test
    void everyCellThatIsWrongIsListed() {
        assertEquals(
                List.of(
                        "own.csv, line 2, column 1",
                        "own.csv, line 2, column 2",
                        "own.csv, line 2, column 3",
                        "own.csv, line 2, column 5",
                        "own.csv, line 2, column 7",
                        "own.csv, line 4, column 9"),
                places(
                        HEADERS,
                        "CARDIOLOGIST,ACTIVE,2020-02-30,10,10,11,1000001,",
                        "",
                        "CARDIOLOGY,ACTIVE_FILE,2020-01-01,1,2,3,4,5,6"));
    }

    @Test
    void aDistributionIsGivenOnce() {
        String line = "CARDIOLOGY,ACTIVE_FILE,2020-01-01,1,2,3,4,5";
        assertEquals(List.of("own.csv, line 3, column 3"), places(HEADERS, line, line));
    }

    @ParameterizedTest
    @CsvSource({"'UNDETERMINED,,', 9", "'STATED,A note,',", "'STATED,,Une remarque',"})
    void certaintyAndNotesAreWhole(String cells, Integer column) {
        assertEquals(
                List.of("own.csv, line 2" + (column == null ? "" : ", column " + column)),
                places(
                        HEADERS + ",certainty,note.english,note.french",
                        "CARDIOLOGY,ACTIVE_FILE,2020-01-01,1,2,3,4,5," + cells));
    }
}
