package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.explanation.Certainty;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Modulation;
import org.aidrules.rules.ContractLives.Life;
import org.aidrules.rules.SettlementOracle.Fraction;

/** What holds of the settlement of any contract, whatever was observed. */
@Domain(ContractLives.class)
@Domain(DomainContext.Global.class)
class SettlementPropertiesTest {

    private static final int THREADS = 8;
    private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");

    /** The properties of these tests would mean little if the lives were all alike. */
    @Property(tries = 2000)
    @Tag("thorough")
    @StatisticsReport(onFailureOnly = true)
    void theLivesAreOfEveryKind(@ForAll Life life) {
        covers(
                "revision",
                life.plan().revision(),
                "avenant-7",
                "avenant-7-2022",
                "reglement-arbitral",
                "convention-2024");
        covers("measures", life.plan().targets().size(), 1, 2);
        settle(life)
                .years()
                .subList(2, 5)
                .forEach(year -> covers(
                        "year " + year.number(),
                        year.modulation(),
                        Modulation.FULL,
                        Modulation.PRORATED,
                        Modulation.UNDETERMINED));
    }

    private static void covers(String label, Object value, Object... each) {
        Statistics.label(label).collect(value);
        Statistics.label(label)
                .coverage(coverage ->
                        List.of(each).forEach(one -> coverage.check(one).count(count -> count > 20)));
    }

    /** Nobody has less for more patients; where no text settles the aid, that is so of what is due at least. */
    @Property
    void moreIsNeverWorthLess(@ForAll Life life, @ForAll @IntRange(min = 1, max = 5000) int patients) {
        List<AidSettlement.Year> before = settle(life).years();
        for (AidPlan.Target target : life.plan().targets()) {
            List<AidSettlement.Year> after = settle(life.more(target, patients)).years();
            for (int i = 0; i < before.size(); i++) {
                assertTrue(atLeast(after.get(i)).compareTo(atLeast(before.get(i))) >= 0, before.get(i)::toString);
            }
        }
    }

    /**
     * A patient more brings no more than the maximum over the growth expected, save at the 75 % of year 3. It may also
     * make an aid of nothing unknown, where no text gives the other target: then what is due at least is compared.
     */
    @Property(tries = 3000)
    @Tag("thorough")
    void onePatientMoreIsOneStepMore(@ForAll Life life) {
        List<AidSettlement.Year> before = settle(life).years();
        for (AidPlan.Target target : life.plan().targets()) {
            List<AidSettlement.Year> after = settle(life.more(target, 1)).years();
            for (int i = 0; i < before.size(); i++) {
                if (before.get(i).aid().isPresent()) {
                    assertContinuous(target.measure(), before.get(i), after.get(i));
                }
            }
        }
    }

    private static void assertContinuous(Measure measure, AidSettlement.Year before, AidSettlement.Year after) {
        boolean step = before.number() == 3
                && before.modulation() == Modulation.PRORATED
                && after.modulation() == Modulation.FULL;
        if (step) {
            assertTrue(before.attainment().orElseThrow().compareTo(THREE_QUARTERS) < 0);
            assertTrue(after.attainment().orElse(BigDecimal.ONE).compareTo(THREE_QUARTERS) >= 0);
            return;
        }
        int growth = after.attainments().stream()
                .filter(one -> one.measure() == measure && one.target().isPresent())
                .mapToInt(one -> one.target().getAsInt() - one.start())
                .findAny()
                .orElse(0);
        BigDecimal most = growth <= 0
                ? BigDecimal.ZERO
                : before.maximumAid().orElseThrow().divide(BigDecimal.valueOf(growth), 2, RoundingMode.CEILING);
        assertTrue(atLeast(after).subtract(aid(before)).compareTo(most) <= 0, () -> before + " then " + after);
    }

    /** The step of year 3 is there, and nowhere else is the aid in full below the whole. */
    @Property
    void belowTheWholeOnlyYear3IsInFull(@ForAll Life life) {
        for (AidSettlement.Year year : settle(life).years().subList(2, 5)) {
            boolean kept = life.plan().bands().amount().name().equals("P95_P100");
            if (year.aid().isPresent() && !kept) {
                BigDecimal enough = year.number() == 3 ? THREE_QUARTERS : BigDecimal.ONE;
                assertEquals(
                        year.attainment().orElse(BigDecimal.ONE).compareTo(enough) >= 0,
                        year.modulation() == Modulation.FULL,
                        year::toString);
            }
        }
    }

    @Property
    void whatIsNotModulatedIsAsPlanned(@ForAll Life life) {
        for (AidSettlement.Year year : settle(life).years()) {
            AidPlan.Year planned = life.plan().years().get(year.number() - 1);
            assertEquals(planned.maximumAid(), year.maximumAid());
            assertEquals(planned.payments(), year.planned());
            assertEquals(planned.amountsRevision(), year.amountsRevision());
            assertEquals(planned.from(), year.from());
            assertEquals(planned.to(), year.to());
            if (year.modulation() == Modulation.FULL) {
                assertEquals(planned.maximumAid(), year.aid());
                assertEquals(planned.payments(), year.payments());
            }
        }
    }

    @Property
    void theFirstTwoYearsAreInFullWhateverTheResult(@ForAll Life life) {
        List<AidSettlement.Year> years =
                Shipped.RULES.settle(life.application(), life.history(2)).years();
        assertEquals(
                List.of(1, 2), years.stream().map(AidSettlement.Year::number).toList());
        years.forEach(year -> assertEquals(Modulation.FULL, year.modulation()));
        years.forEach(year -> assertEquals(year.maximumAid(), year.aid()));
        years.forEach(year -> assertTrue(year.certainty() != Certainty.UNDETERMINED));
    }

    @Property
    void nothingIsBelowZeroOrAboveTheMaximum(@ForAll Life life) {
        for (AidSettlement.Year year : settle(life).years()) {
            year.aid()
                    .ifPresent(aid -> assertTrue(aid.signum() >= 0
                            && aid.compareTo(year.maximumAid().orElseThrow()) <= 0
                            && aid.scale() == 2));
            assertTrue(year.payments().stream()
                    .allMatch(payment -> payment.amount().signum() >= 0));
            year.attainments().stream()
                    .flatMap(one -> one.attainment().stream())
                    .forEach(attainment ->
                            assertTrue(attainment.signum() >= 0 && attainment.compareTo(BigDecimal.ONE) <= 0));
        }
    }

    @Property
    void anUndeterminedYearHasNoFigureAndNoTotal(@ForAll Life life) {
        AidSettlement settlement = settle(life);
        for (AidSettlement.Year year : settlement.years()) {
            boolean undetermined = year.modulation() == Modulation.UNDETERMINED;
            assertEquals(undetermined, year.aid().isEmpty());
            assertEquals(undetermined, year.payments().isEmpty());
            assertEquals(undetermined, year.certainty() == Certainty.UNDETERMINED);
        }
        assertEquals(
                settlement.years().stream().anyMatch(year -> year.aid().isEmpty()),
                settlement.total().isEmpty());
        settlement
                .total()
                .ifPresent(total -> assertEquals(
                        total,
                        settlement.years().stream()
                                .map(SettlementPropertiesTest::aid)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /**
     * The balance of the last day is paid once the result is known: it is never an advance. Nothing is due for a year
     * that has not begun. The totals are the sums of what the years show.
     */
    @Property
    void theAccountsAddUpWheneverTheyAreDrawnUp(
            @ForAll Life life,
            @ForAll @IntRange(max = 2200) int days,
            @ForAll @LongRange(max = 4_000_000) long paidCents) {
        BigDecimal paid = BigDecimal.valueOf(paidCents, 2);
        LocalDate day = life.application().signedOn().plusDays(days);
        ContractHistory.Builder history = ContractHistory.builder().evaluatedOn(day);
        life.history().years().forEach(year -> {
            AidPlan.Year planned = life.plan().years().get(year.number() - 1);
            history.year(new ContractHistory.Year(
                    year.number(),
                    planned.to().isAfter(day) ? Map.of() : year.observed(),
                    ContractHistory.TargetState.IN_FORCE,
                    Optional.of(paid)
                            .filter(any ->
                                    year.number() % 2 == 0 && !planned.from().isAfter(day))));
        });
        AidSettlement settlement = Shipped.RULES.settle(life.application(), history.build());
        List<AidSettlement.Year> begun = settlement.years().stream()
                .filter(year -> !year.from().isAfter(day))
                .toList();
        for (AidSettlement.Year year : settlement.years()) {
            BigDecimal due = year.planned().stream()
                    .filter(payment ->
                            !payment.on().isAfter(day) && payment.on().isBefore(year.to()))
                    .map(AidPlan.Payment::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean stated = year.number() % 2 == 0 && begun.contains(year);
            assertEquals(0, year.paidToDate().orElseThrow().compareTo(stated ? paid : due));
            assertEquals(
                    begun.contains(year)
                            ? year.aid()
                                    .map(aid -> aid.subtract(year.paidToDate().orElseThrow()))
                            : Optional.empty(),
                    year.balance());
            assertPaymentsAddUp(year);
        }
        assertEquals(sum(settlement.years(), AidSettlement.Year::paidToDate), settlement.totalPaid());
        assertEquals(sum(begun, AidSettlement.Year::balance), settlement.totalBalance());
    }

    /** Without the day of the account and without what was paid, no account is drawn up. */
    @Property
    void noAccountIsInvented(@ForAll Life life) {
        AidSettlement settlement = settle(life);
        for (AidSettlement.Year year : settlement.years()) {
            assertEquals(Optional.empty(), year.paidToDate());
            assertEquals(Optional.empty(), year.balance());
            assertPaymentsAddUp(year);
        }
        assertEquals(Optional.empty(), settlement.totalPaid());
        assertEquals(Optional.empty(), settlement.totalBalance());
    }

    private static Optional<BigDecimal> sum(
            List<AidSettlement.Year> years, Function<AidSettlement.Year, Optional<BigDecimal>> part) {
        List<Optional<BigDecimal>> parts = years.stream().map(part).toList();
        return parts.isEmpty() || parts.contains(Optional.empty())
                ? Optional.empty()
                : Optional.of(parts.stream().map(Optional::get).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static void assertPaymentsAddUp(AidSettlement.Year year) {
        if (year.aid().isPresent()) {
            assertEquals(
                    aid(year),
                    year.payments().stream().map(AidPlan.Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    @Property
    void theOrderOfTheObservationsDoesNotMatter(@ForAll Life life, @ForAll Random random) {
        AidSettlement settlement = settle(life);
        List<ContractHistory.Year> shuffled = new ArrayList<>(life.history().years());
        Collections.shuffle(shuffled, random);
        ContractHistory.Builder history = ContractHistory.builder();
        shuffled.forEach(history::year);
        assertEquals(settlement, Shipped.RULES.settle(life.application(), history.build()));
    }

    @Property
    void theSameContractIsSettledTheSame(@ForAll Life life) {
        assertEquals(settle(life), settle(life));
        assertEquals(settle(life).hashCode(), settle(life).hashCode());
    }

    /** What comes later in a contract changes nothing of what came before. */
    @Property
    void aYearIsSettledByItsOwnResult(@ForAll Life life) {
        List<AidSettlement.Year> whole = settle(life).years();
        for (int years = 2; years <= 5; years++) {
            assertEquals(
                    whole.subList(0, years),
                    Shipped.RULES
                            .settle(life.application(), life.history(years))
                            .years());
        }
    }

    @Property
    void aContractCutShortIsNeverWorthMore(@ForAll Life life, @ForAll @IntRange(max = 1825) int days) {
        List<AidSettlement.Year> whole = settle(life).years();
        LocalDate last = lastDay(life, days);
        List<AidSettlement.Year> cut = settle(life, last).years();
        assertEquals(whole.stream().filter(year -> !year.from().isAfter(last)).count(), cut.size());
        for (AidSettlement.Year year : cut) {
            AidSettlement.Year before = whole.get(year.number() - 1);
            assertEquals(before.to().isAfter(last) ? last : before.to(), year.to());
            assertEquals(before.aid().isPresent(), year.aid().isPresent());
            assertEquals(before.modulation(), year.modulation());
            assertEquals(before.maximumAid(), year.maximumAid());
            year.aid().ifPresent(aid -> assertTrue(aid.compareTo(aid(before)) <= 0));
            assertPaymentsAddUp(year);
        }
    }

    /** The days of the cut year up to the last, over all its days, rounded once. */
    @Property
    void anEarlyEndIsPaidByItsDaysExactly(@ForAll Life life, @ForAll @IntRange(max = 1825) int days) {
        LocalDate last = lastDay(life, days);
        List<AidSettlement.Year> cut = settle(life, last).years();
        AidSettlement.Year year = cut.get(cut.size() - 1);
        LocalDate wholeTo = life.plan().years().get(year.number() - 1).to();
        Fraction share = Fraction.of(days(year.from(), last), days(year.from(), wholeTo));
        if (year.aid().isPresent()) {
            Fraction due = result(year).times(share);
            assertEquals(
                    BigDecimal.valueOf(due.of(cents(year.maximumAid().orElseThrow())), 2), aid(year), year::toString);
            assertTrue(last.equals(wholeTo) || year.certainty() == Certainty.INTERPRETED);
        }
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The part of a year's aid that its result brings, from the counts that it shows. */
    private static Fraction result(AidSettlement.Year year) {
        if (year.modulation() == Modulation.FULL) {
            return Fraction.ALL;
        }
        return year.attainments().stream()
                .filter(one -> one.attainment().equals(year.attainment()))
                .findFirst()
                .map(one -> Fraction.of(
                        Math.max(0, one.observed() - one.start()), one.target().getAsInt() - one.start()))
                .orElseThrow();
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void eightThreadsGetWhatOneGets(@ForAll @Size(100) List<Life> lives) throws Exception {
        List<AidSettlement> alone =
                lives.stream().map(SettlementPropertiesTest::settle).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            Callable<List<AidSettlement>> task = () -> {
                start.await();
                return lives.stream().map(SettlementPropertiesTest::settle).toList();
            };
            for (Future<List<AidSettlement>> together : threads.invokeAll(Collections.nCopies(THREADS, task))) {
                assertEquals(alone, together.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static AidSettlement settle(Life life) {
        return Shipped.RULES.settle(life.application(), life.history());
    }

    /** The contract ends early; only the years that it reaches are observed. */
    private static AidSettlement settle(Life life, LocalDate last) {
        int reached = (int) IntStream.range(0, 5)
                .filter(i -> !life.plan().years().get(i).from().isAfter(last))
                .count();
        ContractHistory known = life.history(reached);
        return Shipped.RULES.settle(
                life.application(),
                known.toBuilder()
                        .earlyTermination(
                                new EarlyTermination(ContractParty.DOCTOR, Optional.empty(), Optional.of(last)))
                        .build());
    }

    /** A day in the contract, not before the hire. */
    private static LocalDate lastDay(Life life, int days) {
        LocalDate term = life.plan().years().get(4).to();
        LocalDate last = life.application().signedOn().plusDays(days);
        LocalDate hired = life.application().hireDay();
        return last.isAfter(term) ? term : last.isBefore(hired) ? hired : last;
    }

    private static BigDecimal atLeast(AidSettlement.Year year) {
        return year.bounds().map(AidBounds::atLeast).orElseGet(() -> aid(year));
    }

    private static BigDecimal aid(AidSettlement.Year year) {
        return year.aid().orElseThrow();
    }

    private static long cents(BigDecimal euros) {
        return euros.movePointRight(2).longValueExact();
    }
}
