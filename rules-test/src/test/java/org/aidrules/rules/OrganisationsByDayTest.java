package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.error.NotInForceException;
import org.aidrules.facts.Scheme;
import org.aidrules.revision.Revision;
import org.aidrules.rules.OrganisationOracle.Centre;
import org.aidrules.rules.OrganisationOracle.Company;
import org.aidrules.rules.OrganisationOracle.Counts;
import org.aidrules.rules.OrganisationOracle.Doctor;
import org.junit.jupiter.api.Test;

/** One centre and one company signed on every day from the first text of any scheme on, through the calculator. */
class OrganisationsByDayTest {

    private static final LocalDate FIRST = LocalDate.parse("2019-08-20");
    private static final LocalDate LAST = LocalDate.parse("2030-12-31");

    @Test
    void theSweepHoldsEveryDay() {
        assertEquals(4152, days().count());
    }

    /** Nothing until 3 February 2020; 4 assistants until 27 August 2025; from then on 8, and no cap where doctors are few. */
    @Test
    void aCentreMayHaveMoreAssistantsFromAugust2025() {
        days().forEach(day -> {
            if (day.isBefore(LocalDate.parse("2020-02-04"))) {
                assertRefused(day, OrganisationSamples.application(centre(day, 1, "OTHER")));
                return;
            }
            boolean raised = !day.isBefore(LocalDate.parse("2025-08-28"));
            assertEquals(true, isAvailable(centre(day, 4, "OTHER")), day::toString);
            assertEquals(raised, isAvailable(centre(day, 5, "OTHER")), day::toString);
            assertEquals(raised, isAvailable(centre(day, 8, "OTHER")), day::toString);
            assertEquals(false, isAvailable(centre(day, 9, "OTHER")), day::toString);
            assertEquals(raised, isAvailable(centre(day, 9, "ZIP")), day::toString);
            assertEquals(raised, isAvailable(centre(day, 9, "ZAC")), day::toString);
            OrganisationPlan plan = plan(centre(day, 4, "ZIP"));
            assertEquals(raised ? "centres-de-sante-2025" : "centres-de-sante", plan.revision(), day::toString);
            assertEquals(List.of(54000, 40500, 31500, 31500, 31500), euros(plan), day::toString);
        });
    }

    /** Nothing until 24 February 2026; a post for each doctor until 31 October; then half a post more for who hosts. */
    @Test
    void aCompanyMayHaveMorePostsFromNovember2026() {
        days().forEach(day -> {
            if (day.isBefore(LocalDate.parse("2026-02-25"))) {
                assertRefused(day, OrganisationSamples.application(company(day, false, 1000)));
                return;
            }
            boolean raised = !day.isBefore(LocalDate.parse("2026-11-01"));
            assertEquals(true, isAvailable(company(day, false, 2000)), day::toString);
            assertEquals(raised, isAvailable(company(day, false, 2500)), day::toString);
            assertEquals(false, isAvailable(company(day, false, 2501)), day::toString);
            assertEquals(raised, isAvailable(company(day, true, 3000)), day::toString);
            assertEquals(false, isAvailable(company(day, true, 3001)), day::toString);
            OrganisationPlan plan = plan(company(day, false, 1500));
            assertEquals(raised ? "aide-collective-2026-11" : "aide-collective-2026", plan.revision(), day::toString);
            assertEquals(List.of(57000, 42000, 33000, 33000, 33000), euros(plan), day::toString);
            assertEquals(
                    List.of(1700 + 390, 3000 + 165),
                    plan.targets().stream()
                            .map(target -> target.target().getAsInt())
                            .toList(),
                    day::toString);
            assertEquals(
                    List.of(day.plusYears(2)),
                    plan.obligations().stream().map(AidPlan.Obligation::dueOn).toList(),
                    day::toString);
        });
    }

    /** At most one text of a scheme is in force on a day, and each follows the one before. */
    @Test
    void oneTextOfASchemeIsInForce() {
        days().forEach(day -> {
            assertEquals(
                    inForce(day, "2020-02-04", "centres-de-sante", "2025-08-28", "centres-de-sante-2025"),
                    inForce(Scheme.HEALTH_CENTRE, day),
                    day::toString);
            assertEquals(
                    inForce(day, "2026-02-25", "aide-collective-2026", "2026-11-01", "aide-collective-2026-11"),
                    inForce(Scheme.COLLECTIVE, day),
                    day::toString);
        });
    }

    private static List<String> inForce(LocalDate day, String from, String first, String then, String second) {
        if (day.isBefore(LocalDate.parse(from))) {
            return List.of();
        }
        return List.of(day.isBefore(LocalDate.parse(then)) ? first : second);
    }

    private static List<String> inForce(Scheme scheme, LocalDate day) {
        List<String> all = Shipped.RULES.revisions().stream()
                .filter(revision -> revision.scheme() == scheme && revision.isInForceOn(day))
                .map(Revision::id)
                .toList();
        assertEquals(
                all,
                Shipped.RULES.findInForceOn(scheme, day).map(Revision::id).stream()
                        .toList());
        return all;
    }

    private static Stream<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    private static void assertRefused(LocalDate day, OrganisationApplication application) {
        assertThrows(NotInForceException.class, () -> Shipped.RULES.plan(application), day::toString);
    }

    /** A post and a half for three posts of doctors, with enough patients. */
    private static Centre centre(LocalDate day, int assistants, String zone) {
        return new Centre(
                day,
                "MEDICAL",
                "ONLY_GENERAL_PRACTITIONERS",
                3000,
                assistants,
                zone,
                Optional.empty(),
                Optional.empty(),
                new Counts(1500, 3000),
                1500);
    }

    /** Two doctors, one of whom hosts a junior doctor. */
    private static Company company(LocalDate day, boolean trainingSite, int posts) {
        return new Company(day, "SISA", trainingSite, List.of(doctor("A", true), doctor("B", false)), posts);
    }

    private static Doctor doctor(String id, boolean hosts) {
        return new Doctor(
                id,
                true,
                false,
                true,
                hosts,
                "SECTOR_1",
                Optional.empty(),
                new Counts(850, 1500),
                Optional.empty(),
                Optional.empty());
    }

    private static OrganisationPlan plan(Centre centre) {
        return Shipped.RULES.plan(OrganisationSamples.application(centre));
    }

    private static OrganisationPlan plan(Company company) {
        return Shipped.RULES.plan(OrganisationSamples.application(company));
    }

    private static boolean isAvailable(Centre centre) {
        return isAvailable(plan(centre));
    }

    private static boolean isAvailable(Company company) {
        return isAvailable(plan(company));
    }

    private static boolean isAvailable(OrganisationPlan plan) {
        assertEquals(plan.posts().available() ? 5 : 0, plan.years().size());
        return plan.posts().available();
    }

    private static List<Integer> euros(OrganisationPlan plan) {
        return plan.years().stream()
                .map(year -> year.maximumAid().orElseThrow().intValueExact())
                .toList();
    }
}
