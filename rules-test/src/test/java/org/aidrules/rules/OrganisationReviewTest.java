package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Notice;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.OrganisationParty;
import org.junit.jupiter.api.Test;

/**
 * Where the contracts of organisations stand. The company of two posts starts with 2 000 attending patients and an active file of
 * 3 100; it must gain 520 and 220. Its years are worth 76 000, 56 000 and three times 44 000 at most.
 */
class OrganisationReviewTest {

    private static final AidRules RULES = AidRules.standard();
    private static final LocalDate SIGNED = LocalDate.of(2026, 3, 1);

    private static ObservedActivity activity(LocalDate day, int attending, int activeFile) {
        return ObservedActivity.on(day, Map.of(Measure.ATTENDING_ALL, attending, Measure.ACTIVE_FILE, activeFile));
    }

    private static ContractReview review(OrganisationHistory history, ObservedActivity activity) {
        return RULES.review(SoundOrganisations.company(SIGNED, "2").toBuilder(), history, activity);
    }

    private static Optional<BigDecimal> euros(String amount) {
        return Optional.of(new BigDecimal(amount));
    }

    /** In year 2 nothing depends on the activity; in each later year half of both gains is half of 44 000. */
    @Test
    void halfOfTheGainIsHalfOfTheAidFromYearThree() {
        ContractReview review = review(OrganisationHistory.EMPTY, activity(LocalDate.of(2027, 6, 1), 2_260, 3_210));
        assertEquals(2, review.year());
        assertEquals(LocalDate.of(2028, 2, 29), review.yearEnds());
        assertEquals(euros("0.00"), review.thisYear().atStake());
        assertEquals(euros("188000.00"), review.restOfContract().total().full());
        assertEquals(euros("122000.00"), review.restOfContract().total().atThisActivity());
        assertEquals(euros("66000.00"), review.restOfContract().total().atStake());
        assertEquals(Optional.empty(), review.onTrack());
        assertEquals(List.of(), review.measures());
    }

    /** The fund has ended the contract within year 3: no text says what is due for it, and no later year is left. */
    @Test
    void anIncompleteYearHasBounds() {
        OrganisationHistory ended = new OrganisationHistory(
                List.of(),
                Map.of(ObligationKind.QUALIFICATION_OBTAINED, LocalDate.of(2028, 2, 1)),
                List.of(),
                List.of(),
                Optional.of(new OrganisationHistory.Ended(OrganisationParty.FUND, LocalDate.of(2028, 12, 31))),
                Optional.empty());
        ContractReview review = review(ended, activity(LocalDate.of(2028, 9, 1), 2_520, 3_320));
        assertEquals(LocalDate.of(2028, 12, 31), review.yearEnds());
        assertEquals(1, review.restOfContract().years().size());
        assertEquals(Optional.empty(), review.thisYear().full());
        assertEquals(
                Optional.of(new AidBounds(new BigDecimal("0.00"), euros("44000.00"))),
                review.thisYear().bounds());
        assertEquals(
                ContractReview.ObligationStatus.MET, review.obligations().get(0).status());
    }

    @Test
    void anObligationIsOverdueFromTheDayAfterItsLastDay() {
        LocalDate last = LocalDate.of(2028, 3, 1);
        assertEquals(
                ContractReview.ObligationStatus.DUE,
                review(OrganisationHistory.EMPTY, activity(last, 2_000, 3_100))
                        .obligations()
                        .get(0)
                        .status());
        ContractReview.ObligationState late = review(
                        OrganisationHistory.EMPTY, activity(last.plusDays(1), 2_000, 3_100))
                .obligations()
                .get(0);
        assertEquals(ContractReview.ObligationStatus.OVERDUE, late.status());
        assertEquals("post-termination", late.mayFollow().get(0).table());
    }

    /** What was observed of the year of the day counts no more than the activity on the day; later years are left as they are. */
    @Test
    void theActivityOfTheDayReplacesThatOfTheYear() {
        OrganisationHistory observed = new OrganisationHistory(
                List.of(ContractHistory.Year.observed(
                        3, Map.of(Measure.ATTENDING_ALL, 2_000, Measure.ACTIVE_FILE, 3_100))),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        ContractReview review = review(observed, activity(LocalDate.of(2028, 9, 1), 2_520, 3_320));
        assertEquals(euros("44000.00"), review.thisYear().atThisActivity());
        assertTrue(review.notices().stream()
                .anyMatch(notice -> notice.kind() == Notice.Kind.INPUT_NOT_USED
                        && notice.at().equals(Optional.of("/years/0/observed"))));
    }

    /** A centre needs no count: no text gives it a target, so that its whole aid is at stake at most. */
    @Test
    void aCentreHasBoundsOnly() {
        OrganisationApplication centre = SoundOrganisations.centre(LocalDate.of(2025, 9, 1), "2.5");
        ContractReview review = RULES.review(
                centre.toBuilder(),
                OrganisationHistory.EMPTY,
                ObservedActivity.on(LocalDate.of(2026, 8, 31), Map.of(Measure.ATTENDING_ADULTS, 2_800)));
        assertEquals(1, review.year());
        assertEquals(
                Optional.of(new AidBounds(new BigDecimal("0.00"), euros("90000.00"))),
                review.thisYear().atStakeBounds());
    }

    @Test
    void everyErrorIsReported() {
        OrganisationHistory twice = new OrganisationHistory(
                List.of(ContractHistory.Year.suspended(1), ContractHistory.Year.suspended(1)),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(LocalDate.of(2027, 1, 1)));
        ObservedActivity late = ObservedActivity.on(LocalDate.of(2031, 3, 1), Map.of(Measure.ATTENDING_ALL, -1));
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> review(twice, late));
        assertEquals(
                List.of("/evaluatedOn", "/years/1/year", "/activity/attendingAll", "/asOf"),
                refusal.errors().stream().map(InputError::at).toList());
        assertEquals(refusal.errors(), RULES.check(SoundOrganisations.company(SIGNED, "2").toBuilder(), twice, late));
    }

    @Test
    void anApplicationWithErrorsIsReportedWithItsActivity() {
        OrganisationApplication early = SoundOrganisations.company(LocalDate.of(2026, 2, 24), "2");
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class,
                () -> RULES.review(
                        early.toBuilder(), OrganisationHistory.EMPTY, new ObservedActivity.Builder().build()));
        assertEquals(
                List.of("/contract/signedOn", "/asOf", "/activity"),
                refusal.errors().stream().map(InputError::at).toList());
    }

    @Test
    void aMeasureOfTheTargetsIsNeeded() {
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class,
                () -> review(
                        OrganisationHistory.EMPTY,
                        ObservedActivity.on(LocalDate.of(2026, 9, 1), Map.of(Measure.ATTENDING_ALL, 2_000))));
        assertEquals(
                List.of("/activity/activeFile"),
                refusal.errors().stream().map(InputError::at).toList());
    }
}
