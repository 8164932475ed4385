package org.aidrules.validation.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.Assistant.Certificate;
import org.aidrules.contract.EarlierContract;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;
import org.junit.jupiter.api.Test;

/** The sweep holds every combination that it is there for. */
class ContractSweepTest {

    private final List<ContractCase> settlement = sweep("reglement-arbitral");

    @Test
    void whoAndWhat() {
        practicesOfEveryKind();
        everySpecialty();
        everyOption();
        everyAssistant();
        everyTraining();
        everyFunding();
        everySetOfDerogations();
        everyPairOfBands();
    }

    @Test
    void whatBecomesOfIt() {
        everyGoal();
        whatIsObserved();
        theLastDay();
        renewals();
        contractsThatRun();
    }

    private static List<ContractCase> sweep(String id) {
        AidRules rules = AidRules.standard();
        List<ContractCase> all = new ArrayList<>();
        new ContractSweep(new SampleApplications(rules, rules.get(id)), all::add).run();
        return all;
    }

    private static <T> Set<T> kinds(
            List<ContractCase> contracts, Predicate<AidApplication> of, Function<AidApplication, T> kind) {
        return contracts.stream()
                .filter(contract -> contract.history().isEmpty())
                .map(ContractCase::application)
                .filter(of)
                .map(kind)
                .collect(Collectors.toSet());
    }

    private static boolean is(AidApplication application, Specialty specialty) {
        return application.practice().specialty() == specialty;
    }

    private static boolean isGeneral(AidApplication application) {
        return is(application, Specialty.GENERAL_MEDICINE)
                && application.earlier().isEmpty();
    }

    /** Each sector and none, each way to coordinate, zones and none with yes or no, secretaries who are promoted. */
    private void practicesOfEveryKind() {
        assertEquals(
                6,
                kinds(
                                settlement,
                                ContractSweepTest::isGeneral,
                                one -> one.practice().sector())
                        .size());
        assertEquals(
                4,
                kinds(
                                settlement,
                                ContractSweepTest::isGeneral,
                                one -> one.practice().coordinated())
                        .size());
        assertEquals(
                4 * 2 * 4 * 2,
                kinds(
                                settlement,
                                one -> isGeneral(one)
                                        && one.option() == AidOption.HALF
                                        && one.practice().grouped() != YesNo.NOT_GIVEN
                                        && one.patientBase()
                                                .activeFileBand()
                                                .filter(Set.of(Band.BELOW_P30, Band.P70_P90)::contains)
                                                .isPresent(),
                                one -> List.of(
                                        one.practice().zone(),
                                        one.practice().grouped(),
                                        one.practice().coordinated(),
                                        one.patientBase().activeFileBand().orElseThrow()))
                        .size());
        assertEquals(
                8,
                kinds(
                                settlement,
                                one -> isGeneral(one) && one.practice().forfaitStructureValidated() != YesNo.NOT_GIVEN,
                                one -> List.of(
                                        one.practice().zone(), one.practice().forfaitStructureValidated()))
                        .size());
        assertEquals(
                4,
                kinds(
                                settlement,
                                one -> isGeneral(one)
                                        && one.practice().grouped() == YesNo.NOT_GIVEN
                                        && one.practice().sector() == Sector.SECTOR_1,
                                one -> one.practice().zone())
                        .size());
        assertEquals(
                2,
                kinds(
                                settlement,
                                ContractSweepTest::isGeneral,
                                one -> one.practice().secretaryPromoted())
                        .size());
    }

    /** Shares of technical acts at none, at the limit of 20 % and at all, in departments of both kinds, or unsaid. */
    private void everySpecialty() {
        for (Specialty specialty : Specialty.values()) {
            Set<List<Object>> kinds = kinds(
                    settlement,
                    one -> is(one, specialty),
                    one -> List.of(
                            one.practice().departmentShortOfSpecialty(),
                            one.practice()
                                    .ccamFeeShare()
                                    .map(BigDecimal::stripTrailingZeros)
                                    .map(BigDecimal::toPlainString)
                                    .orElse("")));
            for (String share : List.of("0", "0.2", "1")) {
                assertTrue(kinds.contains(List.of(YesNo.YES, share)), specialty + " " + share);
                assertTrue(kinds.contains(List.of(YesNo.NO, share)), specialty + " " + share);
            }
            assertTrue(kinds.contains(List.of(YesNo.NOT_GIVEN, "")), specialty::toString);
            assertEquals(
                    Set.of(Zone.values()),
                    kinds(
                            settlement,
                            one -> is(one, specialty)
                                    && one.practice().departmentShortOfSpecialty() == YesNo.NO
                                    && one.practice().derogations().contains(Derogation.LOCAL_COMMISSION),
                            one -> one.practice().zone()));
        }
    }

    /** Every option in every zone and none, alone and after one to five years of any other with any result. */
    private void everyOption() {
        for (Specialty specialty : List.of(Specialty.GENERAL_MEDICINE, Specialty.CARDIOLOGY)) {
            assertEquals(
                    5 * 4 * 2,
                    kinds(
                                    settlement,
                                    one -> is(one, specialty) && one.earlier().isEmpty(),
                                    one -> List.of(
                                            one.option(),
                                            one.practice().zone(),
                                            one.practice().particularPractice()))
                            .size());
            assertEquals(
                    5 * 4 * 5 * 3 * 5,
                    kinds(
                                    settlement,
                                    one -> is(one, specialty)
                                            && one.earlier().isPresent()
                                            && !one.earlier()
                                                    .get()
                                                    .signedOn()
                                                    .plusYears(1)
                                                    .isAfter(one.signedOn())
                                            && one.signedOn().equals(LocalDate.of(2023, 8, 1)),
                                    one -> List.of(
                                            one.option(),
                                            one.practice().zone(),
                                            one.earlier().get()))
                            .size());
        }
    }

    /** Six profiles, experience unsaid, none or as much as may be, with and without the two certificates. */
    private void everyAssistant() {
        Set<Assistant> assistants = kinds(settlement, ContractSweepTest::isGeneral, AidApplication::assistant).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        for (AssistantBackground profile : AssistantBackground.values()) {
            for (OptionalInt years : List.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(80))) {
                assertTrue(assistants.contains(assistant(profile, years, Set.of())));
                assertTrue(assistants.contains(assistant(profile, years, Set.of(Certificate.AFGSU_1))));
                assertTrue(assistants.contains(assistant(profile, years, Set.of(Certificate.CQP))));
                assertTrue(assistants.contains(assistant(profile, years, Set.of(Certificate.values()))));
            }
        }
    }

    /** Every diploma level or none, and both sides of 17 March 2022 and of the day after 25 April 2025. */
    private void everyTraining() {
        Set<String> kinds = kinds(settlement, ContractSweepTest::isGeneral, AidApplication::assistant).stream()
                .flatMap(Optional::stream)
                .filter(assistant -> assistant.trainingOn().isPresent())
                .filter(assistant -> assistant.opco().isEmpty())
                .map(assistant -> assistant.profile() + " " + assistant.diplomaLevel() + " "
                        + assistant.trainingOn().orElseThrow())
                .collect(Collectors.toSet());
        assertEquals(AssistantBackground.values().length * 9 * 4, kinds.size());
        assertTrue(kinds.contains("OTHER OptionalInt[3] 2025-04-25"), kinds::toString);
        assertTrue(kinds.contains("NURSE OptionalInt.empty 2022-03-16"), kinds::toString);
    }

    /** Each skills operator, training body near, far or unsaid, and both sides of 2021-07-08, 2023-04-04 and 2024-01-01. */
    private void everyFunding() {
        Set<String> kinds = kinds(settlement, ContractSweepTest::isGeneral, AidApplication::assistant).stream()
                .flatMap(Optional::stream)
                .filter(assistant -> assistant.opco().isPresent())
                .map(assistant -> assistant.opco().orElseThrow() + " " + assistant.nearbyTrainingBody() + " "
                        + assistant.trainingOn().orElseThrow())
                .collect(Collectors.toSet());
        assertEquals(2 * 3 * 6, kinds.size());
        assertTrue(kinds.contains("EP NO 2021-07-08"), kinds::toString);
        assertTrue(kinds.contains("HEALTH NOT_GIVEN 2023-12-31"), kinds::toString);
    }

    private static Assistant assistant(AssistantBackground profile, OptionalInt years, Set<Certificate> held) {
        return new Assistant(
                profile, years, OptionalInt.empty(), Optional.empty(), Optional.empty(), YesNo.NOT_GIVEN, held);
    }

    /** Thirty-two sets of derogations below P30, newly established or not, with four counts and by one measure or two. */
    private void everySetOfDerogations() {
        assertEquals(
                32 * 2 * 2 * 4,
                kinds(
                                settlement,
                                one -> one.patientBase().activeFileBand().equals(Optional.of(Band.BELOW_P30))
                                        && one.option() == AidOption.FULL
                                        && one.earlier().isEmpty()
                                        && one.practice().doctorAge().getAsInt() == 50,
                                one -> List.of(
                                        one.practice().derogations(),
                                        one.practice().newlyEstablished(),
                                        one.practice().specialty(),
                                        one.patientBase().counts().get(Measure.ACTIVE_FILE)))
                        .size());
    }

    /** Two measures in six bands each, with four counts each. */
    private void everyPairOfBands() {
        assertEquals(
                6 * 6 * 4 * 4,
                kinds(
                                settlement,
                                one -> isGeneral(one)
                                        && one.patientBase().attendingBand().isPresent()
                                        && one.patientBase().activeFileBand().isPresent(),
                                one -> List.of(
                                        one.patientBase().attendingBand(),
                                        one.patientBase().activeFileBand(),
                                        one.patientBase().counts().get(Measure.ATTENDING_ALL),
                                        one.patientBase().counts().get(Measure.ACTIVE_FILE)))
                        .size());
    }

    /** Each option in each band at 50, 64 and 65 and as a renewal, newly established or not. */
    private void everyGoal() {
        for (boolean newly : List.of(false, true)) {
            assertEquals(
                    2 * 5 * 6 * 4 * 3,
                    kinds(
                                    settlement,
                                    one -> one.practice().newlyEstablished() == newly
                                            && one.earlier().isEmpty()
                                            && one.practice().doctorAge().isPresent()
                                            && one.practice().zone() == Zone.ZIP
                                            && one.patientBase()
                                                    .attendingBand()
                                                    .equals(one.patientBase().activeFileBand())
                                            && one.practice().derogations().isEmpty()
                                            && one.revisionChange().isEmpty()
                                            && one.signedOn().equals(LocalDate.of(2023, 8, 1))
                                            && Set.of(Specialty.GENERAL_MEDICINE, Specialty.CARDIOLOGY)
                                                    .contains(one.practice().specialty())
                                            && one.patientBase()
                                                    .counts()
                                                    .get(Measure.ATTENDING_ALL)
                                                    .equals(one.patientBase()
                                                            .counts()
                                                            .get(Measure.ACTIVE_FILE)),
                                    one -> List.of(
                                            one.practice().specialty(),
                                            one.option(),
                                            one.patientBase().activeFileBand(),
                                            one.patientBase().counts().get(Measure.ACTIVE_FILE),
                                            one.practice().doctorAge()))
                            .size());
        }
        assertEquals(
                Arrays.stream(AidOption.values())
                        .map(option -> new EarlierContract(LocalDate.of(2023, 7, 1), option, YesNo.NOT_GIVEN))
                        .collect(Collectors.toSet()),
                kinds(
                        settlement,
                        one -> one.earlier()
                                .filter(earlier -> earlier.signedOn().equals(LocalDate.of(2023, 7, 1)))
                                .isPresent(),
                        one -> one.earlier().orElseThrow()));
    }

    /** None, a twentieth less, as many, one more, a tenth more and twice as many, in the years 3 and 4. */
    private void whatIsObserved() {
        Set<List<Integer>> observed = settlement.stream()
                .filter(contract -> contract.history().isPresent())
                .filter(contract ->
                        contract.application().patientBase().counts().get(Measure.ACTIVE_FILE) == 1000)
                .map(contract -> contract.history().get().years().stream()
                        .map(year -> year.observed().get(Measure.ACTIVE_FILE) + year.number())
                        .toList())
                .collect(Collectors.toSet());
        assertEquals(
                List.of(0, 950, 1000, 1001, 1100, 2000).stream()
                        .map(count -> List.of(count + 3, count + 4))
                        .collect(Collectors.toSet()),
                observed);
    }

    /** On its last day, the latest thresholds are there: 21 June 2024. */
    private void theLastDay() {
        assertEquals(
                6 * 4,
                kinds(
                                settlement,
                                one -> one.signedOn().equals(LocalDate.of(2024, 6, 21))
                                        && one.practice().newlyEstablished(),
                                one -> List.of(
                                        one.patientBase().activeFileBand(),
                                        one.patientBase().counts().get(Measure.ACTIVE_FILE)))
                        .size());
    }

    /** After a month and a year of a contract of the first day, with any option; the term comes too late here. */
    private void renewals() {
        LocalDate first = LocalDate.of(2023, 5, 1);
        for (int months : List.of(1, 12)) {
            assertEquals(
                    25,
                    kinds(
                                    settlement,
                                    one -> one.signedOn().equals(first.plusMonths(months))
                                            && one.earlier()
                                                    .filter(earlier ->
                                                            earlier.signedOn().equals(first))
                                                    .isPresent(),
                                    one -> List.of(
                                            one.option(), one.earlier().get().option()))
                            .size());
        }
        assertEquals(Set.of(), kinds(settlement, one -> one.signedOn().isAfter(LocalDate.of(2024, 6, 21)), one -> one));
        List<ContractCase> convention = sweep("convention-2024");
        assertEquals(
                Set.of("2024-07-22", "2025-06-22", "2029-06-22", "2029-07-22"),
                kinds(
                        convention,
                        one -> one.earlier()
                                .filter(earlier -> earlier.signedOn().equals(LocalDate.of(2024, 6, 22))
                                        && earlier.targetsMet() == YesNo.YES)
                                .isPresent(),
                        one -> one.signedOn().toString()));
    }

    /** The last contracts of the revisions before, which run on or move to this one on its first day. */
    private void contractsThatRun() {
        for (LocalDate last : List.of(LocalDate.of(2021, 12, 31), LocalDate.of(2023, 4, 30))) {
            assertEquals(
                    10,
                    kinds(
                                    settlement,
                                    one -> one.signedOn().equals(last),
                                    one -> List.of(
                                            one.option(),
                                            one.revisionChange().map(move -> move.on() + " " + move.option())))
                            .size());
            assertEquals(
                    Set.of("2023-05-01 FULL 2400 P70_P90"),
                    kinds(
                            settlement,
                            one -> one.signedOn().equals(last)
                                    && one.revisionChange().isPresent(),
                            one -> one.revisionChange()
                                    .map(move -> move.on() + " " + move.option() + " "
                                            + move.patientBase().counts().get(Measure.ACTIVE_FILE) + " "
                                            + move.patientBase()
                                                    .activeFileBand()
                                                    .orElseThrow())
                                    .orElseThrow()));
        }
    }
}
