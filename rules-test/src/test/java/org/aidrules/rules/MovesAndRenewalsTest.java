package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.EarlierContract;
import org.aidrules.contract.PatientBase;
import org.aidrules.contract.RevisionChange;
import org.aidrules.explanation.Certainty;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Measure;
import org.aidrules.facts.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A running contract that moves to a later scheme, one that follows another, and one beside another. */
class MovesAndRenewalsTest {

    /** From the first year that begins after it: the option, counts, payments and targets of the later scheme. */
    @Test
    void aMoveToTheSettlement() {
        AidPlan plan = Shipped.RULES.plan(moved("2023-06-01", AidOption.FULL));
        assertEquals("avenant-7-2022", plan.revision());
        assertEquals(
                List.of(
                        "2022-03-01 18000.00 avenant-7-2022",
                        "2023-03-01 13500.00 avenant-7-2022",
                        "2024-03-01 21000.00 reglement-arbitral",
                        "2025-03-01 22000.00 convention-2024",
                        "2026-03-01 22000.00 convention-2024"),
                years(plan));
        assertEquals(List.of("2023-03-16 9450.00", "2024-02-29 4050.00"), payments(plan, 2));
        assertEquals(List.of("2024-03-01 10500.00", "2024-09-01 10500.00"), payments(plan, 3));
        assertEquals(List.of("2025-03-01 11000.00", "2025-09-01 11000.00"), payments(plan, 4));
        assertEquals(
                List.of(
                        "avenant-7-2022 ATTENDING_ADULTS 1462",
                        "avenant-7-2022 ACTIVE_FILE 2649",
                        "reglement-arbitral ATTENDING_ALL ?",
                        "reglement-arbitral ACTIVE_FILE ?"),
                targets(plan));
    }

    @Test
    void aMoveTakesEffectOnTheVeryDayAYearBegins() {
        assertEquals(
                "2024-03-01 21000.00 reglement-arbitral",
                years(Shipped.RULES.plan(moved("2024-03-01", AidOption.FULL))).get(2));
        assertEquals(
                "2024-03-01 10500.00 avenant-7-2022",
                years(Shipped.RULES.plan(moved("2024-03-02", AidOption.FULL))).get(2));
    }

    /** Targets of the convention of 2024 are not at hand, also for one who moves to it. */
    @Test
    void aMoveToTheConvention() {
        AidPlan plan = Shipped.RULES.plan(moved("2024-09-01", AidOption.FULL));
        assertEquals(
                List.of(
                        "2022-03-01 18000.00 avenant-7-2022",
                        "2023-03-01 13500.00 avenant-7-2022",
                        "2024-03-01 10500.00 avenant-7-2022",
                        "2025-03-01 22000.00 convention-2024",
                        "2026-03-01 22000.00 convention-2024"),
                years(plan));
        assertEquals(
                List.of(
                        "avenant-7-2022 ATTENDING_ADULTS 1462",
                        "avenant-7-2022 ACTIVE_FILE 2649",
                        "convention-2024 ATTENDING_ALL ?",
                        "convention-2024 ACTIVE_FILE ?"),
                targets(plan));
    }

    /** The years of a renewed contract go on with the last year of the one before. */
    @ParameterizedTest
    @CsvSource({
        "2020-03-02, 2025-03-02, THIRD, P70_P90, 7350.00, 3675.00",
        "2020-03-02, 2025-03-02, THIRD, P90_P95, 8767.00, 4383.50",
        "2020-03-02, 2025-03-02, THIRD, P95_P100, 12600.00, 6300.00",
        "2019-08-20, 2024-08-20, THIRD, P70_P90, 7350.00, 3675.00",
        "2023-06-15, 2028-06-15, HALF, P70_P90, 11000.00, 5500.00",
        "2023-06-15, 2028-06-14, HALF, P70_P90, 11000.00, 5500.00",
        "2023-06-15, 2028-06-15, FULL, P90_P95, 26000.00, 13000.00",
        "2024-06-22, 2029-06-22, FULL, P70_P90, 22000.00, 11000.00"
    })
    void aRenewedContract(
            LocalDate signedOn, LocalDate renewedOn, AidOption option, Band band, String aid, String half) {
        AidPlan plan = Shipped.RULES.plan(after(signedOn, option, renewedOn, option, band));
        assertTrue(plan.option().available());
        assertEquals(5, plan.years().size());
        for (AidPlan.Year year : plan.years()) {
            assertEquals(year.from() + " " + aid + " convention-2024", year(year));
            assertEquals(Certainty.INTERPRETED, year.certainty());
            assertEquals(
                    List.of(year.from() + " " + half, year.from().plusMonths(6) + " " + half),
                    payments(plan, year.number()));
        }
        plan.targets().forEach(target -> assertEquals(Certainty.UNDETERMINED, target.certainty()));
    }

    /** No old contract may be renewed as it is, save one for a third; another option is another contract. */
    @ParameterizedTest
    @CsvSource({
        "2020-03-02, HALF, 2025-03-02, HALF",
        "2020-03-02, FULL, 2025-03-02, FULL",
        "2020-03-02, THIRD, 2025-03-02, HALF",
        "2023-06-15, HALF, 2028-06-15, FULL"
    })
    void aContractLikeAnyOther(LocalDate signedOn, AidOption ended, LocalDate nextOn, AidOption next) {
        AidApplication application = after(signedOn, ended, nextOn, next, Band.P70_P90);
        AidApplication alone =
                Doctors.gp(nextOn, next, Band.P70_P90, Band.P70_P90).build();
        assertEquals(years(Shipped.RULES.plan(alone)), years(Shipped.RULES.plan(application)));
    }

    /** A running third is what the texts name; nothing else opens one after arbitration. */
    @ParameterizedTest
    @CsvSource({"2023-05-01", "2024-06-21", "2024-06-22", "2025-03-01", "2025-03-02"})
    void onlyAThirdOpensAThird(LocalDate day) {
        for (AidOption earlier : List.of(AidOption.THIRD, AidOption.HALF, AidOption.FULL)) {
            AidPlan plan =
                    Shipped.RULES.plan(after(LocalDate.of(2020, 3, 2), earlier, day, AidOption.THIRD, Band.P70_P90));
            assertEquals(earlier == AidOption.THIRD, plan.option().available());
        }
        assertFalse(Shipped.RULES
                .plan(Doctors.gp(day, AidOption.THIRD, Band.P70_P90, Band.P70_P90)
                        .build())
                .option()
                .available());
    }

    /** A contract of five years from 15 June 2023 is renewed by the one that begins the day after its last. */
    @Test
    void aDayTooLateRenewsNothing() {
        AidApplication late = after(
                LocalDate.of(2023, 6, 15), AidOption.HALF, LocalDate.of(2028, 6, 16), AidOption.HALF, Band.P70_P90);
        AidApplication alone = Doctors.gp(LocalDate.of(2028, 6, 16), AidOption.HALF, Band.P70_P90, Band.P70_P90)
                .build();
        assertEquals(years(Shipped.RULES.plan(alone)), years(Shipped.RULES.plan(late)));
        assertEquals(
                "2028-06-16 19000.00 convention-2024",
                years(Shipped.RULES.plan(late)).get(0));
    }

    /** A second assistant stands beside a full-time one. */
    @ParameterizedTest
    @CsvSource({"THIRD, false", "HALF, false", "FULL, true"})
    void aSecondAssistantStandsBesideAFullTimeOne(AidOption inPlace, boolean available) {
        assertEquals(
                available,
                Shipped.RULES
                        .plan(after(
                                LocalDate.of(2022, 9, 16),
                                inPlace,
                                LocalDate.of(2024, 9, 16),
                                AidOption.TWO,
                                Band.P70_P90))
                        .option()
                        .available());
    }

    /** Renewed under the arbitral ruling, it keeps the amounts of amendment 7 until those of 2024 reach it. */
    @Test
    void aThirdRenewedUnderTheSettlement() {
        AidPlan plan = Shipped.RULES.plan(after(
                LocalDate.of(2019, 9, 2), AidOption.THIRD, LocalDate.of(2024, 6, 21), AidOption.THIRD, Band.P70_P90));
        assertEquals(
                List.of(
                        "2024-06-21 7000.00 reglement-arbitral",
                        "2025-06-21 7350.00 convention-2024",
                        "2026-06-21 7350.00 convention-2024",
                        "2027-06-21 7350.00 convention-2024",
                        "2028-06-21 7350.00 convention-2024"),
                years(plan));
    }

    /** The texts open a second assistant and give neither its amounts nor its targets. */
    @ParameterizedTest
    @CsvSource({"ONE_AND_HALF", "TWO"})
    void aSecondAssistantHasNoFigures(AidOption option) {
        AidPlan plan = Shipped.RULES.plan(
                after(LocalDate.of(2022, 9, 16), AidOption.FULL, LocalDate.of(2024, 9, 16), option, Band.P70_P90));
        assertTrue(plan.option().available());
        assertEquals(
                List.of(1, 2, 3, 4, 5),
                plan.years().stream().map(AidPlan.Year::number).toList());
        plan.years().forEach(year -> {
            assertEquals(Optional.empty(), year.maximumAid());
            assertEquals(Certainty.UNDETERMINED, year.certainty());
            assertEquals(List.of(), year.payments());
        });
        assertEquals(List.of("convention-2024 ATTENDING_ALL ?", "convention-2024 ACTIVE_FILE ?"), targets(plan));
    }

    /** A half-time contract of 2022 that moves, with 1500 attending patients and 2400 in the active file. */
    private static AidApplication moved(String on, AidOption option) {
        return Doctors.gp(LocalDate.of(2022, 3, 1), AidOption.HALF, Band.P70_P90, Band.P70_P90)
                .revisionChange(new RevisionChange(
                        LocalDate.parse(on),
                        option,
                        new PatientBase(
                                Map.of(Measure.ATTENDING_ALL, 1500, Measure.ACTIVE_FILE, 2400),
                                Optional.of(Band.P70_P90),
                                Optional.of(Band.P70_P90))))
                .build();
    }

    private static AidApplication after(
            LocalDate signedOn, AidOption earlier, LocalDate nextOn, AidOption next, Band band) {
        return Doctors.gp(nextOn, next, band, band)
                .earlier(new EarlierContract(signedOn, earlier, YesNo.YES))
                .build();
    }

    private static List<String> years(AidPlan plan) {
        return plan.years().stream().map(MovesAndRenewalsTest::year).toList();
    }

    private static String year(AidPlan.Year year) {
        return year.from() + " " + year.maximumAid().orElseThrow() + " " + year.amountsRevision();
    }

    private static List<String> payments(AidPlan plan, int year) {
        return plan.years().get(year - 1).payments().stream()
                .map(payment -> payment.on() + " " + payment.amount())
                .toList();
    }

    private static List<String> targets(AidPlan plan) {
        return plan.targets().stream()
                .map(target -> target.revision() + " " + target.measure() + " "
                        + (target.target().isPresent() ? target.target().getAsInt() : "?"))
                .toList();
    }
}
