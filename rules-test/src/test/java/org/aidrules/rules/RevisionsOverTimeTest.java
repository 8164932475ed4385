package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.error.InputError;
import org.aidrules.error.NotInForceException;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Scheme;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which revision rules on which day: the dossier's dates, and every edge a day before and after. */
class RevisionsOverTimeTest {

    private static final List<List<String>> PERIODS = List.of(
            List.of("avenant-7", "2019-08-20", "2021-12-31"),
            List.of("avenant-7-2022", "2022-01-01", "2023-04-30"),
            List.of("reglement-arbitral", "2023-05-01", "2024-06-21"),
            List.of("convention-2024", "2024-06-22..", " "));

    /** A day that an end in sight would have to come before. */
    private static final LocalDate OPEN = LocalDate.of(2090, 1, 1);

    static List<Revision> revisions() {
        return Shipped.RULES.revisions(Scheme.INDIVIDUAL);
    }

    @Test
    void theRevisionsComeInTheOrderOfTime() {
        assertEquals(Shipped.IDS, revisions().stream().map(Revision::id).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2019-08-20, avenant-7",
        "2021-12-31, avenant-7",
        "2022-01-01, avenant-7-2022",
        "2023-04-30, avenant-7-2022",
        "2023-05-01, reglement-arbitral",
        "2024-06-21, reglement-arbitral",
        "2024-06-22, convention-2024",
        "2026-02-25, convention-2024",
        "2026-12-31, convention-2024"
    })
    void theDossiersDates(LocalDate day, String id) {
        assertEquals(id, Shipped.RULES.inForceOn(day).id());
        assertEquals(id, Shipped.RULES.plan(gp(day).build()).revision());
        assertEquals(id, Shipped.RULES.plan(gp(day).revision(id).build()).revision());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-08-19", "2019-06-20", "1970-01-01"})
    void aDayWithoutARevisionIsRefused(LocalDate day) {
        assertEquals(Optional.empty(), Shipped.RULES.findInForceOn(day));
        for (NotInForceException refusal : List.of(
                assertThrows(NotInForceException.class, () -> Shipped.RULES.plan(gp(day).build())),
                assertThrows(NotInForceException.class, () -> Shipped.RULES.inForceOn(day)))) {
            assertEquals(day, refusal.date());
            assertRefusal(refusal, "/signedOn", day.toString(), day);
        }
    }

    @Test
    void refusalStatesTheDayAndThePeriods() {
        NotInForceException refusal = assertThrows(
                NotInForceException.class,
                () -> Shipped.RULES.plan(gp(LocalDate.of(2019, 8, 19)).build()));
        List<String> accepted = refusal.errors().get(0).accepted();
        assertEquals(PERIODS.size(), accepted.size());
        for (int i = 0; i < accepted.size(); i++) {
            String period = accepted.get(i);
            assertTrue(PERIODS.get(i).stream().allMatch(period::contains), period);
        }
    }

    @Test
    void aHireBeforeTheSchemeIsRefused() {
        InputError error = Refusals.only(Shipped.RULES, gp(Shipped.FIRST).hiredOn(Shipped.FIRST.minusDays(1)));
        assertEquals("/hiredOn", error.at());
        assertEquals(Optional.of("2019-08-19"), error.found());
    }

    /** A day from which no deadline can be counted is a error like any other. */
    @Test
    void aDayAtTheEndOfTheCalendarIsRefused() {
        assertEquals(
                "/hiredOn",
                Refusals.only(Shipped.RULES, gp(Shipped.FIRST).hiredOn(LocalDate.MAX))
                        .at());
        assertEquals(
                "/hiredOn",
                Refusals.only(Shipped.RULES, gp(Shipped.FIRST).hiredOn(LocalDate.MIN))
                        .at());
        assertEquals(
                "/signedOn", Refusals.only(Shipped.RULES, gp(LocalDate.MAX)).at());
        assertEquals(
                "/signedOn", Refusals.only(Shipped.RULES, gp(LocalDate.MIN)).at());
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-31, avenant-7-2022, avenant-7",
        "2022-01-01, avenant-7, avenant-7-2022",
        "2023-04-30, reglement-arbitral, avenant-7-2022",
        "2023-05-01, avenant-7-2022, reglement-arbitral",
        "2024-06-21, convention-2024, reglement-arbitral",
        "2024-06-22, reglement-arbitral, convention-2024"
    })
    void aRevisionThatIsNamedMustBeInForce(LocalDate day, String named, String inForce) {
        NotInForceException refusal = assertThrows(
                NotInForceException.class,
                () -> Shipped.RULES.plan(gp(day).revision(named).build()));
        assertRefusal(refusal, "/revision", named, day);
        assertEquals(List.of(inForce), refusal.errors().get(0).accepted());
    }

    @Test
    void anUnknownRevisionIsRefused() {
        InputError error = Refusals.only(Shipped.RULES, gp(Shipped.FIRST).revision("avenant-6"));
        assertEquals("/revision", error.at());
        assertEquals(Optional.of("avenant-6"), error.found());
        assertEquals(Shipped.IDS, error.accepted());
    }

    @ParameterizedTest
    @MethodSource("revisions")
    void everyEdgeIsWhereTheRevisionSays(Revision revision) {
        LocalDate from = revision.inForceFrom().orElseThrow();
        LocalDate to = revision.inForceTo().orElse(OPEN);
        assertTrue(from.isBefore(to));
        assertEquals(Optional.of(revision.id()), idOn(from));
        assertEquals(Optional.of(revision.id()), idOn(from.plusDays(1)));
        assertEquals(Optional.of(revision.id()), idOn(to.minusDays(1)));
        assertEquals(neighbour(revision, -1), idOn(from.minusDays(1)));
        assertEquals(to.equals(OPEN) ? Optional.of(revision.id()) : neighbour(revision, 1), idOn(to));
    }

    @Test
    void onlyTheLastRevisionHasNoEnd() {
        assertEquals(
                List.of("convention-2024"),
                revisions().stream()
                        .filter(revision -> revision.inForceTo().isEmpty())
                        .map(Revision::id)
                        .toList());
    }

    @Test
    void everyDayHasExactlyOneRevision() {
        Shipped.FIRST.datesUntil(Shipped.LAST.plusDays(1)).forEach(day -> {
            List<String> inForce = revisions().stream()
                    .filter(revision -> revision.isInForceOn(day))
                    .map(Revision::id)
                    .toList();
            assertEquals(List.of(Shipped.idOn(day)), inForce, day::toString);
        });
    }

    /** Each text is there from its publication on; the end that it puts to another is not known before. */
    @ParameterizedTest
    @CsvSource({
        "2019-08-19, 0, ",
        "2019-08-20, 2, avenant-7-2022",
        "2023-04-29, 2, avenant-7-2022",
        "2023-04-30, 3, reglement-arbitral",
        "2024-06-21, 3, reglement-arbitral",
        "2024-06-22, 4, convention-2024",
        "2099-12-31, 4, convention-2024"
    })
    void whatWasKnownOnADay(LocalDate day, int known, String last) {
        AidRules then = Shipped.RULES.knownOn(day);
        assertEquals(Optional.of(day), then.knownOn());
        assertEquals(
                Shipped.IDS.subList(0, known),
                then.revisions(Scheme.INDIVIDUAL).stream().map(Revision::id).toList());
        assertEquals(
                Optional.ofNullable(last),
                then.findInForceOn(LocalDate.of(2026, 6, 1)).map(Revision::id));
    }

    /** The same contract of 2022 seen from 2023 and from 2025. */
    @Test
    void theSameContractSeenFromTwoDays() {
        AidApplication contract = Doctors.gp(LocalDate.of(2022, 3, 1), AidOption.FULL, Band.P70_P90, Band.P70_P90)
                .build();
        assertEquals(
                List.of(
                        "36000.00 avenant-7-2022",
                        "27000.00 avenant-7-2022",
                        "21000.00 avenant-7-2022",
                        "21000.00 avenant-7-2022",
                        "21000.00 avenant-7-2022"),
                amounts(Shipped.RULES.knownOn(LocalDate.of(2023, 12, 31)), contract));
        assertEquals(
                List.of(
                        "36000.00 avenant-7-2022",
                        "27000.00 avenant-7-2022",
                        "21000.00 avenant-7-2022",
                        "22000.00 convention-2024",
                        "22000.00 convention-2024"),
                amounts(Shipped.RULES.knownOn(LocalDate.of(2025, 12, 31)), contract));
    }

    private static List<String> amounts(AidRules rules, AidApplication contract) {
        return rules.plan(contract).years().stream()
                .map(year -> year.maximumAid().orElseThrow() + " " + year.amountsRevision())
                .toList();
    }

    private static AidApplication.Builder gp(LocalDate signedOn) {
        return Doctors.gp(signedOn, AidOption.HALF, Band.P70_P90, Band.P70_P90);
    }

    private static Optional<String> idOn(LocalDate day) {
        return Shipped.RULES.findInForceOn(day).map(Revision::id);
    }

    private static Optional<String> neighbour(Revision revision, int step) {
        int index = Shipped.IDS.indexOf(revision.id()) + step;
        return Stream.of(index)
                .filter(i -> i >= 0 && i < Shipped.IDS.size())
                .map(Shipped.IDS::get)
                .findFirst();
    }

    private static void assertRefusal(NotInForceException refusal, String at, String found, LocalDate day) {
        assertEquals(1, refusal.errors().size());
        InputError error = refusal.errors().get(0);
        assertEquals(at, error.at());
        assertEquals(Optional.of(found), error.found());
        assertEquals(day, refusal.date());
        String english =
                DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(day);
        String french =
                DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH).format(day);
        assertTrue(
                error.message().english().endsWith(" on " + english),
                error.message().english());
        assertTrue(
                error.message().french().endsWith(" le " + french.replaceFirst("^1 ", "1er ")),
                error.message().french());
        assertEquals(error.toString(), refusal.getMessage());
    }
}
