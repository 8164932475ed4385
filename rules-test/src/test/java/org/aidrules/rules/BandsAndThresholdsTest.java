package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Certainty;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The band that the fund told the doctor, the raw counts with thresholds, or both: they must agree. */
class BandsAndThresholdsTest {

    private static final LocalDate SIGNED = LocalDate.of(2022, 3, 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"640, BELOW_P30", "641, P30_P50", "641, P95_P100", "900, P50_P70"})
    void aBandThatAgreesWithTheCountIsTaken(int attending, Band band) {
        AidApplication.Builder draft = gp(attending, 2355).attendingBand(band);
        assertEquals(
                Optional.of(band), Shipped.RULES.plan(draft.build()).bands().attending());
    }

    @ParameterizedTest
    @CsvSource({
        "640, P30_P50, BELOW_P30",
        "0, P95_P100, BELOW_P30",
        "641, BELOW_P30, P30_P50 P50_P70 P70_P90 P90_P95 P95_P100"
    })
    void aBandThatContradictsTheAttendingPatientsIsAnError(int attending, Band band, String possible) {
        InputError error = Refusals.only(Shipped.RULES, gp(attending, 2355).attendingBand(band));
        assertEquals("/bands/attending", error.at());
        assertEquals(Optional.of(band.name()), error.found());
        assertEquals(List.of(possible.split(" ")), error.accepted());
    }

    @ParameterizedTest
    @CsvSource({
        "1513, P50_P70, BELOW_P30 P30_P50",
        "1514, P30_P50, P50_P70",
        "1515, P30_P50, P50_P70 P70_P90 P90_P95 P95_P100"
    })
    void aBandThatContradictsTheActiveFileIsAnError(int activeFile, Band band, String possible) {
        InputError error = Refusals.only(
                Shipped.RULES, gp(900, activeFile).attendingBand(Band.P30_P50).activeFileBand(band));
        assertEquals("/bands/activeFile", error.at());
        assertEquals(Optional.of(band.name()), error.found());
        assertEquals(List.of(possible.split(" ")), error.accepted());
    }

    @Test
    void bothContradictionsAreReported() {
        List<InputError> errors = Refusals.all(
                Shipped.RULES, gp(640, 1513).attendingBand(Band.P70_P90).activeFileBand(Band.P70_P90));
        assertEquals(
                List.of("/bands/attending", "/bands/activeFile"),
                errors.stream().map(InputError::at).toList());
    }

    @Test
    void aBandWithoutAThresholdIsTakenAsItIs() {
        for (Band band : Band.values()) {
            AidApplication cardiologist =
                    Doctors.cardiologist(SIGNED, AidOption.HALF, band, 1).build();
            assertEquals(
                    Optional.of(band), Shipped.RULES.plan(cardiologist).bands().activeFile());
        }
    }

    @Test
    void withNeitherABandNorAThresholdTheErrorNamesTheFile() {
        InputError error = Refusals.only(Shipped.RULES, Doctors.unplacedCardiologist(SIGNED, AidOption.HALF, 1800));
        assertEquals("/bands/activeFile", error.at());
        assertEquals(Optional.empty(), error.found());
        for (String named : List.of("thresholds file", "CARDIOLOGY", "ACTIVE_FILE", "2022-03-01")) {
            assertTrue(error.message().english().contains(named), () -> error + " does not name " + named);
        }
        assertTrue(error.message().french().contains("fichier de seuils"), error::toString);
    }

    @Test
    void aDistributionOfTheDayOfSignatureIsUsed() {
        AidRules rules = OwnThresholds.rules(folder, "03,ACTIVE_FILE,2022-03-01,100,200,300,400,500");
        assertEquals(Optional.of(Band.P70_P90), activeFile(rules, SIGNED, 350));
    }

    @Test
    void aLaterDistributionIsNotUsed() {
        AidRules rules = OwnThresholds.rules(folder, "03,ACTIVE_FILE,2022-03-02,100,200,300,400,500");
        InputError error = Refusals.only(rules, Doctors.unplacedCardiologist(SIGNED, AidOption.HALF, 350));
        assertEquals("/bands/activeFile", error.at());
        assertEquals(Optional.of(Band.P70_P90), activeFile(rules, SIGNED.plusDays(1), 350));
    }

    @Test
    void ofSeveralDistributionsTheLatestThatIsNotLaterCounts() {
        AidRules rules = OwnThresholds.rules(
                folder,
                "03,ACTIVE_FILE,2022-03-02,1000,1100,1200,1300,1400",
                "03,ACTIVE_FILE,2022-01-01,100,200,300,400,500",
                "03,ACTIVE_FILE,2021-01-01,10,20,30,40,50");
        assertEquals(Optional.of(Band.P95_P100), activeFile(rules, LocalDate.of(2021, 12, 31), 150));
        assertEquals(Optional.of(Band.P30_P50), activeFile(rules, SIGNED, 150));
        assertEquals(Optional.of(Band.BELOW_P30), activeFile(rules, SIGNED.plusDays(1), 150));
    }

    @Test
    void thePublishedDistributionsAreNotUsedBeforeTheirDay() {
        LocalDate before = LocalDate.of(2021, 12, 30);
        AidApplication.Builder draft = Doctors.unplacedGp(before, AidOption.HALF, 900, 1514)
                .attendingBand(Band.P30_P50)
                .activeFileBand(Band.P30_P50);
        assertEquals(
                Optional.of(Band.P30_P50),
                Shipped.RULES.plan(draft.build()).bands().activeFile());
        assertEquals(
                "/bands/activeFile",
                Refusals.only(Shipped.RULES, draft.signedOn(before.plusDays(1))).at());
    }

    /** What is undetermined has no figure: a line of the caller's own that gives one is refused. */
    @Test
    void anUndeterminedLineWithFiguresIsRefused() {
        String line = "03,ACTIVE_FILE,2021-01-01,100,200,300,400,500,UNDETERMINED";
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> OwnThresholds.certified(folder, line));
        assertEquals(List.of("STATED", "INTERPRETED"), refusal.errors().get(0).accepted());
    }

    /** The published P30 and P50 complete a line of the same day that lacks them, unless they disagree. */
    @Test
    void aLineOfTheSameDayIsCompleted() {
        AidRules completed = OwnThresholds.certified(folder, "01,ATTENDING_ALL,2021-12-31,,,1400,1800,2200,STATED");
        assertEquals(Band.BELOW_P30, attending(completed, 775));
        assertEquals(Band.P50_P70, attending(completed, 1045));
        AidRules disagreeing =
                OwnThresholds.certified(folder, "01,ATTENDING_ALL,2021-12-31,,700,1400,1800,2200,STATED");
        assertEquals(Band.P50_P70, attending(disagreeing, 775));
    }

    @Test
    void theMedianOfTheCallersFileIsTheTargetOfANewlyEstablishedDoctor() {
        AidRules rules = OwnThresholds.certified(folder, "03,ACTIVE_FILE,2021-01-01,100,200,300,400,500,INTERPRETED");
        AidApplication application = Doctors.unplacedCardiologist(SIGNED, AidOption.HALF, 150)
                .newlyEstablished(true)
                .build();
        AidPlan.Target target = rules.plan(application).targets().get(0);
        assertEquals(Certainty.INTERPRETED, target.certainty());
        assertEquals(OptionalInt.of(200), target.target());
    }

    private static AidApplication.Builder gp(int attending, int activeFile) {
        Band band = activeFile < 1514 ? Band.P30_P50 : Band.P70_P90;
        return Doctors.unplacedGp(SIGNED, AidOption.HALF, attending, activeFile).activeFileBand(band);
    }

    private static Optional<Band> activeFile(AidRules rules, LocalDate day, int count) {
        return rules.plan(
                        Doctors.unplacedCardiologist(day, AidOption.HALF, count).build())
                .bands()
                .activeFile();
    }

    private static Band attending(AidRules rules, int count) {
        return rules.plan(Doctors.unplacedGp(LocalDate.of(2023, 6, 1), AidOption.HALF, count, 1600)
                        .activeFileBand(Band.P50_P70)
                        .build())
                .bands()
                .attending()
                .orElseThrow();
    }
}
