package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.PatientBase;
import org.aidrules.contract.RevisionChange;
import org.aidrules.error.InputError;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of a Java caller, which no reader has seen before, on both sides of what is accepted. */
class RangesTest {

    private static final String AT = "/practice/ccamFeeShare";

    private final AidRules rules = AidRules.standard();

    private static AidApplication.Builder sound() {
        return Situations.generalPractitioner("2022-03-01");
    }

    private List<String> places(AidApplication.Builder draft) {
        return rules.check(draft).stream().map(InputError::at).toList();
    }

    @ParameterizedTest
    @CsvSource({"-0.01, false", "0, true", "0.2, true", "1, true", "1.01, false"})
    void aShareOfFeesIsFromNoneToAll(BigDecimal share, boolean accepted) {
        assertEquals(accepted ? List.of() : List.of(AT), places(sound().ccamFeeShare(share)));
    }

    @ParameterizedTest
    @CsvSource({"17, false", "18, true", "120, true", "121, false"})
    void aDoctorIsOfAge(int age, boolean accepted) {
        assertEquals(accepted ? List.of() : List.of("/practice/doctorAge"), places(sound().doctorAge(age)));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "80, true", "81, false"})
    void experienceIsNoLongerThanALife(int years, boolean accepted) {
        Assistant assistant = Assistant.builder(AssistantBackground.MEDICAL_SECRETARY)
                .experienceYears(years)
                .build();
        assertEquals(
                accepted ? List.of() : List.of("/assistant/experienceYears"), places(sound().assistant(assistant)));
    }

    @ParameterizedTest
    @CsvSource({"-0.01, false", "0.00, true", "1000000.00, true", "1000000.01, false", "0.001, false"})
    void whatWasPaidIsInCentsAndNoMoreThanAMillion(BigDecimal paid, boolean accepted) {
        ContractHistory history = ContractHistory.builder()
                .year(ContractHistory.Year.observed(1, Map.of()).withPaid(paid))
                .build();
        assertEquals(
                accepted ? List.of() : List.of("/years/0/paid"),
                rules.check(sound(), history).stream().map(InputError::at).toList());
    }

    /** The first year of a contract that is signed on 1 March 2022 ends on 28 February 2023. */
    @ParameterizedTest
    @CsvSource({"2019-08-19, false", "2019-08-20, true", "2023-02-28, true", "2023-03-01, false", "2027-02-28, false"})
    void theHireIsBetweenTheSchemeAndTheEndOfTheFirstYear(LocalDate hired, boolean accepted) {
        assertEquals(accepted ? List.of() : List.of("/hiredOn"), places(sound().hiredOn(hired)));
    }

    @Test
    void acceptedValuesAreReported() {
        assertEquals(
                List.of("18..120"), rules.check(sound().doctorAge(7)).get(0).accepted());
        assertEquals(
                List.of("0..80"),
                rules.check(sound().assistant(Assistant.builder(AssistantBackground.OTHER)
                                .experienceYears(99)
                                .build()))
                        .get(0)
                        .accepted());
    }

    /** Before arbitration a full-time assistant is for a ZIP or ZAC, and a doctor who works alone only there too. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aZoneIsAskedForOnceWhereItDecides(boolean grouped) {
        AidApplication.Builder draft = AidApplication.builder()
                .signedOn(LocalDate.of(2022, 3, 1))
                .option(AidOption.FULL)
                .specialty(Specialty.CARDIOLOGY)
                .sector(Sector.SECTOR_1)
                .grouped(grouped)
                .coordinated(Coordination.IN_PLACE)
                .forfaitStructureValidated(true)
                .patients(Measure.ACTIVE_FILE, 2000)
                .activeFileBand(Band.P70_P90);
        assertEquals(List.of("/practice/zone"), places(draft));
    }

    /** What the texts ask of any doctor is asked also of one whose specialty is not known. */
    @Test
    void everyMissingFieldIsReportedAtOnce() {
        assertEquals(
                Set.of(
                        "/option",
                        "/practice/specialty",
                        "/practice/sector",
                        "/practice/grouped",
                        "/practice/coordinated",
                        "/practice/forfaitStructureValidated"),
                Set.copyOf(places(AidApplication.builder()
                        .signedOn(LocalDate.of(2022, 3, 1))
                        .zone(Zone.OTHER))));
    }

    /** Surgeons: less than 20 % of technical acts under the arbitral ruling, at most 20 % under the convention. */
    @ParameterizedTest
    @CsvSource({
        "2023-06-15, 0.19, ELIGIBLE",
        "2023-06-15, 0.20, NOT_ELIGIBLE",
        "2023-06-15, 0.21, NOT_ELIGIBLE",
        "2024-09-16, 0.19, ELIGIBLE",
        "2024-09-16, 0.20, ELIGIBLE",
        "2024-09-16, 0.21, NOT_ELIGIBLE"
    })
    void aFifthOfTechnicalActs(String signedOn, BigDecimal share, String eligibility) {
        assertEquals(
                eligibility,
                eligibility(Situations.of(Specialty.GENERAL_SURGERY, signedOn)
                        .ccamFeeShare(share)
                        .patients(Measure.ACTIVE_FILE, 2000)
                        .activeFileBand(Band.P70_P90)));
    }

    /** To the arbitral ruling from its first day to the beginning of the last year; the convention comes too late. */
    @Test
    void daysOfAMoveAreReported() {
        RevisionChange move = new RevisionChange(
                LocalDate.of(2022, 6, 1),
                AidOption.HALF,
                new PatientBase(Map.of(Measure.ACTIVE_FILE, 2000), Optional.empty(), Optional.of(Band.P70_P90)));
        List<InputError> errors =
                rules.check(Doctors.cardiologist(LocalDate.of(2019, 8, 20), AidOption.HALF, Band.P70_P90, 2000)
                        .revisionChange(move));
        assertEquals(List.of("/move/on"), errors.stream().map(InputError::at).toList());
        assertEquals(List.of("2023-05-01..2023-08-20"), errors.get(0).accepted());
    }

    @Test
    void countsAreGivenBackByTheirMeasure() {
        AidApplication application = sound().build();
        assertEquals(OptionalInt.of(1300), application.count(Measure.ATTENDING_ADULTS));
        assertEquals(
                OptionalInt.empty(),
                Doctors.cardiologist(LocalDate.of(2022, 3, 1), AidOption.HALF, Band.P70_P90, 2000)
                        .build()
                        .count(Measure.ATTENDING_ADULTS));
    }

    /** One criterion that is not met decides; then one that no text settles; annex 3 does not name dermatology. */
    @ParameterizedTest
    @CsvSource({
        "CARDIOLOGY, SECTOR_1, ELIGIBLE",
        "CARDIOLOGY, SECTOR_2, NOT_ELIGIBLE",
        "DERMATOLOGY, SECTOR_1, UNDETERMINED",
        "DERMATOLOGY, SECTOR_2, NOT_ELIGIBLE"
    })
    void everyCriterionCounts(Specialty specialty, Sector sector, String eligibility) {
        assertEquals(
                eligibility,
                eligibility(Situations.of(specialty, "2020-03-02")
                        .sector(sector)
                        .patients(Measure.ACTIVE_FILE, 2000)
                        .activeFileBand(Band.P70_P90)));
    }

    /** What is said last of the derogations counts: before arbitration many children open the aid below P30. */
    @Test
    void derogationsAreReplaced() {
        AidApplication.Builder below =
                Doctors.gp(LocalDate.of(2022, 3, 1), AidOption.HALF, Band.BELOW_P30, Band.P30_P50);
        assertEquals("ELIGIBLE", eligibility(below.derogations(Set.of(Derogation.MANY_CHILDREN))));
        assertEquals("NOT_ELIGIBLE", eligibility(below.derogations(Set.of())));
    }

    private String eligibility(AidApplication.Builder draft) {
        return rules.plan(draft.build()).eligibility().name();
    }
}
