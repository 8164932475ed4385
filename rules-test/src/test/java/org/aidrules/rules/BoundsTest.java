package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlierContract;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Measure;
import org.aidrules.facts.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the texts say of an aid that they leave undetermined: at least, at most. */
class BoundsTest {

    private static final LocalDate ARBITRAL = LocalDate.of(2023, 6, 1);
    private static final LocalDate CONVENTION = LocalDate.of(2024, 9, 2);

    private static AidSettlement.Year last(AidSettlement settlement) {
        return settlement.years().get(settlement.years().size() - 1);
    }

    private static Optional<String> bounds(Optional<AidBounds> bounds) {
        return bounds.map(known -> known.atLeast() + " "
                + known.atMost().map(BigDecimal::toPlainString).orElse("?"));
    }

    private static AidSettlement settle(AidApplication contract, int year, Map<Measure, Integer> observed) {
        return Shipped.RULES.settle(
                contract, ContractHistory.builder().observed(year, observed).build());
    }

    private static AidApplication.Builder gp(LocalDate signedOn, int attending, int activeFile) {
        return Doctors.unplacedGp(signedOn, AidOption.FULL, attending, activeFile)
                .attendingBand(Band.P30_P50)
                .activeFileBand(Band.P30_P50);
    }

    @Test
    void withoutATargetTheAidIsBetweenNothingAndItsMaximum() {
        AidApplication contract = Doctors.cardiologist(ARBITRAL, AidOption.HALF, Band.P50_P70, 2000)
                .build();
        AidSettlement settlement = settle(contract, 4, Map.of(Measure.ACTIVE_FILE, 2500));
        assertEquals(Optional.empty(), last(settlement).aid());
        assertEquals(Optional.of("0.00 11000.00"), bounds(last(settlement).bounds()));
        assertEquals(Optional.empty(), settlement.years().get(0).bounds());
        assertEquals(Optional.of("31500.00 42500.00"), bounds(settlement.totalBounds()));
    }

    /** After arbitration a known measure may raise the lower bound: 900 to 1 100 patients. */
    @ParameterizedTest
    @CsvSource({"3, 1000, 11000.00", "4, 1000, 11000.00", "4, 1099, 21890.00", "4, 900, 0.00", "5, 1050, 16500.00"})
    void aKnownMeasureRaisesTheLowerBound(int year, int attending, String atLeast) {
        AidApplication contract =
                gp(ARBITRAL, 900, 1300).target(Measure.ATTENDING_ALL, 1100).build();
        AidSettlement settlement =
                settle(contract, year, Map.of(Measure.ATTENDING_ALL, attending, Measure.ACTIVE_FILE, 1300));
        assertEquals(Optional.of(atLeast + " 22000.00"), bounds(last(settlement).bounds()));
    }

    /**
     * Before arbitration both measures count, and a known one may cap the upper bound: the median of the active file is
     * published, 1 514, that of the adults is not. From 75 % on the aid of year 3 may be due in full.
     */
    @ParameterizedTest
    @CsvSource({"1414, 0.00 11000.00", "1463, 0.00 16390.00", "1464, 0.00 22000.00"})
    void aKnownMeasureCapsTheUpperBound(int activeFile, String bounds) {
        AidApplication contract =
                gp(LocalDate.of(2022, 7, 1), 900, 1314).newlyEstablished(true).build();
        Map<Measure, Integer> observed = Map.of(Measure.ATTENDING_ADULTS, 5000, Measure.ACTIVE_FILE, activeFile);
        AidSettlement.Year settled = last(settle(contract, 3, observed));
        assertEquals(Optional.of(bounds), bounds(settled.bounds()));
        assertEquals(Optional.empty(), settled.aid());
    }

    /** Nothing is less than nothing: the lower of two attainments is known where one of them is 0. */
    @Test
    void aMeasureThatReachedNothingDecidesAlone() {
        AidApplication contract =
                gp(LocalDate.of(2022, 7, 1), 900, 1314).newlyEstablished(true).build();
        AidSettlement.Year settled =
                last(settle(contract, 3, Map.of(Measure.ATTENDING_ADULTS, 5000, Measure.ACTIVE_FILE, 1314)));
        assertEquals(Optional.of(new BigDecimal("0.00")), settled.aid());
        assertEquals(Optional.empty(), settled.bounds());
    }

    @Test
    void aSuspendedYearIsBetweenNothingAndItsMaximum() {
        AidApplication contract = Doctors.cardiologist(ARBITRAL, AidOption.HALF, Band.P50_P70, 2000)
                .target(Measure.ACTIVE_FILE, 2100)
                .build();
        AidSettlement settlement = Shipped.RULES.settle(
                contract, ContractHistory.builder().suspended(1).suspended(3).build());
        assertEquals(
                List.of("0.00 18000.00", "known", "0.00 11000.00"),
                settlement.years().stream()
                        .map(year -> bounds(year.bounds()).orElse("known"))
                        .toList());
        assertEquals(Optional.of("13500.00 42500.00"), bounds(settlement.totalBounds()));
    }

    /** 2024-06-01 to 2024-08-31 is 92 days of 365: at most 13 500 × 92 / 365. */
    @Test
    void aYearThatEndsEarlyHasThatShareOfItsMaximum() {
        AidApplication contract = Doctors.cardiologist(ARBITRAL, AidOption.HALF, Band.P50_P70, 2000)
                .build();
        AidSettlement settlement = Shipped.RULES.settle(
                contract,
                ContractHistory.builder()
                        .suspended(2)
                        .earlyTermination(new EarlyTermination(
                                ContractParty.FUND, Optional.empty(), Optional.of(LocalDate.of(2024, 8, 31))))
                        .build());
        assertEquals(Optional.of("0.00 3402.74"), bounds(last(settlement).bounds()));
        assertEquals(Optional.of("18000.00 21402.74"), bounds(settlement.totalBounds()));
    }

    @Test
    void anUnknownMaximumHasNoUpperBound() {
        AidApplication contract = Doctors.gp(CONVENTION, AidOption.TWO, Band.P70_P90, Band.P70_P90)
                .earlier(new EarlierContract(LocalDate.of(2022, 2, 1), AidOption.FULL, YesNo.YES))
                .build();
        AidSettlement settlement =
                Shipped.RULES.settle(contract, ContractHistory.builder().build());
        assertEquals(
                List.of("0.00 ?", "0.00 ?"),
                settlement.years().stream()
                        .map(year -> bounds(year.bounds()).orElseThrow())
                        .toList());
        assertEquals(Optional.of("0.00 ?"), bounds(settlement.totalBounds()));
    }

    @Provide
    Arbitrary<LocalDate> daysAfterArbitration() {
        return SoundApplications.days().filter(day -> !day.isBefore(Shipped.ARBITRATION));
    }

    @Provide
    Arbitrary<Band> bandsBelowP95() {
        return Arbitraries.of(Band.class).filter(band -> band != Band.P95_P100);
    }

    /** Whatever targets the contract turns out to state, each year's aid and the total lie within their bounds. */
    @Property
    void noReadingOfTheOpenTargetsLeavesTheBounds(
            @ForAll("daysAfterArbitration") LocalDate day,
            @ForAll("bandsBelowP95") Band attending,
            @ForAll("bandsBelowP95") Band activeFile,
            @ForAll @IntRange(max = 4000) int attendingTarget,
            @ForAll @IntRange(max = 4000) int activeFileTarget,
            @ForAll @IntRange(max = 3) int known,
            @ForAll @IntRange(max = 4000) int observedAttending,
            @ForAll @IntRange(max = 4000) int observedActiveFile) {
        Map<Measure, Integer> observed =
                Map.of(Measure.ATTENDING_ALL, observedAttending, Measure.ACTIVE_FILE, observedActiveFile);
        AidApplication.Builder open = Doctors.gp(day, AidOption.HALF, attending, activeFile);
        AidApplication stated = open.build().toBuilder()
                .target(Measure.ATTENDING_ALL, attendingTarget)
                .target(Measure.ACTIVE_FILE, activeFileTarget)
                .build();
        if (known == 1) {
            open.target(Measure.ATTENDING_ALL, attendingTarget);
        } else if (known == 2) {
            open.target(Measure.ACTIVE_FILE, activeFileTarget);
        }
        ContractHistory history = ContractHistory.builder()
                .observed(3, observed)
                .observed(4, observed)
                .build();
        AidSettlement without = Shipped.RULES.settle(open.build(), history);
        AidSettlement with = Shipped.RULES.settle(stated, history);
        for (int i = 0; i < with.years().size(); i++) {
            AidSettlement.Year reading = with.years().get(i);
            AidSettlement.Year bounded = without.years().get(i);
            assertEquals(bounded.aid().isEmpty(), bounded.bounds().isPresent());
            reading.aid().ifPresent(aid -> assertWithin(aid, bounded.aid(), bounded.bounds()));
        }
        with.total().ifPresent(total -> assertWithin(total, without.total(), without.totalBounds()));
    }

    private static void assertWithin(BigDecimal aid, Optional<BigDecimal> known, Optional<AidBounds> bounds) {
        AidBounds within = bounds.orElseGet(() -> AidBounds.of(known.orElseThrow()));
        assertTrue(aid.compareTo(within.atLeast()) >= 0, () -> aid + " " + within);
        assertTrue(aid.compareTo(within.atMost().orElseThrow()) <= 0, () -> aid + " " + within);
    }
}
