package org.aidrules.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityPeriodsTest {

    private static final Map<String, RevisionProperties> THREE = Map.of(
            "first", period("2020-01-01", "2021-01-01", "2019-12-01"),
            "second", period("2021-01-01", "2022-01-01", "2020-11-15"),
            "third", period("2023-01-01", "", "2022-10-01"),
            "draft", period("", "", ""));

    private static RevisionProperties period(String from, String to, String published) {
        return RevisionPropertiesTest.read("inForceFrom", from, "inForceTo", to, "publishedOn", published);
    }

    private static ValidityPeriods periods(Map<String, RevisionProperties> all, Optional<LocalDate> knownOn) {
        return new ValidityPeriods(all, RevisionProperties.schemes(all), knownOn, Set.of());
    }

    private static Optional<LocalDate> end(String id, String knownOn) {
        return periods(THREE, Optional.ofNullable(knownOn).map(LocalDate::parse))
                .end(id);
    }

    private static List<String> overlaps(RevisionProperties one, RevisionProperties other) {
        Map<String, RevisionProperties> both = new TreeMap<>(Map.of("one", one, "other", other));
        return assertThrows(InvalidInputException.class, () -> periods(both, Optional.empty())).errors().stream()
                .map(InputError::at)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"first, 2021-01-01", "second, 2022-01-01", "third,", "draft,"})
    void aPeriodEndsOnTheDayItSays(String id, LocalDate end) {
        assertEquals(Optional.ofNullable(end), end(id, null));
    }

    /** Until the second text was published nobody knew that the first would end. */
    @ParameterizedTest
    @CsvSource({"2020-11-14,", "2020-11-15, 2021-01-01", "2024-01-01, 2021-01-01"})
    void anEndThatALaterTextBringsIsKnownWithThatText(String knownOn, LocalDate end) {
        assertEquals(Optional.ofNullable(end), end("first", knownOn));
    }

    /** The end of the second text is its own: no other begins on that day. */
    @Test
    void anEndOfItsOwnIsKnownFromTheBeginning() {
        assertEquals(Optional.of(LocalDate.of(2022, 1, 1)), end("second", "2020-11-15"));
    }

    @Test
    void aPeriodWithoutAnEndGivesWayToTheNext() {
        Map<String, RevisionProperties> open = Map.of(
                "first", period("2020-01-01", "", "2019-12-01"), "second", period("2021-06-01", "", "2021-05-01"));
        assertEquals(
                Optional.of(LocalDate.of(2021, 6, 1)),
                periods(open, Optional.empty()).end("first"));
        assertEquals(
                Optional.empty(),
                periods(open, Optional.of(LocalDate.of(2021, 4, 30))).end("first"));
    }

    @ParameterizedTest
    @CsvSource({"second, 2020-11-14, false", "second, 2020-11-15, true", "second,, true", "draft, 1900-01-01, true"})
    void aTextIsKnownFromItsPublicationOn(String id, LocalDate knownOn, boolean known) {
        assertEquals(known, periods(THREE, Optional.ofNullable(knownOn)).isKnown(id));
    }

    /** Two schemes are in force side by side, and the next text of one does not end the other. */
    @Test
    void onlyRevisionsOfTheSameSchemeFollowEachOther() {
        Map<String, RevisionProperties> two = Map.of(
                "doctors", period("2020-01-01", "", "2019-12-01"),
                "centres",
                        RevisionPropertiesTest.read(
                                "scheme", "health-centre", "extends", "", "inForceFrom", "2020-01-01", "inForceTo", ""),
                "centres-later",
                        RevisionPropertiesTest.read(
                                "extends", "centres", "inForceFrom", "2021-01-01", "inForceTo", ""));
        ValidityPeriods periods = periods(two, Optional.empty());
        assertEquals(Optional.empty(), periods.end("doctors"));
        assertEquals(Optional.of(LocalDate.of(2021, 1, 1)), periods.end("centres"));
        assertEquals(Optional.empty(), periods.end("centres-later"));
    }

    @Test
    void periodsThatOverlapAreRefused() {
        RevisionProperties one = period("2020-01-01", "2021-01-02", "2019-12-01");
        assertEquals(
                List.of("other/revision.properties/inForceFrom"),
                overlaps(one, period("2021-01-01", "", "2020-12-01")));
        assertEquals(
                List.of("other/revision.properties/inForceFrom"),
                overlaps(period("2020-01-01", "", "2019-12-01"), period("2020-01-01", "", "2019-12-01")));
    }
}
