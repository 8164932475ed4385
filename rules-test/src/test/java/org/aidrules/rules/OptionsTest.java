package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidOptions;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AssistantWage;
import org.aidrules.contract.EarlierContract;
import org.aidrules.contract.Eligibility;
import org.aidrules.contract.OptionFigure;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.NotInForceException;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Notice;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of doctors, worked out by hand from the tables of the dossier. */
class OptionsTest {

    /** Every year of a contract of this day begins before the convention of 2024. */
    private static final LocalDate AMENDMENT_7 = LocalDate.of(2020, 3, 2);

    private static final LocalDate ARBITRATION = LocalDate.of(2023, 6, 1);
    private static final LocalDate CONVENTION = LocalDate.of(2024, 9, 2);

    private static AidOptions.Offer offer(AidOptions options, AidOption option) {
        return options.options().stream()
                .filter(offer -> offer.option() == option)
                .findFirst()
                .orElseThrow();
    }

    private static List<AidOption> order(AidOptions options) {
        return options.options().stream().map(AidOptions.Offer::option).toList();
    }

    private static String text(OptionFigure figure) {
        return figure.value()
                .map(BigDecimal::toPlainString)
                .or(() -> figure.range()
                        .map(range -> range.atLeast().toPlainString() + ".."
                                + range.atMost().map(BigDecimal::toPlainString).orElse("")))
                .orElse("?");
    }

    private static String aids(AidOptions.Offer offer) {
        return String.join(
                " ", offer.maximumAids().stream().map(OptionsTest::text).toList());
    }

    private static String target(AidOptions.Target target) {
        return target.measure() + " " + target.start() + " " + text(target.target()) + " " + text(target.gain());
    }

    private static AidApplication.Builder cardiologist(LocalDate day, int activeFile) {
        return Doctors.unplacedCardiologist(day, AidOption.HALF, activeFile).option(null);
    }

    /** 12.5 % of 2 000 are 250. Year 3 ends on 2023-03-01, after 1 095 days: 156 weeks; 250 / 156 is 1.602…. */
    @Test
    void aKnownBandGivesFigures() {
        AidOptions options =
                Shipped.RULES.options(cardiologist(AMENDMENT_7, 2000).activeFileBand(Band.P70_P90));
        assertEquals("avenant-7", options.revision());
        assertEquals(Optional.of(Eligibility.ELIGIBLE), options.eligibility());
        assertTrue(options.possibleBands().isEmpty());
        assertEquals(List.of(AidOption.THIRD, AidOption.HALF, AidOption.FULL), order(options));
        AidOptions.Offer half = offer(options, AidOption.HALF);
        assertTrue(half.available());
        assertEquals("18000.00 13500.00 10500.00 10500.00 10500.00", aids(half));
        assertEquals("63000.00", text(half.fiveYears().orElseThrow()));
        assertEquals(1, half.targets().size());
        AidOptions.Target target = half.targets().get(0);
        assertEquals("ACTIVE_FILE 2000 2250 250", target(target));
        assertEquals(Optional.empty(), target.years());
        assertEquals(OptionalInt.of(156), target.weeks());
        assertEquals("1.61", text(target.perWeek().orElseThrow()));
        assertEquals("12000.00 9000.00 7000.00 7000.00 7000.00", aids(offer(options, AidOption.THIRD)));
        assertEquals(
                "ACTIVE_FILE 2000 2150 150",
                target(offer(options, AidOption.THIRD).targets().get(0)));
        assertEquals("36000.00 27000.00 21000.00 21000.00 21000.00", aids(offer(options, AidOption.FULL)));
        assertEquals(
                "ACTIVE_FILE 2000 2400 400",
                target(offer(options, AidOption.FULL).targets().get(0)));
        assertEquals(
                List.of(
                        ObligationKind.TRAINING_STARTED + " 2022-03-02",
                        ObligationKind.QUALIFICATION_OBTAINED + " 2023-03-02",
                        ObligationKind.WORK_CONTRACT_SENT + " 2020-04-02"),
                options.obligations().stream()
                        .map(obligation -> obligation.kind() + " " + obligation.dueOn())
                        .toList());
    }

    /** The bands P30–P50 to P95–P100 of the three options; up to P30 the doctor would not be eligible. */
    @ParameterizedTest
    @CsvSource({
        "THIRD, 12000.00 9000.00..12000.00 7000.00..12000.00 7000.00..12000.00 7000.00..12000.00, 42000.00..60000.00, 2000..2400, 0..400",
        "HALF, 18000.00 13500.00..18000.00 10500.00..18000.00 10500.00..18000.00 10500.00..18000.00, 63000.00..90000.00, 2000..2500, 0..500",
        "FULL, 36000.00 27000.00..36000.00 21000.00..36000.00 21000.00..36000.00 21000.00..36000.00, 126000.00..180000.00, 2100..2700, 100..700"
    })
    void anUnknownBandGivesRanges(AidOption option, String aids, String all, String target, String gain) {
        AidOptions options = Shipped.RULES.options(cardiologist(AMENDMENT_7, 2000));
        AidOptions.Offer offer = offer(options, option);
        assertEquals(aids, aids(offer));
        assertEquals(all, text(offer.fiveYears().orElseThrow()));
        assertEquals(
                "ACTIVE_FILE 2000 " + target + " " + gain,
                target(offer.targets().get(0)));
        assertEquals(Certainty.INTERPRETED, offer.targets().get(0).target().certainty());
    }

    @Test
    void theNoticeSaysWhatWouldSettleTheBand() {
        AidOptions options = Shipped.RULES.options(cardiologist(AMENDMENT_7, 2000));
        assertEquals(Arrays.asList(Band.values()), options.possibleBands().activeFile());
        assertEquals(List.of(), options.possibleBands().attending());
        assertEquals(Optional.empty(), options.eligibility());
        assertEquals(List.of(Eligibility.ELIGIBLE, Eligibility.NOT_ELIGIBLE), options.eligibilities());
        List<Notice> notices = options.notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.BAND_NOT_KNOWN)
                .toList();
        assertEquals(2, notices.size());
        notices.forEach(notice -> assertEquals(Optional.of("/bands/activeFile"), notice.at()));
        assertTrue(notices.get(0).text().english().contains("P30, P50, P70, P90, P95"), notices::toString);
        assertTrue(notices.get(1).text().english().contains("up to P30"), notices::toString);
    }

    /** With P30 = 640 adults known, 1 300 are above it; of 600 the band is known. The active file has no threshold then. */
    @Test
    void knownThresholdsNarrowTheBands() {
        AidOptions above = Shipped.RULES.options(Doctors.unplacedGp(AMENDMENT_7, AidOption.HALF, 1300, 2355));
        assertEquals(
                List.of(Band.P30_P50, Band.P50_P70, Band.P70_P90, Band.P90_P95, Band.P95_P100),
                above.possibleBands().attending());
        assertEquals(Arrays.asList(Band.values()), above.possibleBands().activeFile());
        assertEquals(Optional.of(Eligibility.ELIGIBLE), above.eligibility());
        assertTrue(above.notices().stream()
                .anyMatch(notice -> notice.at().equals(Optional.of("/bands/attending"))
                        && notice.text().english().contains("with P50, P70, P90, P95 of")));
        AidOptions.Offer half = offer(above, AidOption.HALF);
        assertEquals("63000.00..90000.00", text(half.fiveYears().orElseThrow()));
        assertEquals(
                List.of("ATTENDING_ADULTS 1300 1300..1625 0..325", "ACTIVE_FILE 2355 2355..2943 0..588"),
                half.targets().stream().map(OptionsTest::target).toList());
        AidOptions below = Shipped.RULES.options(Doctors.unplacedGp(AMENDMENT_7, AidOption.HALF, 600, 2355));
        assertEquals(List.of(), below.possibleBands().attending());
        assertEquals(Optional.of(Eligibility.NOT_ELIGIBLE), below.eligibility());
    }

    /** Two published contracts: CSMF-2025-04, attending 2 059 above P95; FMF-2024, active file 2 355 near P80. */
    @Test
    void publishedContractsHaveTheirGains() {
        AidOptions full = Shipped.RULES.options(Doctors.unplacedGp(AMENDMENT_7, AidOption.FULL, 2059, 2333)
                .attendingBand(Band.P95_P100)
                .activeFileBand(Band.P70_P90));
        assertEquals(
                List.of("ATTENDING_ADULTS 2059 2161 102", "ACTIVE_FILE 2333 2449 116"),
                offer(full, AidOption.FULL).targets().stream()
                        .map(OptionsTest::target)
                        .toList());
        AidOptions half = Shipped.RULES.options(Doctors.unplacedGp(AMENDMENT_7, AidOption.HALF, 975, 2355)
                .attendingBand(Band.P50_P70)
                .activeFileBand(Band.P70_P90));
        assertEquals(
                "ACTIVE_FILE 2355 2649 294",
                target(offer(half, AidOption.HALF).targets().get(1)));
    }

    @Test
    void aClosedOptionHasItsReasonsAndNothingElse() {
        AidOptions.Offer full = offer(
                Shipped.RULES.options(
                        cardiologist(AMENDMENT_7, 2000).zone(Zone.OTHER), AssistantWage.of(new BigDecimal("2100.00"))),
                AidOption.FULL);
        assertFalse(full.available());
        assertEquals(List.of(), full.maximumAids());
        assertEquals(Optional.empty(), full.fiveYears());
        assertEquals(List.of(), full.targets());
        assertEquals(Optional.empty(), full.cost());
        assertEquals(
                List.of("options/full-elsewhere"),
                full.reasons().stream()
                        .map(reason -> reason.table() + "/" + reason.row())
                        .toList());
    }

    /** Targets are individual after arbitration; the amounts need no band but for the years from 3 on. */
    @Test
    void whatNoTextSettlesIsUndetermined() {
        AidOptions options =
                Shipped.RULES.options(cardiologist(ARBITRATION, 2000).zone(null).activeFileBand(Band.P70_P90));
        assertEquals(List.of(AidOption.THIRD, AidOption.HALF, AidOption.FULL), order(options));
        assertFalse(offer(options, AidOption.THIRD).available());
        AidOptions.Target target = offer(options, AidOption.HALF).targets().get(0);
        assertEquals("ACTIVE_FILE 2000 ? ?", target(target));
        assertEquals(Certainty.UNDETERMINED, target.target().certainty());
        assertTrue(target.target().isUndetermined());
        assertEquals("?", text(target.perWeek().orElseThrow()));
    }

    /** A GP in a ZIP may have a second assistant, whose amounts are in no text at hand. */
    @Test
    void theSecondAssistantHasNoAmounts() {
        AidApplication.Builder gp = Doctors.unplacedGp(CONVENTION, AidOption.HALF, 1600, 2400)
                .attendingBand(Band.P70_P90)
                .activeFileBand(Band.P70_P90)
                .option(null);
        AidOptions options = Shipped.RULES.options(gp, AssistantWage.of(new BigDecimal("2000")));
        assertEquals(Arrays.asList(AidOption.values()), order(options));
        AidOptions.Offer two = offer(options, AidOption.TWO);
        assertTrue(two.available());
        assertEquals("? ? ? ? ?", aids(two));
        assertTrue(two.fiveYears().orElseThrow().isUndetermined());
        assertEquals("0.00..", text(two.fiveYears().orElseThrow()));
        assertEquals(Certainty.UNDETERMINED, two.fiveYears().orElseThrow().certainty());
        assertEquals("48000.00", two.cost().orElseThrow().yearly().toPlainString());
        assertEquals("?", text(two.cost().orElseThrow().shares().get(0)));
        assertEquals("19000.00 14000.00 11000.00 11000.00 11000.00", aids(offer(options, AidOption.HALF)));
    }

    /** 2 100 × 12 / 2 = 12 600; with 30 % of charges 16 380. 18 000 / 12 600 = 1.42857142857…. */
    @Test
    void theAidCoversAShareOfTheCost() {
        AidApplication.Builder doctor = cardiologist(AMENDMENT_7, 2000).activeFileBand(Band.P70_P90);
        AidOptions.Cost wage = offer(
                        Shipped.RULES.options(doctor, AssistantWage.of(new BigDecimal("2100.00"))), AidOption.HALF)
                .cost()
                .orElseThrow();
        assertEquals("12600.00", wage.yearly().toPlainString());
        assertEquals("0.5", wage.posts().toPlainString());
        assertFalse(wage.chargesIncluded());
        assertEquals(
                List.of("1.4285714285", "1.0714285714", "0.8333333333", "0.8333333333", "0.8333333333"),
                wage.shares().stream().map(OptionsTest::text).toList());
        assertEquals("1", text(wage.fiveYearShare()));
        AidOptions.Cost cost = offer(
                        Shipped.RULES.options(
                                doctor,
                                new AssistantWage(new BigDecimal("2100.00"), Optional.of(new BigDecimal("0.3")))),
                        AidOption.THIRD)
                .cost()
                .orElseThrow();
        assertEquals("10920.00", cost.yearly().toPlainString());
        assertTrue(cost.chargesIncluded());
        // 12 000 / 10 920
        assertEquals("1.0989010989", text(cost.shares().get(0)));
        // 42 000 / 54 600
        assertEquals("0.7692307692", text(cost.fiveYearShare()));
        assertEquals("working-time", cost.reasons().get(0).table());
    }

    @Test
    void theRangeOfAnAidIsTheRangeOfItsShare() {
        AidOptions.Cost cost = offer(
                        Shipped.RULES.options(
                                cardiologist(AMENDMENT_7, 2000), AssistantWage.of(new BigDecimal("3000.00"))),
                        AidOption.HALF)
                .cost()
                .orElseThrow();
        assertEquals("1", text(cost.shares().get(0)));
        assertEquals("0.5833333333..1", text(cost.shares().get(4)));
        assertEquals("0.7..1", text(cost.fiveYearShare()));
    }

    /** The charges that are missing, and the wages that a report publishes, are said. */
    @Test
    void noticesTellWhatTheCostLeavesOut() {
        AidApplication.Builder doctor = cardiologist(AMENDMENT_7, 2000).activeFileBand(Band.P70_P90);
        assertEquals(List.of(Notice.Kind.PUBLISHED_WAGES), kinds(Shipped.RULES.options(doctor)));
        assertEquals(
                List.of(Notice.Kind.CHARGES_NOT_INCLUDED, Notice.Kind.PUBLISHED_WAGES),
                kinds(Shipped.RULES.options(doctor, AssistantWage.of(new BigDecimal("2100")))));
        assertEquals(
                List.of(Notice.Kind.PUBLISHED_WAGES),
                kinds(Shipped.RULES.options(
                        doctor, new AssistantWage(new BigDecimal("2100"), Optional.of(BigDecimal.ZERO)))));
    }

    private static List<Notice.Kind> kinds(AidOptions options) {
        return options.notices().stream().map(Notice::kind).toList();
    }

    /** A field is not used only where no option asks for it: the zone decides on the full-time option alone. */
    @Test
    void aFieldThatOneOptionAsksForIsUsed() {
        AidApplication.Builder doctor =
                cardiologist(AMENDMENT_7, 2000).activeFileBand(Band.P70_P90).doctorAge(50);
        assertEquals(
                List.of("/practice/doctorAge"),
                Shipped.RULES.options(doctor).notices().stream()
                        .filter(notice -> notice.kind() == Notice.Kind.INPUT_NOT_USED)
                        .map(notice -> notice.at().orElseThrow())
                        .toList());
    }

    /** The median of attending patients, 1 045, holds for years 1 to 3; below P30 a newly established doctor is admitted. */
    @Test
    void newlyEstablishedDoctorsHaveTheMedianForThreeYears() {
        AidOptions options = Shipped.RULES.options(
                Doctors.unplacedGp(ARBITRATION, AidOption.HALF, 500, 1200).newlyEstablished(true));
        List<AidOptions.Target> targets = offer(options, AidOption.HALF).targets();
        assertEquals(
                List.of(
                        "ATTENDING_ALL 500 1045 545",
                        "ACTIVE_FILE 1200 1514 314",
                        "ATTENDING_ALL 500 ? ?",
                        "ACTIVE_FILE 1200 ? ?"),
                targets.stream().map(OptionsTest::target).toList());
        assertEquals(Optional.of(new AidPlan.YearRange(1, 3)), targets.get(0).years());
        assertEquals(Optional.of(new AidPlan.YearRange(4, 5)), targets.get(2).years());
        // 2023-06-01 to 2026-05-31 are 1 096 days: 156 weeks; 545 / 156 = 3.49…
        assertEquals(OptionalInt.of(156), targets.get(0).weeks());
        assertEquals("3.50", text(targets.get(0).perWeek().orElseThrow()));
        // to 2027-05-31: 1 461 days
        assertEquals(OptionalInt.of(208), targets.get(2).weeks());
    }

    /** By a derogation the doctor is admitted below P30 too, where no text gives a target. */
    @Test
    void aPossibleBandWithoutATargetLeavesTheTargetOpen() {
        AidOptions options =
                Shipped.RULES.options(cardiologist(AMENDMENT_7, 2000).derogations(Set.of(Derogation.RQTH)));
        assertEquals(Optional.of(Eligibility.ELIGIBLE), options.eligibility());
        AidOptions.Offer half = offer(options, AidOption.HALF);
        assertEquals("ACTIVE_FILE 2000 ? ?", target(half.targets().get(0)));
        assertEquals(Certainty.UNDETERMINED, half.targets().get(0).target().certainty());
        assertEquals("63000.00..90000.00", text(half.fiveYears().orElseThrow()));
    }

    @Test
    void aRenewalOpensTheOptionOfOneThird() {
        AidOptions.Offer third = offer(
                Shipped.RULES.options(cardiologist(LocalDate.of(2025, 3, 2), 2000)
                        .activeFileBand(Band.P70_P90)
                        .earlier(new EarlierContract(AMENDMENT_7, AidOption.THIRD, YesNo.YES))),
                AidOption.THIRD);
        assertTrue(third.available());
        assertEquals("7350.00 7350.00 7350.00 7350.00 7350.00", aids(third));
    }

    @Test
    void theOptionThatIsGivenComesFirst() {
        AidApplication.Builder doctor = cardiologist(AMENDMENT_7, 2000).activeFileBand(Band.P70_P90);
        AidOptions given = Shipped.RULES.options(doctor.option(AidOption.FULL));
        assertEquals(List.of(AidOption.FULL, AidOption.THIRD, AidOption.HALF), order(given));
        AidOptions without = Shipped.RULES.options(doctor.option(null));
        assertEquals(
                List.copyOf(without.options()),
                Stream.concat(
                                given.options().stream().skip(1),
                                given.options().stream().limit(1))
                        .toList());
    }

    private static List<String> errors(AidApplication.Builder draft, AssistantWage wage) {
        return assertThrows(InvalidInputException.class, () -> Shipped.RULES.options(draft, wage)).errors().stream()
                .map(InputError::at)
                .toList();
    }

    @Test
    void everyErrorIsListedOnce() {
        AssistantWage wage = AssistantWage.of(new BigDecimal("2100"));
        assertEquals(List.of("/signedOn", "/practice/specialty"), errors(AidApplication.builder(), wage));
        AidApplication.Builder several = AidApplication.builder()
                .signedOn(AMENDMENT_7)
                .specialty(Specialty.CARDIOLOGY)
                .doctorAge(7)
                .activeFileBand(Band.P70_P90)
                .grouped(true)
                .forfaitStructureValidated(true);
        List<String> found = errors(several, wage);
        assertEquals(
                Set.of("/practice/doctorAge", "/practice/sector", "/practice/coordinated", "/patients/activeFile"),
                Set.copyOf(found));
        assertEquals(4, found.size(), found::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "0, , /grossMonthlyWage",
        "-1, , /grossMonthlyWage",
        "1000000.01, , /grossMonthlyWage",
        "2100.001, , /grossMonthlyWage",
        "2100, 1.01, /employerChargeRate",
        "2100, -0.1, /employerChargeRate"
    })
    void aWageOutsideOfItsRangeIsAnError(BigDecimal gross, BigDecimal charges, String at) {
        assertEquals(
                List.of(at),
                errors(cardiologist(AMENDMENT_7, 2000), new AssistantWage(gross, Optional.ofNullable(charges))));
    }

    /** Without a zone it is open whether the full-time option is available: that is said, and the others are shown. */
    @Test
    void anOptionThatNeedsAFieldSaysWhich() {
        AidOptions options =
                Shipped.RULES.options(cardiologist(AMENDMENT_7, 2000).zone(null).activeFileBand(Band.P70_P90));
        AidOptions.Offer full = offer(options, AidOption.FULL);
        assertFalse(full.available());
        assertEquals(Optional.of("/practice/zone"), full.needs());
        assertEquals("full-zone-needed", full.reasons().get(0).row());
        assertEquals("63000.00", text(offer(options, AidOption.HALF).fiveYears().orElseThrow()));
    }

    @Test
    void anOptionThatTheRevisionDoesNotHaveIsAnError() {
        assertEquals(
                List.of("/option"),
                errors(cardiologist(AMENDMENT_7, 2000).option(AidOption.TWO), AssistantWage.of(BigDecimal.TEN)));
    }

    @Test
    void aDayBeforeTheFirstRevisionIsRefused() {
        assertThrows(
                NotInForceException.class, () -> Shipped.RULES.options(cardiologist(LocalDate.of(2019, 1, 1), 2000)));
    }

    /** Not eligible by the sector: the options are calculated all the same, as a plan is. */
    @Test
    void aDoctorWhoIsNotEligibleSeesTheOptions() {
        AidOptions options = Shipped.RULES.options(
                cardiologist(AMENDMENT_7, 2000).sector(Sector.SECTOR_2).activeFileBand(Band.P70_P90));
        assertEquals(Optional.of(Eligibility.NOT_ELIGIBLE), options.eligibility());
        assertEquals("63000.00", text(offer(options, AidOption.HALF).fiveYears().orElseThrow()));
    }
}
