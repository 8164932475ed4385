package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.facts.Scheme;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every day of twelve years: the revision of each scheme, the most assistants of a centre, and the posts of a company. */
class SchemesByDayTest {

    private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
    private static final LocalDate TO = LocalDate.of(2030, 12, 31);

    private static final LocalDate CENTRES = LocalDate.of(2020, 2, 4);
    private static final LocalDate MORE_ASSISTANTS = LocalDate.of(2025, 8, 28);
    private static final LocalDate COLLECTIVE = LocalDate.of(2026, 2, 25);
    private static final LocalDate JUNIOR_DOCTORS = LocalDate.of(2026, 11, 1);

    private static Stream<LocalDate> days() {
        return FROM.datesUntil(TO.plusDays(1));
    }

    private static Optional<Revision> inForce(Scheme scheme, LocalDate day) {
        return Shipped.RULES.findInForceOn(scheme, day);
    }

    @Test
    void theSweepHoldsEveryDay() {
        assertEquals(4383, days().count());
    }

    @Test
    void oneRevisionOfASchemeIsInForceAtMost() {
        days().forEach(day -> {
            assertEquals(individual(day), id(Scheme.INDIVIDUAL, day), day::toString);
            assertEquals(collective(day), id(Scheme.COLLECTIVE, day), day::toString);
            assertEquals(centre(day), id(Scheme.HEALTH_CENTRE, day), day::toString);
            assertEquals(
                    Stream.of(individual(day), collective(day), centre(day))
                            .flatMap(Optional::stream)
                            .toList(),
                    Shipped.RULES.revisions().stream()
                            .filter(revision -> revision.isInForceOn(day))
                            .map(Revision::id)
                            .toList(),
                    day::toString);
        });
    }

    private static Optional<String> id(Scheme scheme, LocalDate day) {
        return inForce(scheme, day).map(Revision::id);
    }

    private static Optional<String> individual(LocalDate day) {
        return day.isBefore(Shipped.FIRST) ? Optional.empty() : Optional.of(Shipped.idOn(day));
    }

    private static Optional<String> collective(LocalDate day) {
        if (day.isBefore(COLLECTIVE)) {
            return Optional.empty();
        }
        return Optional.of(day.isBefore(JUNIOR_DOCTORS) ? "aide-collective-2026" : "aide-collective-2026-11");
    }

    private static Optional<String> centre(LocalDate day) {
        if (day.isBefore(CENTRES)) {
            return Optional.empty();
        }
        return Optional.of(day.isBefore(MORE_ASSISTANTS) ? "centres-de-sante" : "centres-de-sante-2025");
    }

    /** A text is known from its publication on: both texts of the collective aid were published together. */
    @ParameterizedTest
    @CsvSource({
        "2020-02-03, 0, 0",
        "2020-02-04, 0, 1",
        "2025-08-27, 0, 1",
        "2025-08-28, 0, 2",
        "2026-02-24, 0, 2",
        "2026-02-25, 2, 2",
        "2026-12-31, 2, 2"
    })
    void whatWasKnownOnADay(LocalDate day, int collective, int centres) {
        AidRules then = Shipped.RULES.knownOn(day);
        assertEquals(Shipped.COLLECTIVE_IDS.subList(0, collective), ids(then, Scheme.COLLECTIVE));
        assertEquals(Shipped.CENTRE_IDS.subList(0, centres), ids(then, Scheme.HEALTH_CENTRE));
    }

    private static List<String> ids(AidRules rules, Scheme scheme) {
        return rules.revisions(scheme).stream().map(Revision::id).toList();
    }

    /** Four assistants a centre; since 28 August 2025 eight, and no cap in ZIP and ZAC. */
    @Test
    void theAssistantsOfACentre() {
        forEachDay(Scheme.HEALTH_CENTRE, (revision, day) -> {
            boolean more = !day.isBefore(MORE_ASSISTANTS);
            assertEquals(
                    List.of(more ? "NONE" : "4", more ? "NONE" : "4", more ? "8" : "4"),
                    Stream.of("ZIP", "ZAC", "OTHER")
                            .map(zone -> assistants(revision, zone).get("assistants"))
                            .toList(),
                    day::toString);
            assertEquals(
                    more ? Map.of("asks", "/centre/zone") : Map.of("assistants", "4"),
                    assistants(revision, "NOT_GIVEN"),
                    day::toString);
        });
    }

    private static Map<String, String> assistants(Revision revision, String zone) {
        return revision.table("centre-assistants").row(Map.of("zone", zone)).outcome();
    }

    /**
     * One post for each doctor; from November 2026 half a post more for one who hosts a junior doctor, and for every doctor of
     * an approved training site. Four doctors, two of whom host one: five posts.
     */
    @Test
    void thePostsOfACompany() {
        forEachDay(Scheme.COLLECTIVE, (revision, day) -> {
            String more = day.isBefore(JUNIOR_DOCTORS) ? "1" : "3/2";
            assertEquals("1", posts(revision, false, false), day::toString);
            assertEquals(more, posts(revision, true, false), day::toString);
            assertEquals(more, posts(revision, false, true), day::toString);
            assertEquals(more, posts(revision, true, true), day::toString);
            assertEquals(
                    day.isBefore(JUNIOR_DOCTORS) ? 8 : 10,
                    Stream.of(true, true, false, false)
                            .mapToInt(hosts -> halves(posts(revision, hosts, false)))
                            .sum(),
                    day::toString);
        });
    }

    private static String posts(Revision revision, boolean hosts, boolean trainingSite) {
        return revision.table("doctor-posts")
                .row(Map.of("hostsJuniorDoctor", String.valueOf(hosts), "trainingSite", String.valueOf(trainingSite)))
                .outcome()
                .getOrDefault("posts", "");
    }

    /** Half posts. */
    private static int halves(String posts) {
        return posts.endsWith("/2")
                ? Integer.parseInt(posts.substring(0, posts.length() - 2))
                : 2 * Integer.parseInt(posts);
    }

    private static void forEachDay(Scheme scheme, BiConsumer<Revision, LocalDate> check) {
        days().forEach(day -> inForce(scheme, day).ifPresent(revision -> check.accept(revision, day)));
    }
}
