package org.aidrules.validation.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.Assistant;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Source;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.validation.impact.PublishedFigure.Unit;
import org.aidrules.validation.impact.PublishedFigure.Use;
import org.junit.jupiter.api.Test;

/** The comparison with published figures, some rows of it calculated again without the rules of the library. */
class PopulationComparisonTest {

    private static final AidRules RULES = AidRules.standard();
    private static final SyntheticPopulation POPULATION = SyntheticPopulation.of(SyntheticPopulation.CONTRACTS, 1);
    private static final PopulationComparison COMPARISON = PopulationComparison.of(RULES, POPULATION);
    private static final List<WeightedContract> CONTRACTS =
            POPULATION.contracts().toList();
    private static final LocalDate LAST = LocalDate.of(2022, 12, 31);

    /** Euros of a contract year, amendment 7 (9-5-2-2): years 1, 2, and 3 and on by option, up to P90; from P90; from P95. */
    private static final Map<AidOption, long[][]> AMOUNTS = Map.of(
            AidOption.THIRD, new long[][] {{12000, 9000, 7000}, {12000, 9000, 8350}, {12000, 12000, 12000}},
            AidOption.HALF, new long[][] {{18000, 13500, 10500}, {18000, 13500, 12500}, {18000, 18000, 18000}},
            AidOption.FULL, new long[][] {{36000, 27000, 21000}, {36000, 27000, 25000}, {36000, 36000, 36000}});
    /** Growth in thousandths, amendment 7, table 2, by band from P30 on: THIRD, HALF, FULL. */
    private static final Map<Band, int[]> GROWTH = Map.of(
            Band.P30_P50, new int[] {200, 250, 350},
            Band.P50_P70, new int[] {150, 200, 300},
            Band.P70_P90, new int[] {75, 125, 200},
            Band.P90_P95, new int[] {40, 60, 125},
            Band.P95_P100, new int[] {0, 0, 50});

    private static PopulationComparison.Line line(String key) {
        return COMPARISON.lines().stream()
                .filter(line -> line.figure().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static void assertLibrary(String key, String expected) {
        assertEquals(Optional.of(new BigDecimal(expected)), line(key).library(), key);
    }

    private static long count(Predicate<AidApplication> condition) {
        return CONTRACTS.stream()
                .map(WeightedContract::application)
                .filter(condition)
                .count();
    }

    private static Predicate<AidApplication> by(String day) {
        return one -> !one.signedOn().isAfter(LocalDate.parse(day));
    }

    /** Cents paid from a day to the end of 2022: 70 % fifteen days after the hire, the rest on the last day of the year. */
    private static long cents(WeightedContract contract, LocalDate from) {
        AidApplication application = contract.application();
        Band band = application.patientBase().activeFileBand().orElseThrow();
        int height = Math.max(0, band.ordinal() - Band.P70_P90.ordinal());
        LocalDate to = contract.history()
                .earlyTermination()
                .flatMap(end -> end.on())
                .filter(LAST::isAfter)
                .orElse(LAST);
        long cents = 0;
        for (int year = 1; year <= 4; year++) {
            long euros = AMOUNTS.get(application.option())[height][Math.min(year, 3) - 1];
            LocalDate first = application.signedOn().plusYears(year - 1);
            LocalDate last = application.signedOn().plusYears(year).minusDays(1);
            cents += isBetween(first.plusDays(15), from, to) ? euros * 70 : 0;
            cents += isBetween(last, from, to) ? euros * 30 : 0;
        }
        return cents;
    }

    private static boolean isBetween(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static BigDecimal millions(Predicate<AidApplication> condition, LocalDate from) {
        long cents = CONTRACTS.stream()
                .filter(one -> condition.test(one.application()))
                .mapToLong(one -> cents(one, from))
                .sum();
        return BigDecimal.valueOf(cents).divide(new BigDecimal("100000000"), 1, RoundingMode.HALF_UP);
    }

    @Test
    void paymentsAreThoseOfTheTableOfAmendment7() {
        LocalDate of2022 = LocalDate.of(2022, 1, 1);
        Predicate<AidApplication> sector1 = one -> one.practice().sector() == Sector.SECTOR_1;
        assertLibrary("paid", millions(one -> true, LocalDate.EPOCH).toPlainString());
        assertLibrary("paid-2022", millions(one -> true, of2022).toPlainString());
        assertLibrary("paid-2022-sector-1", millions(sector1, of2022).toPlainString());
    }

    @Test
    void contractsOfMay2022AreCounted() {
        Predicate<AidApplication> may = by("2022-05-31");
        long third = count(may.and(one -> one.option() == AidOption.THIRD));
        long half = count(may.and(one -> one.option() == AidOption.HALF));
        long full = count(may.and(one -> one.option() == AidOption.FULL));
        assertLibrary("contracts-may-2022", String.valueOf(third + half + full));
        assertLibrary("third-may-2022", String.valueOf(third));
        assertLibrary("full-may-2022", String.valueOf(full));
        assertLibrary("fte-may-2022", String.valueOf((2 * third + 3 * half + 6 * full + 3) / 6));
        assertLibrary(
                "generalists-may-2022",
                String.valueOf(count(may.and(one -> one.practice().specialty() == Specialty.GENERAL_MEDICINE))));
    }

    /** The contracts of 2021 by 15 February are 46 days of 365: 1 877 and those signed on days 0 to 45, 84 of 666. */
    @Test
    void contractsAreSpreadEvenlyOverTheYear() {
        assertLibrary("contracts-february-2021", "1961");
        assertLibrary("contracts-2019", "272");
        assertLibrary("contracts-2020", "1605");
        assertLibrary("contracts-2021", "666");
        assertLibrary("contracts-2022", "1526");
    }

    private static long toGain(AidApplication application, OptionalInt start) {
        Band band = application.patientBase().activeFileBand().orElseThrow();
        if (start.isEmpty() || band == Band.BELOW_P30) {
            return 0;
        }
        return start.getAsInt() * (long) GROWTH.get(band)[application.option().ordinal()] / 1000;
    }

    private static long sum(Predicate<AidApplication> condition, ToLongFunction<AidApplication> part) {
        return CONTRACTS.stream()
                .map(WeightedContract::application)
                .filter(condition)
                .mapToLong(part)
                .sum();
    }

    @Test
    void targetsAreThoseOfTheTableOfAmendment7() {
        Predicate<AidApplication> february = by("2021-02-15");
        assertLibrary(
                "targets-attending",
                String.valueOf(sum(february, one -> toGain(one, one.count(Measure.ATTENDING_ADULTS)))));
        assertLibrary(
                "targets-active-file",
                String.valueOf(sum(february, one -> toGain(one, one.count(Measure.ACTIVE_FILE)))));
        Predicate<AidApplication> study = by("2020-08-31")
                .and(one -> !one.signedOn().isBefore(LocalDate.of(2019, 9, 1)))
                .and(one -> one.practice().specialty() == Specialty.GENERAL_MEDICINE)
                .and(one -> !one.practice().newlyEstablished());
        long start = sum(study, one -> one.count(Measure.ATTENDING_ADULTS).orElseThrow());
        long gain = sum(study, one -> toGain(one, one.count(Measure.ATTENDING_ADULTS)));
        assertLibrary("target-first-contracts", tenths(gain * 100, start));
        assertLibrary("start-first-contracts", String.valueOf((2 * start + count(study)) / (2 * count(study))));
    }

    private static String tenths(long part, long whole) {
        return BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Contracts in their third year on 31 October 2022, and contracts over one year old on 31 January 2021. */
    @Test
    void activityIsThatOfTheContracts() {
        long start = 0;
        long later = 0;
        long old = 0;
        long reached = 0;
        for (WeightedContract one : CONTRACTS) {
            AidApplication application = one.application();
            LocalDate signedOn = application.signedOn();
            if (application.practice().newlyEstablished()) {
                continue;
            }
            int file = application.count(Measure.ACTIVE_FILE).orElseThrow();
            if (!signedOn.isAfter(LocalDate.of(2020, 10, 31))
                    && signedOn.isAfter(LocalDate.of(2019, 10, 31))
                    && one.history().year(2).isPresent()) {
                start += file;
                later += one.history().year(2).orElseThrow().observed().get(Measure.ACTIVE_FILE);
            }
            if (!signedOn.isAfter(LocalDate.of(2020, 1, 31))
                    && one.history().year(1).isPresent()) {
                old++;
                long target = file + toGain(application, OptionalInt.of(file));
                reached += one.history().year(1).orElseThrow().observed().get(Measure.ACTIVE_FILE) >= target ? 1 : 0;
            }
        }
        assertLibrary("active-file-october-2022", tenths((later - start) * 100, start));
        assertLibrary("reached-january-2021", tenths(reached * 100, old));
    }

    /** What the population was made from agrees within 1 % or one point; a mean of some hundred doctors within three. */
    @Test
    void calibratedFiguresAgree() {
        COMPARISON.lines().stream()
                .filter(line -> line.figure().use() == Use.CALIBRATED)
                .forEach(line -> {
                    BigDecimal gap = line.figure().unit() == Unit.PERCENT
                            ? line.gap().orElseThrow()
                            : line.gapPercent().orElseThrow();
                    boolean partOfIt = line.figure().key().matches(".*(first-contracts|2021|2022|established)");
                    assertTrue(
                            gap.abs().compareTo(new BigDecimal(partOfIt ? "3" : "1")) <= 0,
                            () -> line.figure().key() + " " + gap);
                });
    }

    /** Checks that fail by much would show that the library is wrong, not the population: payments and posts within 6 %. */
    @Test
    void checksAreWithinTheirBounds() {
        for (String key : List.of(
                "paid",
                "paid-2022",
                "paid-2022-sector-1",
                "contracts-may-2022",
                "generalists-may-2022",
                "third-may-2022",
                "full-may-2022",
                "fte-may-2022")) {
            BigDecimal gap = line(key).gapPercent().orElseThrow();
            assertTrue(gap.abs().compareTo(new BigDecimal("6")) <= 0, () -> key + " " + gap);
        }
    }

    @Test
    void everyFigureIsMeasuredOrSaysWhyNot() {
        assertEquals(
                COMPARISON.lines().stream()
                        .map(line -> line.figure().key())
                        .distinct()
                        .count(),
                COMPARISON.lines().size());
        for (PopulationComparison.Line line : COMPARISON.lines()) {
            boolean compared = line.figure().use() != Use.NOT_COMPARED;
            assertEquals(compared, line.library().isPresent(), line.figure().key());
            assertTrue(
                    compared || !line.figure().note().english().isEmpty(),
                    line.figure().key());
        }
        Set<String> measured = COMPARISON.lines().stream()
                .filter(line -> line.library().isPresent())
                .map(line -> line.figure().key())
                .collect(Collectors.toSet());
        assertEquals(PopulationGauges.all().keySet(), measured);
    }

    @Test
    void figuresCiteSourcesOfTheLibrary() {
        Set<String> known = RULES.sources().stream().map(Source::id).collect(Collectors.toSet());
        COMPARISON
                .lines()
                .forEach(line -> assertTrue(
                        Arrays.stream(line.figure().source().split("; "))
                                .anyMatch(source -> known.contains(source.split(":")[0])),
                        line.figure().source()));
    }

    private static PopulationComparison.Line of(String published, String to, String library) {
        LocalizedText none = new LocalizedText("", "");
        return new PopulationComparison.Line(
                new PublishedFigure(
                        "key",
                        Unit.PERCENT,
                        new BigDecimal(published),
                        Optional.ofNullable(to).map(BigDecimal::new),
                        Use.CHECKED,
                        "A",
                        none,
                        none),
                Optional.ofNullable(library).map(BigDecimal::new));
    }

    @Test
    void gapsAreThoseToThePublishedFigureOrTheNearestOfARange() {
        assertEquals(Optional.of(new BigDecimal("1.0")), of("50", null, "51.0").gap());
        assertEquals(Optional.of(new BigDecimal("2.0")), of("50", null, "51.0").gapPercent());
        assertEquals(Optional.of(new BigDecimal("-1.0")), of("50", null, "49.0").gap());
        assertEquals(Optional.of(new BigDecimal("0.0")), of("52", "54", "53.0").gap());
        assertEquals(Optional.of(new BigDecimal("0.0")), of("52", "54", "53.0").gapPercent());
        assertEquals(Optional.of(new BigDecimal("1.0")), of("52", "54", "55.0").gap());
        assertEquals(Optional.of(new BigDecimal("-1.9")), of("52", "54", "51.0").gapPercent());
        assertEquals(Optional.empty(), of("52", "54", null).gap());
        assertEquals(Optional.empty(), of("52", "54", null).gapPercent());
        assertEquals(Optional.empty(), of("0", null, "1.0").gapPercent());
    }

    /** A sample and a larger population stand for the same contracts. */
    @Test
    void countsAreThoseOfAllContractsWhateverTheSize() {
        for (int size : List.of(1000, 10_000)) {
            PopulationComparison other = PopulationComparison.of(RULES, SyntheticPopulation.of(size, 1));
            BigDecimal contracts = other.lines().stream()
                    .filter(line -> line.figure().key().equals("contracts-2020"))
                    .findFirst()
                    .flatMap(PopulationComparison.Line::library)
                    .orElseThrow();
            assertEquals(new BigDecimal("1605"), contracts);
        }
    }

    /** 384 hours by 20 and 12 euros are 12 288 (IGAS-2023-015R, table 9 and box after [215]); [216] publishes 12 600 and 75 million. */
    @Test
    void theWholeTrainingIsHeldAgainstThePublishedMean() {
        assertLibrary("training-whole", "12288");
        assertEquals(Optional.of(new BigDecimal("-312")), line("training-whole").gap());
        assertEquals(Optional.of(new BigDecimal("-2.5")), line("training-whole").gapPercent());
        assertLibrary("training-budget", "73.7");
        assertEquals(
                Optional.of(new BigDecimal("-1.3")), line("training-budget").gap());
        assertLibrary("training-budget-to-2026", "21.1");
        assertLibrary("training-budget-to-2025", "29.5");
    }

    /** The hours left of table 9 or the 112 hours of the FAE, for those who may enter by table 4, each at 32 euros. */
    @Test
    void theMeanTrainingIsThatOfTheAssistants() {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal trained = BigDecimal.ZERO;
        for (WeightedContract contract : CONTRACTS) {
            BigDecimal hours = new BigDecimal(trainingHours(contract.application()));
            sum = sum.add(hours.multiply(BigDecimal.valueOf(32)).multiply(contract.weight()));
            trained = hours.signum() == 0 ? trained : trained.add(contract.weight());
        }
        assertLibrary(
                "training-mean", sum.divide(trained, 0, RoundingMode.HALF_UP).toPlainString());
    }

    private static String trainingHours(AidApplication application) {
        Assistant assistant = application.assistant().orElseThrow();
        boolean secretary = assistant.profile() == AssistantBackground.MEDICAL_SECRETARY;
        if (!secretary && assistant.profile() != AssistantBackground.OTHER) {
            return "112";
        }
        boolean experienced = secretary && assistant.experienceYears().orElseThrow() >= 3;
        boolean mayEnter = application.signedOn().isBefore(LocalDate.of(2022, 3, 17))
                || assistant.diplomaLevel().orElseThrow() >= (experienced ? 3 : 4);
        if (!mayEnter) {
            return "0";
        }
        return secretary ? "283.5" : "384";
    }
}
