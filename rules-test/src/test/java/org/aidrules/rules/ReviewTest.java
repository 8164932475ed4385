package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Notice;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Combination;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Specialty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a running contract stands, worked out by hand from the dossier. */
class ReviewTest {

    private static final AidRules RULES = AidRules.standard();

    /** 20 % of 1 000 and of 2 000; 75 % of the gain give year 3 in full; the lower attainment counts: 100 of 200. */
    @Test
    void twoMeasuresBeforeArbitration() {
        ContractReview review = Reviews.overdue();
        assertEquals(3, review.year());
        assertEquals(LocalDate.of(2024, 5, 31), review.yearEnds());
        ContractReview.MeasureProgress attending = review.measures().get(0);
        assertEquals(Measure.ATTENDING_ADULTS, attending.measure());
        assertEquals(OptionalInt.of(1200), attending.target());
        assertEquals(Optional.of(new BigDecimal("0.5")), attending.attainment());
        assertEquals(OptionalInt.of(50), attending.missingForFullAid());
        assertEquals(OptionalInt.of(100), attending.missingForTarget());
        ContractReview.MeasureProgress file = review.measures().get(1);
        assertEquals(OptionalInt.of(2400), file.target());
        assertEquals(Optional.of(new BigDecimal("0.625")), file.attainment());
        assertEquals(OptionalInt.of(50), file.missingForFullAid());
        assertEquals(OptionalInt.of(150), file.missingForTarget());
        assertEquals(Combination.LOWER, review.combination().orElseThrow().rule());
        assertAid("21000.00", "10500.00", "10500.00", review.thisYear());
        // 21 000 + 21 000 + 22 000: the amounts of 2024 from the anniversary of 2025 on
        assertAid("64000.00", "32000.00", "32000.00", review.restOfContract().total());
        assertEquals(Optional.of(false), review.onTrack());
    }

    /** 182 days are left of 366: 50 × 366 / (12 × 182) = 8.4. After 913 of 1 095 days, 150 × 913 / 1 095 = 125.1. */
    @Test
    void thePaceIsALineInDays() {
        ContractReview.MeasureProgress attending = Reviews.overdue().measures().get(0);
        assertEquals(OptionalInt.of(9), attending.gainPerMonth());
        assertEquals(
                Optional.of(
                        new ContractReview.Pace(3, LocalDate.of(2024, 5, 31), 1150, 1126, false, OptionalInt.of(9))),
                attending.pace());
    }

    @ParameterizedTest
    @CsvSource({"1126, 2251, true", "1125, 2251, false", "1126, 2250, false"})
    void onTrackIsOnTheLineByEachMeasureThatIsNeeded(int attending, int file, boolean onTrack) {
        ContractReview review = Reviews.of(
                Reviews.generalPractitioner(),
                "2023-12-01",
                Map.of(Measure.ATTENDING_ADULTS, attending, Measure.ACTIVE_FILE, file));
        assertEquals(Optional.of(onTrack), review.onTrack());
    }

    /** One patient of the lower measure is half a hundredth of its gain: 0.5 % of 21 000, 21 000 and 22 000. */
    @Test
    void furtherPatientsOfTheLowerMeasureAreWorthTheirShare() {
        List<ContractReview.FurtherPatients> further = Reviews.overdue().furtherPatients();
        assertEquals(
                List.of("1 105.00 320.00", "10 1050.00 3200.00", "50 2625.00 8000.00"),
                further.stream()
                        .filter(more -> more.measure() == Measure.ATTENDING_ADULTS)
                        .map(ReviewTest::worth)
                        .toList());
        assertEquals(
                Set.of("1 0.00 0.00", "10 0.00 0.00", "50 0.00 0.00"),
                further.stream()
                        .filter(more -> more.measure() == Measure.ACTIVE_FILE)
                        .map(ReviewTest::worth)
                        .collect(Collectors.toSet()));
    }

    private static String worth(ContractReview.FurtherPatients more) {
        return more.patients() + " " + more.thisYear().euros().orElseThrow() + " "
                + more.restOfContract().euros().orElseThrow();
    }

    @Test
    void theFirstYearsAreDueWhateverTheActivity() {
        ContractReview review = Reviews.of(
                Reviews.generalPractitioner(),
                "2021-06-01",
                Map.of(Measure.ATTENDING_ADULTS, 900, Measure.ACTIVE_FILE, 1900));
        assertEquals(1, review.year());
        assertAid("36000.00", "36000.00", "0.00", review.thisYear());
        assertEquals(Certainty.STATED, review.thisYear().certainty());
        assertEquals(OptionalInt.of(0), review.measures().get(0).missingForFullAid());
        assertEquals(OptionalInt.of(300), review.measures().get(0).missingForTarget());
        assertEquals(3, review.measures().get(0).pace().orElseThrow().year());
        assertEquals(1000, review.measures().get(0).pace().orElseThrow().expected());
        assertEquals(Optional.of(false), review.onTrack());
    }

    /** The contract of {@code CSMF-2025-04}: above P95 by one measure, 5 % of each; kept is enough for the aid in full. */
    @Test
    void aboveP95TheStartIsEnoughAndAFallIsUndetermined() {
        AidApplication.Builder contract = Situations.of(Specialty.GENERAL_MEDICINE, "2021-06-01")
                .patients(Measure.ATTENDING_ADULTS, 2059)
                .patients(Measure.ACTIVE_FILE, 2333)
                .attendingBand(Band.P95_P100)
                .activeFileBand(Band.P70_P90);
        ContractReview review =
                Reviews.of(contract, "2024-01-01", Map.of(Measure.ATTENDING_ADULTS, 2059, Measure.ACTIVE_FILE, 2332));
        assertEquals(OptionalInt.of(2161), review.measures().get(0).target());
        assertEquals(OptionalInt.of(2449), review.measures().get(1).target());
        assertEquals(OptionalInt.of(0), review.measures().get(0).missingForFullAid());
        assertEquals(OptionalInt.of(102), review.measures().get(0).missingForTarget());
        assertEquals(OptionalInt.of(1), review.measures().get(1).missingForFullAid());
        assertEquals(OptionalInt.of(117), review.measures().get(1).missingForTarget());
        assertEquals(Optional.of(new BigDecimal("36000.00")), review.thisYear().full());
        assertEquals(Optional.empty(), review.thisYear().atThisActivity());
        assertEquals(bounds("0.00", "36000.00"), review.thisYear().bounds());
        assertEquals(bounds("0.00", "36000.00"), review.thisYear().atStakeBounds());
        assertEquals(Certainty.UNDETERMINED, review.thisYear().certainty());
        assertEquals(
                bounds("0.00", "36000.00"),
                review.furtherPatients().get(3).thisYear().bounds());
    }

    /** 75 % of 260 more patients, as {@code RECO-MED} has them; no text fixes the other target, and one suffices. */
    @Test
    void oneMeasureSufficesAfterArbitration() {
        AidApplication.Builder contract = Situations.of(Specialty.GENERAL_MEDICINE, "2023-06-01")
                .patients(Measure.ATTENDING_ALL, 1300)
                .patients(Measure.ACTIVE_FILE, 2000)
                .attendingBand(Band.P50_P70)
                .activeFileBand(Band.P50_P70)
                .target(Measure.ATTENDING_ALL, 1560);
        ContractReview enough =
                Reviews.of(contract, "2025-12-01", Map.of(Measure.ATTENDING_ALL, 1495, Measure.ACTIVE_FILE, 1900));
        assertEquals(Combination.HIGHER, enough.combination().orElseThrow().rule());
        assertAid("22000.00", "22000.00", "0.00", enough.thisYear());
        assertEquals(Optional.of(true), enough.onTrack());
        assertEquals(OptionalInt.empty(), enough.measures().get(1).missingForFullAid());
        ContractReview tooFew =
                Reviews.of(contract, "2025-12-01", Map.of(Measure.ATTENDING_ALL, 1494, Measure.ACTIVE_FILE, 1900));
        assertEquals(OptionalInt.of(1), tooFew.measures().get(0).missingForFullAid());
        assertEquals(Optional.empty(), tooFew.thisYear().atThisActivity());
        // 194 of 260 by the measure whose target is known, whatever the other one gives
        assertEquals(bounds("16415.38", "22000.00"), tooFew.thisYear().bounds());
    }

    @Test
    void aNewlyEstablishedDoctorReachesTheMedianInThreeYears() {
        AidApplication.Builder contract = Situations.of(Specialty.GENERAL_MEDICINE, "2024-07-01")
                .newlyEstablished(true)
                .patients(Measure.ATTENDING_ALL, 300)
                .patients(Measure.ACTIVE_FILE, 700)
                .attendingBand(Band.BELOW_P30)
                .activeFileBand(Band.BELOW_P30);
        ContractReview review =
                Reviews.of(contract, "2026-11-26", Map.of(Measure.ATTENDING_ALL, 700, Measure.ACTIVE_FILE, 1200));
        assertEquals(OptionalInt.of(1045), review.measures().get(0).target());
        assertEquals(OptionalInt.of(1514), review.measures().get(1).target());
        // 500 of 814 is the higher share; 75 % of 745 and of 814 more patients are 558.75 and 610.5
        assertAid("22000.00", "13513.51", "8486.49", review.thisYear());
        assertEquals(OptionalInt.of(159), review.measures().get(0).missingForFullAid());
        assertEquals(OptionalInt.of(111), review.measures().get(1).missingForFullAid());
        assertEquals(Optional.empty(), review.restOfContract().total().atThisActivity());
        assertEquals(
                bounds("13513.51", "57513.51"), review.restOfContract().total().bounds());
    }

    @Test
    void aContractOfAThirdMayBeRenewedAndOneOfAHalfMayNot() {
        ContractReview third = Reviews.of(
                Reviews.cardiologist("2021-06-01", AidOption.THIRD), "2026-05-31", Map.of(Measure.ACTIVE_FILE, 2075));
        // 7.5 % of 2 000 are 150; half of them, of 7 350 euros
        assertAid("7350.00", "3675.00", "3675.00", third.thisYear());
        assertEquals(OptionalInt.of(75), third.measures().get(0).missingForFullAid());
        assertEquals(OptionalInt.empty(), third.measures().get(0).gainPerMonth());
        assertEquals(LocalDate.of(2026, 6, 1), third.afterwards().orElseThrow().from());
        assertEquals("convention-2024", third.afterwards().orElseThrow().revision());
        assertEquals(
                Set.of(
                        "THIRD true true",
                        "HALF true false",
                        "FULL true false",
                        "ONE_AND_HALF false false",
                        "TWO false false"),
                options(third));
        ContractReview half = Reviews.of(
                Reviews.cardiologist("2021-06-01", AidOption.HALF), "2025-06-01", Map.of(Measure.ACTIVE_FILE, 2250));
        assertAid("11000.00", "11000.00", "0.00", half.thisYear());
        assertTrue(options(half).contains("THIRD false false"));
        assertTrue(options(half).contains("HALF true false"));
        assertEquals(
                Optional.empty(),
                Reviews.of(
                                Reviews.cardiologist("2021-06-01", AidOption.HALF),
                                "2025-05-31",
                                Map.of(Measure.ACTIVE_FILE, 2250))
                        .afterwards());
    }

    private static Set<String> options(ContractReview review) {
        return review.afterwards().orElseThrow().options().stream()
                .map(option -> option.option() + " " + option.available().orElseThrow() + " " + option.renewal())
                .collect(Collectors.toSet());
    }

    /** 124 of 365 days, and half of the target. */
    @Test
    void aContractThatEndsOwesTheDaysOfItsLastYear() {
        ContractHistory history = ContractHistory.builder()
                .earlyTermination(new EarlyTermination(
                        ContractParty.FUND, Optional.empty(), Optional.of(LocalDate.of(2024, 10, 2))))
                .build();
        ContractReview review = Reviews.of(
                Reviews.cardiologist("2021-06-01", AidOption.HALF),
                history,
                "2024-10-02",
                Map.of(Measure.ACTIVE_FILE, 2125));
        assertEquals(4, review.year());
        assertEquals(LocalDate.of(2024, 10, 2), review.yearEnds());
        assertAid("3567.12", "1783.56", "1783.56", review.thisYear());
        assertEquals(1, review.restOfContract().years().size());
        assertEquals(Optional.empty(), review.afterwards());
        assertEquals(
                List.of("/asOf 2024-10-03 [2021-06-01..2024-10-02]"),
                errors(
                        Reviews.cardiologist("2021-06-01", AidOption.HALF),
                        history,
                        ObservedActivity.on(LocalDate.of(2024, 10, 3), Map.of(Measure.ACTIVE_FILE, 2125))));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-31, '', DUE",
        "2023-06-01, '', DUE",
        "2023-06-02, '', OVERDUE",
        "2023-06-02, 2023-06-02, MET",
        "2023-06-02, 2023-06-03, OVERDUE"
    })
    void anObligationIsOverdueAfterItsLastDay(String asOf, String metOn, ContractReview.ObligationStatus status) {
        ContractHistory history = ContractHistory.builder()
                .met(ObligationKind.TRAINING_STARTED, metOn.isEmpty() ? null : LocalDate.parse(metOn))
                .build();
        ContractReview review = Reviews.of(
                Reviews.cardiologist("2021-06-01", AidOption.HALF), history, asOf, Map.of(Measure.ACTIVE_FILE, 2000));
        ContractReview.ObligationState training = review.obligations().stream()
                .filter(obligation -> obligation.kind() == ObligationKind.TRAINING_STARTED)
                .findFirst()
                .orElseThrow();
        assertEquals(status, training.status());
        assertEquals(
                status == ContractReview.ObligationStatus.MET, training.metOn().isPresent());
        assertEquals(
                status == ContractReview.ObligationStatus.OVERDUE ? List.of("termination") : List.of(),
                training.mayFollow().stream().map(reason -> reason.table()).toList());
    }

    @Test
    void aSuspendedYearIsUndeterminedAndTheNextOneIsNot() {
        ContractReview review = Reviews.of(
                Reviews.cardiologist("2021-06-01", AidOption.HALF),
                ContractHistory.builder().suspended(3).build(),
                "2023-12-01",
                Map.of(Measure.ACTIVE_FILE, 2250));
        assertEquals(bounds("0.00", "10500.00"), review.thisYear().bounds());
        assertEquals(4, review.measures().get(0).pace().orElseThrow().year());
        assertEquals(
                bounds("21500.00", "32000.00"), review.restOfContract().total().bounds());
    }

    @Test
    void whatTheReviewDoesNotUseIsNoted() {
        ContractHistory history = ContractHistory.builder()
                .observed(3, Map.of(Measure.ACTIVE_FILE, 2001))
                .met(ObligationKind.QUALIFICATION_OBTAINED, LocalDate.of(2024, 3, 1))
                .build();
        ContractReview review = Reviews.of(
                Reviews.cardiologist("2021-06-01", AidOption.HALF),
                history,
                "2023-12-01",
                Map.of(Measure.ACTIVE_FILE, 2250, Measure.ATTENDING_ALL, 7));
        assertTrue(places(review).containsAll(Set.of("/activity/attendingAll", "/obligations", "/years/0/observed")));
        assertAid("10500.00", "10500.00", "0.00", review.thisYear());
    }

    private static Set<String> places(ContractReview review) {
        return review.notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.INPUT_NOT_USED)
                .flatMap(notice -> notice.at().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void everyFaultIsListed() {
        assertEquals(
                List.of(
                        "/contract/option null [THIRD, HALF, FULL, ONE_AND_HALF, TWO]",
                        "/asOf null [YYYY-MM-DD]",
                        "/activity null [{…}]"),
                errors(
                        Reviews.cardiologist("2021-06-01", AidOption.HALF).option(null),
                        Reviews.NOTHING_ELSE,
                        new ObservedActivity.Builder().build()));
        assertEquals(
                List.of(
                        "/evaluatedOn 2022-01-01 [2021-05-31]",
                        "/activity/activeFile -1 [0..1000000]",
                        "/asOf 2021-05-31 [2021-06-01..2026-05-31]"),
                errors(
                        Reviews.cardiologist("2021-06-01", AidOption.HALF),
                        ContractHistory.builder()
                                .evaluatedOn(LocalDate.of(2022, 1, 1))
                                .build(),
                        ObservedActivity.on(LocalDate.of(2021, 5, 31), Map.of(Measure.ACTIVE_FILE, -1))));
        assertEquals(
                List.of("/activity/attendingAdults null [0..1000000]"),
                errors(
                        Reviews.generalPractitioner(),
                        Reviews.NOTHING_ELSE,
                        ObservedActivity.on(LocalDate.of(2021, 6, 1), Map.of(Measure.ACTIVE_FILE, 2000))));
        assertEquals(
                List.of("/years/0 4 [1..3]"),
                errors(
                        Reviews.cardiologist("2021-06-01", AidOption.HALF),
                        ContractHistory.builder()
                                .observed(4, Map.of(Measure.ACTIVE_FILE, 2001))
                                .build(),
                        ObservedActivity.on(LocalDate.of(2023, 12, 1), Map.of(Measure.ACTIVE_FILE, 2000))));
    }

    private static List<String> errors(
            AidApplication.Builder draft, ContractHistory history, ObservedActivity activity) {
        List<InputError> checked = RULES.check(draft, history, activity);
        assertEquals(
                checked,
                assertThrows(InvalidInputException.class, () -> RULES.review(draft, history, activity))
                        .errors());
        return checked.stream()
                .map(error -> error.at() + " " + error.found().orElse(null) + " " + error.accepted())
                .toList();
    }

    /** The review says what the settlement says of the year if it ends with this activity. */
    @Property(tries = 400)
    void theReviewAgreesWithTheSettlement(
            @ForAll("options") AidOption option,
            @ForAll Band band,
            @ForAll @IntRange(min = 0, max = 1826) int day,
            @ForAll @IntRange(min = 0, max = 1200) int observed,
            @ForAll("signatures") LocalDate signedOn) {
        AidApplication.Builder contract = Situations.of(Specialty.CARDIOLOGY, signedOn.toString())
                .option(option)
                .patients(Measure.ACTIVE_FILE, 700)
                .activeFileBand(band)
                .newlyEstablished(band == Band.BELOW_P30);
        LocalDate asOf = signedOn.plusDays(day);
        if (!asOf.isBefore(signedOn.plusYears(5)) || !RULES.check(contract).isEmpty()) {
            return;
        }
        ContractReview review = Reviews.of(contract, asOf.toString(), Map.of(Measure.ACTIVE_FILE, observed));
        if (review.measures().isEmpty()) {
            return; // the option is not available
        }
        AidSettlement.Year settled = settled(contract, review.year(), observed);
        assertEquals(settled.aid(), review.thisYear().atThisActivity());
        assertEquals(settled.bounds(), review.thisYear().bounds());
        assertEquals(settled.certainty(), review.thisYear().certainty());
        assertMissing(contract, review);
        for (ContractReview.FurtherPatients further : review.furtherPatients()) {
            Optional<BigDecimal> more = settled(contract, review.year(), observed + further.patients())
                    .aid();
            assertEquals(
                    more.flatMap(then -> settled.aid().map(then::subtract)),
                    further.thisYear().euros());
        }
    }

    /** With the patients that are missing the aid is due in full, and with one less it is not. */
    private static void assertMissing(AidApplication.Builder contract, ContractReview review) {
        ContractReview.MeasureProgress progress = review.measures().get(0);
        if (progress.missingForFullAid().isEmpty()) {
            return;
        }
        int enough = progress.observed() + progress.missingForFullAid().getAsInt();
        assertEquals(
                review.thisYear().full(),
                settled(contract, review.year(), enough).aid());
        if (progress.missingForFullAid().getAsInt() > 0) {
            assertFalse(settled(contract, review.year(), enough - 1)
                    .aid()
                    .equals(review.thisYear().full()));
        }
    }

    private static AidSettlement.Year settled(AidApplication.Builder contract, int year, int count) {
        ContractHistory history = ContractHistory.builder()
                .observed(year, Map.of(Measure.ACTIVE_FILE, count))
                .build();
        return RULES.settle(contract, history).years().stream()
                .filter(settled -> settled.number() == year)
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<AidOption> options() {
        return Arbitraries.of(EnumSet.of(AidOption.THIRD, AidOption.HALF, AidOption.FULL));
    }

    @Provide
    Arbitrary<LocalDate> signatures() {
        return Arbitraries.of(Arrays.asList(
                LocalDate.of(2020, 2, 29),
                LocalDate.of(2021, 6, 1),
                LocalDate.of(2022, 9, 30),
                LocalDate.of(2023, 5, 1),
                LocalDate.of(2024, 7, 1)));
    }

    private static Optional<AidBounds> bounds(String least, String most) {
        return Optional.of(new AidBounds(new BigDecimal(least), Optional.of(new BigDecimal(most))));
    }

    private static void assertAid(String full, String now, String stake, ContractReview.AidAtStake aid) {
        assertEquals(
                List.of(full, now, stake),
                List.of(
                        aid.full().orElseThrow().toString(),
                        aid.atThisActivity().orElseThrow().toString(),
                        aid.atStake().orElseThrow().toString()));
        assertEquals(Optional.empty(), aid.bounds());
        assertEquals(Optional.empty(), aid.atStakeBounds());
    }
}
