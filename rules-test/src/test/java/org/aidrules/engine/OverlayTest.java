package org.aidrules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.NotInForceException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Verdict;
import org.aidrules.revision.Revision;
import org.aidrules.rules.Overlays;
import org.aidrules.rules.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A caller's own folder of tables changes what it names, and nothing else. */
class OverlayTest {

    private static final AidRules SHIPPED = AidRules.standard();
    private static final AidRules CHANGED = SHIPPED.withOverlay(Overlays.folder("amount-changed"));
    private static final AidRules CHANGED_AGAIN = SHIPPED.withOverlay(Overlays.folder("amount-changed-again"));
    private static final AidRules DRAFT = SHIPPED.withOverlay(Overlays.folder("three-years"));
    private static final AidRules LATER = SHIPPED.withOverlay(Overlays.folder("convention-2027"));
    private static final AidRules PILOT = SHIPPED.withOverlay(Overlays.folder("pilot-2018"));

    @Test
    void theChangedAmountComesOut() {
        AidPlan plan = CHANGED.plan(Situations.generalPractitioner("2020-03-02").build());
        assertEquals(List.of("37000.00", "27000.00", "21000.00", "21000.00", "21000.00"), amounts(plan));
        LocalizedText text = plan.years().get(0).reasons().get(0).text();
        assertEquals("Full-time assistant, year 1: at most €37,000.", text.english());
        assertEquals("Assistant à temps plein, année 1 : 37 000 € au maximum.", text.french());
        assertEquals(
                new BigDecimal("37000.00"),
                plan.years().get(0).payments().stream()
                        .map(AidPlan.Payment::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void overriddenRulesAreUnchanged() {
        AidApplication application =
                Situations.generalPractitioner("2020-03-02").build();
        AidRules rules = AidRules.standard();
        AidPlan before = rules.plan(application);
        rules.withOverlay(Overlays.folder("amount-changed"));
        assertEquals(before, rules.plan(application));
        assertEquals("36000.00", amounts(before).get(0));
    }

    @Test
    void revisionsThatExtendTheOverlaidOneInheritIt() {
        assertEquals("37000", Overlays.fullTimeYear1(CHANGED, "avenant-7-2022"));
        assertEquals(
                "37000.00",
                amounts(CHANGED.plan(
                                Situations.generalPractitioner("2022-03-01").build()))
                        .get(0));
    }

    @Test
    void revisionsWithATableOfTheirOwnKeepIt() {
        assertEquals("36000", Overlays.fullTimeYear1(CHANGED, "reglement-arbitral"));
    }

    @Test
    void otherTablesStayAsTheyAre() {
        for (String table : SHIPPED.get("avenant-7").tables()) {
            boolean same = SHIPPED.get("avenant-7")
                    .table(table)
                    .equals(CHANGED.get("avenant-7").table(table));
            assertEquals(!table.equals("amounts"), same, table);
        }
    }

    @Test
    void revisionsKeepTheirNamesOrderAndOwnTables() {
        assertEquals(ids(SHIPPED), ids(CHANGED));
        assertEquals(
                SHIPPED.get("avenant-7").ownTables(), CHANGED.get("avenant-7").ownTables());
        assertEquals("avenant-7", CHANGED.get("avenant-7-2022").table("amounts").revision());
    }

    @Test
    void theDigestOfTheRevisionAndOfThoseThatExtendItChanges() {
        for (String id : List.of("avenant-7", "avenant-7-2022", "reglement-arbitral")) {
            assertNotEquals(used(SHIPPED, id), used(CHANGED, id), id);
            assertNotEquals(used(CHANGED, id), used(CHANGED_AGAIN, id), id);
        }
        assertEquals(
                used(CHANGED, "avenant-7"), used(SHIPPED.withOverlay(Overlays.folder("amount-changed")), "avenant-7"));
    }

    @Test
    void thePlanCarriesTheDigest() {
        AidPlan plan = CHANGED.plan(Situations.generalPractitioner("2024-09-16").build());
        assertEquals(used(CHANGED, "convention-2024"), plan.rules());
    }

    /** A running contract is under the rules of every text that comes before its last year, and of no later one. */
    @Test
    void theDigestOfAPlanIsThatOfAllTextsThatHaveASayInIt() {
        AidApplication ended = Situations.generalPractitioner("2020-03-02").build();
        AidApplication running = Situations.generalPractitioner("2023-03-01").build();
        assertEquals(SHIPPED.plan(ended).rules(), LATER.plan(ended).rules());
        assertNotEquals(SHIPPED.plan(running).rules(), LATER.plan(running).rules());
        assertNotEquals(SHIPPED.plan(ended).rules(), CHANGED.plan(ended).rules());
        assertNotEquals(used(SHIPPED, "avenant-7"), SHIPPED.plan(ended).rules());
    }

    @Test
    void twoOverlaysWithTheSameFileNamesDoNotMix() {
        assertEquals("37000", Overlays.fullTimeYear1(CHANGED, "avenant-7"));
        assertEquals("39000", Overlays.fullTimeYear1(CHANGED_AGAIN, "avenant-7"));
    }

    @Test
    void lastOverlayTakesPrecedence() {
        AidRules again = CHANGED.withOverlay(Overlays.folder("amount-changed-again"));
        AidRules back = CHANGED_AGAIN.withOverlay(Overlays.folder("amount-changed"));
        assertEquals("39000", Overlays.fullTimeYear1(again, "avenant-7"));
        assertEquals("37000", Overlays.fullTimeYear1(back, "avenant-7"));
        assertNotEquals(used(again, "avenant-7"), used(back, "avenant-7"));
    }

    @Test
    void oneFolderMayChangeTheSameTableOfTwoRevisions() {
        AidRules rules = SHIPPED.withOverlay(Overlays.folder("two-revisions"));
        assertEquals("37000", Overlays.fullTimeYear1(rules, "avenant-7"));
        assertEquals("37000", Overlays.fullTimeYear1(rules, "avenant-7-2022"));
        assertEquals("37500", Overlays.fullTimeYear1(rules, "reglement-arbitral"));
    }

    @Test
    void aDraftIsARevisionOfItsOwn() {
        Revision draft = DRAFT.get("three-years");
        assertEquals("Projet : contrats de trois ans", draft.title().french());
        assertEquals(Optional.of("reglement-arbitral"), draft.extended());
        assertEquals(List.of("terms"), draft.ownTables());
        assertEquals(SHIPPED.get("reglement-arbitral").tables(), draft.tables());
        assertEquals("reglement-arbitral", draft.table("amounts").revision());
    }

    @Test
    void aDraftComesAfterTheRevisionsThatWereInForce() {
        assertEquals("three-years", ids(DRAFT).get(ids(SHIPPED).size()));
        assertEquals(ids(SHIPPED), ids(DRAFT).subList(0, ids(SHIPPED).size()));
    }

    @Test
    void aDraftIsUsedWhereItIsNamed() {
        AidApplication named = Situations.generalPractitioner("2024-01-15")
                .revision("three-years")
                .build();
        AidPlan plan = DRAFT.plan(named);
        assertEquals("three-years", plan.revision());
        assertEquals(List.of("36000.00", "28000.00", "22000.00"), amounts(plan));
        assertEquals(
                List.of("three-years", "convention-2024", "convention-2024"),
                plan.years().stream().map(AidPlan.Year::amountsRevision).toList());
        AidPlan later = DRAFT.plan(Situations.generalPractitioner("2024-09-16")
                .revision("three-years")
                .build());
        assertEquals(used(DRAFT, "three-years"), later.rules());
        assertEquals(List.of("36000.00", "27000.00", "21000.00"), amounts(later));
    }

    @Test
    void aDraftIsNeverUsedByDate() {
        AidApplication byDate = Situations.generalPractitioner("2024-01-15").build();
        assertEquals(SHIPPED.plan(byDate), DRAFT.plan(byDate));
        for (LocalDate day = LocalDate.of(2017, 1, 1); day.getYear() < 2035; day = day.plusDays(1)) {
            assertEquals(id(SHIPPED, day), id(DRAFT, day));
            assertFalse(DRAFT.get("three-years").isInForceOn(day));
        }
    }

    @Test
    void aRevisionWithAPeriodIsInForceInIt() {
        assertEquals("pilot-2018", PILOT.revisions().get(0).id());
        assertEquals(Optional.empty(), id(PILOT, LocalDate.of(2017, 12, 31)));
        assertEquals(Optional.of("pilot-2018"), id(PILOT, LocalDate.of(2018, 1, 1)));
        assertEquals(Optional.of("pilot-2018"), id(PILOT, LocalDate.of(2018, 6, 30)));
        assertEquals(Optional.empty(), id(PILOT, LocalDate.of(2018, 7, 1)));
        assertEquals(Optional.empty(), id(PILOT, LocalDate.of(2019, 8, 19)));
        assertEquals(Optional.of("avenant-7"), id(PILOT, LocalDate.of(2019, 8, 20)));
    }

    @Test
    void aRevisionWithAPeriodDecidesByItsOwnTables() {
        AidApplication.Builder sector2 =
                Situations.generalPractitioner("2018-03-01").sector(Sector.SECTOR_2);
        AidPlan plan = PILOT.plan(sector2.build());
        assertEquals("pilot-2018", plan.revision());
        assertEquals(Verdict.MET, plan.criteria().get(0).verdict());
        assertThrows(NotInForceException.class, () -> SHIPPED.plan(sector2.build()));
        assertEquals(
                Verdict.NOT_MET,
                PILOT.plan(sector2.signedOn(LocalDate.of(2020, 3, 2)).build())
                        .criteria()
                        .get(0)
                        .verdict());
    }

    @Test
    void aRevisionWithoutAnEndGivesWayToALaterOne() {
        assertEquals("convention-2027", ids(LATER).get(ids(SHIPPED).size()));
        assertEquals(
                Optional.of(LocalDate.of(2027, 1, 1)),
                LATER.get("convention-2024").inForceTo());
        assertEquals(Optional.empty(), LATER.get("convention-2027").inForceTo());
        assertEquals(Optional.of("convention-2024"), id(LATER, LocalDate.of(2026, 12, 31)));
        assertEquals(Optional.of("convention-2027"), id(LATER, LocalDate.of(2027, 1, 1)));
        assertEquals(Optional.of("convention-2027"), id(LATER, LocalDate.of(2090, 1, 1)));
        assertEquals(Optional.empty(), SHIPPED.get("convention-2024").inForceTo());
        assertEquals(Optional.of("convention-2024"), id(SHIPPED, LocalDate.of(2027, 1, 1)));
    }

    /** It inherits that its amounts reach running contracts at their next anniversary, and nothing else does. */
    @Test
    void aLaterRevisionTakesOverWhatItsTransitionsSay() {
        AidPlan running =
                LATER.plan(Situations.generalPractitioner("2025-03-02").build());
        assertEquals("convention-2024", running.revision());
        assertEquals(
                List.of("convention-2024", "convention-2024", "convention-2027", "convention-2027", "convention-2027"),
                running.years().stream().map(AidPlan.Year::amountsRevision).toList());
        assertEquals(List.of("38000.00", "28000.00", "23000.00", "23000.00", "23000.00"), amounts(running));
        assertEquals(
                List.of("convention-2024", "convention-2024"),
                running.targets().stream().map(AidPlan.Target::revision).toList());
        AidPlan signed = LATER.plan(Situations.generalPractitioner("2027-01-01").build());
        assertEquals("convention-2027", signed.revision());
        assertEquals(List.of("39000.00", "28000.00", "23000.00", "23000.00", "23000.00"), amounts(signed));
        assertEquals(
                List.of("38000.00", "28000.00", "22000.00", "22000.00", "22000.00"),
                amounts(SHIPPED.plan(
                        Situations.generalPractitioner("2027-01-01").build())));
    }

    @Test
    void aLaterRevisionIsUnknownBeforeItIsPublished() {
        AidRules before = LATER.knownOn(LocalDate.of(2026, 10, 31));
        assertEquals(ids(SHIPPED), ids(before));
        assertEquals(Optional.empty(), before.get("convention-2024").inForceTo());
        assertEquals(Optional.of("convention-2024"), id(before, LocalDate.of(2027, 1, 1)));
        AidRules after = LATER.knownOn(LocalDate.of(2026, 11, 1));
        assertEquals(ids(LATER), ids(after));
        assertEquals(Optional.of("convention-2027"), id(after, LocalDate.of(2027, 1, 1)));
    }

    @Test
    void aLaterRevisionMayEndWithNothingAfterIt(@TempDir Path temp) throws IOException {
        AidRules rules = SHIPPED.withOverlay(
                dated(temp, "year-2027", "2026-11-01", "inForceFrom=2027-01-01", "inForceTo=2028-01-01"));
        assertEquals(Optional.of("convention-2024"), id(rules, LocalDate.of(2026, 12, 31)));
        assertEquals(Optional.of("year-2027"), id(rules, LocalDate.of(2027, 12, 31)));
        assertEquals(Optional.empty(), id(rules, LocalDate.of(2028, 1, 1)));
    }

    @Test
    void anEarlierRevisionWithoutAnEndGivesWayToTheFirst(@TempDir Path temp) throws IOException {
        AidRules rules = SHIPPED.withOverlay(dated(temp, "early", "2017-12-01", "inForceFrom=2018-01-01"));
        assertEquals(Optional.of("early"), id(rules, LocalDate.of(2019, 8, 19)));
        assertEquals(Optional.of("avenant-7"), id(rules, LocalDate.of(2019, 8, 20)));
    }

    @Test
    void twoLaterRevisionsThatBeginOnTheSameDayAreRefused(@TempDir Path temp) throws IOException {
        Path another = dated(temp, "another-2027", "2026-11-01", "inForceFrom=2027-01-01");
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> LATER.withOverlay(another));
        assertEquals(
                "convention-2027/revision.properties/inForceFrom: another-2027 is still in force on this day "
                        + "(found: 2027-01-01)",
                refusal.getMessage());
    }

    /** What a revision says of its own end was known from its publication on, where nothing begins on that day. */
    @Test
    void anEndThatOwesNothingToALaterTextIsAlwaysKnown() {
        AidRules then = PILOT.knownOn(LocalDate.of(2019, 1, 1));
        assertEquals(List.of("pilot-2018"), ids(then));
        assertEquals(Optional.of("pilot-2018"), id(then, LocalDate.of(2018, 6, 30)));
        assertEquals(Optional.empty(), id(then, LocalDate.of(2018, 7, 1)));
    }

    /** Of two later texts, the one that was published first gives the end as long as it alone is known. */
    @Test
    void revisionEndsWhereTheNextKnownOneBegins(@TempDir Path temp) throws IOException {
        AidRules rules = LATER.withOverlay(dated(temp, "year-2028", "2026-01-01", "inForceFrom=2028-01-01"))
                .knownOn(LocalDate.of(2026, 6, 1));
        assertEquals(
                Optional.of(LocalDate.of(2028, 1, 1)),
                rules.get("convention-2024").inForceTo());
        assertEquals(Optional.of("convention-2024"), id(rules, LocalDate.of(2027, 12, 31)));
        assertEquals(Optional.of("year-2028"), id(rules, LocalDate.of(2028, 1, 1)));
    }

    @Test
    void aRevisionCannotTakeTheNameOfAnother(@TempDir Path temp) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("avenant-7"));
        Files.copy(Overlays.folder("amount-changed").resolve("amounts.drl.csv"), folder.resolve("amounts.drl.csv"));
        Files.copy(
                Overlays.folder("three-years").resolve("revision.properties"), folder.resolve("revision.properties"));
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> SHIPPED.withOverlay(folder));
        assertEquals(
                "avenant-7: a revision with this id exists: to override its tables, remove revision.properties "
                        + "(found: avenant-7)",
                refusal.getMessage());
    }

    /** A folder with a revision of this name that extends the convention of 2024 and changes nothing. */
    private static Path dated(Path temp, String id, String publishedOn, String... period) throws IOException {
        Path folder = Files.createDirectory(temp.resolve(id));
        String table = Files.readString(Overlays.folder("convention-2027").resolve("amounts.drl.csv"));
        Files.writeString(folder.resolve("amounts.drl.csv"), table.replace("convention_2027", id.replace('-', '_')));
        Files.writeString(
                folder.resolve("revision.properties"),
                String.join(
                                "\n",
                                "title.en=A draft",
                                "title.fr=Un projet",
                                "extends=convention-2024",
                                "publishedOn=" + publishedOn,
                                "checkedOn=2026-11-15",
                                "sources=CONVENTION-2024",
                                String.join("\n", period))
                        + "\n");
        return folder;
    }

    private static List<String> amounts(AidPlan plan) {
        return plan.years().stream()
                .map(year -> year.maximumAid().orElseThrow().toPlainString())
                .toList();
    }

    private static List<String> ids(AidRules rules) {
        return rules.revisions(Scheme.INDIVIDUAL).stream().map(Revision::id).toList();
    }

    private static Optional<String> id(AidRules rules, LocalDate day) {
        return rules.findInForceOn(day).map(Revision::id);
    }

    private static RulesetVersion used(AidRules rules, String id) {
        return rules.version(rules.get(id));
    }
}
