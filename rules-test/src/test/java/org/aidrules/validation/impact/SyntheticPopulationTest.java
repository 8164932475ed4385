package org.aidrules.validation.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The synthetic population has the counts and the mix of the report, and any order of it costs the same. */
class SyntheticPopulationTest {

    private static final AidRules RULES = AidRules.standard();
    private static final Map<Integer, Integer> REPORT = Map.of(2019, 272, 2020, 1605, 2021, 666, 2022, 1526);

    private static List<WeightedContract> population(int size, long seed) {
        return SyntheticPopulation.of(size, seed).contracts().toList();
    }

    private static <K> Map<K, BigDecimal> weights(List<WeightedContract> contracts, Function<WeightedContract, K> key) {
        return contracts.stream()
                .collect(Collectors.toMap(key, WeightedContract::weight, BigDecimal::add, TreeMap::new));
    }

    private static Map<Integer, Integer> years(List<WeightedContract> contracts) {
        Map<Integer, Integer> years = new TreeMap<>();
        weights(contracts, one -> one.application().signedOn().getYear())
                .forEach((year, weight) -> years.put(year, weight.intValueExact()));
        return years;
    }

    @Test
    void theWholeOfItHasTheCountsOfTheReport() {
        List<WeightedContract> contracts = population(4069, 1);
        assertEquals(REPORT, years(contracts));
        assertTrue(contracts.stream().allMatch(one -> one.weight().equals(BigDecimal.ONE)));
    }

    @Test
    void aSampleStandsForAsManyContracts() {
        for (int size : List.of(20, 200, 1000, 4068)) {
            assertEquals(REPORT, years(population(size, 3)), () -> "size " + size);
        }
    }

    /**
     * 32, 49 and 19 % of 272 and 1 605, 28.3, 45.3 and 26.4 % of 666 and 1 526, to the nearest contract: 87 + 514 + 188 + 432,
     * 133 + 786 + 302 + 691, 52 + 305 + 176 + 403.
     */
    @Test
    void theWholeOfItHasTheOptionsOfTheFile() {
        Map<AidOption, BigDecimal> options =
                weights(population(4069, 1), one -> one.application().option());
        assertEquals(
                Map.of(
                        AidOption.THIRD,
                        new BigDecimal("1221"),
                        AidOption.HALF,
                        new BigDecimal("1912"),
                        AidOption.FULL,
                        new BigDecimal("936")),
                options);
    }

    /** Each share of all contracts, in contracts of 4 069, give or take one for each group in which it was rounded. */
    @Test
    void theWholeOfItHasTheSharesOfTheFile() {
        List<WeightedContract> contracts = population(4069, 1);
        assertCount(3646, 1, contracts, one -> one.practice().sector() == Sector.SECTOR_1);
        assertCount(326, 1, contracts, one -> one.practice().derogations().equals(Set.of(Derogation.MIXED_PRACTICE)));
        assertCount(977, 1, contracts, one -> one.practice().newlyEstablished());
        assertCount(977, 1, contracts, one -> one.patientBase().activeFileBand().equals(Optional.of(Band.BELOW_P30)));
        assertCount(610, 1, contracts, one -> one.practice().secretaryPromoted());
        assertCount(2219, 1, contracts, one -> was(one, AssistantBackground.MEDICAL_SECRETARY));
        assertCount(370, 1, contracts, one -> was(one, AssistantBackground.NURSE));
        assertCount(82, 1, contracts, one -> was(one, AssistantBackground.NURSING_AUXILIARY));
        assertCount(1397, 1, contracts, one -> was(one, AssistantBackground.OTHER));
        assertCount(2238, 4, contracts, one -> one.practice().coordinated() == Coordination.IN_PLACE);
        assertCount(3133, 4, contracts, one -> one.practice().specialty() == Specialty.GENERAL_MEDICINE);
        assertCount(448, 4, contracts, one -> one.practice().specialty() == Specialty.CARDIOLOGY);
        assertCount(244, 4, contracts, one -> one.practice().specialty() == Specialty.OPHTHALMOLOGY);
        assertCount(163, 4, contracts, one -> one.practice().specialty() == Specialty.PAEDIATRICS);
        assertCount(2158, 12, contracts, one -> one.practice().zone() != Zone.OTHER);
        assertCount(1079, 12, contracts, one -> one.practice().zone() == Zone.ZIP);
        assertCount(
                936,
                0,
                contracts,
                one -> one.option() == AidOption.FULL && one.practice().zone() != Zone.OTHER);
        assertCount(
                1526,
                0,
                contracts,
                one -> one.signedOn().getYear() == 2022 && one.practice().coordinated() == Coordination.IN_PLACE);
    }

    private static void assertCount(
            int expected, int rounding, List<WeightedContract> contracts, Predicate<AidApplication> condition) {
        long found = contracts.stream()
                .filter(one -> condition.test(one.application()))
                .count();
        assertTrue(Math.abs(found - expected) <= rounding, () -> found + ", not " + expected);
    }

    private static boolean was(AidApplication application, AssistantBackground profile) {
        return application.assistant().orElseThrow().profile() == profile;
    }

    /** 1 in 200 of 4 069 is 20: they end after 3 to 24 months, and no activity is known afterwards. */
    @Test
    void earlyEndsAreAsTheFileSays() {
        List<WeightedContract> ended = population(4069, 1).stream()
                .filter(one -> one.history().earlyTermination().isPresent())
                .toList();
        assertEquals(20, ended.size());
        for (WeightedContract one : ended) {
            LocalDate signedOn = one.application().signedOn();
            LocalDate last = one.history().earlyTermination().orElseThrow().on().orElseThrow();
            assertFalse(last.isBefore(signedOn.plusMonths(3).minusDays(1)), last.toString());
            assertFalse(last.isAfter(signedOn.plusMonths(24)), last.toString());
            one.history()
                    .years()
                    .forEach(year -> assertFalse(
                            signedOn.plusYears(year.number()).minusDays(1).isAfter(last), last.toString()));
        }
    }

    /** The counts lie in the range of the band, adults are five sixths of all, and only general practitioners have both. */
    @Test
    void countsFitTheBand() {
        Map<Band, int[]> attending = Map.of(
                Band.BELOW_P30, new int[] {150, 700},
                Band.P30_P50, new int[] {776, 1044},
                Band.P50_P70, new int[] {1045, 1399},
                Band.P70_P90, new int[] {1400, 2049},
                Band.P90_P95, new int[] {2050, 2449},
                Band.P95_P100, new int[] {2450, 3200});
        for (WeightedContract one : population(4069, 1)) {
            AidApplication application = one.application();
            Optional<Band> band = application.patientBase().attendingBand();
            assertEquals(application.practice().specialty() == Specialty.GENERAL_MEDICINE, band.isPresent());
            if (band.isPresent()) {
                int all = application.count(Measure.ATTENDING_ALL).orElseThrow();
                int[] range = attending.get(band.get());
                assertTrue(range[0] <= all && all <= range[1], () -> band.get() + " " + all);
                int adults = application.count(Measure.ATTENDING_ADULTS).orElseThrow();
                assertTrue(Math.abs(6 * adults - 5 * all) <= 6, () -> adults + " of " + all);
                assertEquals(band, application.patientBase().activeFileBand());
            }
        }
    }

    /** Contracts of August 2019 have run for five years by the end of 2024, those of December 2022 for two. */
    @Test
    void activityIsKnownOfTheYearsThatAreOver() {
        List<WeightedContract> contracts = population(4069, 1);
        assertEquals(5, contracts.get(0).history().years().size());
        assertEquals(2, contracts.get(4068).history().years().size());
    }

    /** 9.9 and 5.3 % by the end of year 2. */
    @Test
    void growthIsThatOfTheFileOnAverage() {
        List<WeightedContract> contracts = SyntheticPopulation.of(20_000, 1)
                .contracts()
                .filter(one -> !one.application().practice().newlyEstablished())
                .filter(one -> one.application().practice().specialty() == Specialty.GENERAL_MEDICINE)
                .filter(one -> one.history().year(2).isPresent())
                .toList();
        assertGrowth(99, contracts, Measure.ATTENDING_ALL);
        assertGrowth(53, contracts, Measure.ACTIVE_FILE);
    }

    /** The growth by the end of year 2, in thousandths, give or take three: the mean of 12 000 doctors. */
    private static void assertGrowth(long thousandths, List<WeightedContract> contracts, Measure measure) {
        long start = 0;
        long later = 0;
        for (WeightedContract one : contracts) {
            start += one.application().count(measure).orElseThrow();
            later += one.history().year(2).orElseThrow().observed().get(measure);
        }
        long growth = (later - start) * 1000 / start;
        assertTrue(Math.abs(growth - thousandths) <= 3, () -> measure + " " + growth);
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherGivesAnother() {
        assertEquals(population(300, 7), population(300, 7));
        assertNotEquals(population(300, 7), population(300, 8));
        assertThrows(IllegalArgumentException.class, () -> SyntheticPopulation.of(0, 1));
    }

    /** Sizes below and above the number of contracts of the report: lines that stand for several contracts, and for one. */
    @Test
    void partsAreTheWhole() {
        for (int size : List.of(1000, 5000)) {
            SyntheticPopulation population = SyntheticPopulation.of(size, 7);
            List<WeightedContract> parts =
                    new ArrayList<>(population.contracts(0, 1).toList());
            parts.addAll(population.contracts(1, 333).toList());
            parts.addAll(population.contracts(333, 333).toList());
            parts.addAll(population.contracts(333, size).toList());
            assertEquals(population(size, 7), parts, () -> "size " + size);
        }
        SyntheticPopulation small = SyntheticPopulation.of(10, 7);
        assertThrows(IndexOutOfBoundsException.class, () -> small.contracts(0, 11));
        assertThrows(IndexOutOfBoundsException.class, () -> small.contracts(-1, 5));
    }

    /** A part is made by itself, however far from the beginning it lies. */
    @Test
    void aPartOfABillionLinesIsMadeAtOnce() {
        SyntheticPopulation population = SyntheticPopulation.of(1_000_000_000, 7);
        List<WeightedContract> part =
                population.contracts(999_999_990, 1_000_000_000).toList();
        assertEquals(10, part.size());
        assertEquals("2022-12-31", part.get(9).application().signedOn().toString());
        assertEquals(part, population.contracts(999_999_990, 1_000_000_000).toList());
    }

    @Test
    void aParallelStreamHasTheSameContracts() {
        assertEquals(
                population(5000, 7),
                SyntheticPopulation.of(5000, 7).contracts().parallel().toList());
    }

    @Test
    @Tag("unmutated")
    void populationIsValidUnderEveryRevisionAndEligibleUnderItsOwn() {
        for (WeightedContract one : population(2000, 5)) {
            RULES.revisions()
                    .forEach(revision -> RULES.underRevision(revision.id()).settle(one.application(), one.history()));
            assertTrue(RULES.plan(one.application()).option().available());
            assertEquals("ELIGIBLE", RULES.plan(one.application()).eligibility().name());
        }
    }

    @Property(tries = 20)
    @net.jqwik.api.Tag("unmutated")
    void theOrderMakesNoDifferenceNorDoThreads(@ForAll Random random, @ForAll @IntRange(min = 1, max = 300) int size) {
        ImpactAnalysis study = ImpactAnalysis.between(RULES, "avenant-7", RULES, "convention-2024");
        List<WeightedContract> contracts = new ArrayList<>(population(size, random.nextLong()));
        ImpactReport serial = contracts.stream().collect(study.collector());
        Collections.shuffle(contracts, random);
        assertEquals(serial, contracts.stream().collect(study.collector()));
        assertEquals(serial, contracts.parallelStream().collect(study.collector()));
        assertEquals(
                serial.total().from().settled(),
                serial.byCalendarYear().stream()
                        .map(line -> line.from().settled())
                        .reduce(new BigDecimal("0.00"), BigDecimal::add));
    }
}
