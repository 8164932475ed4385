package org.aidrules.validation.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.aidrules.AidRules;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Specialty;
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

    /** 47 %, 30 % and 23 % of 4 069, to the nearest contract. */
    @Test
    void theWholeOfItHasTheMixOfTheReport() {
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

    @Test
    void specialtiesAreAboutTheSharesOfTheReport() {
        Map<Specialty, BigDecimal> specialties = weights(
                population(100_000, 1), one -> one.application().practice().specialty());
        Map.of(
                        Specialty.GENERAL_MEDICINE,
                        77_000,
                        Specialty.CARDIOLOGY,
                        11_000,
                        Specialty.OPHTHALMOLOGY,
                        6_000,
                        Specialty.PAEDIATRICS,
                        4_000,
                        Specialty.PSYCHIATRY,
                        2_000)
                .forEach((specialty, expected) -> assertTrue(
                        Math.abs(specialties.get(specialty).intValueExact() - expected) < 700,
                        () -> specialty + " " + specialties.get(specialty)));
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
