package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.error.InputError;
import org.aidrules.explanation.Certainty;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On which side of a percentile a count falls: P30 itself is excluded from the aid, every other lower bound counts. */
class BandEdgesTest {

    @TempDir
    static Path folder;

    private static AidRules rules;

    @BeforeAll
    static void supplyThresholds() {
        rules = OwnThresholds.rules(
                folder,
                "GENERAL_MEDICINE,ATTENDING_ADULTS,2019-01-01,600,1000,1400,1800,2200",
                "01,ATTENDING_ALL,2019-01-01,700,1100,1500,1900,2300",
                "GENERAL_MEDICINE,ACTIVE_FILE,2019-01-01,800,1200,1600,2000,2400",
                "CARDIOLOGY,ACTIVE_FILE,2019-01-01,900,1300,1700,2100,2500");
    }

    /** The distance from the first percentile of a file that is spaced by 400 patients. */
    @ParameterizedTest
    @CsvSource({
        "-600, BELOW_P30",
        "-1, BELOW_P30",
        "0, BELOW_P30",
        "1, P30_P50",
        "399, P30_P50",
        "400, P50_P70",
        "401, P50_P70",
        "799, P50_P70",
        "800, P70_P90",
        "801, P70_P90",
        "1199, P70_P90",
        "1200, P90_P95",
        "1201, P90_P95",
        "1599, P90_P95",
        "1601, P95_P100",
        "900000, P95_P100"
    })
    void everyEdge(int fromP30, Band band) {
        for (String revision : Shipped.IDS) {
            LocalDate day = Shipped.signature(revision);
            int p30 = day.isBefore(Shipped.ARBITRATION) ? 600 : 700;
            AidPlan.Bands byAttending = bands(rules, Doctors.unplacedGp(day, AidOption.HALF, p30 + fromP30, 801));
            AidPlan.Bands byActiveFile = bands(rules, Doctors.unplacedGp(day, AidOption.HALF, 701, 800 + fromP30));
            assertEquals(Optional.of(band), byAttending.attending());
            assertEquals(Optional.of(Band.P30_P50), byAttending.activeFile());
            assertEquals(Optional.of(band), byActiveFile.activeFile());
            assertEquals(Optional.of(Band.P30_P50), byActiveFile.attending());

            AidPlan.Bands specialist = bands(rules, Doctors.unplacedCardiologist(day, AidOption.HALF, 900 + fromP30));
            assertEquals(new AidPlan.Bands(Optional.empty(), Optional.of(band), paidAs(band)), specialist);
        }
    }

    /** Exactly P95: in the lower band until the convention of 2024, whose table reads "≥ P95"; on every day. */
    @Test
    void theHighestPercentileItselfChangesSidesIn2024() {
        Shipped.FIRST.datesUntil(Shipped.LAST.plusDays(1)).forEach(day -> {
            Band band = day.isBefore(Shipped.CONVENTION) ? Band.P90_P95 : Band.P95_P100;
            int attending = day.isBefore(Shipped.ARBITRATION) ? 2200 : 2300;
            AidPlan.Bands gp = bands(rules, Doctors.unplacedGp(day, AidOption.HALF, attending, 2400));
            assertEquals(new AidPlan.Bands(Optional.of(band), Optional.of(band), band), gp, day::toString);
            AidPlan.Bands specialist = bands(rules, Doctors.unplacedCardiologist(day, AidOption.HALF, 2500));
            assertEquals(new AidPlan.Bands(Optional.empty(), Optional.of(band), band), specialist, day::toString);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "avenant-7, 0, BELOW_P30",
        "avenant-7, 639, BELOW_P30",
        "avenant-7, 640, BELOW_P30",
        "avenant-7-2022, 640, BELOW_P30",
        "reglement-arbitral, 774, BELOW_P30",
        "reglement-arbitral, 775, BELOW_P30",
        "reglement-arbitral, 776, P30_P50",
        "reglement-arbitral, 1044, P30_P50",
        "reglement-arbitral, 1045, P50_P70",
        "convention-2024, 775, BELOW_P30",
        "convention-2024, 776, P30_P50",
        "convention-2024, 1044, P30_P50",
        "convention-2024, 1045, P50_P70"
    })
    void thePublishedThresholdsPlaceAttendingPatients(String revision, int attending, Band band) {
        AidApplication.Builder draft = Doctors.unplacedGp(Shipped.signature(revision), AidOption.HALF, attending, 1800)
                .activeFileBand(Band.P50_P70);
        assertEquals(Optional.of(band), bands(Shipped.RULES, draft).attending());
    }

    /** Above the highest threshold that is known, the band must be given, and may be any of those above. */
    @ParameterizedTest
    @CsvSource({
        "avenant-7, 641, P30_P50 P50_P70 P70_P90 P90_P95 P95_P100",
        "avenant-7-2022, 641, P30_P50 P50_P70 P70_P90 P90_P95 P95_P100",
        "reglement-arbitral, 1046, P50_P70 P70_P90 P90_P95 P95_P100",
        "convention-2024, 1046, P50_P70 P70_P90 P90_P95 P95_P100"
    })
    void thePublishedThresholdsLeaveTheUpperBandsOpen(String revision, int attending, String possible) {
        AidApplication.Builder draft = Doctors.unplacedGp(Shipped.signature(revision), AidOption.HALF, attending, 1800)
                .activeFileBand(Band.P50_P70);
        InputError error = Refusals.only(Shipped.RULES, draft);
        assertEquals("/bands/attending", error.at());
        assertEquals(List.of(possible.split(" ")), error.accepted());
        for (String band : possible.split(" ")) {
            draft.attendingBand(Band.valueOf(band));
            assertEquals(
                    Optional.of(Band.valueOf(band)), bands(Shipped.RULES, draft).attending());
        }
    }

    @ParameterizedTest
    @CsvSource({"1513, BELOW_P30 P30_P50", "1515, P50_P70 P70_P90 P90_P95 P95_P100"})
    void thePublishedMedianLeavesTheActiveFileOpen(int activeFile, String possible) {
        for (LocalDate day : List.of(
                LocalDate.of(2021, 12, 31), Shipped.CONVENTION.minusDays(1), Shipped.CONVENTION, Shipped.LAST)) {
            InputError error = Refusals.only(
                    Shipped.RULES,
                    Doctors.unplacedGp(day, AidOption.HALF, 900, activeFile).attendingBand(Band.P30_P50));
            assertEquals("/bands/activeFile", error.at());
            assertEquals(List.of(possible.split(" ")), error.accepted());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", "2024-06-21", "2024-06-22"})
    void thePublishedMedianItselfOpensTheBandAboveIt(LocalDate day) {
        AidApplication.Builder draft =
                Doctors.unplacedGp(day, AidOption.HALF, 900, 1514).attendingBand(Band.P30_P50);
        assertEquals(Optional.of(Band.P50_P70), bands(Shipped.RULES, draft).activeFile());
    }

    @ParameterizedTest
    @EnumSource
    void theMoreFavourableBandDecidesOnTheAmount(Band first) {
        for (Band second : Band.values()) {
            for (String revision : Shipped.IDS) {
                LocalDate day = Shipped.signature(revision);
                Band better = first.compareTo(second) > 0 ? first : second;
                AidPlan pair = Shipped.RULES.plan(
                        Doctors.gp(day, AidOption.FULL, first, second).build());
                AidPlan alone = Shipped.RULES.plan(
                        Doctors.gp(day, AidOption.FULL, better, better).build());
                assertEquals(paidAs(better), pair.bands().amount());
                assertEquals(amounts(alone), amounts(pair));
            }
        }
    }

    /** That the better band counts is a reading, and so is the amount below P30. */
    @ParameterizedTest
    @EnumSource
    void amountStatesItsCertainty(Band first) {
        for (Band second : Band.values()) {
            Certainty expected = first == second && first != Band.BELOW_P30 ? Certainty.STATED : Certainty.INTERPRETED;
            for (String revision : Shipped.IDS) {
                Shipped.RULES
                        .plan(Doctors.gp(Shipped.signature(revision), AidOption.HALF, first, second)
                                .build())
                        .years()
                        .forEach(year -> assertEquals(expected, year.certainty()));
            }
        }
    }

    private static Band paidAs(Band band) {
        return band == Band.BELOW_P30 ? Band.P30_P50 : band;
    }

    private static List<?> amounts(AidPlan plan) {
        return plan.years().stream().map(AidPlan.Year::maximumAid).toList();
    }

    private static AidPlan.Bands bands(AidRules rules, AidApplication.Builder draft) {
        return rules.plan(draft.build()).bands();
    }
}
