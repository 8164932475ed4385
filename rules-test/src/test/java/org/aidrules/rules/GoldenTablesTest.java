package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.revision.DecisionTable;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every cell of the two published tables, amounts and targets, for GPs and for a specialist. */
public class GoldenTablesTest {

    /** The column of the dossier's table of amounts, by revision. */
    private static final Map<String, String> COLUMNS =
            Map.of("avenant-7", "a7", "avenant-7-2022", "a7", "reglement-arbitral", "ra", "convention-2024", "2024");

    private static final List<AidOption> OPTIONS = List.of(AidOption.THIRD, AidOption.HALF, AidOption.FULL);
    private static final List<Integer> BELOW_MEDIAN = List.of(776, 778, 790, 900, 1000, 1044);
    private static final List<Integer> FROM_MEDIAN = List.of(1515, 1516, 1517, 1525, 1530, 1540, 2000, 2355);

    /** One cell of a published table: a line of the file and one of its option columns. */
    record Cell(CSVRecord line, AidOption option) {

        String revision() {
            return line.get("revision");
        }

        String published() {
            return line.get(option.name());
        }

        LocalDate signature() {
            return Shipped.signature(revision());
        }

        @Override
        public String toString() {
            return String.join(
                    " ",
                    revision(),
                    line.get("band"),
                    line.isMapped("year") ? line.get("year") : "",
                    option.name(),
                    published());
        }
    }

    static Stream<Cell> amounts() {
        return cells("amounts.csv").filter(cell -> !cell.published().isEmpty());
    }

    static Stream<Cell> targets() {
        return cells("targets.csv").filter(cell -> cell.published().endsWith("%"));
    }

    static Stream<Cell> undeterminedTargets() {
        return cells("targets.csv").filter(cell -> cell.published().equals("UNDETERMINED"));
    }

    /** Only the convention of 2024 knows the age of a doctor. */
    static Stream<Cell> targetsByAge() {
        return undeterminedTargets().filter(cell -> cell.revision().equals("convention-2024"));
    }

    static Stream<Cell> emptyCells() {
        return Stream.of("amounts.csv", "targets.csv")
                .flatMap(GoldenTablesTest::cells)
                .filter(cell -> cell.published().isEmpty());
    }

    /**
     * Compares plans and tables with the published tables.
     *
     * @param rules the rules that work them out
     */
    public static void check(AidRules rules) {
        amounts().forEach(cell -> amounts(rules, cell));
        targets().forEach(cell -> targets(rules, cell));
        undeterminedTargets().forEach(cell -> undeterminedTargets(rules, cell));
        targetsByAge().forEach(cell -> targetsOfDoctorsOf65AndOver(rules, cell));
        emptyCells().forEach(cell -> anOptionWithoutAnAmountIsNotOffered(rules, cell));
        COLUMNS.forEach((revision, column) -> amountsAsTheTableHasThem(rules, revision, column));
    }

    @Test
    void theFilesHoldEveryCell() {
        assertEquals(4 * 7 * 3, cells("amounts.csv").count());
        assertEquals(4 * 5 * 3, cells("targets.csv").count());
        assertEquals(2 * (7 + 5), emptyCells().count());
        assertEquals(2 * 2 * 5, undeterminedTargets().count());
        assertEquals(7, Golden.lines("amount-tables.csv").size());
    }

    /** As known on the day of signature, when no later text has raised the amounts of a running contract. */
    @ParameterizedTest
    @MethodSource
    void amounts(Cell cell) {
        amounts(Shipped.RULES, cell);
    }

    private static void amounts(AidRules rules, Cell cell) {
        AidRules then = rules.knownOn(cell.signature());
        for (Band band : Golden.bands(cell.line().get("band"))) {
            for (AidApplication application : doctors(cell, band)) {
                AidPlan plan = then.plan(application);
                assertEquals(5, plan.years().size());
                for (int year : Golden.years(cell.line().get("year"))) {
                    assertAmount(cell, plan.years().get(year - 1), year);
                }
            }
        }
    }

    /** Every row and column of the dossier's table, also those that no new contract can have. */
    @ParameterizedTest
    @MethodSource("org.aidrules.rules.Shipped#ids")
    void amountsAsTheTableHasThem(String revision) {
        amountsAsTheTableHasThem(Shipped.RULES, revision, COLUMNS.get(revision));
    }

    private static void amountsAsTheTableHasThem(AidRules rules, String revision, String column) {
        DecisionTable table = rules.get(revision).table("amounts");
        for (CSVRecord line : Golden.lines("amount-tables.csv")) {
            for (AidOption option : OPTIONS) {
                Golden.bands(line.get("band")).stream()
                        .filter(band -> band != Band.BELOW_P30)
                        .forEach(band -> Golden.years(line.get("year")).forEach(year -> {
                            DecisionTable.Row row = Rows.matching(
                                    table,
                                    Map.of("band", band.name(), "year", "YEAR_" + year, "option", option.name()));
                            assertEquals(
                                    line.get(option + " " + column),
                                    row.outcome().get("euros"),
                                    row::toString);
                            assertEquals(
                                    column.equals("ra") && option == AidOption.THIRD
                                            ? Certainty.INTERPRETED
                                            : Certainty.STATED,
                                    row.reason().certainty(),
                                    row::toString);
                        }));
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void undeterminedTargets(Cell cell) {
        undeterminedTargets(Shipped.RULES, cell);
    }

    private static void undeterminedTargets(AidRules rules, Cell cell) {
        Band band = Golden.bands(cell.line().get("band")).get(0);
        for (AidApplication doctor : doctors(cell, band)) {
            for (int age : new int[] {25, 64}) {
                AidPlan plan = rules.plan(doctor.toBuilder().doctorAge(age).build());
                assertEquals(
                        measures(cell, doctor),
                        plan.targets().stream().map(AidPlan.Target::measure).toList());
                plan.targets().forEach(GoldenTablesTest::assertUndetermined);
            }
            rules.plan(doctor).targets().forEach(GoldenTablesTest::assertUndetermined);
        }
    }

    /** From 65 on: maintain, and a fall of 10 % is tolerated. */
    @ParameterizedTest
    @MethodSource("targetsByAge")
    void targetsOfDoctorsOf65AndOver(Cell cell) {
        targetsOfDoctorsOf65AndOver(Shipped.RULES, cell);
    }

    private static void targetsOfDoctorsOf65AndOver(AidRules rules, Cell cell) {
        Band band = Golden.bands(cell.line().get("band")).get(0);
        for (AidApplication doctor : doctors(cell, band)) {
            for (int age : new int[] {65, 66, 90}) {
                AidPlan plan = rules.plan(doctor.toBuilder().doctorAge(age).build());
                assertEquals(
                        measures(cell, doctor),
                        plan.targets().stream().map(AidPlan.Target::measure).toList());
                plan.targets().forEach(target -> {
                    assertEquals(OptionalInt.of(target.start()), target.target());
                    assertEquals(0, target.growth().orElseThrow().signum());
                    assertEquals(
                            0,
                            new BigDecimal("0.1").compareTo(target.tolerance().orElseThrow()));
                    assertEquals(Certainty.STATED, target.certainty());
                });
            }
        }
    }

    /** Before 2024 the age plays no part. */
    @ParameterizedTest
    @ValueSource(strings = {"avenant-7", "avenant-7-2022", "reglement-arbitral"})
    void theAgeOfADoctorChangesNothingBefore2024(String revision) {
        AidApplication doctor = Doctors.gp(Shipped.signature(revision), AidOption.FULL, Band.P70_P90, Band.P50_P70)
                .build();
        assertEquals(
                Shipped.RULES.plan(doctor).targets(),
                Shipped.RULES.plan(doctor.toBuilder().doctorAge(70).build()).targets());
    }

    @ParameterizedTest
    @MethodSource
    void targets(Cell cell) {
        targets(Shipped.RULES, cell);
    }

    private static void targets(AidRules rules, Cell cell) {
        Band band = Golden.bands(cell.line().get("band")).get(0);
        BigDecimal growth = new BigDecimal(cell.published().replace(" %", "")).movePointLeft(2);
        for (int start : band == Band.P30_P50 ? BELOW_MEDIAN : FROM_MEDIAN) {
            for (AidApplication application : doctors(cell, band, start)) {
                List<AidPlan.Target> targets = rules.plan(application).targets();
                assertEquals(
                        measures(cell, application),
                        targets.stream().map(AidPlan.Target::measure).toList());
                targets.forEach(target ->
                        assertTarget(target, start, growth, cell.line().get("certainty")));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("emptyCells")
    void anOptionWithoutAnAmountIsNotOffered(Cell cell) {
        anOptionWithoutAnAmountIsNotOffered(Shipped.RULES, cell);
    }

    private static void anOptionWithoutAnAmountIsNotOffered(AidRules rules, Cell cell) {
        for (Band band : Golden.bands(cell.line().get("band"))) {
            for (AidApplication application : doctors(cell, band)) {
                AidPlan plan = rules.plan(application);
                assertFalse(plan.option().available());
                assertEquals(List.of(), plan.years());
                assertEquals(List.of(), plan.targets());
            }
        }
    }

    @ParameterizedTest(name = "{0} {1} from {2} to {3}")
    @CsvSource({
        "HALF, P30_P50, 1, 1",
        "HALF, P30_P50, 3, 3",
        "HALF, P30_P50, 4, 5",
        "HALF, P30_P50, 7, 8",
        "FULL, P30_P50, 2, 2",
        "FULL, P30_P50, 3, 4",
        "FULL, P30_P50, 10, 13",
        "FULL, P30_P50, 20, 27",
        "THIRD, P50_P70, 6, 6",
        "THIRD, P50_P70, 7, 8",
        "FULL, P50_P70, 3, 3",
        "FULL, P50_P70, 4, 5",
        "THIRD, P70_P90, 13, 13",
        "THIRD, P70_P90, 14, 15",
        "HALF, P70_P90, 7, 7",
        "HALF, P70_P90, 8, 9",
        "HALF, P70_P90, 2355, 2649",
        "HALF, P90_P95, 16, 16",
        "HALF, P90_P95, 17, 18",
        "FULL, P90_P95, 15, 16",
        "FULL, P90_P95, 16, 18",
        "FULL, P95_P100, 19, 19",
        "FULL, P95_P100, 20, 21",
        "FULL, P95_P100, 2059, 2161",
        "FULL, P95_P100, 2333, 2449",
        "THIRD, P95_P100, 1000000, 1000000",
        "FULL, P30_P50, 1000000, 1350000",
        "HALF, P30_P50, 0, 0",
    })
    void theGainIsCutToWholePatients(AidOption option, Band band, int start, int expected) {
        LocalDate signedOn = Shipped.signature("avenant-7");
        AidPlan plan = Shipped.RULES.plan(
                Doctors.cardiologist(signedOn, option, band, start).build());
        assertEquals(OptionalInt.of(expected), plan.targets().get(0).target());
    }

    private static Stream<Cell> cells(String file) {
        return Golden.lines(file).stream().flatMap(line -> OPTIONS.stream().map(option -> new Cell(line, option)));
    }

    /** A GP and a cardiologist of a band. */
    private static List<AidApplication> doctors(Cell cell, Band band) {
        return List.of(
                Doctors.gp(cell.signature(), cell.option(), band, band).build(),
                Doctors.cardiologist(cell.signature(), cell.option(), band, Doctors.activeFile(band))
                        .build());
    }

    /** The same, with a given start in each measure. */
    private static List<AidApplication> doctors(Cell cell, Band band, int start) {
        return List.of(
                Doctors.unplacedGp(cell.signature(), cell.option(), start, start)
                        .attendingBand(band)
                        .activeFileBand(band)
                        .build(),
                Doctors.cardiologist(cell.signature(), cell.option(), band, start)
                        .build());
    }

    private static List<Measure> measures(Cell cell, AidApplication application) {
        if (application.band(Measure.ATTENDING_ALL).isEmpty()) {
            return List.of(Measure.ACTIVE_FILE);
        }
        Measure attending =
                cell.signature().isBefore(Shipped.ARBITRATION) ? Measure.ATTENDING_ADULTS : Measure.ATTENDING_ALL;
        return List.of(attending, Measure.ACTIVE_FILE);
    }

    private static void assertUndetermined(AidPlan.Target target) {
        assertEquals(OptionalInt.empty(), target.target());
        assertEquals(Optional.empty(), target.growth());
        assertEquals(Optional.empty(), target.tolerance());
        assertEquals(Certainty.UNDETERMINED, target.certainty());
    }

    private static void assertAmount(Cell cell, AidPlan.Year year, int number) {
        assertEquals(number, year.number());
        assertEquals(cell.revision(), year.amountsRevision());
        assertEquals(Optional.of(new BigDecimal(cell.published() + ".00")), year.maximumAid());
    }

    /** The growth is as sure as its table; that the gain is cut to whole patients is a reading. */
    private static void assertTarget(AidPlan.Target target, int start, BigDecimal growth, String certainty) {
        BigDecimal gain = BigDecimal.valueOf(start).multiply(growth).setScale(0, RoundingMode.DOWN);
        assertEquals(start, target.start());
        assertEquals(0, growth.compareTo(target.growth().orElseThrow()));
        assertEquals(OptionalInt.of(start + gain.intValueExact()), target.target());
        List<Certainty> reasons = growth.signum() == 0
                ? List.of(Certainty.valueOf(certainty))
                : List.of(Certainty.valueOf(certainty), Certainty.INTERPRETED);
        assertEquals(reasons, target.reasons().stream().map(Reason::certainty).toList());
        assertEquals(reasons.get(reasons.size() - 1), target.certainty());
    }
}
