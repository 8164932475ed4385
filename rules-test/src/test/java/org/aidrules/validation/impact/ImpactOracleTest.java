package org.aidrules.validation.impact;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Specialty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The cost of a population under the convention of 2024, worked out a second time from the dossier alone: its amounts, the
 * growths of amendment 7 as an assumption, one measure that suffices, full aid in year 3 from 75 %. No table is read.
 */
class ImpactOracleTest {

    private static final Map<AidOption, int[]> GROWTH_PER_MILLE =
            Map.of(AidOption.HALF, new int[] {250, 200, 125, 60}, AidOption.FULL, new int[] {350, 300, 200, 125});
    private static final List<Band> BANDS =
            List.of(Band.P30_P50, Band.P50_P70, Band.P70_P90, Band.P90_P95, Band.P95_P100);
    private static final BigDecimal MOVED = new BigDecimal("0.8");
    private static final Migration TO_HALF = new Migration(AidOption.THIRD, AidOption.HALF, MOVED);

    private static BigDecimal settled = BigDecimal.ZERO;
    private static BigDecimal scenario = BigDecimal.ZERO;
    private static BigDecimal targetsWorth = BigDecimal.ZERO;
    private static BigDecimal fallenWorth = BigDecimal.ZERO;
    private static BigDecimal moved = BigDecimal.ZERO;
    private static ImpactReport impact;

    @BeforeAll
    static void bothWays() {
        AidRules rules = AidRules.standard();
        impact = contracts()
                .collect(ImpactAnalysis.between(rules, "avenant-7", rules, "convention-2024")
                        .migrating(TO_HALF)
                        .assuming("targets", "avenant-7")
                        .collector());
        contracts().forEach(ImpactOracleTest::add);
    }

    /** Contracts of every option and band, of general practitioners and cardiologists, with losses and gains of patients. */
    private static Stream<WeightedContract> contracts() {
        return IntStream.range(0, 600).mapToObj(ImpactOracleTest::contract);
    }

    private static WeightedContract contract(int line) {
        Band band = BANDS.get(line / 3 % BANDS.size());
        AidApplication.Builder doctor = Populations.cardiologist(
                        "2021-03-01",
                        List.of(AidOption.THIRD, AidOption.HALF, AidOption.FULL).get(line % 3))
                .patients(Measure.ACTIVE_FILE, 1800 + 7 * line)
                .activeFileBand(band);
        if (line % 2 == 0) {
            doctor.specialty(Specialty.GENERAL_MEDICINE)
                    .attendingBand(band)
                    .patients(Measure.ATTENDING_ADULTS, 700 + 2 * line)
                    .patients(Measure.ATTENDING_ALL, 900 + 3 * line);
        }
        AidApplication application = doctor.build();
        ContractHistory.Builder history = ContractHistory.builder();
        for (int year = 3; year <= 3 + line % 3; year++) {
            Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
            int perMille = (37 * line + 53 * year) % 400 - 60;
            for (Measure measure : Measure.values()) {
                application
                        .count(measure)
                        .ifPresent(start ->
                                counts.put(measure, start + start * (perMille - 20 * measure.ordinal()) / 1000));
            }
            history.observed(year, counts);
        }
        return new WeightedContract(application, history.build(), new BigDecimal(line % 4 + ".25"));
    }

    private static void add(WeightedContract contract) {
        boolean third = contract.application().option() == AidOption.THIRD;
        AidOption option = third ? AidOption.HALF : contract.application().option();
        BigDecimal weight = third ? contract.weight().multiply(MOVED) : contract.weight();
        moved = third ? moved.add(weight) : moved;
        Band band = contract.application().patientBase().activeFileBand().orElseThrow();
        BigDecimal firstTwo =
                maximum(option, band, 1).add(maximum(option, band, 2)).multiply(weight);
        settled = settled.add(firstTwo);
        scenario = scenario.add(firstTwo);
        contract.history()
                .years()
                .forEach(year -> add(contract.application(), option, band, year.number(), year.observed(), weight));
    }

    private static void add(
            AidApplication doctor,
            AidOption option,
            Band band,
            int year,
            Map<Measure, Integer> observed,
            BigDecimal weight) {
        BigDecimal maximum = maximum(option, band, year);
        if (band == Band.P95_P100) {
            boolean kept = measures(doctor).stream()
                    .anyMatch(measure ->
                            observed.get(measure) >= doctor.count(measure).orElseThrow());
            if (kept) {
                settled = settled.add(maximum.multiply(weight));
                scenario = scenario.add(maximum.multiply(weight));
            } else {
                fallenWorth = fallenWorth.add(maximum.multiply(weight));
            }
            return;
        }
        targetsWorth = targetsWorth.add(maximum.multiply(weight));
        BigDecimal aid = measures(doctor).stream()
                .map(measure -> aid(
                        doctor.count(measure).orElseThrow(),
                        observed.get(measure),
                        GROWTH_PER_MILLE.get(option)[BANDS.indexOf(band)],
                        year,
                        maximum))
                .max(BigDecimal::compareTo)
                .orElseThrow();
        scenario = scenario.add(aid.multiply(weight));
    }

    private static BigDecimal aid(int start, int observed, int perMille, int year, BigDecimal maximum) {
        int gain = (int) ((long) start * perMille / 1000);
        int reached = Math.max(0, observed - start);
        boolean inFull = year == 3 ? 4L * reached >= 3L * gain : reached >= gain;
        return inFull
                ? maximum
                : maximum.multiply(BigDecimal.valueOf(reached))
                        .divide(BigDecimal.valueOf(gain), 2, RoundingMode.HALF_UP);
    }

    private static List<Measure> measures(AidApplication doctor) {
        return doctor.practice().specialty() == Specialty.GENERAL_MEDICINE
                ? List.of(Measure.ATTENDING_ALL, Measure.ACTIVE_FILE)
                : List.of(Measure.ACTIVE_FILE);
    }

    /** The amounts of 2024 of a half; a whole assistant is twice that. */
    private static BigDecimal maximum(AidOption option, Band band, int year) {
        int half =
                band == Band.P95_P100 || year == 1 ? 19000 : year == 2 ? 14000 : band == Band.P90_P95 ? 13000 : 11000;
        return BigDecimal.valueOf(option == AidOption.FULL ? 2L * half : half);
    }

    @Test
    void theResultIsTheSame() {
        ImpactReport.Cost cost = impact.total().to();
        assertAll(
                () -> assertSame(settled, cost.settled()),
                () -> assertSame(settled, cost.atLeast()),
                () -> assertSame(
                        settled.add(targetsWorth).add(fallenWorth),
                        cost.atMost().orElseThrow()),
                () -> assertSame(moved, impact.migrations().get(0).contracts()),
                () -> assertTrue(fallenWorth.signum() > 0 && moved.signum() > 0, "nothing is left untested"));
    }

    @Test
    void theScenarioIsTheSame() {
        ImpactReport.Cost cost =
                impact.scenario().orElseThrow().impact().total().to();
        assertSame(scenario, cost.settled());
        assertSame(scenario.add(fallenWorth), cost.atMost().orElseThrow());
    }

    /** Two points: the missing targets, and what a fall above P95 costs, where the target is missing as well. */
    @Test
    void theOpenPointsAreWorthTheSame() {
        assertSame(targetsWorth, worth(List.of("convention-2024/targets/not-at-hand")));
        assertSame(
                fallenWorth,
                worth(List.of("convention-2024/targets/not-at-hand", "reglement-arbitral/attainment/p95-fallen")));
    }

    private static BigDecimal worth(List<String> places) {
        return impact.openPoints().stream()
                .filter(point ->
                        point.rows().stream().map(OpenPoint.Row::place).toList().equals(places))
                .findFirst()
                .flatMap(point -> point.to().worth())
                .orElse(BigDecimal.ZERO);
    }

    private static void assertSame(BigDecimal expected, BigDecimal found) {
        assertEquals(0, expected.compareTo(found), () -> expected + " is not " + found);
    }
}
