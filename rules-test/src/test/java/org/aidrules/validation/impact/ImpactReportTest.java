package org.aidrules.validation.impact;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.UnknownNameException;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.junit.jupiter.api.Test;

/** What populations cost that are small enough to be worked out by hand from the tables of the dossier. */
class ImpactReportTest {

    private static final AidRules RULES = AidRules.standard();

    private static ImpactReport impact(String from, String to, WeightedContract... contracts) {
        return Stream.of(contracts)
                .collect(ImpactAnalysis.between(RULES, from, RULES, to).collector());
    }

    /** A cost as text: settled, planned, undetermined years. */
    private static String cost(ImpactReport.Cost cost) {
        return cost.settled() + " " + cost.planned() + " " + cost.undeterminedYears();
    }

    /** Both bounds, or the amount where they are the same. */
    private static String range(ImpactReport.Range range) {
        String least = range.atLeast().map(BigDecimal::toPlainString).orElse("?");
        return range.isExact()
                ? least
                : least + ".." + range.atMost().map(BigDecimal::toPlainString).orElse("?");
    }

    private static List<String> lines(List<ImpactReport.CostComparison> lines) {
        return lines.stream()
                .map(line -> line.name() + ": " + cost(line.from()) + " | " + cost(line.to()) + " | "
                        + range(line.difference()))
                .toList();
    }

    /**
     * A half-time contract of 2021-03-01, nothing observed: 18 000 + 13 500 settled, years 3 and 4 of 10 500 at most.
     * From the anniversary of 2025 on the convention's 11 000 takes over, as year 5 begins after 2024-06-22. Before
     * arbitration 70 % is paid fifteen days after the hire or, later, at the start, and the rest at the end of the
     * year; after it all at once in years 1 and 2, and halves from year 3 on.
     */
    @Test
    void contractIsCalculatedUnderBothRevisions() {
        ImpactReport impact = impact(
                "avenant-7",
                "reglement-arbitral",
                Populations.weighted(
                        Populations.cardiologist("2021-03-01", AidOption.HALF).build(), "1"));
        assertAll(
                () -> assertEquals("31500.00 32000.00 0", cost(impact.total().from())),
                () -> assertEquals("31500.00 32000.00 0", cost(impact.total().to())),
                () -> assertEquals(
                        List.of(
                                "1: 18000.00 0.00 0 | 18000.00 0.00 0 | 0.00",
                                "2: 13500.00 0.00 0 | 13500.00 0.00 0 | 0.00",
                                "3: 0.00 10500.00 0 | 0.00 10500.00 0 | 0.00",
                                "4: 0.00 10500.00 0 | 0.00 10500.00 0 | 0.00",
                                "5: 0.00 11000.00 0 | 0.00 11000.00 0 | 0.00"),
                        lines(impact.byYear())),
                () -> assertEquals(
                        List.of(
                                "2021: 12600.00 0.00 0 | 18000.00 0.00 0 | 5400.00",
                                "2022: 14850.00 0.00 0 | 13500.00 0.00 0 | -1350.00",
                                "2023: 4050.00 7350.00 0 | 0.00 10500.00 0 | -4050.00",
                                "2024: 0.00 10500.00 0 | 0.00 10500.00 0 | 0.00",
                                "2025: 0.00 10850.00 0 | 0.00 11000.00 0 | 0.00",
                                "2026: 0.00 3300.00 0 | 0.00 0.00 0 | 0.00"),
                        lines(impact.byCalendarYear())),
                () -> assertEquals(BigDecimal.ONE, impact.aidChanges().unchanged()));
    }

    /** Signed as if under the convention: 19 000 + 14 000 against 18 000 + 13 500; later 3 × 11 000 against 10 500s. */
    @Test
    void theConventionOfLaterCanBeSupposedEarlier() {
        ImpactReport impact = impact(
                "reglement-arbitral",
                "convention-2024",
                Populations.weighted(
                        Populations.cardiologist("2021-03-01", AidOption.HALF).build(), "1"));
        assertEquals("31500.00 32000.00 0", cost(impact.total().from()));
        assertEquals("33000.00 33000.00 0", cost(impact.total().to()));
        assertEquals(
                new ImpactReport.Group(BigDecimal.ONE, new BigDecimal("1500.00")),
                impact.aidChanges().higher());
    }

    /** A revision that is no longer in force keeps its amounts, for nothing takes over a contract signed after it. */
    @Test
    void aRevisionOfBeforeCanBeSupposedLater() {
        ImpactReport impact = impact(
                "convention-2024",
                "avenant-7",
                Populations.weighted(
                        Populations.cardiologist("2025-03-01", AidOption.FULL).build(), "1"));
        assertEquals("66000.00 66000.00 0", cost(impact.total().from()));
        assertEquals("63000.00 63000.00 0", cost(impact.total().to()));
    }

    /**
     * Half-time, from 2 000 to 2 250 patients, as the contract states. 2 125 is half the way: year 3 (10 500) is due at 50 %, so is
     * year 4.
     */
    @Test
    void whatWasObservedIsSettled() {
        ImpactReport impact = impact(
                "avenant-7",
                "reglement-arbitral",
                Populations.observed(
                        Populations.cardiologist("2020-01-01", AidOption.HALF)
                                .target(Measure.ACTIVE_FILE, 2250)
                                .build(),
                        2125,
                        3,
                        4));
        assertEquals("42000.00 10500.00 0", cost(impact.total().from()));
        assertEquals("42000.00 10500.00 0", cost(impact.total().to()));
    }

    /** A third is no longer open after arbitration: 12 000 + 9 000 are lost. */
    @Test
    void anOptionThatIsNotOpenCostsNothing() {
        ImpactReport impact = impact(
                "avenant-7",
                "reglement-arbitral",
                Populations.weighted(
                        Populations.cardiologist("2020-01-01", AidOption.THIRD).build(), "2"));
        assertAll(
                () -> assertEquals("42000.00 42000.00 0", cost(impact.total().from())),
                () -> assertEquals("0.00 0.00 0", cost(impact.total().to())),
                () -> assertEquals(new BigDecimal("2"), impact.to().optionNotOpen()),
                () -> assertEquals(BigDecimal.ZERO, impact.from().optionNotOpen()),
                () -> assertEquals(
                        new ImpactReport.Group(new BigDecimal("2"), new BigDecimal("-42000.00")),
                        impact.aidChanges().lower()));
    }

    /**
     * A doctor of 65 maintains under the convention: year 3, 11 000, is undetermined under the arbitral ruling, between nothing and
     * 10 500. Years 1 and 2 are 19 000 and 14 000, against 18 000 and 13 500.
     */
    @Test
    void whatIsUndeterminedHasBounds() {
        WeightedContract one = Populations.observed(
                Populations.cardiologist("2024-07-01", AidOption.HALF)
                        .doctorAge(65)
                        .build(),
                2250,
                3);
        WeightedContract contract = new WeightedContract(one.application(), one.history(), new BigDecimal("2.5"));
        ImpactReport impact = impact("convention-2024", "reglement-arbitral", contract);
        assertAll(
                () -> assertEquals("110000.00 55000.00 0", cost(impact.total().from())),
                () -> assertEquals("78750.00 52500.00 2.5", cost(impact.total().to())),
                () -> assertEquals(
                        new BigDecimal("78750.00"), impact.total().to().atLeast()),
                () -> assertEquals(
                        Optional.of(new BigDecimal("105000.00")),
                        impact.total().to().atMost()),
                () -> assertEquals(
                        Optional.of(new BigDecimal("110000.00")),
                        impact.total().from().atMost()),
                () -> assertEquals("-31250.00..-5000.00", range(impact.total().difference())),
                () -> assertEquals(
                        "3: 27500.00 0.00 0 | 0.00 0.00 2.5 | -27500.00..-1250.00",
                        lines(impact.byYear()).get(2)),
                () -> assertEquals(
                        "2026: 13750.00 0.00 0 | 0.00 0.00 2.5 | -13750.00..12500.00",
                        lines(impact.byCalendarYear()).get(2)),
                () -> assertEquals(
                        List.of("HALF: 110000.00 55000.00 0 | 78750.00 52500.00 2.5 | -31250.00..-5000.00"),
                        lines(impact.byOption())),
                () -> assertEquals(BigDecimal.ZERO, impact.exactContracts()),
                () -> assertEquals(new BigDecimal("2.5"), impact.aidChanges().notComparable()),
                () -> assertEquals(BigDecimal.ZERO, impact.aidChanges().higher().contracts()));
    }

    /**
     * Signed under amendment 7, above P95, with fewer patients in year 4 than before: no text says what is due, under either of its
     * two forms, for the same reason. Nothing changes, although year 4 has no figure.
     */
    @Test
    void whatIsUndeterminedForTheSameReasonsMakesNoDifference() {
        WeightedContract contract = Populations.observed(
                Populations.cardiologist("2020-02-29", AidOption.HALF)
                        .activeFileBand(Band.P95_P100)
                        .build(),
                1999,
                4);
        ImpactReport impact = impact("avenant-7", "avenant-7-2022", contract);
        assertAll(
                () -> assertEquals(BigDecimal.ONE, impact.total().from().undeterminedYears()),
                () -> assertEquals(
                        Optional.of(new BigDecimal("54000.00")),
                        impact.total().from().atMost()),
                () -> assertEquals("36000.00 36000.00 1", cost(impact.total().from())),
                () -> assertEquals("0.00", range(impact.total().difference())),
                () -> assertEquals(BigDecimal.ONE, impact.exactContracts()),
                () -> assertEquals(BigDecimal.ONE, impact.aidChanges().unchanged()));
    }

    /** Under the convention a second assistant has no amount: a year may cost anything, and the difference has no upper bound. */
    @Test
    void anUnknownMaximumHasNoUpperBound() {
        ImpactReport.Range open = ImpactReport.Range.between(BigDecimal.ZERO, Optional.empty(), new BigDecimal("2"))
                .plus(ImpactReport.Range.between(
                        new BigDecimal("5"), Optional.of(new BigDecimal("7")), BigDecimal.ONE));
        assertEquals(Optional.of(new BigDecimal("5")), open.atLeast());
        assertEquals(Optional.empty(), open.atMost());
        assertEquals(Optional.empty(), open.negated().atLeast());
        assertEquals(Optional.of(new BigDecimal("-5")), open.negated().atMost());
    }

    @Test
    void weightsCountAsSoManyContracts() {
        WeightedContract one = Populations.weighted(
                Populations.cardiologist("2021-03-01", AidOption.HALF).build(), "1");
        WeightedContract three = new WeightedContract(one.application(), one.history(), new BigDecimal("3"));
        ImpactReport weighted = impact("avenant-7", "convention-2024", three);
        ImpactReport repeated = impact("avenant-7", "convention-2024", one, one, one);
        assertEquals(repeated.total(), weighted.total());
        assertEquals(repeated.byCalendarYear(), weighted.byCalendarYear());
        assertEquals(repeated.aidChanges(), weighted.aidChanges());
        assertEquals(repeated.contracts(), weighted.contracts());
        assertEquals(1, weighted.lines());
        assertThrows(
                IllegalArgumentException.class,
                () -> new WeightedContract(one.application(), one.history(), BigDecimal.ZERO));
    }

    /** Two halves of a population, each counted alone, are the population: every sum of it, not the total only. */
    @Test
    void talliesAddUp() {
        WeightedContract half = Populations.weighted(
                Populations.cardiologist("2021-03-01", AidOption.HALF)
                        .sector(Sector.SECTOR_2)
                        .build(),
                "2");
        WeightedContract third = Populations.weighted(
                Populations.cardiologist("2020-01-01", AidOption.THIRD)
                        .activeFileBand(Band.P95_P100)
                        .build(),
                "3");
        ImpactAnalysis study = ImpactAnalysis.between(RULES, "avenant-7", RULES, "reglement-arbitral");
        ImpactTally one = study.tally();
        one.add(half);
        ImpactTally other = study.tally();
        other.add(third);
        ImpactReport impact = one.merge(other).impact();
        assertEquals(impact("avenant-7", "reglement-arbitral", half, third), impact);
        assertEquals(new BigDecimal("5"), impact.contracts());
        assertEquals(
                List.of("THIRD", "HALF"),
                impact.byOption().stream()
                        .map(ImpactReport.CostComparison::name)
                        .toList());
        assertEquals(
                List.of("P70_P90", "P95_P100"),
                impact.byBand().stream().map(ImpactReport.CostComparison::name).toList());
        assertEquals(new BigDecimal("2"), impact.from().notEligible());
        assertEquals(new BigDecimal("3"), impact.to().optionNotOpen());
    }

    /** Two parts of a population, each counted by a process of its own that sends its report, are the population. */
    @Test
    void reportsOfPartsAddUp() throws Exception {
        SyntheticPopulation population = SyntheticPopulation.of(600, 3);
        ImpactAnalysis study = ImpactAnalysis.between(RULES, "avenant-7", RULES, "reglement-arbitral");
        ImpactTally whole = study.tally();
        whole.add(notEligible());
        whole.merge(copy(population.contracts(0, 250).collect(study.collector())));
        whole.merge(copy(population.contracts(250, 600).collect(study.collector())));
        ImpactReport expected =
                Stream.concat(Stream.of(notEligible()), population.contracts()).collect(study.collector());
        assertEquals(expected, whole.impact());
        ImpactTally again = study.tally();
        assertEquals(expected, again.merge(copy(expected)).impact());
    }

    private static WeightedContract notEligible() {
        return Populations.weighted(
                Populations.cardiologist("2021-03-01", AidOption.HALF)
                        .sector(Sector.SECTOR_2)
                        .build(),
                "0.125");
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

    @Test
    void reportOfOtherRevisionsOrRulesIsRefused() {
        ImpactTally tally = ImpactAnalysis.between(RULES, "avenant-7", RULES, "reglement-arbitral")
                .tally();
        ImpactReport own = tally.impact();
        List.of(
                        impact("reglement-arbitral", "avenant-7"),
                        withRules(
                                own, RulesetVersion.of("0.0.9", own.to().rules().digest())),
                        withRules(own, RulesetVersion.of(own.to().rules().release(), "sha256:00")))
                .forEach(other -> assertThrows(IllegalArgumentException.class, () -> tally.merge(other)));
        ImpactReport old = withRules(own, RulesetVersion.of("0.0.9", "sha256:00"));
        assertEquals(
                "report of reglement-arbitral by aidrules 0.0.9 (sha256:00), in place of reglement-arbitral by aidrules "
                        + own.to().rules().release() + " (" + own.to().rules().digest() + ")",
                assertThrows(IllegalArgumentException.class, () -> tally.merge(old))
                        .getMessage());
        assertEquals(own, tally.impact());
    }

    /** The report of an executor that has another release, or other files. */
    private static ImpactReport withRules(ImpactReport report, RulesetVersion rules) {
        ImpactReport.RevisionSummary to = new ImpactReport.RevisionSummary(
                report.to().revision(), rules, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        return new ImpactReport(
                report.from(),
                to,
                report.lines(),
                report.contracts(),
                report.total(),
                report.breakdowns(),
                report.aidChanges(),
                report.details());
    }

    @Test
    void aWeightMayBeSmallerThanACent() {
        ImpactReport impact = impact(
                "avenant-7",
                "reglement-arbitral",
                Populations.weighted(
                        Populations.cardiologist("2021-03-01", AidOption.HALF).build(), "0.0000001"));
        assertEquals("0.00315", impact.total().from().settled().toPlainString());
    }

    @Test
    void optionsAndBandsAreDistinguished() {
        ImpactReport impact = impact(
                "avenant-7",
                "reglement-arbitral",
                Populations.weighted(
                        Populations.cardiologist("2021-03-01", AidOption.HALF).build(), "1"),
                Populations.weighted(
                        Populations.cardiologist("2021-03-01", AidOption.FULL)
                                .activeFileBand(Band.P95_P100)
                                .build(),
                        "1"));
        assertEquals(
                List.of(
                        "HALF: 31500.00 32000.00 0 | 31500.00 32000.00 0 | 0.00",
                        "FULL: 72000.00 110000.00 0 | 72000.00 110000.00 0 | 0.00"),
                lines(impact.byOption()));
        assertEquals(
                List.of("P70_P90", "P95_P100"),
                impact.byBand().stream().map(ImpactReport.CostComparison::name).toList());
    }

    /** By the dossier the doctor's own sector is no condition of a settlement: the contract exists. */
    @Test
    void doctorWhoIsNotEligibleIsCountedAndReported() {
        ImpactReport impact = impact(
                "avenant-7",
                "reglement-arbitral",
                Populations.weighted(
                        Populations.cardiologist("2021-03-01", AidOption.HALF)
                                .sector(Sector.SECTOR_2)
                                .build(),
                        "4"));
        assertEquals(new BigDecimal("4"), impact.from().notEligible());
        assertEquals("126000.00 128000.00 0", cost(impact.total().to()));
    }

    /** Ended after one year and a day: year 2 runs for a day, and there is no year 3. */
    @Test
    void aContractThatEndedCountsUpToItsEnd() {
        ContractHistory ended = ContractHistory.builder()
                .earlyTermination(new EarlyTermination(
                        ContractParty.DOCTOR, Optional.empty(), Optional.of(LocalDate.of(2023, 5, 31))))
                .build();
        ImpactReport impact = impact(
                "avenant-7",
                "reglement-arbitral",
                WeightedContract.of(
                        Populations.cardiologist("2020-06-01", AidOption.HALF).build(), ended));
        assertEquals(
                List.of("1", "2", "3"),
                impact.byYear().stream().map(ImpactReport.CostComparison::name).toList());
        assertEquals("31500.00 10500.00 0", cost(impact.total().from()));
    }

    @Test
    void contractIsRefusedUnderTheRevisionThatFindsError() {
        ImpactTally tally = ImpactAnalysis.between(RULES, "avenant-7", RULES, "reglement-arbitral")
                .tally();
        WeightedContract adultsOnly = Populations.weighted(
                Populations.cardiologist("2021-03-01", AidOption.HALF)
                        .specialty(Specialty.GENERAL_MEDICINE)
                        .attendingBand(Band.P70_P90)
                        .patients(Measure.ATTENDING_ADULTS, 1300)
                        .build(),
                "1");
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> tally.add(adultsOnly));
        assertEquals(
                "/contract/patients/attendingAll: this is missing (under reglement-arbitral)"
                        + " (accepted: 0..1000000)",
                refusal.getMessage());
        assertEquals(0, tally.impact().lines());
        assertEquals("0.00 0.00 0", cost(tally.impact().total().from()));
    }

    /** The worked draft changes training alone: it costs what the revision costs that it extends. */
    @Test
    void aDraftCanBeCosted() {
        AidRules draft = RULES.withOverlay(Path.of("examples", "igas-2023"));
        ImpactReport impact = Stream.of(Populations.weighted(
                        Populations.cardiologist("2023-06-01", AidOption.FULL).build(), "1"))
                .collect(ImpactAnalysis.between(RULES, "reglement-arbitral", draft, "igas-2023")
                        .collector());
        assertEquals(impact.total().from(), impact.total().to());
        assertEquals("igas-2023", impact.to().revision());
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThrows(UnknownNameException.class, () -> ImpactAnalysis.between(RULES, "avenant-9", RULES, "avenant-7"));
        assertThrows(NullPointerException.class, () -> ImpactAnalysis.between(null, "avenant-7", RULES, "avenant-7"));
        assertThrows(
                NullPointerException.class,
                () -> ImpactAnalysis.between(RULES, "avenant-7", RULES, "avenant-7")
                        .tally()
                        .add(null));
    }
}
