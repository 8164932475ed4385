package org.aidrules.validation.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlierContract;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.YesNo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges that the dossier names, each with what lies next to it, and no other. */
@Tag("thorough")
class ContractEdgesTest {

    private final AidRules rules = AidRules.standard();

    private SampleApplications doctors(String revision) {
        return new SampleApplications(rules, rules.get(revision));
    }

    private Map<String, ContractCase> plans(String revision) {
        return byName(new ContractEdges(doctors(revision)).contracts());
    }

    private Map<String, ContractCase> settlements(String revision) {
        return byName(new SettlementEdges(doctors(revision)).contracts());
    }

    private static Map<String, ContractCase> byName(List<ContractCase> contracts) {
        Map<String, ContractCase> all = new TreeMap<>();
        contracts.forEach(contract -> all.put(contract.name(), contract));
        assertEquals(contracts.size(), all.size());
        return all;
    }

    /** What follows a prefix in the names. */
    private static Set<String> after(String prefix, Map<String, ContractCase> contracts) {
        return contracts.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({
        "avenant-7, 2019-08-20, 2021-12-31",
        "avenant-7-2022, 2022-01-01, 2023-04-30",
        "reglement-arbitral, 2023-05-01, 2024-06-21",
        "convention-2024, 2024-06-22, "
    })
    void theFirstAndTheLastDay(String revision, LocalDate first, LocalDate last) {
        Map<String, ContractCase> plans = plans(revision);
        assertEquals(
                Set.of("", "-minus-1"),
                after("first-day", plans).stream()
                        .map(name -> name.replaceAll(":.*", ""))
                        .collect(Collectors.toSet()));
        assertSigned(plans, "first-day:", first, false);
        assertSigned(plans, "first-day-minus-1:", first.minusDays(1), false);
        assertSigned(plans, "first-day-minus-1:revision-named:", first.minusDays(1), true);
        if (last == null) {
            assertEquals(Set.of(), after("last-day", plans));
        } else {
            assertSigned(plans, "last-day:", last, false);
            assertSigned(plans, "last-day-plus-1:", last.plusDays(1), false);
            assertSigned(plans, "last-day-plus-1:revision-named:", last.plusDays(1), true);
        }
    }

    private static void assertSigned(Map<String, ContractCase> plans, String prefix, LocalDate day, boolean named) {
        AidApplication application = plans.get(prefix + day).application();
        assertEquals(day, application.signedOn());
        assertEquals(named, application.revision().isPresent());
    }

    /** The latest day of the revision that lies whole years before another comes into force. */
    @ParameterizedTest
    @CsvSource({
        "avenant-7, avenant-7-2022 2021-01-01 reglement-arbitral 2021-05-01 convention-2024 2021-06-22",
        "avenant-7-2022, reglement-arbitral 2022-05-01 convention-2024 2022-06-22",
        "reglement-arbitral, convention-2024 2023-06-22"
    })
    void yearsThatBeginWithAnotherRevision(String revision, String others) {
        Map<String, ContractCase> plans = plans(revision);
        String[] words = others.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            LocalDate day = LocalDate.parse(words[i + 1]);
            assertDays(Set.of(day.minusDays(1), day, day.plusDays(1)), "anniversary-of-" + words[i] + ":", plans);
        }
        assertEquals(Set.of(), after("anniversary-of-" + revision + ":", plans));
    }

    /** Where no leap year is in force, the last of February and the first of March stand for it. */
    @ParameterizedTest
    @CsvSource({
        "avenant-7, 2020-02-28 2020-02-29 2020-03-01",
        "reglement-arbitral, 2024-02-28 2024-02-29 2024-03-01",
        "avenant-7-2022, 2022-02-28 2022-03-01 2023-02-28 2023-03-01",
        "convention-2024, 2028-02-28 2028-02-29 2028-03-01"
    })
    void theTwentyNinthOfFebruary(String revision, String days) {
        assertDays(
                Arrays.stream(days.split(" ")).map(LocalDate::parse).collect(Collectors.toSet()),
                "29-february:",
                plans(revision));
    }

    private static void assertDays(Set<LocalDate> days, String prefix, Map<String, ContractCase> plans) {
        assertEquals(
                days.stream().map(LocalDate::toString).collect(Collectors.toCollection(TreeSet::new)),
                after(prefix, plans));
        days.forEach(day -> assertSigned(plans, prefix, day, true));
    }

    /**
     * The day after the signature, the end of a longer month, and one whose deadlines fall into a shorter one; the last
     * day of the first contract year, and the day after it.
     */
    @Test
    void hiresOnOtherDays() {
        Map<String, ContractCase> plans = plans("avenant-7");
        assertEquals(
                Set.of("2019-11-21", "2019-12-31", "2020-08-31", "2020-11-19", "2020-11-20"),
                after("hired-on:", plans));
        after("hired-on:", plans).forEach(day -> {
            AidApplication application = plans.get("hired-on:" + day).application();
            assertEquals(day, application.hiredOn().orElseThrow().toString());
            assertTrue(application.practice().secretaryPromoted());
        });
    }

    /** The CQP has conditions of entry from 17 March 2022 on, and was registered until 25 April 2025. */
    @ParameterizedTest
    @ValueSource(strings = {"avenant-7", "avenant-7-2022", "reglement-arbitral", "convention-2024"})
    void entriesToTheTraining(String revision) {
        Map<String, ContractCase> plans = plans(revision);
        Set<String> days = Set.of("2022-03-16", "2022-03-17", "2025-04-25", "2025-04-26");
        assertEquals(days, after("training-on:", plans));
        days.forEach(day -> assertEquals(
                day,
                assistant(plans, "training-on:" + day)
                        .trainingOn()
                        .orElseThrow()
                        .toString()));
        Set<String> levels = new TreeSet<>();
        for (int level = 1; level <= 8; level++) {
            for (int years = 2; years <= 4; years++) {
                levels.add(level + ":" + years);
            }
        }
        for (String profile : List.of("MEDICAL_SECRETARY", "OTHER")) {
            assertEquals(levels, after("entry:" + profile + ":", plans));
            for (String name : levels) {
                Assistant assistant = assistant(plans, "entry:" + profile + ":" + name);
                assertEquals(
                        profile + " " + name,
                        assistant.profile() + " " + assistant.diplomaLevel().orElseThrow() + ":"
                                + assistant.experienceYears().orElseThrow());
                assertEquals(LocalDate.of(2025, 4, 25), assistant.trainingOn().orElseThrow());
            }
        }
    }

    private static Assistant assistant(Map<String, ContractCase> plans, String name) {
        return plans.get(name).application().assistant().orElseThrow();
    }

    /** 65 years are the age of a target that is only to be kept, a year of experience shortens the training. */
    @Test
    void agesAndExperience() {
        Map<String, ContractCase> plans = plans("avenant-7");
        for (String edge : List.of("doctor-age:", "newly-established-at:")) {
            assertEquals(Set.of("64", "65", "66"), after(edge, plans));
            after(edge, plans).forEach(age -> {
                AidApplication application = plans.get(edge + age).application();
                assertEquals(
                        Integer.parseInt(age),
                        application.practice().doctorAge().orElseThrow());
                assertEquals(edge.startsWith("newly"), application.practice().newlyEstablished());
            });
        }
        for (AssistantBackground profile : AssistantBackground.values()) {
            String edge = "experience:" + profile + ":";
            assertEquals(Set.of("0", "1", "2"), after(edge, plans));
            after(edge, plans)
                    .forEach(years -> assertEquals(
                            Integer.parseInt(years),
                            plans.get(edge + years)
                                    .application()
                                    .assistant()
                                    .orElseThrow()
                                    .experienceYears()
                                    .orElseThrow()));
        }
    }

    /** Surgeons under the arbitral ruling and after; with them ENT and gynaecologists, under the convention. */
    @Test
    void aFifthOfTechnicalActs() {
        Map<String, ContractCase> plans = plans("convention-2024");
        Set<String> shares = Set.of("0.19", "0.1999", "0.2", "0.2001", "0.21");
        for (Specialty specialty :
                List.of(Specialty.GENERAL_SURGERY, Specialty.ENT, Specialty.OBSTETRICS_AND_GYNAECOLOGY)) {
            String edge = "ccam-fee-share:" + specialty + ":";
            assertEquals(shares, after(edge, plans));
            shares.forEach(share -> {
                AidApplication application = plans.get(edge + share).application();
                assertEquals(
                        new BigDecimal(share),
                        application.practice().ccamFeeShare().orElseThrow());
                assertEquals(specialty, application.practice().specialty());
            });
        }
        assertEquals(Set.of(), after("ccam-fee-share:CARDIOLOGY:", plans));
    }

    /**
     * More than 640 adults before arbitration; more than 775 in all, from 1 045 and from 1 514 on after it. On the
     * median itself only one band can be, above it any higher one: it has two edges.
     */
    @Test
    void thresholds() {
        Map<String, ContractCase> before = plans("avenant-7");
        assertThresholds(before, Measure.ATTENDING_ADULTS, Set.of(640, 641, 642));
        assertThresholds(before, Measure.ACTIVE_FILE, Set.of());
        Map<String, ContractCase> after = plans("reglement-arbitral");
        assertThresholds(after, Measure.ATTENDING_ALL, Set.of(775, 776, 777, 1044, 1045, 1046, 1047));
        assertThresholds(after, Measure.ACTIVE_FILE, Set.of(1513, 1514, 1515, 1516));
    }

    private static void assertThresholds(Map<String, ContractCase> plans, Measure measure, Set<Integer> counts) {
        String edge = "threshold:GENERAL_MEDICINE:" + measure + ":";
        assertEquals(
                counts,
                after(edge, plans).stream()
                        .map(name -> Integer.valueOf(name.replaceAll(":.*", "")))
                        .collect(Collectors.toSet()));
        after(edge, plans).forEach(name -> {
            AidApplication application = plans.get(edge + name).application();
            assertEquals(
                    Integer.parseInt(name.replaceAll(":.*", "")),
                    application.count(measure).orElseThrow());
            assertEquals(
                    name.contains(":") ? name.replaceAll(".*in-", "") : "none",
                    band(application, measure == Measure.ACTIVE_FILE));
            assertEquals("P70_P90", band(application, measure != Measure.ACTIVE_FILE));
        });
    }

    private static String band(AidApplication application, boolean activeFile) {
        return (activeFile
                        ? application.patientBase().activeFileBand()
                        : application.patientBase().attendingBand())
                .map(Band::name)
                .orElse("none");
    }

    /** One band that the count allows for each, and one that it does not. */
    @Test
    void bandsThatACountAllows() {
        Map<String, ContractCase> plans = plans("avenant-7");
        String edge = "threshold:GENERAL_MEDICINE:ATTENDING_ADULTS:";
        assertEquals(Set.of("", ":in-BELOW_P30", ":not-in-P30_P50"), after(edge + "640", plans));
        assertEquals(
                Set.of(
                        "",
                        ":in-P30_P50",
                        ":in-P50_P70",
                        ":in-P70_P90",
                        ":in-P90_P95",
                        ":in-P95_P100",
                        ":not-in-BELOW_P30"),
                after(edge + "641", plans));
    }

    /** From the third year of the first contract on, its targets met or not or not known. */
    @Test
    void secondAssistants() {
        Map<String, ContractCase> plans = plans("convention-2024");
        LocalDate third = LocalDate.of(2022, 9, 22);
        Set<String> expected = new TreeSet<>();
        for (LocalDate day : List.of(third.minusDays(1), third, third.plusDays(1))) {
            for (YesNo met : YesNo.values()) {
                expected.add(day + ":" + met);
                EarlierContract earlier = plans.get("second-assistant:" + day + ":" + met)
                        .application()
                        .earlier()
                        .orElseThrow();
                assertEquals(new EarlierContract(day, AidOption.FULL, met), earlier);
            }
        }
        assertEquals(expected, after("second-assistant:", plans));
        assertEquals(Set.of(), after("second-assistant:", plans("reglement-arbitral")));
    }

    /** 7.5 %, 12.5 % and 20 % more from P70 on, 0 % and 5 % from P95 on. */
    @Test
    void results() {
        Map<String, ContractCase> settlements = settlements("avenant-7");
        assertResults(settlements, AidOption.THIRD, Band.P70_P90, new BigDecimal("0.075"));
        assertResults(settlements, AidOption.HALF, Band.P70_P90, new BigDecimal("0.125"));
        assertResults(settlements, AidOption.FULL, Band.P70_P90, new BigDecimal("0.2"));
        assertResults(settlements, AidOption.FULL, Band.P95_P100, new BigDecimal("0.05"));
        assertResults(settlements, AidOption.THIRD, Band.P95_P100, BigDecimal.ZERO);
    }

    /** Of the first start for which three quarters of the way fall on a whole patient. */
    private static void assertResults(
            Map<String, ContractCase> settlements, AidOption option, Band band, BigDecimal rate) {
        String prefix = "result:" + option + ":" + band + ":";
        int start = settlements
                .get(prefix + after(prefix, settlements).iterator().next())
                .application()
                .count(Measure.ACTIVE_FILE)
                .orElseThrow();
        int growth = BigDecimal.valueOf(start)
                .multiply(rate)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        assertEquals(0, growth * 3 % 4);
        Map<Integer, String> expected = new TreeMap<>();
        around(expected, start, "start");
        around(expected, start + growth, "target");
        around(expected, start + growth * 3 / 4, "full-aid-attainment");
        assertEquals(new TreeSet<>(expected.values()), after(prefix, settlements));
        expected.forEach((count, name) -> {
            ContractCase contract = settlements.get(prefix + name);
            assertEquals(option, contract.application().option());
            assertEquals(
                    band, contract.application().patientBase().activeFileBand().orElseThrow());
            assertEquals(
                    List.of(3, 4),
                    contract.history().orElseThrow().years().stream()
                            .map(ContractHistory.Year::number)
                            .toList());
            contract.history()
                    .orElseThrow()
                    .years()
                    .forEach(year -> assertEquals(count, year.observed().get(Measure.ACTIVE_FILE)));
        });
        for (int earlier = SampleApplications.HIGH_COUNT; earlier < start; earlier++) {
            assertTrue(
                    BigDecimal.valueOf(earlier)
                                            .multiply(rate)
                                            .setScale(0, RoundingMode.HALF_UP)
                                            .intValueExact()
                                    * 3
                                    % 4
                            != 0,
                    "a start before " + start);
        }
    }

    private static void around(Map<Integer, String> edges, int count, String name) {
        edges.merge(count - 1, name + "-minus-1", (one, other) -> one + "+" + other);
        edges.merge(count, name, (one, other) -> one + "+" + other);
        edges.merge(count + 1, name + "-plus-1", (one, other) -> one + "+" + other);
    }

    /** Half a patient: 7.5 % and 12.5 % of a count can be that, 20 % of it cannot. */
    @Test
    void halfPatients() {
        Map<String, ContractCase> settlements = settlements("avenant-7");
        assertEquals(Set.of(), after("half-patient:FULL", settlements));
        assertHalfPatients(settlements, AidOption.THIRD, new BigDecimal("0.075"));
        assertHalfPatients(settlements, AidOption.HALF, new BigDecimal("0.125"));
    }

    /** A whole gain: 20 % of 2 400 is 480, of 2 399 it is cut to 479. */
    @Test
    void wholeGains() {
        Map<String, ContractCase> settlements = settlements("avenant-7");
        for (String option : List.of("THIRD", "HALF", "FULL")) {
            assertEquals(Set.of("-1", "0", "1"), after("whole-gain:" + option + ":", settlements));
            assertEquals(
                    2400,
                    settlements
                            .get("whole-gain:" + option + ":0")
                            .application()
                            .count(Measure.ACTIVE_FILE)
                            .orElseThrow());
        }
        assertEquals(Set.of(), after("whole-gain:", settlements("reglement-arbitral")));
    }

    /** After arbitration only a contract that states its target, 3 000 patients, has edges around it. */
    @Test
    void statedTargets() {
        Map<String, ContractCase> settlements = settlements("reglement-arbitral");
        for (String edge : List.of("start", "target", "full-aid-attainment")) {
            for (String side : List.of("-minus-1", "", "-plus-1")) {
                ContractCase contract = settlements.get("stated-result:HALF:P70_P90:" + edge + side);
                assertEquals(
                        OptionalInt.of(3000),
                        contract.application().patientBase().target(Measure.ACTIVE_FILE));
            }
        }
        assertEquals(
                Set.of("2700:2700", "2700:3000", "3000:2700", "3000:3000"), after("stated-two-measures:", settlements));
        assertEquals(Set.of("-1", "0", "1"), after("agreed-target:", settlements));
    }

    private static void assertHalfPatients(Map<String, ContractCase> settlements, AidOption option, BigDecimal rate) {
        assertEquals(Set.of("-1", "0", "1"), after("half-patient:" + option + ":", settlements));
        int half = IntStream.range(SampleApplications.HIGH_COUNT, 2 * SampleApplications.HIGH_COUNT)
                .filter(start -> BigDecimal.valueOf(start)
                                .multiply(rate)
                                .remainder(BigDecimal.ONE)
                                .compareTo(new BigDecimal("0.5"))
                        == 0)
                .findFirst()
                .orElseThrow();
        for (int side = -1; side <= 1; side++) {
            ContractCase contract = settlements.get("half-patient:" + option + ":" + side);
            assertEquals(
                    half + side,
                    contract.application().count(Measure.ACTIVE_FILE).orElseThrow());
            assertTrue(contract.history().isEmpty());
        }
    }

    /** An aid of the fourth year, 10 500 euros at most, that lies between two cents for the first start possible. */
    @Test
    void halfCents() {
        Map<String, ContractCase> settlements = settlements("avenant-7");
        for (int start = SampleApplications.HIGH_COUNT; ; start++) {
            int growth = BigDecimal.valueOf(start)
                    .multiply(new BigDecimal("0.125"))
                    .setScale(0, RoundingMode.DOWN)
                    .intValueExact();
            for (long gained = 1; gained < growth; gained++) {
                if (2_100_000 * gained % growth == 0 && 2_100_000 * gained / growth % 2 == 1) {
                    for (int side = -1; side <= 1; side++) {
                        ContractCase contract = settlements.get("half-cent:HALF:" + side);
                        assertEquals(
                                start,
                                contract.application()
                                        .count(Measure.ACTIVE_FILE)
                                        .orElseThrow());
                        assertEquals(
                                start + (int) gained + side,
                                contract.history()
                                        .orElseThrow()
                                        .years()
                                        .get(1)
                                        .observed()
                                        .get(Measure.ACTIVE_FILE));
                    }
                    return;
                }
            }
        }
    }

    /** A full-time assistant, 20 % more: both measures half the way or all of it. */
    @Test
    void twoMeasures() {
        Map<String, ContractCase> settlements = settlements("avenant-7");
        assertEquals(Set.of("2640:2640", "2640:2880", "2880:2640", "2880:2880"), after("two-measures:", settlements));
        after("two-measures:", settlements)
                .forEach(name -> settlements
                        .get("two-measures:" + name)
                        .history()
                        .orElseThrow()
                        .years()
                        .forEach(year -> assertEquals(
                                name,
                                year.observed().get(Measure.ATTENDING_ADULTS) + ":"
                                        + year.observed().get(Measure.ACTIVE_FILE))));
        assertEquals(
                List.of(1, 3, 4),
                settlements.get("suspended").history().orElseThrow().years().stream()
                        .filter(ContractHistory.Year::isSuspended)
                        .map(ContractHistory.Year::number)
                        .toList());
        ContractHistory.Year paid =
                settlements.get("paid").history().orElseThrow().years().get(0);
        assertEquals("1234.56", paid.paid().orElseThrow().toPlainString());
        assertEquals(2640, paid.observed().get(Measure.ACTIVE_FILE));
    }

    /** Signed on 20 November 2019: the days on which years begin and end, and two months of notice to the day. */
    @Test
    void endings() {
        Map<String, ContractCase> settlements = settlements("avenant-7");
        Set<String> days = Set.of(
                "2019-11-20", "2019-11-21", "2020-11-19", "2020-11-20", "2021-05-20", "2024-11-19", "2024-11-20");
        for (ContractParty party : ContractParty.values()) {
            assertEquals(days, after("ended:" + party + ":", settlements));
            days.forEach(day -> {
                EarlyTermination ending = settlements
                        .get("ended:" + party + ":" + day)
                        .history()
                        .orElseThrow()
                        .earlyTermination()
                        .orElseThrow();
                assertEquals(party + " " + day, ending.by() + " " + ending.on().orElseThrow());
            });
        }
        assertEquals(Set.of("DOCTOR:-1", "DOCTOR:0", "DOCTOR:1"), after("notice:", settlements));
        for (int side = -1; side <= 1; side++) {
            EarlyTermination ending = settlements
                    .get("notice:DOCTOR:" + side)
                    .history()
                    .orElseThrow()
                    .earlyTermination()
                    .orElseThrow();
            assertEquals(LocalDate.of(2021, 5, 20), ending.noticeOn().orElseThrow());
            assertEquals(LocalDate.of(2021, 7, 20).plusDays(side), ending.on().orElseThrow());
        }
    }

    /** Within 24 and 36 months of the hire; a promoted secretary is replaced within six, the contract sent within one. */
    @Test
    void deadlines() {
        Map<String, ContractCase> settlements = settlements("avenant-7");
        Map<ObligationKind, LocalDate> due = Map.of(
                ObligationKind.TRAINING_STARTED,
                LocalDate.of(2021, 11, 20),
                ObligationKind.QUALIFICATION_OBTAINED,
                LocalDate.of(2022, 11, 20),
                ObligationKind.SECRETARY_REPLACED,
                LocalDate.of(2020, 5, 20),
                ObligationKind.WORK_CONTRACT_SENT,
                LocalDate.of(2019, 12, 20));
        Set<String> expected = new TreeSet<>();
        due.forEach((obligation, day) -> Stream.of(0, 1).forEach(late -> {
            String name = obligation + ":" + day + ":" + late;
            expected.add(name);
            assertEquals(
                    Map.of(obligation, day.plusDays(late)),
                    settlements.get("met:" + name).history().orElseThrow().met());
            assertEquals(
                    day.plusDays(late),
                    settlements
                            .get("evaluated:" + name)
                            .history()
                            .orElseThrow()
                            .evaluatedOn()
                            .orElseThrow());
        }));
        assertEquals(expected, after("met:", settlements));
        assertEquals(expected, after("evaluated:", settlements));
    }

    /** What the convention alone has: targets that doctors of 65 and over keep, a fall of 10 % tolerated. */
    @Test
    void aFallThatIsTolerated() {
        Map<String, ContractCase> settlements = settlements("convention-2024");
        String prefix = "senior-result:65:HALF:P70_P90:";
        for (String side : List.of("tolerated-fall-minus-1", "tolerated-fall", "tolerated-fall-plus-1")) {
            ContractCase contract = settlements.get(prefix + side);
            assertEquals(65, contract.application().practice().doctorAge().orElseThrow());
            int kept = contract.application().count(Measure.ACTIVE_FILE).orElseThrow() * 9 / 10;
            assertEquals(
                    kept + (side.endsWith("minus-1") ? -1 : side.endsWith("plus-1") ? 1 : 0),
                    contract.history().orElseThrow().years().get(0).observed().get(Measure.ACTIVE_FILE));
        }
    }
}
