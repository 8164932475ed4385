package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.EarlyTermination;
import org.aidrules.error.InputError;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.ObligationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a settlement says beside its figures: notices, reasons, obligations. */
class SettlementReasonsTest {

    private static final LocalDate SIGNED = LocalDate.of(2021, 6, 1);

    /** Half time, P70 to P90: 2 000 patients who are to become 2 250. */
    private final AidApplication contract =
            Doctors.cardiologist(SIGNED, AidOption.HALF, Band.P70_P90, 2000).build();

    private AidSettlement settle(ContractHistory.Builder history) {
        return Shipped.RULES.settle(contract, history.build());
    }

    private static Map<Measure, Integer> activeFile(int count) {
        return Map.of(Measure.ACTIVE_FILE, count);
    }

    private static List<String> notices(AidSettlement settlement, Notice.Kind kind) {
        return settlement.notices().stream()
                .filter(notice -> notice.kind() == kind)
                .map(notice -> notice.text().english())
                .toList();
    }

    private static List<String> tables(AidSettlement.Year year) {
        return year.reasons().stream().map(Reason::table).toList();
    }

    /** Years 1 and 2 are paid whatever the result; the others wait for their activity. */
    @Test
    void yearsLeftOutAreNamed() {
        assertEquals(
                List.of("These years are left out of the total because their activity is not given "
                        + "(contract years 3, 5)."),
                notices(settle(ContractHistory.builder().observed(4, activeFile(2250))), Notice.Kind.YEARS_LEFT_OUT));
        assertEquals(
                List.of(),
                notices(
                        settle(ContractHistory.builder()
                                .observed(3, activeFile(2250))
                                .observed(4, activeFile(2250))
                                .observed(5, activeFile(2250))),
                        Notice.Kind.YEARS_LEFT_OUT));
    }

    /** After arbitration one third is only for those who renew one. */
    @Test
    void optionThatIsNotOpenIsReported() {
        AidApplication third = Doctors.cardiologist(LocalDate.of(2023, 6, 15), AidOption.THIRD, Band.P70_P90, 2000)
                .build();
        ContractHistory nothing = ContractHistory.builder().build();
        assertEquals(
                1,
                notices(Shipped.RULES.settle(third, nothing), Notice.Kind.OPTION_NOT_AVAILABLE)
                        .size());
        assertEquals(List.of(), notices(Shipped.RULES.settle(contract, nothing), Notice.Kind.OPTION_NOT_AVAILABLE));
    }

    /** The assistant's absence suspends the targets: what was counted all the same is not judged. */
    @Test
    void whatIsCountedInASuspendedYearIsNotJudged() {
        AidSettlement.Year year = settle(ContractHistory.builder()
                        .year(new ContractHistory.Year(
                                3, activeFile(2250), ContractHistory.TargetState.SUSPENDED, Optional.empty())))
                .years()
                .get(2);
        assertEquals(Modulation.UNDETERMINED, year.modulation());
        assertEquals(List.of(), year.attainments());
        assertEquals(Optional.empty(), year.aid());
    }

    /** Nothing of the first two years hangs on what was counted; of the third it does. */
    @Test
    void theResultIsAReasonOnlyWhereItCounts() {
        List<AidSettlement.Year> years = settle(ContractHistory.builder()
                        .observed(1, activeFile(2100))
                        .observed(2, activeFile(2100))
                        .observed(3, activeFile(2100)))
                .years();
        for (AidSettlement.Year year : years.subList(0, 2)) {
            assertTrue(tables(year).stream().noneMatch(List.of("targets", "attainment")::contains), year::toString);
        }
        assertEquals(Certainty.STATED, years.get(0).certainty());
        assertTrue(tables(years.get(2)).containsAll(List.of("targets", "attainment")), years.get(2)::toString);
    }

    /** Amounts rise to those of 2024 while the targets stay: the fourth year says both, and from which rows. */
    @Test
    void runningContractKeepsItsTargetsWithAReason() {
        List<AidSettlement.Year> years = settle(
                        ContractHistory.builder().observed(3, activeFile(2250)).observed(5, activeFile(2250)))
                .years();
        assertEquals(
                List.of("avenant-7", "convention-2024"),
                List.of(years.get(2).amountsRevision(), years.get(3).amountsRevision()));
        assertEquals(
                2, tables(years.get(3)).stream().filter("transitions"::equals).count(), years.get(3)::toString);
    }

    /** Where no growth is asked, the start is to be kept, and the row for that says so. */
    @Test
    void aStartThatIsKeptIsPaidInFull() {
        AidSettlement.Year year = Shipped.RULES
                .settle(
                        Doctors.cardiologist(SIGNED, AidOption.HALF, Band.P95_P100, 2000)
                                .build(),
                        ContractHistory.builder().observed(4, activeFile(2000)).build())
                .years()
                .get(2);
        assertEquals(Modulation.FULL, year.modulation());
        assertTrue(year.reasons().stream().map(Reason::row).anyMatch("maintenance-kept"::equals), year::toString);
    }

    /** P95 to P100: kept at the start or above, in full; fallen, undetermined, though the median be reached. */
    @ParameterizedTest
    @CsvSource({"3000, FULL", "2999, UNDETERMINED", "1600, UNDETERMINED"})
    void aFallAboveTheNinetyFifthPercentile(int observed, Modulation modulation) {
        AidApplication newlyEstablished = Doctors.unplacedGp(LocalDate.of(2023, 6, 15), AidOption.HALF, 3000, 3000)
                .attendingBand(Band.P95_P100)
                .activeFileBand(Band.P95_P100)
                .newlyEstablished(true)
                .build();
        assertEquals(
                modulation,
                Shipped.RULES
                        .settle(
                                newlyEstablished,
                                ContractHistory.builder()
                                        .observed(
                                                4,
                                                Map.of(Measure.ATTENDING_ALL, observed, Measure.ACTIVE_FILE, observed))
                                        .build())
                        .years()
                        .get(2)
                        .modulation());
    }

    @Test
    void shortenedYearStatesHowItsAidIsDue() {
        AidSettlement settlement = settle(ContractHistory.builder()
                .earlyTermination(new EarlyTermination(
                        ContractParty.FUND, Optional.empty(), Optional.of(LocalDate.of(2021, 11, 30)))));
        assertEquals(1, settlement.years().size());
        assertTrue(tables(settlement.years().get(0)).contains("termination"), settlement::toString);
        assertEquals(1, notices(settlement, Notice.Kind.ENDED_EARLY).size());
    }

    /** To the median within three years; that of adults under amendment 7 is not at hand. */
    @Test
    void unknownMedianIsNamed() {
        AidPlan.Target target = Shipped.RULES
                .plan(Doctors.gp(LocalDate.of(2020, 3, 2), AidOption.HALF, Band.P50_P70, Band.P50_P70)
                        .newlyEstablished(true)
                        .build())
                .targets()
                .get(0);
        assertEquals(Measure.ATTENDING_ADULTS, target.measure());
        assertTrue(target.target().isEmpty());
        assertEquals(Certainty.UNDETERMINED, target.certainty());
        assertTrue(
                target.reasons().stream()
                        .map(reason -> reason.text().english())
                        .anyMatch(text -> text.startsWith(
                                "The median of the specialty (General medicine, ATTENDING_ADULTS) is not known")),
                target::toString);
    }

    /** One who holds the certificate has no training to start. */
    @Test
    void aHolderOfTheCertificateOwesNoTraining() {
        ContractHistory trained = ContractHistory.builder()
                .met(ObligationKind.TRAINING_STARTED, SIGNED)
                .evaluatedOn(SIGNED)
                .build();
        assertEquals(List.of(), Shipped.RULES.check(contract.toBuilder(), trained));
        assertEquals(
                List.of("/obligations"),
                Shipped.RULES
                        .check(
                                contract.toBuilder()
                                        .assistant(Assistant.builder(AssistantBackground.OTHER)
                                                .holdsCqp(true)
                                                .build()),
                                trained)
                        .stream()
                        .map(InputError::at)
                        .toList());
    }

    /** Training starts within 24 months of the hire, by 1 June 2023: a contract that ended before never owed it. */
    @Test
    void aDutyThatFallsDueAfterTheEndIsNotMissed() {
        assertEquals(Optional.empty(), training(LocalDate.of(2023, 5, 31)));
        assertEquals(Optional.of(false), training(LocalDate.of(2023, 6, 1)));
    }

    private Optional<Boolean> training(LocalDate end) {
        return settle(ContractHistory.builder()
                        .earlyTermination(new EarlyTermination(ContractParty.FUND, Optional.empty(), Optional.of(end)))
                        .evaluatedOn(LocalDate.of(2025, 1, 1)))
                .obligations()
                .stream()
                .filter(obligation -> obligation.kind() == ObligationKind.TRAINING_STARTED)
                .findFirst()
                .orElseThrow()
                .metInTime();
    }
}
