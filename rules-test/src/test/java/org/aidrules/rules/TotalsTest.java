package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlierContract;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.explanation.Certainty;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Measure;
import org.aidrules.facts.YesNo;
import org.junit.jupiter.api.Test;

/** The totals of a plan and of a settlement, and what they do not count. */
class TotalsTest {

    private static final AidApplication HALF = Doctors.cardiologist(
                    LocalDate.of(2021, 6, 1), AidOption.HALF, Band.P70_P90, 2000)
            .build();

    /** A second assistant after a first that the texts of the time paid for: no text states the amounts. */
    private static final AidApplication SECOND_ASSISTANT = Doctors.gp(
                    LocalDate.of(2024, 9, 2), AidOption.TWO, Band.P70_P90, Band.P70_P90)
            .earlier(new EarlierContract(LocalDate.of(2022, 2, 1), AidOption.FULL, YesNo.YES))
            .build();

    private static final AidApplication CLOSED = Doctors.cardiologist(
                    LocalDate.of(2023, 6, 15), AidOption.THIRD, Band.P70_P90, 2000)
            .build();

    private static ContractHistory.Builder observed(int... years) {
        ContractHistory.Builder history = ContractHistory.builder();
        for (int year : years) {
            history.observed(year, Map.of(Measure.ACTIVE_FILE, 2250));
        }
        return history;
    }

    private static AidSettlement settle(AidApplication contract, ContractHistory.Builder history) {
        return Shipped.RULES.settle(contract, history.build());
    }

    /**
     * Half a post: 18 000, 13 500 and three times 10 500 euros. Year 5 begins after 22 June 2024, when 10 500 became
     * 11 000.
     */
    @Test
    void thePlanAddsUpItsMaximumAids() {
        AidPlan plan = Shipped.RULES.plan(HALF);
        assertEquals(Optional.of(new BigDecimal("63500.00")), plan.total());
        assertEquals(Optional.empty(), plan.totalBounds());
    }

    @Test
    void thePlanHasNoTotalWhereAYearIsUndetermined() {
        AidPlan plan = Shipped.RULES.plan(SECOND_ASSISTANT);
        assertTrue(plan.years().stream().allMatch(year -> year.maximumAid().isEmpty()));
        assertEquals(Optional.empty(), plan.total());
        assertEquals(Optional.of(new AidBounds(new BigDecimal("0.00"), Optional.empty())), plan.totalBounds());
    }

    /** Where only year 2 is undetermined, the others are its lower bound: 63 500 without the 13 500 of year 2. */
    @Test
    void theKnownYearsBoundAnUndeterminedTotal() {
        AidPlan plan = Shipped.RULES.plan(HALF);
        List<AidPlan.Year> years = new ArrayList<>(plan.years());
        AidPlan.Year second = years.get(1);
        years.set(
                1,
                new AidPlan.Year(
                        2,
                        second.from(),
                        second.to(),
                        second.amountsRevision(),
                        Optional.empty(),
                        Certainty.UNDETERMINED,
                        List.of(),
                        second.reasons()));
        AidPlan open = new AidPlan(
                plan.basis(),
                plan.eligibilityResult(),
                plan.option(),
                plan.bands(),
                plan.targets(),
                years,
                plan.obligations(),
                plan.training());
        assertEquals(Optional.empty(), open.total());
        assertEquals(Optional.of(new AidBounds(new BigDecimal("50000.00"), Optional.empty())), open.totalBounds());
    }

    @Test
    void aPlanWithoutYearsHasTheTotalZero() {
        AidPlan plan = Shipped.RULES.plan(CLOSED);
        assertEquals(List.of(), plan.years());
        assertEquals(Optional.of(new BigDecimal("0.00")), plan.total());
        assertEquals(Optional.empty(), plan.totalBounds());
    }

    @Test
    void aSettlementIsIncompleteWhereYearsAreLeftOut() {
        AidSettlement settlement = settle(HALF, observed(4));
        assertEquals(List.of(3, 5), settlement.yearsLeftOut());
        assertEquals(List.of(), settlement.undeterminedYears());
        assertTrue(settlement.total().isPresent());
        assertFalse(settlement.isComplete());
    }

    @Test
    void aSettlementIsIncompleteWhereAYearIsUndetermined() {
        AidSettlement settlement = settle(HALF, observed(4, 5).suspended(3));
        assertEquals(List.of(), settlement.yearsLeftOut());
        assertEquals(List.of(3), settlement.undeterminedYears());
        assertEquals(Optional.empty(), settlement.total());
        assertFalse(settlement.isComplete());
    }

    @Test
    void aSettlementOfAllYearsIsComplete() {
        AidSettlement settlement = settle(HALF, observed(3, 4, 5));
        assertEquals(Shipped.RULES.plan(HALF).total(), settlement.total());
        assertTrue(settlement.isComplete());
    }

    /** The contract ends with its second year, so that no later year is missing. */
    @Test
    void aSettlementOfAContractThatEndedIsComplete() {
        AidSettlement settlement = settle(
                HALF,
                observed()
                        .earlyTermination(new EarlyTermination(
                                ContractParty.DOCTOR, Optional.empty(), Optional.of(LocalDate.of(2023, 5, 31)))));
        assertEquals(Optional.of(new BigDecimal("31500.00")), settlement.total());
        assertTrue(settlement.isComplete());
    }

    @Test
    void noAidIsACompleteTotal() {
        AidSettlement settlement = settle(CLOSED, observed());
        assertEquals(Optional.of(new BigDecimal("0.00")), settlement.total());
        assertTrue(settlement.isComplete());
    }
}
