package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aidrules.AidRules;
import org.aidrules.contract.AidPlan;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The contracts that were signed, put through the rules, beside what the health insurance really paid.
 *
 * <p>IGAS-2023-015R: contracts signed each year, table 6; 30 % for one third, 47 % half time, 23 % full time, [77];
 * 119.2 million euros paid from 2019 to 2022, of which 55.4 in 2022, [50]. Assumed, because the report does not say:
 * each year's contracts are signed evenly over its days, those of 2019 from the first day of the scheme on; the mix of
 * options is the same in every year; all doctors lie below the 90th percentile; every payment is made on its day and in
 * full, and no contract ends early.
 */
class AgainstRealityTest {

    private static final List<Cohort> COHORTS = List.of(
            new Cohort(LocalDate.of(2019, 8, 20), LocalDate.of(2019, 12, 31), 272),
            new Cohort(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), 1605),
            new Cohort(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), 666),
            new Cohort(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31), 1526));
    private static final Map<AidOption, BigDecimal> MIX = Map.of(
            AidOption.THIRD,
            new BigDecimal("0.30"),
            AidOption.HALF,
            new BigDecimal("0.47"),
            AidOption.FULL,
            new BigDecimal("0.23"));
    private static final BigDecimal PAID_SINCE_2019 = new BigDecimal("119.2");
    private static final BigDecimal PAID_IN_2022 = new BigDecimal("55.4");

    private static BigDecimal since2019;
    private static BigDecimal in2022;

    /** The contracts signed in a period. */
    private record Cohort(LocalDate from, LocalDate to, int contracts) {}

    @BeforeAll
    static void payAllCohorts() {
        BigDecimal before = paid(LocalDate.of(2019, 1, 1), LocalDate.of(2021, 12, 31));
        in2022 = paid(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));
        since2019 = before.add(in2022);
    }

    @Test
    void theYear2022ComesWithinTwoPercent() {
        assertWithin(PAID_IN_2022, in2022, "0.02");
    }

    @Test
    void theWholePeriodComesWithinSixPercent() {
        assertWithin(PAID_SINCE_2019, since2019, "0.06");
    }

    @Test
    void readmeStatesTheDifferences() throws IOException {
        String readme = Files.readString(Path.of("README.md")).replaceAll("\\s+", " ");
        String said = "**" + millions(since2019) + " M€** against 119.2 M€ (" + apart(PAID_SINCE_2019, since2019)
                + ") over 2019–2022, and **" + millions(in2022) + " M€** against 55.4 M€ ("
                + apart(PAID_IN_2022, in2022) + ") in 2022";
        assertTrue(readme.contains(said), said);
    }

    @Test
    void theMixIsWhole() {
        assertEquals(
                0,
                MIX.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(BigDecimal.ONE));
    }

    private static void assertWithin(BigDecimal real, BigDecimal euros, String share) {
        BigDecimal off = euros.movePointLeft(6).subtract(real).abs();
        assertTrue(off.compareTo(real.multiply(new BigDecimal(share))) <= 0, millions(euros) + " against " + real);
    }

    private static String millions(BigDecimal euros) {
        return euros.movePointLeft(6).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String apart(BigDecimal real, BigDecimal euros) {
        BigDecimal percent = euros.movePointLeft(4)
                .divide(real, 6, RoundingMode.HALF_UP)
                .subtract(BigDecimal.valueOf(100))
                .setScale(1, RoundingMode.HALF_UP);
        return (percent.signum() < 0 ? "− " : "+ ") + percent.abs().toPlainString() + " %";
    }

    /** What the contracts of all cohorts bring in a period. */
    private static BigDecimal paid(LocalDate from, LocalDate to) {
        BigDecimal all = BigDecimal.ZERO;
        for (Cohort cohort : COHORTS) {
            BigDecimal sum = BigDecimal.ZERO;
            for (LocalDate day = cohort.from(); !day.isAfter(cohort.to()); day = day.plusDays(1)) {
                sum = sum.add(perContract(day, from, to));
            }
            long days = cohort.to().toEpochDay() - cohort.from().toEpochDay() + 1;
            all = all.add(sum.multiply(BigDecimal.valueOf(cohort.contracts()))
                    .divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP));
        }
        return all;
    }

    /** What the mean contract signed on a day brings in a period. */
    private static BigDecimal perContract(LocalDate signedOn, LocalDate from, LocalDate to) {
        return MIX.entrySet().stream()
                .map(option -> paid(signedOn, option.getKey(), from, to).multiply(option.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal paid(LocalDate signedOn, AidOption option, LocalDate from, LocalDate to) {
        return AidRules.standard()
                .plan(Doctors.cardiologist(signedOn, option, Band.P50_P70, 2000).build())
                .years()
                .stream()
                .flatMap(year -> year.payments().stream())
                .filter(payment -> !payment.on().isBefore(from) && !payment.on().isAfter(to))
                .map(AidPlan.Payment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
