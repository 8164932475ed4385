package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.contract.AgreedTarget;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.PatientBase;
import org.aidrules.contract.RevisionChange;
import org.aidrules.error.InputError;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Modulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The targets that a contract states, or that are agreed later, count in place of those of the tables. */
class OwnTargetsTest {

    private static final LocalDate ARBITRAL = LocalDate.of(2023, 6, 1);
    private static final LocalDate AMENDMENT = LocalDate.of(2020, 3, 2);

    /** RECO-MED, June 2023: 1 300 patients, full time, 260 more. */
    private static AidApplication.Builder published() {
        return Doctors.unplacedGp(ARBITRAL, AidOption.FULL, 1300, 2355)
                .attendingBand(Band.P70_P90)
                .activeFileBand(Band.P70_P90)
                .target(Measure.ATTENDING_ALL, 1560);
    }

    private static AidApplication.Builder specialist(LocalDate signedOn) {
        return Doctors.cardiologist(signedOn, AidOption.HALF, Band.P70_P90, 2000);
    }

    private static ContractHistory.Builder observed(int year, int activeFile) {
        return ContractHistory.builder().observed(year, Map.of(Measure.ACTIVE_FILE, activeFile));
    }

    private static ContractHistory attending(int year, int count) {
        return ContractHistory.builder()
                .observed(year, Map.of(Measure.ATTENDING_ALL, count, Measure.ACTIVE_FILE, 2355))
                .build();
    }

    private static AidSettlement.Year last(AidSettlement settlement) {
        return settlement.years().get(settlement.years().size() - 1);
    }

    private static AidPlan.Target target(AidPlan plan, Measure measure) {
        return plan.targets().stream()
                .filter(target -> target.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> differing(List<Notice> notices) {
        return notices.stream()
                .filter(notice -> notice.kind() == Notice.Kind.TARGET_DIFFERS)
                .map(notice -> notice.at().orElseThrow() + " " + notice.text().english())
                .toList();
    }

    private static List<String> errors(AidApplication application, ContractHistory history) {
        return Shipped.RULES.check(application.toBuilder(), history).stream()
                .map(error -> error.at() + " " + error.found().orElse("") + " " + error.accepted())
                .toList();
    }

    @Test
    void thePublishedContractHasTheTargetThatItStates() {
        AidPlan.Target target = target(Shipped.RULES.plan(published().build()), Measure.ATTENDING_ALL);
        assertEquals(OptionalInt.of(1560), target.target());
        assertEquals(1300, target.start());
        assertEquals(Optional.empty(), target.growth());
        assertEquals(Certainty.STATED, target.certainty());
        assertEquals(
                List.of("contract/targets"),
                target.reasons().stream()
                        .map(reason -> reason.table() + "/" + reason.row())
                        .toList());
        assertEquals(Optional.empty(), target.years());
    }

    /** One measure suffices after arbitration; the other has no target, and cannot lower the aid. */
    @ParameterizedTest
    @CsvSource({
        "3, 1495, FULL, 22000.00",
        "3, 1494, UNDETERMINED, ",
        "4, 1560, FULL, 22000.00",
        "4, 1559, UNDETERMINED, "
    })
    void theOtherMeasureHasNoTarget(int year, int count, Modulation modulation, BigDecimal aid) {
        AidSettlement.Year settled = last(Shipped.RULES.settle(published().build(), attending(year, count)));
        assertEquals(modulation, settled.modulation());
        assertEquals(Optional.ofNullable(aid), settled.aid());
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1495, FULL, 22000.00",
        "3, 1494, PRORATED, 16415.38",
        "4, 1430, PRORATED, 11000.00",
        "5, 1560, FULL, 22000.00",
        "5, 1200, PRORATED, 0.00"
    })
    void withBothTargetsEveryYearAfterArbitrationHasAFigure(
            int year, int count, Modulation modulation, BigDecimal aid) {
        AidApplication contract = published().target(Measure.ACTIVE_FILE, 2826).build();
        AidSettlement settlement = Shipped.RULES.settle(contract, attending(year, count));
        assertEquals(modulation, last(settlement).modulation());
        assertEquals(Optional.of(aid), last(settlement).aid());
        assertEquals(Certainty.INTERPRETED, last(settlement).certainty());
        assertTrue(settlement.total().isPresent());
        assertEquals(Optional.empty(), settlement.totalBounds());
        assertEquals(List.of(), differing(settlement.notices()));
    }

    /** Half time, P70-P90: the table gives 2 250. */
    @Test
    void aTableThatSaysOtherwiseIsReported() {
        AidApplication stated =
                specialist(AMENDMENT).target(Measure.ACTIVE_FILE, 2300).build();
        String text =
                "The contract states a target of 2,300 patients, the tables give 2,250. The target of the contract counts.";
        assertEquals(
                List.of("/targets/activeFile " + text),
                differing(Shipped.RULES.plan(stated).notices()));
        AidSettlement settlement =
                Shipped.RULES.settle(stated, observed(4, 2250).build());
        assertEquals(List.of("/contract/targets/activeFile " + text), differing(settlement.notices()));
        assertEquals(Optional.of(new BigDecimal("8750.00")), last(settlement).aid());
        AidApplication alike =
                specialist(AMENDMENT).target(Measure.ACTIVE_FILE, 2250).build();
        assertEquals(List.of(), differing(Shipped.RULES.plan(alike).notices()));
        assertEquals(
                Certainty.STATED,
                target(Shipped.RULES.plan(alike), Measure.ACTIVE_FILE).certainty());
    }

    /** The median holds for three years; what the contract states holds for all. */
    @Test
    void aNewlyEstablishedDoctorWhoseContractStatesATarget() {
        AidApplication stated = Doctors.unplacedGp(ARBITRAL, AidOption.HALF, 500, 900)
                .attendingBand(Band.BELOW_P30)
                .activeFileBand(Band.BELOW_P30)
                .newlyEstablished(true)
                .target(Measure.ATTENDING_ALL, 1000)
                .build();
        AidPlan plan = Shipped.RULES.plan(stated);
        assertEquals(
                List.of("ATTENDING_ALL 1000 always", "ACTIVE_FILE 1514 1-3", "ACTIVE_FILE ? 4-5"),
                plan.targets().stream()
                        .map(target -> target.measure()
                                + (target.target().isPresent()
                                        ? " " + target.target().getAsInt()
                                        : " ?")
                                + target.years()
                                        .map(years -> " " + years.from() + "-" + years.through())
                                        .orElse(" always"))
                        .toList());
        assertEquals(1, differing(plan.notices()).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-03-02", "2022-03-01", "2021-03-03"})
    void anAgreedTargetHoldsFromTheYearThatBeginsThenOrNext(LocalDate from) {
        AidApplication contract = specialist(AMENDMENT).build();
        ContractHistory history = observed(2, 2100)
                .observed(3, Map.of(Measure.ACTIVE_FILE, 2075))
                .observed(4, Map.of(Measure.ACTIVE_FILE, 2050))
                .agreedTarget(new AgreedTarget(from, Measure.ACTIVE_FILE, 2100))
                .build();
        AidSettlement settlement = Shipped.RULES.settle(contract, history);
        assertEquals(List.of(2250, 2100, 2100), targets(settlement));
        assertEquals(
                Optional.of(new BigDecimal("10500.00")),
                settlement.years().get(2).aid());
        assertEquals(
                Optional.of(new BigDecimal("5250.00")),
                settlement.years().get(3).aid());
        assertEquals(
                List.of(from.toString()),
                settlement.years().get(3).reasons().stream()
                        .filter(reason -> reason.table().equals("agreed-targets"))
                        .map(Reason::row)
                        .toList());
    }

    private static List<Integer> targets(AidSettlement settlement) {
        return settlement.years().stream()
                .flatMap(year -> year.attainments().stream())
                .map(attainment -> attainment.target().getAsInt())
                .toList();
    }

    /** The last amendment before a year counts; it takes the place of the target that the contract states, too. */
    @Test
    void theLatestAgreedTargetCounts() {
        AidApplication contract =
                specialist(ARBITRAL).target(Measure.ACTIVE_FILE, 3000).build();
        ContractHistory history = observed(5, 2200)
                .agreedTarget(new AgreedTarget(LocalDate.of(2026, 9, 1), Measure.ACTIVE_FILE, 2200))
                .agreedTarget(new AgreedTarget(LocalDate.of(2024, 1, 1), Measure.ACTIVE_FILE, 2400))
                .agreedTarget(new AgreedTarget(LocalDate.of(2025, 1, 1), Measure.ACTIVE_FILE, 2300))
                .observed(3, Map.of(Measure.ACTIVE_FILE, 2150))
                .observed(2, Map.of(Measure.ACTIVE_FILE, 2150))
                .build();
        AidSettlement settlement = Shipped.RULES.settle(contract, history);
        assertEquals(List.of(2400, 2300, 2200), targets(settlement));
    }

    /** The amended contract has targets of its own; those agreed before no longer hold. */
    @Test
    void aChangeToALaterRevisionStatesNewTargets() {
        RevisionChange change = new RevisionChange(
                LocalDate.of(2023, 5, 15),
                AidOption.HALF,
                new PatientBase(
                        Map.of(Measure.ACTIVE_FILE, 2100),
                        Optional.empty(),
                        Optional.of(Band.P70_P90),
                        Map.of(Measure.ACTIVE_FILE, 2500)));
        AidApplication contract = specialist(AMENDMENT)
                .revisionChange(change)
                .target(Measure.ACTIVE_FILE, 2200)
                .build();
        ContractHistory history = observed(3, 2150)
                .agreedTarget(new AgreedTarget(LocalDate.of(2022, 3, 2), Measure.ACTIVE_FILE, 2220))
                .observed(5, Map.of(Measure.ACTIVE_FILE, 2300))
                .build();
        AidSettlement settlement = Shipped.RULES.settle(contract, history);
        assertEquals(
                List.of("2000 2220", "2100 2500"),
                settlement.years().stream()
                        .flatMap(year -> year.attainments().stream())
                        .map(attainment ->
                                attainment.start() + " " + attainment.target().getAsInt())
                        .toList());
        assertEquals(
                List.of("2200 1-4", "2500 5-5"),
                Shipped.RULES.plan(contract).targets().stream()
                        .map(target -> target.target().getAsInt() + " "
                                + target.years().orElseThrow().from() + "-"
                                + target.years().orElseThrow().through())
                        .toList());
    }

    @Test
    void aTargetIsAWholeNumberOfPatients() {
        InputError error = Refusals.only(Shipped.RULES, specialist(AMENDMENT).target(Measure.ACTIVE_FILE, -1));
        assertEquals("/targets/activeFile", error.at());
        assertEquals(Optional.of("-1"), error.found());
        assertEquals(List.of("0..1000000"), error.accepted());
    }

    @Test
    void anAgreedTargetThatCannotHoldIsAnError() {
        AidApplication contract = specialist(AMENDMENT).build();
        List<AgreedTarget> wrong = List.of(
                new AgreedTarget(LocalDate.of(2020, 3, 1), Measure.ACTIVE_FILE, 2100),
                new AgreedTarget(LocalDate.of(2024, 3, 3), Measure.ACTIVE_FILE, 2100),
                new AgreedTarget(LocalDate.of(2022, 3, 2), Measure.ATTENDING_ADULTS, 2100),
                new AgreedTarget(LocalDate.of(2022, 3, 2), Measure.ACTIVE_FILE, 1_000_001));
        ContractHistory.Builder history = ContractHistory.builder();
        wrong.forEach(history::agreedTarget);
        history.agreedTarget(wrong.get(3));
        assertEquals(
                List.of(
                        "/agreedTargets/0/from 2020-03-01 [2020-03-02..2024-03-02]",
                        "/agreedTargets/1/from 2024-03-03 [2020-03-02..2024-03-02]",
                        "/agreedTargets/2/measure ATTENDING_ADULTS [ACTIVE_FILE]",
                        "/agreedTargets/3/target 1000001 [0..1000000]",
                        "/agreedTargets/4/target 1000001 [0..1000000]",
                        "/agreedTargets/4 ACTIVE_FILE []"),
                errors(contract, history.build()));
    }

    @Test
    void theFirstAndTheLastDayOfAnAgreedTarget() {
        AidApplication contract = specialist(AMENDMENT).build();
        for (LocalDate day : List.of(AMENDMENT, LocalDate.of(2024, 3, 2))) {
            ContractHistory history = ContractHistory.builder()
                    .agreedTarget(new AgreedTarget(day, Measure.ACTIVE_FILE, 0))
                    .build();
            assertEquals(List.of(), errors(contract, history));
        }
    }
}
