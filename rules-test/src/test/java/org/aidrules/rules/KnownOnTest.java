package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.error.InputError;
import org.aidrules.error.NotInForceException;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Notice;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.Scheme;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same contract seen from several days: a text that is not yet published has no say, and is not named. */
class KnownOnTest {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final String FOUNDED = "avenant-7";
    private static final String SIGNED = "avenant-7-2022";
    private static final String SETTLEMENT = "reglement-arbitral";
    private static final String CONVENTION = "convention-2024";

    /** Half time, P70 to P90: 2 000 patients who are to become 2 250. */
    private static final AidApplication OF_2022 = Doctors.cardiologist(
                    LocalDate.of(2022, 3, 1), AidOption.HALF, Band.P70_P90, 2000)
            .build();

    /** 150 of 250 more: 60 %, in years 3 to 5. */
    private static final ContractHistory HISTORY = ContractHistory.builder()
            .observed(3, activeFile(2150))
            .observed(4, activeFile(2150))
            .observed(5, activeFile(2150))
            .build();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "2019-08-20, avenant-7 avenant-7-2022",
        "2022-06-15, avenant-7 avenant-7-2022",
        "2023-04-29, avenant-7 avenant-7-2022",
        "2023-04-30, avenant-7 avenant-7-2022 reglement-arbitral",
        "2024-06-21, avenant-7 avenant-7-2022 reglement-arbitral",
        "2024-06-22, avenant-7 avenant-7-2022 reglement-arbitral convention-2024",
        "2025-03-01, avenant-7 avenant-7-2022 reglement-arbitral convention-2024"
    })
    void aRevisionIsThereFromItsPublicationOn(LocalDate day, String ids) {
        AidRules rules = knownOn(day);
        assertEquals(Optional.of(day), rules.knownOn());
        assertEquals(ids, String.join(" ", ids(rules)));
        for (String id : List.of(FOUNDED, SIGNED, SETTLEMENT, CONVENTION)) {
            assertEquals(ids(rules).contains(id), rules.find(id).isPresent());
        }
    }

    /** A day before the scheme: that it is not known yet on some day is told beside. */
    @Test
    void dayOfKnowledgeIsReportedWithTheRefusal() {
        LocalDate before = LocalDate.of(2019, 8, 19);
        InputError known = assertThrows(
                        NotInForceException.class,
                        () -> knownOn(LocalDate.of(2022, 6, 15)).inForceOn(before))
                .errors()
                .get(0);
        assertEquals(
                "no revision is in force on 19 August 2019, according to the texts published by 15 June 2022",
                known.message().english());
        assertEquals(
                "aucune révision n'est en vigueur le 19 août 2019, d'après les textes publiés au 15 juin 2022",
                known.message().french());
        assertEquals(
                "no revision is in force on 19 August 2019",
                assertThrows(NotInForceException.class, () -> Shipped.RULES.inForceOn(before))
                        .errors()
                        .get(0)
                        .message()
                        .english());
    }

    @Test
    void allRulesAreKnownWhereNoDayIsAsked() {
        assertEquals(Optional.empty(), Shipped.RULES.knownOn());
        assertEquals(List.of(FOUNDED, SIGNED, SETTLEMENT, CONVENTION), ids(Shipped.RULES));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-15, 2022-01-01, , ",
        "2023-04-29, 2022-01-01, , ",
        "2023-04-30, 2022-01-01, 2023-05-01, ",
        "2024-06-21, 2022-01-01, 2023-05-01, ",
        "2024-06-22, 2022-01-01, 2023-05-01, 2024-06-22",
        "2025-03-01, 2022-01-01, 2023-05-01, 2024-06-22"
    })
    void endOfARevisionIsKnownWithTheTextThatSetsIt(
            LocalDate day, LocalDate founded, LocalDate signed, LocalDate settlement) {
        AidRules rules = knownOn(day);
        assertEquals(Optional.of(founded), rules.get(FOUNDED).inForceTo());
        assertEquals(Optional.ofNullable(signed), rules.get(SIGNED).inForceTo());
        assertEquals(Optional.ofNullable(settlement), rules.find(SETTLEMENT).flatMap(Revision::inForceTo));
        assertEquals(Optional.empty(), rules.find(CONVENTION).flatMap(Revision::inForceTo));
    }

    /** Year 4 begins on 2025-03-01: the first that the convention raises. */
    @ParameterizedTest
    @CsvSource({
        "2022-06-15, 10500, avenant-7-2022",
        "2023-04-29, 10500, avenant-7-2022",
        "2023-04-30, 10500, avenant-7-2022",
        "2024-06-21, 10500, avenant-7-2022",
        "2024-06-22, 11000, convention-2024",
        "2025-03-01, 11000, convention-2024"
    })
    void whatTheLastYearsOf2022AreWorth(LocalDate day, int euros, String amountsRevision) {
        AidPlan plan = knownOn(day).plan(OF_2022);
        assertEquals(SIGNED, plan.revision());
        assertEquals(
                List.of(18000, 13500, 10500, euros, euros),
                plan.years().stream()
                        .map(year -> year.maximumAid().orElseThrow().intValueExact())
                        .toList());
        assertEquals(
                List.of(SIGNED, SIGNED, SIGNED, amountsRevision, amountsRevision),
                plan.years().stream().map(AidPlan.Year::amountsRevision).toList());
        assertEquals(
                List.of(SIGNED),
                plan.targets().stream().map(AidPlan.Target::revision).toList());
        assertEquals(2250, plan.targets().get(0).target().orElseThrow());
    }

    /** 60 % of 10 500 are 6 300 euros, of 11 000 they are 6 600. */
    @ParameterizedTest
    @CsvSource({
        "2022-06-15, 6300, 50400",
        "2023-04-29, 6300, 50400",
        "2023-04-30, 6300, 50400",
        "2024-06-21, 6300, 50400",
        "2024-06-22, 6600, 51000",
        "2025-03-01, 6600, 51000"
    })
    void whatTheLastYearsOf2022AreSettledAt(LocalDate day, int euros, int total) {
        AidSettlement settlement = knownOn(day).settle(OF_2022, HISTORY);
        assertEquals(
                List.of(18000, 13500, 6300, euros, euros),
                settlement.years().stream()
                        .map(year -> year.aid().orElseThrow().intValueExact())
                        .toList());
        settlement.years().subList(2, 5).forEach(year -> assertEquals(Modulation.PRORATED, year.modulation()));
        assertEquals(Optional.of(BigDecimal.valueOf(total).setScale(2)), settlement.total());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-06-15", "2023-04-29", "2023-04-30", "2024-06-21", "2024-06-22", "2025-03-01"})
    void aNoticeNamesTheDay(LocalDate day) {
        for (List<Notice> notices : List.of(
                knownOn(day).plan(OF_2022).notices(),
                knownOn(day).settle(OF_2022, HISTORY).notices())) {
            List<Notice> known = notices.stream()
                    .filter(one -> one.kind() == Notice.Kind.KNOWN_ON)
                    .toList();
            assertEquals(1, known.size());
            assertTrue(known.get(0).text().english().contains(ENGLISH.format(day)));
            assertTrue(known.get(0).text().french().contains(FRENCH.format(day).replaceFirst("^1 ", "1er ")));
            assertFalse(notices.stream().anyMatch(one -> one.kind() == Notice.Kind.NO_REVISION_IN_FORCE));
        }
        assertFalse(Shipped.RULES.plan(OF_2022).notices().stream()
                .anyMatch(notice -> notice.kind() == Notice.Kind.KNOWN_ON));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-29, 2023-06-01, reglement-arbitral, avenant-7 avenant-7-2022",
        "2022-06-15, 2024-07-01, convention-2024, avenant-7 avenant-7-2022",
        "2024-06-21, 2024-07-01, convention-2024, avenant-7 avenant-7-2022 reglement-arbitral"
    })
    void aRevisionThatIsNotYetKnownIsRefused(LocalDate day, LocalDate signedOn, String named, String known) {
        InputError error = Refusals.only(
                knownOn(day),
                Doctors.cardiologist(signedOn, AidOption.HALF, Band.P70_P90, 2000)
                        .revision(named));
        assertEquals("/revision", error.at());
        assertEquals(Optional.of(named), error.found());
        assertEquals(List.of(known.split(" ")), error.accepted());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-29, 2023-06-01, avenant-7-2022",
        "2023-04-30, 2023-06-01, reglement-arbitral",
        "2024-06-21, 2024-06-22, reglement-arbitral",
        "2024-06-22, 2024-06-22, convention-2024",
        "2019-08-20, 2026-01-01, avenant-7-2022",
        "2023-04-30, 2023-04-30, avenant-7-2022",
        "2023-04-30, 2023-05-01, reglement-arbitral"
    })
    void contractIsGovernedByTheTextKnownToBeInForce(LocalDate day, LocalDate signedOn, String revision) {
        AidRules rules = knownOn(day);
        assertEquals(revision, rules.inForceOn(signedOn).id());
        AidPlan plan = rules.plan(Doctors.cardiologist(signedOn, AidOption.THIRD, Band.P70_P90, 2000)
                .build());
        assertEquals(revision, plan.revision());
        assertEquals(revision.startsWith("avenant"), plan.option().available());
        assertTrue(plan.years().stream().allMatch(year -> year.amountsRevision().equals(revision)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-08-19", "2019-06-20", "1970-01-01"})
    void nothingIsKnownBeforeTheScheme(LocalDate day) {
        AidRules rules = knownOn(day);
        assertEquals(List.of(), rules.revisions());
        assertEquals(Optional.empty(), rules.findInForceOn(OF_2022.signedOn()));
        NotInForceException refusal = assertThrows(NotInForceException.class, () -> rules.plan(OF_2022));
        assertEquals("/signedOn", refusal.errors().get(0).at());
        assertEquals(List.of(), refusal.errors().get(0).accepted());
        assertEquals(1, rules.check(OF_2022.toBuilder()).size());
        assertThrows(NotInForceException.class, () -> rules.inForceOn(OF_2022.signedOn()));
    }

    @Test
    void theDayCanBeChangedAndTheRulesAreNot() {
        AidRules early = knownOn(LocalDate.of(2022, 6, 15));
        assertEquals(List.of(FOUNDED, SIGNED, SETTLEMENT, CONVENTION), ids(Shipped.RULES));
        AidRules late = early.knownOn(LocalDate.of(2025, 3, 1));
        assertEquals(List.of(FOUNDED, SIGNED, SETTLEMENT, CONVENTION), ids(late));
        assertEquals(Optional.of(LocalDate.of(2025, 3, 1)), late.knownOn());
        assertEquals(List.of(FOUNDED, SIGNED), ids(early));
    }

    /** The arbitral ruling and the convention have a say in the contract of 2022: they say what of it they take over. */
    @Test
    void digestCoversTheConsultedTexts() {
        assertEquals(digest("2022-06-15", OF_2022), digest("2023-04-29", OF_2022));
        assertNotEquals(digest("2023-04-29", OF_2022), digest("2023-04-30", OF_2022));
        assertEquals(digest("2023-04-30", OF_2022), digest("2024-06-21", OF_2022));
        assertNotEquals(digest("2024-06-21", OF_2022), digest("2024-06-22", OF_2022));
        assertEquals(digest("2024-06-22", OF_2022), digest("2025-03-01", OF_2022));
        assertEquals(
                digest("2025-03-01", OF_2022),
                Shipped.RULES.plan(OF_2022).rules().digest());
        assertEquals(
                digest("2025-03-01", OF_2022),
                knownOn(LocalDate.of(2025, 3, 1))
                        .settle(OF_2022, HISTORY)
                        .rules()
                        .digest());
    }

    /** A text that comes after the first day of a contract's last year has no say in it. */
    @ParameterizedTest
    @CsvSource({"2019-08-20, true", "2020-06-21, true", "2020-06-22, false", "2022-03-01, false"})
    void theDigestIsTheSameWhereTheConventionHasNoSay(LocalDate signedOn, boolean same) {
        AidApplication contract = Doctors.cardiologist(signedOn, AidOption.HALF, Band.P70_P90, 2000)
                .build();
        assertEquals(same, digest("2024-06-21", contract).equals(digest("2024-06-22", contract)));
    }

    @Test
    void revisionOfTheCallerWithoutADayOfPublicationIsAlwaysKnown() throws IOException {
        Path draft = draft("");
        AidRules rules = Shipped.RULES.withOverlay(draft);
        for (String day : List.of("1970-01-01", "2022-06-15", "2025-03-01")) {
            LocalDate date = LocalDate.parse(day);
            assertTrue(rules.knownOn(date).find("own-draft").isPresent(), day);
            assertEquals(
                    knownOn(date).revisions().size() + 1,
                    rules.knownOn(date).revisions().size());
        }
        LocalDate day = LocalDate.of(2022, 6, 15);
        AidRules after = Shipped.RULES.knownOn(day).withOverlay(draft);
        assertEquals(Optional.of(day), after.knownOn());
        assertEquals(ids(rules.knownOn(day)), ids(after));
        assertEquals(
                "own-draft",
                after.plan(OF_2022.toBuilder().revision("own-draft").build()).revision());
    }

    @Test
    void revisionOfTheCallerIsKnownFromItsPublicationOn() throws IOException {
        AidRules rules = Shipped.RULES.withOverlay(draft("publishedOn=2023-01-10\n"));
        assertTrue(rules.find("own-draft").isPresent());
        assertTrue(rules.knownOn(LocalDate.of(2023, 1, 9)).find("own-draft").isEmpty());
        assertTrue(rules.knownOn(LocalDate.of(2023, 1, 10)).find("own-draft").isPresent());
    }

    /** Known in 2023, one's own text of 2025 follows the arbitral ruling: the convention between them is not known. */
    @Test
    void revisionOfTheCallerFollowsTheLastThatIsKnown() throws IOException {
        AidRules rules = Shipped.RULES
                .withOverlay(draft("publishedOn=2023-05-15\ninForceFrom=2025-01-01\n"))
                .knownOn(LocalDate.of(2023, 6, 1));
        assertEquals(List.of(FOUNDED, SIGNED, SETTLEMENT, "own-draft"), ids(rules));
        assertEquals(SETTLEMENT, rules.inForceOn(LocalDate.of(2024, 12, 31)).id());
        assertEquals("own-draft", rules.inForceOn(LocalDate.of(2025, 1, 1)).id());
    }

    /** Tables laid over a shipped revision are there when it is. */
    @Test
    void tablesOfTheCallerStay() {
        AidRules changed = Shipped.RULES.withOverlay(Overlays.folder("amount-changed"));
        AidApplication fullTime = OF_2022.toBuilder().option(AidOption.FULL).build();
        for (String day : List.of("2022-06-15", "2023-04-30", "2025-03-01")) {
            assertEquals(
                    Optional.of(new BigDecimal("37000.00")),
                    changed.knownOn(LocalDate.parse(day))
                            .plan(fullTime)
                            .years()
                            .get(0)
                            .maximumAid());
        }
    }

    @Test
    void thresholdsOfTheCallerStay() {
        LocalDate day = LocalDate.of(2022, 6, 15);
        AidRules rules = OwnThresholds.rules(folder, "CARDIOLOGY,ACTIVE_FILE,2021-12-31,900,1200,1600,2100,2600");
        AidApplication unplaced = Doctors.unplacedCardiologist(OF_2022.signedOn(), AidOption.HALF, 2000)
                .build();
        assertEquals(
                Optional.of(Band.P70_P90),
                rules.knownOn(day).plan(unplaced).bands().activeFile());
    }

    /** What was not sure then is not made sure by what came later. */
    @Test
    void theCertaintyIsThatOfTheTextsKnown() {
        LocalDate signedOn = LocalDate.of(2023, 6, 1);
        AidApplication contract = Doctors.cardiologist(signedOn, AidOption.HALF, Band.P70_P90, 2000)
                .build();
        assertEquals(
                Certainty.INTERPRETED,
                knownOn(LocalDate.of(2023, 4, 29))
                        .plan(contract)
                        .targets()
                        .get(0)
                        .certainty());
        assertEquals(
                Certainty.UNDETERMINED,
                knownOn(LocalDate.of(2023, 4, 30))
                        .plan(contract)
                        .targets()
                        .get(0)
                        .certainty());
    }

    private static AidRules knownOn(LocalDate day) {
        return Shipped.RULES.knownOn(day);
    }

    private static List<String> ids(AidRules rules) {
        return rules.revisions(Scheme.INDIVIDUAL).stream().map(Revision::id).toList();
    }

    private static String digest(String day, AidApplication contract) {
        return knownOn(LocalDate.parse(day)).plan(contract).rules().digest();
    }

    private static Map<Measure, Integer> activeFile(int count) {
        return Map.of(Measure.ACTIVE_FILE, count);
    }

    /** A revision with a table of its own, otherwise as the amendment was in 2022. */
    private Path draft(String lines) throws IOException {
        Path own = Files.createDirectory(folder.resolve("own-draft"));
        String sector = Files.readString(Overlays.folder("pilot-2018").resolve("sector.drl.csv"));
        Files.writeString(own.resolve("sector.drl.csv"), sector.replace("pilot_2018", "own_draft"));
        Files.writeString(
                own.resolve("revision.properties"),
                "title.en=Own draft\ntitle.fr=Projet propre\n"
                        + "extends=avenant-7-2022\ncheckedOn=2026-01-01\nsources=IGAS-2023-015R: [43]\n" + lines);
        return own;
    }
}
