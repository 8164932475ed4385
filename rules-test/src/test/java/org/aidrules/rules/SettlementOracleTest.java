package org.aidrules.rules;

import static org.aidrules.rules.OracleFigures.attainments;
import static org.aidrules.rules.OracleFigures.bounds;
import static org.aidrules.rules.OracleFigures.cents;
import static org.aidrules.rules.OracleFigures.fraction;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Measure;
import org.aidrules.rules.SettlementOracle.Contract;
import org.aidrules.rules.SettlementOracle.Observed;
import org.aidrules.rules.SettlementOracle.Start;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The library and the {@link SettlementOracle} agree on what every contract is finally worth. */
@Tag("thorough")
class SettlementOracleTest {

    /** Both sides of every day that matters to some year of a contract, and 29 February. */
    private static final List<String> SIGNATURES = List.of(
            "2019-08-20",
            "2020-02-29",
            "2020-06-21",
            "2020-06-22",
            "2021-12-30",
            "2021-12-31",
            "2022-01-01",
            "2022-06-22",
            "2023-04-30",
            "2023-05-01",
            "2023-06-22",
            "2024-02-29",
            "2024-06-21",
            "2024-06-22",
            "2026-12-31");

    private static final List<String> BANDS = Oracle.BANDS;

    /** A contract signed on a day for an option. */
    record Signed(LocalDate on, String option) {}

    /** Every option that was open, on every day of signature. */
    static Stream<Signed> contracts() {
        return SIGNATURES.stream()
                .map(LocalDate::parse)
                .flatMap(day -> Oracle.options(day).stream().map(option -> new Signed(day, option)));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void generalPractitionersOfEveryPairOfBands(Signed signed) {
        for (String attending : BANDS) {
            for (String activeFile : BANDS) {
                Contract contract = SettlementOracle.gp(signed.on(), signed.option(), attending, activeFile)
                        .from(Doctors.attending(Band.valueOf(attending)), Doctors.activeFile(Band.valueOf(activeFile)));
                kinds(contract).forEach(SettlementOracleTest::assertAgreesAtEveryEdge);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void generalPractitionersWhoStartAtTheMedian(Signed signed) {
        Contract contract = SettlementOracle.gp(signed.on(), signed.option(), "P50_P70", "P50_P70")
                .from(1045, 1514);
        kinds(contract).forEach(SettlementOracleTest::assertAgreesAtEveryEdge);
    }

    /** Small starts, whose targets are rounded to the start itself, and the largest there are. */
    @ParameterizedTest
    @MethodSource("contracts")
    void specialistsOfEveryBand(Signed signed) {
        for (String band : BANDS) {
            for (int start : List.of(0, 9, 10, 1000, 600_000)) {
                kinds(SettlementOracle.specialist(signed.on(), signed.option(), band)
                                .from(start))
                        .forEach(SettlementOracleTest::assertAgreesAtEveryEdge);
            }
        }
    }

    /** Each of the five years observed, suspended or not observed. */
    @ParameterizedTest
    @ValueSource(strings = {"2019-08-20", "2022-06-22", "2023-05-01", "2024-06-22"})
    void everyYearObservedSuspendedOrNot(LocalDate signedOn) {
        Contract gp =
                SettlementOracle.gp(signedOn, "HALF", "P30_P50", "P95_P100").from(900, 2355);
        Contract specialist =
                SettlementOracle.specialist(signedOn, "HALF", "P50_P70").from(1000);
        for (int states = 0; states < 1024; states++) {
            assertAgrees(gp, observations(states, List.of(1000, 2355)));
            assertAgrees(specialist, observations(states, List.of(1120)));
        }
    }

    /** Signatures of each text whose contracts run when the collective aid begins. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2021-02-25", "2021-03-01", "2022-06-22", "2023-05-01", "2024-02-29", "2024-06-22", "2026-02-20"
            })
    void contractsThatEndForACollectiveOne(LocalDate signedOn) {
        LocalDate first = LocalDate.parse("2026-02-24");
        for (String option : Oracle.options(signedOn)) {
            for (String band : BANDS) {
                int attending = Doctors.attending(Band.P50_P70);
                int activeFile = Doctors.activeFile(Band.valueOf(band));
                Contract contract =
                        SettlementOracle.gp(signedOn, option, "P50_P70", band).from(attending, activeFile);
                List<Contract> kinds = kinds(contract);
                List<Observed> years = observations(0b0101110101, List.of(attending * 11 / 10, activeFile * 11 / 10));
                first.datesUntil(Oracle.to(signedOn, 5).plusDays(1), Period.ofDays(20))
                        .forEach(end -> kinds.forEach(kind -> assertEnds(kind, years, end)));
                IntStream.rangeClosed(1, 5)
                        .mapToObj(year -> Oracle.from(signedOn, year))
                        .flatMap(day -> Stream.of(day.minusDays(1), day, first))
                        .filter(day -> !day.isBefore(first) && !day.isBefore(signedOn))
                        .forEach(end -> assertEnds(contract, years, end));
            }
        }
    }

    private static void assertEnds(Contract contract, List<Observed> observations, LocalDate end) {
        List<Observed> begun = observations.stream()
                .filter(year -> !Oracle.from(contract.signedOn(), year.year()).isAfter(end))
                .toList();
        AidSettlement actual = Shipped.RULES.settle(
                application(contract),
                history(contract, begun).toBuilder()
                        .earlyTermination(new EarlyTermination(
                                ContractParty.COLLECTIVE_CONTRACT, Optional.empty(), Optional.of(end)))
                        .build());
        List<SettlementOracle.Year> expected = SettlementOracle.settle(contract, begun, end);
        assertEquals(expected, shown(expected, actual), () -> contract + " " + end);
        AidSettlement.Year last = actual.years().get(actual.years().size() - 1);
        LocalDate whole = Oracle.to(contract.signedOn(), last.number());
        assertEquals(end.isBefore(whole) ? end : whole, last.to());
        assertEquals(SettlementOracle.total(expected), cents(actual.total()));
        assertEquals(SettlementOracle.totalBounds(expected), bounds(actual.totalBounds()));
    }

    private static List<SettlementOracle.Year> shown(List<SettlementOracle.Year> expected, AidSettlement actual) {
        assertEquals(
                expected.stream().map(SettlementOracle.Year::number).toList(),
                actual.years().stream().map(AidSettlement.Year::number).toList());
        return IntStream.range(0, expected.size())
                .mapToObj(i -> shown(expected.get(i), actual.years().get(i)))
                .toList();
    }

    /** What these tests put to the library is of every kind. */
    @Test
    void theProductReachesEveryAnswer() {
        Set<String> reached = new HashSet<>();
        contracts()
                .forEach(signed ->
                        BANDS.forEach(band -> kinds(SettlementOracle.gp(signed.on(), signed.option(), band, "P70_P90")
                                        .from(Doctors.attending(Band.valueOf(band)), 2355))
                                .forEach(contract -> histories(contract)
                                        .forEach(history -> SettlementOracle.settle(contract, history)
                                                .forEach(year -> reached.add(year.number() + " " + year.modulation()
                                                        + " " + year.certainty()))))));
        for (int year = 1; year <= 5; year++) {
            Set<String> expected = year < 3
                    ? Set.of(year + " FULL STATED", year + " FULL INTERPRETED")
                    : Set.of(
                            year + " FULL INTERPRETED",
                            year + " UNDETERMINED UNDETERMINED",
                            year + " PRORATED INTERPRETED");
            assertTrue(reached.containsAll(expected), reached::toString);
        }
    }

    /**
     * The same contract of a doctor newly established or not, of the age of the seniors and, where that counts, below;
     * and contracts that state a target of their own for one measure or for each.
     */
    private static List<Contract> kinds(Contract contract) {
        List<Integer> ages = contract.signedOn().isBefore(SettlementOracle.CONVENTION) ? List.of(65) : List.of(64, 65);
        Stream<Contract> own =
                IntStream.rangeClosed(1, contract.starts().size()).mapToObj(stated -> stating(contract, stated));
        Stream<Contract> others = Stream.of(false, true)
                .flatMap(newlyEstablished -> ages.stream()
                        .map(age -> new Contract(
                                contract.signedOn(),
                                contract.hiredOn(),
                                contract.option(),
                                contract.starts(),
                                newlyEstablished,
                                age)));
        return Stream.concat(own, others).toList();
    }

    /** The same contract, which states a target for its last measures. */
    private static Contract stating(Contract contract, int stated) {
        int all = contract.starts().size();
        List<Start> starts = IntStream.range(0, all)
                .mapToObj(i -> {
                    Start start = contract.starts().get(i);
                    return i < all - stated ? start : start.stating(start.count() + start.count() / 9 - i * 3);
                })
                .toList();
        return new Contract(
                contract.signedOn(),
                contract.hiredOn(),
                contract.option(),
                starts,
                contract.newlyEstablished(),
                contract.age());
    }

    private static void assertAgreesAtEveryEdge(Contract contract) {
        histories(contract).forEach(history -> assertAgrees(contract, history));
    }

    /** Histories in which every year meets every combination of edges, and each year another at a time. */
    private static List<List<Observed>> histories(Contract contract) {
        List<List<Integer>> combinations = combinations(contract);
        int count = combinations.size();
        return IntStream.range(0, count)
                .mapToObj(k -> IntStream.rangeClosed(1, 5)
                        .mapToObj(year -> new Observed(year, false, combinations.get((k + year * 7) % count)))
                        .toList())
                .toList();
    }

    private static List<List<Integer>> combinations(Contract contract) {
        List<List<Integer>> combinations = List.of(List.of());
        for (Start start : contract.starts()) {
            List<List<Integer>> longer = new ArrayList<>();
            combinations.forEach(counts -> edges(contract, start)
                    .forEach(count -> longer.add(
                            Stream.concat(counts.stream(), Stream.of(count)).toList())));
            combinations = longer;
        }
        return combinations;
    }

    /** Both sides of the start, of 90 % of it, of 75 % of the way and of the target. */
    private static Set<Integer> edges(Contract contract, Start start) {
        OptionalInt target = SettlementOracle.target(contract, start, 3).count();
        Set<Integer> edges = new TreeSet<>(List.of(0, start.count() - 1, start.count()));
        if (target.isEmpty() || target.getAsInt() <= start.count()) {
            int tolerated = (start.count() * 9 + 9) / 10;
            edges.addAll(List.of(tolerated - 1, tolerated, start.count() + 1));
        }
        target.ifPresent(count -> {
            int way = count - start.count();
            edges.addAll(List.of(count - 1, count, count + way / 2 + 1));
            if (way > 0) {
                int enough = (3 * way + 3) / 4;
                edges.addAll(List.of(
                        start.count() + (int) (way * 749L / 1000), start.count() + enough - 1, start.count() + enough));
            }
        });
        return edges.stream().filter(count -> count >= 0).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Two bits for each year: known or not, suspended or not. */
    private static List<Observed> observations(int states, List<Integer> counts) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(year -> {
                    int state = states >> 2 * (year - 1) & 3;
                    return new Observed(year, (state & 2) != 0, (state & 1) != 0 ? counts : List.of());
                })
                .toList();
    }

    private static void assertAgrees(Contract contract, List<Observed> observations) {
        AidSettlement actual = Shipped.RULES.settle(application(contract), history(contract, observations));
        List<SettlementOracle.Year> expected = SettlementOracle.settle(contract, observations);
        assertEquals(SettlementOracle.revision(contract.signedOn()), actual.revision());
        assertEquals(
                expected.stream().map(SettlementOracle.Year::number).toList(),
                actual.years().stream().map(AidSettlement.Year::number).toList());
        for (int i = 0; i < expected.size(); i++) {
            AidSettlement.Year year = actual.years().get(i);
            SettlementOracle.Year oracle = expected.get(i);
            assertEquals(oracle, shown(oracle, year), () -> contract + " " + observations);
            assertDatesAndPayments(contract, oracle, year);
        }
        assertEquals(SettlementOracle.total(expected), cents(actual.total()));
        assertEquals(SettlementOracle.totalBounds(expected), bounds(actual.totalBounds()));
    }

    private static AidApplication application(Contract contract) {
        AidOption option = AidOption.valueOf(contract.option());
        List<Start> starts = contract.starts();
        Start last = starts.get(starts.size() - 1);
        AidApplication.Builder doctor = starts.size() == 1
                ? Doctors.cardiologist(contract.signedOn(), option, Band.valueOf(last.band()), last.count())
                : Doctors.unplacedGp(contract.signedOn(), option, starts.get(0).count(), last.count())
                        .attendingBand(Band.valueOf(starts.get(0).band()))
                        .activeFileBand(Band.valueOf(last.band()));
        starts.forEach(start ->
                start.stated().ifPresent(target -> doctor.target(Measure.valueOf(start.measure()), target)));
        return doctor.hiredOn(contract.hiredOn())
                .newlyEstablished(contract.newlyEstablished())
                .doctorAge(contract.age())
                .build();
    }

    private static ContractHistory history(Contract contract, List<Observed> observations) {
        ContractHistory.Builder history = ContractHistory.builder();
        observations.forEach(observed -> history.year(new ContractHistory.Year(
                observed.year(),
                counts(contract, observed),
                observed.suspended() ? ContractHistory.TargetState.SUSPENDED : ContractHistory.TargetState.IN_FORCE,
                Optional.empty())));
        return history.build();
    }

    private static Map<Measure, Integer> counts(Contract contract, Observed observed) {
        return IntStream.range(0, observed.counts().size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> Measure.valueOf(contract.starts().get(i).measure()), observed.counts()::get));
    }

    /** The library's year in the oracle's terms; a fraction that agrees is the oracle's own. */
    private static SettlementOracle.Year shown(SettlementOracle.Year oracle, AidSettlement.Year year) {
        return new SettlementOracle.Year(
                year.number(),
                year.amountsRevision(),
                cents(year.maximumAid()).orElse(-1),
                attainments(oracle.attainments(), year),
                fraction(oracle.attainment(), year.attainment()),
                year.modulation().name(),
                cents(year.aid()),
                bounds(year.bounds()),
                year.certainty().name());
    }

    private static void assertDatesAndPayments(
            Contract contract, SettlementOracle.Year oracle, AidSettlement.Year year) {
        LocalDate to = Oracle.to(contract.signedOn(), oracle.number());
        assertEquals(Oracle.from(contract.signedOn(), oracle.number()), year.from());
        assertEquals(to, year.to());
        List<Oracle.Payment> planned = SettlementOracle.payments(contract, oracle.number(), to, oracle.maximum());
        assertEquals(planned, payments(year.planned()));
        assertEquals(
                oracle.aid().isEmpty()
                        ? List.of()
                        : SettlementOracle.payments(
                                contract, oracle.number(), to, oracle.aid().getAsLong()),
                payments(year.payments()));
        assertEquals(Optional.empty(), year.paidToDate());
        assertEquals(Optional.empty(), year.balance());
    }

    private static List<Oracle.Payment> payments(List<AidPlan.Payment> payments) {
        return payments.stream()
                .map(payment -> new Oracle.Payment(
                        payment.on(), cents(Optional.of(payment.amount())).getAsLong()))
                .toList();
    }
}
