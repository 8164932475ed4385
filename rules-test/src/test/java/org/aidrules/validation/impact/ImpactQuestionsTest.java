package org.aidrules.validation.impact;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlierContract;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.UnknownNameException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is asked for beside the cost, worked out by hand from the tables of the dossier. */
class ImpactQuestionsTest {

    private static final AidRules RULES = AidRules.standard();
    private static final Migration TO_HALF = new Migration(AidOption.THIRD, AidOption.HALF, new BigDecimal("0.8"));

    private static ImpactAnalysis between(String from, String to) {
        return ImpactAnalysis.between(RULES, from, RULES, to);
    }

    private static ImpactReport impact(ImpactAnalysis analysis, WeightedContract... contracts) {
        return Stream.of(contracts).collect(analysis.collector());
    }

    /** Half-time, from 2 000 patients, signed when the convention is in force; 2 125 patients in year 3. */
    private static WeightedContract observed(UnaryOperator<AidApplication.Builder> change) {
        WeightedContract one = Populations.observed(
                change.apply(Populations.cardiologist("2024-07-01", AidOption.HALF))
                        .build(),
                2125,
                3);
        return new WeightedContract(one.application(), one.history(), new BigDecimal("2"));
    }

    private static WeightedContract third(String weight) {
        return Populations.weighted(
                Populations.cardiologist("2024-07-01", AidOption.THIRD).build(), weight);
    }

    private static String range(ImpactReport.Range range) {
        return range.atLeast().map(BigDecimal::toPlainString).orElse("?") + ".."
                + range.atMost().map(BigDecimal::toPlainString).orElse("?");
    }

    private static List<String> split(ImpactReport impact) {
        return impact.split().stream()
                .map(part -> part.theme() + " " + range(part.difference()))
                .toList();
    }

    /**
     * The target of amendment 7 is 2 250, and 2 125 half the way: year 3 is due at 50 %, of 10 500 and of 11 000. Years 1 and 2
     * are 18 000 + 13 500 and 19 000 + 14 000. All of it twice.
     */
    @Test
    void aScenarioClosesOpenPointsBesideTheResult() {
        ImpactAnalysis plain = between("reglement-arbitral", "convention-2024");
        ImpactReport impact = impact(plain.assuming("targets", "avenant-7"), observed(doctor -> doctor));
        Scenario scenario = impact.scenario().orElseThrow();
        ImpactReport assumed = scenario.impact();
        assertAll(
                () -> assertEquals(List.of("targets=avenant-7"), texts(scenario.assumptions())),
                () -> assertEquals(
                        new BigDecimal("73500.00"), assumed.total().from().settled()),
                () -> assertEquals(
                        new BigDecimal("77000.00"), assumed.total().to().settled()),
                () -> assertEquals("3500.00..3500.00", range(assumed.total().difference())),
                () -> assertEquals(new BigDecimal("2"), assumed.exactContracts()),
                () -> assertEquals(
                        List.of("reglement-arbitral/targets"),
                        assumed.from().rules().altered()),
                () -> assertEquals(
                        List.of("convention-2024/targets"), assumed.to().rules().altered()),
                () -> assertEquals(List.of(), assumed.openPoints()),
                () -> assertEquals("-18000.00..25000.00", range(impact.total().difference())),
                () -> assertEquals(List.of(), impact.to().rules().altered()),
                () -> assertEquals(impact(plain, observed(doctor -> doctor)).total(), impact.total()));
    }

    /** A doctor of 65 maintains by the convention, whatever is assumed: year 3 is due in full there. */
    @Test
    void whatTheTextStatesStaysInAScenario() {
        ImpactReport impact = impact(
                between("reglement-arbitral", "convention-2024").assuming("targets", "avenant-7"),
                observed(doctor -> doctor.doctorAge(65)));
        assertEquals(
                "14500.00..14500.00",
                range(impact.scenario().orElseThrow().impact().total().difference()));
    }

    @Test
    void anAssumptionThatCannotBeMadeIsRefused() {
        ImpactAnalysis analysis = between("avenant-7", "convention-2024");
        assertEquals(
                "revision",
                assertThrows(UnknownNameException.class, () -> analysis.assuming("targets", "avenant-9"))
                        .kind());
        assertEquals(
                "table",
                assertThrows(UnknownNameException.class, () -> analysis.assuming("target", "avenant-7"))
                        .kind());
    }

    /** Year 3 lies between nothing and 10 500 under the one text, 11 000 under the other; each is open at its own row. */
    @Test
    void openPointsAreWorthTheWidthOfTheirYears() {
        List<OpenPoint> points = impact(between("reglement-arbitral", "convention-2024"), observed(doctor -> doctor))
                .openPoints();
        assertAll(
                () -> assertEquals(
                        List.of("convention-2024/targets/not-at-hand", "reglement-arbitral/targets/individual"),
                        points.stream()
                                .map(point -> point.rows().get(0).place())
                                .toList()),
                () -> assertEquals(
                        List.of(1, 1), points.stream().map(p -> p.rows().size()).toList()),
                () -> assertEquals(
                        Optional.of(new BigDecimal("22000.00")), points.get(0).worth()),
                () -> assertEquals(
                        Optional.of(new BigDecimal("21000.00")), points.get(1).worth()),
                () -> assertEquals(new BigDecimal("2"), points.get(0).to().years()),
                () -> assertEquals(BigDecimal.ZERO, points.get(0).from().years()),
                () -> assertEquals(
                        "Les textes intégrés à l'outil ne fixent pas les objectifs de la convention de 2024 : indiquez ceux "
                                + "du contrat signé.",
                        points.get(0).rows().get(0).text().french()));
    }

    /**
     * Above P95, with fewer patients than at the start, under the arbitral ruling: the fall has no rule, and the target has no
     * figure. The year is counted once, at both rows; 18 000 in year 3.
     */
    @Test
    void aYearThatSeveralRowsLeaveOpenIsCountedOnce() {
        WeightedContract fallen = Populations.observed(
                Populations.cardiologist("2024-01-01", AidOption.HALF)
                        .activeFileBand(Band.P95_P100)
                        .build(),
                1999,
                3);
        ImpactReport impact = impact(between("reglement-arbitral", "reglement-arbitral"), fallen);
        OpenPoint point = impact.openPoints().get(0);
        assertAll(
                () -> assertEquals(1, impact.openPoints().size()),
                () -> assertEquals(
                        List.of("reglement-arbitral/attainment/p95-fallen", "reglement-arbitral/targets/individual"),
                        point.rows().stream().map(OpenPoint.Row::place).toList()),
                // The convention's amount of 19 000 takes over at the anniversary of 2026.
                () -> assertEquals(Optional.of(new BigDecimal("19000.00")), point.worth()),
                () -> assertEquals(point.from(), point.to()));
    }

    /** A year without a maximum is no year for nothing: the point is worth an unknown sum, and comes first. */
    @Test
    void anUnknownMaximumIsStated() {
        OpenPoint.Row row = new OpenPoint.Row("r", "amounts", "open", new LocalizedText("open", "ouvert"));
        OpenPoint.Years open = new OpenPoint.Years(
                BigDecimal.ONE, ImpactReport.Range.between(BigDecimal.ZERO, Optional.empty(), BigDecimal.ONE));
        OpenPoint.Years known = new OpenPoint.Years(
                BigDecimal.ONE,
                ImpactReport.Range.between(BigDecimal.ZERO, Optional.of(BigDecimal.TEN), BigDecimal.ONE));
        OpenPoint unbounded = new OpenPoint(List.of(row), OpenPoint.Years.NONE, open);
        OpenPoint bounded = new OpenPoint(List.of(row), known, OpenPoint.Years.NONE);
        assertEquals(Optional.empty(), unbounded.worth());
        assertEquals(BigDecimal.ZERO, open.knownWorth());
        assertEquals(BigDecimal.ONE, open.bounds().withoutMost());
        assertEquals(Optional.of(BigDecimal.TEN), bounded.worth());
        assertEquals(
                List.of(unbounded, bounded),
                Stream.of(bounded, unbounded).sorted(OpenPoint.BY_WORTH).toList());
    }

    /**
     * The contract states its target of 2 250, so that half of year 3 is due: the amounts alone are 1 000 + 500 + 250 more,
     * twice; no other change costs anything, and nothing interacts.
     */
    @Test
    void aChangeOfAmountsIsSplitFromTheOthers() {
        ImpactReport impact = impact(
                between("reglement-arbitral", "convention-2024").split(),
                observed(doctor -> doctor.target(Measure.ACTIVE_FILE, 2250)));
        assertEquals(
                List.of(
                        "AMOUNTS 3500.00..3500.00",
                        "TARGETS 0.00..0.00",
                        "DEADLINES 0.00..0.00",
                        "ELIGIBILITY 0.00..0.00",
                        "OTHER 0.00..0.00"),
                split(impact));
        assertEquals(List.of("amounts"), impact.split().get(0).tables());
        assertEquals("0.00..0.00", range(impact.interaction()));
    }

    /**
     * A third: 12 000 + 9 000 become 12 600 + 9 450 by the amounts alone, and nothing by the options alone. Together they
     * cost 21 000 less, not 19 950: the dearer amounts are of no use where the option is closed.
     */
    @Test
    void whatChangesOnlyDoTogetherIsTheInteraction() {
        ImpactReport impact = impact(between("avenant-7", "convention-2024").split(), third("1"));
        List<String> parts = split(impact);
        assertAll(
                () -> assertTrue(parts.contains("AMOUNTS 1050.00..1050.00"), parts::toString),
                () -> assertTrue(parts.contains("ELIGIBILITY -21000.00..-21000.00"), parts::toString),
                () -> assertTrue(parts.contains("PAYMENTS 0.00..0.00"), parts::toString),
                () -> assertEquals("-1050.00..-1050.00", range(impact.interaction())),
                () -> assertEquals("-21000.00..-21000.00", range(impact.total().difference())));
    }

    /**
     * Without a stated target, year 3 is open. By the amounts alone, the same share of 11 000 as of 10 500 is due: between 0
     * and 500 more, beside the 1 500 of years 1 and 2. By the targets alone it is between 10 500 less and 10 500 more, and
     * together between 10 500 less and 11 000 more. Twice.
     */
    @Test
    void theEndsOfThePartsAddUp() {
        ImpactReport impact =
                impact(between("reglement-arbitral", "convention-2024").split(), observed(doctor -> doctor));
        assertEquals(
                List.of("AMOUNTS 3000.00..4000.00", "TARGETS -21000.00..21000.00"),
                split(impact).subList(0, 2));
        assertEquals("-18000.00..25000.00", range(impact.total().difference()));
        assertEquals("0.00..0.00", range(impact.interaction()));
    }

    /** The amounts of 2024 under the same targets: the missing target is missing in the same way. */
    @Test
    void oneUnknownShareOfTwoMaximumsIsDue() {
        AidRules dearer = RULES.replacing("reglement-arbitral", List.of("amounts"), RULES.get("convention-2024"));
        ImpactReport impact = impact(
                ImpactAnalysis.between(RULES, "reglement-arbitral", dearer, "reglement-arbitral"),
                observed(doctor -> doctor));
        assertAll(
                () -> assertEquals("3000.00..4000.00", range(impact.total().difference())),
                () -> assertEquals("0.00..1000.00", range(impact.byYear().get(2).difference())),
                () -> assertEquals(new BigDecimal("2"), impact.aidChanges().notComparable()));
    }

    /** With another table of attainment, it is no longer one unknown share of both maximums. */
    @Test
    void anotherRuleOfTheShareIsAnotherShare() {
        AidRules other =
                RULES.replacing("reglement-arbitral", List.of("amounts", "attainment"), RULES.get("avenant-7"));
        AidRules dearer = other.replacing("reglement-arbitral", List.of("amounts"), RULES.get("convention-2024"));
        ImpactReport impact = impact(
                ImpactAnalysis.between(RULES, "reglement-arbitral", dearer, "reglement-arbitral"),
                observed(doctor -> doctor));
        assertEquals("-18000.00..25000.00", range(impact.total().difference()));
    }

    /**
     * Signed under the arbitral ruling on 2023-07-01, without a target: the third year begins on 2025-07-01 and is at most 11 000 by
     * the convention, 10 500 without it; its target stays that of the ruling. Twice.
     */
    @Test
    void aRunningContractKeepsItsUnknownTarget() {
        ImpactReport impact = impact(
                between("reglement-arbitral", "convention-2024")
                        .signedFrom(LocalDate.of(2024, 7, 1), LocalDate.of(2023, 7, 1)),
                observed(doctor -> doctor));
        assertEquals(new BigDecimal("2"), impact.cohort().orElseThrow().running());
        assertEquals("0.00..1000.00", range(impact.byYear().get(2).difference()));
        // Year 2 begins on 2024-07-01, after the convention: 14 000 in place of 13 500.
        assertEquals("1000.00..2000.00", range(impact.total().difference()));
    }

    /** 80 % of 2.5 contracts sign for a half (19 000 + 14 000), the others for nothing; a third was 12 000 + 9 000. */
    @Test
    void doctorsWhoseOptionClosesMove() {
        ImpactReport impact = impact(between("avenant-7", "convention-2024").migrating(TO_HALF), third("2.5"));
        assertAll(
                () -> assertEquals(
                        new BigDecimal("66000.00"), impact.total().to().settled()),
                () -> assertEquals(
                        new BigDecimal("52500.00"), impact.total().from().settled()),
                () -> assertEquals(
                        new ImpactReport.Group(new BigDecimal("2"), new BigDecimal("24000.00")),
                        impact.aidChanges().higher()),
                () -> assertEquals(
                        new ImpactReport.Group(new BigDecimal("0.5"), new BigDecimal("-10500.00")),
                        impact.aidChanges().lower()),
                () -> assertEquals(new BigDecimal("0.5"), impact.to().optionNotOpen()),
                () -> assertEquals(new BigDecimal("2.5"), impact.contracts()),
                () -> assertEquals(
                        List.of(new Migration.Count(TO_HALF, new BigDecimal("2"), BigDecimal.ZERO, BigDecimal.ZERO)),
                        impact.migrations()));
    }

    /** A running third may be renewed: nobody moves. A cardiologist may not have two assistants: nobody moves either. */
    @Test
    void whoCannotOrNeedNotMoveIsCounted() {
        Migration toTwo = new Migration(AidOption.THIRD, AidOption.TWO, new BigDecimal("0.1"));
        WeightedContract renewed = Populations.weighted(
                Populations.cardiologist("2024-09-01", AidOption.THIRD)
                        .earlier(new EarlierContract(LocalDate.of(2019, 9, 1), AidOption.THIRD, YesNo.YES))
                        .build(),
                "3");
        ImpactReport impact = impact(
                between("avenant-7", "convention-2024").migrating(TO_HALF).migrating(toTwo), renewed, third("2"));
        assertEquals(
                List.of(
                        new Migration.Count(TO_HALF, new BigDecimal("1.6"), new BigDecimal("3"), BigDecimal.ZERO),
                        new Migration.Count(toTwo, BigDecimal.ZERO, new BigDecimal("3"), new BigDecimal("0.2"))),
                impact.migrations());
        assertEquals(new BigDecimal("0.4"), impact.to().optionNotOpen());
    }

    @Test
    void migrationsThatContradictTheTextOrEachOtherAreRefused() {
        ImpactAnalysis analysis = between("avenant-7", "convention-2024");
        Migration half = new Migration(AidOption.HALF, AidOption.FULL, BigDecimal.ONE);
        Migration full = new Migration(AidOption.THIRD, AidOption.FULL, new BigDecimal("0.3"));
        assertEquals("convention-2024 never closes the option HALF", message(() -> analysis.migrating(half)));
        assertEquals(
                "more than all contracts of the option THIRD would move",
                message(() -> analysis.migrating(TO_HALF).migrating(full)));
        assertEquals(
                "this migration is given twice",
                message(() -> analysis.migrating(TO_HALF).migrating(TO_HALF)));
        ImpactAnalysis earlier = between("avenant-7", "reglement-arbitral");
        Migration two = new Migration(AidOption.THIRD, AidOption.TWO, BigDecimal.ONE);
        assertEquals("reglement-arbitral never opens the option TWO", message(() -> earlier.migrating(two)));
        for (String share : List.of("0", "-0.1", "1.0001")) {
            BigDecimal wrong = new BigDecimal(share);
            assertThrows(IllegalArgumentException.class, () -> new Migration(AidOption.THIRD, AidOption.HALF, wrong));
        }
        assertThrows(
                IllegalArgumentException.class, () -> new Migration(AidOption.HALF, AidOption.HALF, BigDecimal.ONE));
    }

    private static String message(Executable executable) {
        return assertThrows(InvalidInputException.class, executable)
                .errors()
                .get(0)
                .message()
                .english();
    }

    /**
     * 2021-03-01 moves by 487 days to 2022-07-01, 2023-03-01 to 2024-06-30. The first runs when the convention enters into force
     * on 2024-06-22: its third year begins on 2024-07-01 and is 11 000 in place of 10 500; its targets stay. The second is signed
     * under the convention, 19 000 + 14 000 in place of 18 000 + 13 500.
     */
    @Test
    void aMovedPopulationRunsIntoTheSecondRevision() {
        WeightedContract running = Populations.observed(
                Populations.cardiologist("2021-03-01", AidOption.HALF)
                        .revision("avenant-7")
                        .build(),
                2250,
                3);
        WeightedContract entering = Populations.weighted(
                Populations.cardiologist("2023-03-01", AidOption.HALF).build(), "1");
        ImpactAnalysis moved = between("reglement-arbitral", "convention-2024")
                .signedFrom(LocalDate.of(2021, 3, 1), LocalDate.of(2022, 7, 1));
        ImpactReport impact = impact(moved, running, entering);
        MovedCohort cohort = impact.cohort().orElseThrow();
        assertAll(
                () -> assertEquals(487, cohort.shift().days()),
                () -> assertEquals(BigDecimal.ONE, cohort.running()),
                () -> assertEquals(BigDecimal.ONE, cohort.entering()),
                () -> assertEquals(BigDecimal.ZERO, cohort.later()),
                // 18 000 + 13 500 + 10 500, and 18 000 + 13 500
                () -> assertEquals(
                        new BigDecimal("73500.00"), impact.total().from().settled()),
                () -> assertEquals(
                        new BigDecimal("75500.00"), impact.total().to().settled()),
                // two years at 10 500 and three at 10 500; 11 000 under the convention
                () -> assertEquals(
                        new BigDecimal("52500.00"), impact.total().from().planned()),
                () -> assertEquals(
                        new BigDecimal("55000.00"), impact.total().to().planned()),
                () -> assertEquals(
                        new ImpactReport.Group(new BigDecimal("2"), new BigDecimal("2000.00")),
                        impact.aidChanges().higher()),
                () -> assertEquals(
                        List.of("AMOUNTS 2000.00..2000.00"),
                        split(impact(moved.split(), running, entering)).subList(0, 1)),
                () -> assertEquals(
                        "0.00..0.00",
                        range(impact(moved.split(), running, entering).interaction())));
    }

    /** After the arbitral ruling has ended, contracts are signed under the convention whether there was one or not. */
    @Test
    void whatIsSignedAfterTheSecondRevisionIsTheSameInBothWorlds() {
        WeightedContract contract = Populations.weighted(
                Populations.cardiologist("2021-03-01", AidOption.HALF).build(), "1");
        ImpactReport impact = impact(
                between("avenant-7-2022", "reglement-arbitral")
                        .signedFrom(LocalDate.of(2021, 3, 1), LocalDate.of(2025, 1, 1)),
                contract);
        assertEquals(BigDecimal.ONE, impact.cohort().orElseThrow().later());
        assertEquals("33000.00", impact.total().from().settled().toPlainString());
        assertEquals(impact.total().from(), impact.total().to());
    }

    /** Every date of a contract moves; what belongs to contract years stays. */
    @Test
    void everyDateMoves() {
        WeightedContract contract = new WeightedContract(
                Populations.cardiologist("2020-02-29", AidOption.HALF)
                        .hiredOn(LocalDate.of(2020, 3, 15))
                        .earlier(new EarlierContract(LocalDate.of(2019, 1, 1), AidOption.THIRD, YesNo.YES))
                        .revision("avenant-7")
                        .build(),
                ContractHistory.builder()
                        .observed(3, Map.of(Measure.ACTIVE_FILE, 2100))
                        .evaluatedOn(LocalDate.of(2024, 12, 31))
                        .build(),
                BigDecimal.ONE);
        WeightedContract moved = new ContractShift(10).move(contract);
        assertAll(
                () -> assertEquals(
                        LocalDate.of(2020, 3, 10), moved.application().signedOn()),
                () -> assertEquals(
                        Optional.of(LocalDate.of(2020, 3, 25)),
                        moved.application().hiredOn()),
                () -> assertEquals(
                        LocalDate.of(2019, 1, 11),
                        moved.application().earlier().orElseThrow().signedOn()),
                () -> assertEquals(Optional.empty(), moved.application().revision()),
                () -> assertEquals(
                        Optional.of(LocalDate.of(2025, 1, 10)), moved.history().evaluatedOn()),
                () -> assertEquals(contract.history().years(), moved.history().years()));
    }

    @Test
    void aRevisionWithoutADayCannotEnterIntoForce() {
        AidRules rules = RULES.withOverlay(Path.of("examples", "igas-2023"));
        ImpactAnalysis analysis = ImpactAnalysis.between(RULES, "reglement-arbitral", rules, "igas-2023");
        LocalDate day = LocalDate.of(2024, 1, 1);
        assertEquals(
                "igas-2023 has no day on which it enters into force",
                assertThrows(IllegalArgumentException.class, () -> analysis.signedFrom(day, day))
                        .getMessage());
    }

    /** Everything asked for at once, counted in two processes that send their reports. */
    @Test
    void everyFigureAddsUp() throws Exception {
        SyntheticPopulation population = SyntheticPopulation.of(200, 3);
        ImpactAnalysis study = between("avenant-7-2022", "convention-2024")
                .migrating(TO_HALF)
                .signedFrom(LocalDate.of(2019, 8, 20), LocalDate.of(2022, 1, 1))
                .assuming("targets", "avenant-7")
                .split();
        ImpactReport expected = population.contracts().collect(study.collector());
        ImpactTally whole = study.tally();
        whole.merge(copy(population.contracts(0, 90).collect(study.collector())));
        whole.merge(copy(population.contracts(90, 200).collect(study.collector())));
        assertEquals(expected, whole.impact());
        assertEquals(expected, population.contracts().parallel().collect(study.collector()));
        assertTrue(expected.cohort().isPresent() && expected.scenario().isPresent(), expected::toString);
        assertTrue(expected.migrations().get(0).contracts().signum() > 0, expected::toString);
        ImpactReport plain = population
                .contracts()
                .collect(between("avenant-7-2022", "convention-2024").collector());
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> study.tally().merge(plain))
                        .getMessage()
                        .startsWith("report with assumptions []"),
                "what was asked is part of the report");
    }

    private static ImpactReport copy(ImpactReport report) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(report);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ImpactReport) in.readObject();
        }
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }
}
