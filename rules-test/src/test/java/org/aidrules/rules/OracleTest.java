package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.error.InputError;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The library and the {@link Oracle} agree on every cell of a GP's contract, in every revision. */
class OracleTest {

    private static final List<String> SIGNATURES = List.of(
            "2019-08-20",
            "2020-02-29",
            "2020-06-21",
            "2020-06-22",
            "2020-08-31",
            "2021-12-31",
            "2022-01-01",
            "2022-06-22",
            "2023-04-30",
            "2023-05-01",
            "2023-06-21",
            "2023-06-22",
            "2023-06-23",
            "2023-08-31",
            "2024-01-31",
            "2024-02-29",
            "2024-06-21",
            "2024-06-22",
            "2024-12-31",
            "2025-02-28",
            "2026-12-31");

    /** A contract of a GP. */
    record Contract(LocalDate signedOn, String option, String attending, String activeFile) {

        AidApplication hiredOn(LocalDate day) {
            return Doctors.gp(signedOn, AidOption.valueOf(option), Band.valueOf(attending), Band.valueOf(activeFile))
                    .hiredOn(day)
                    .build();
        }

        String amountBand() {
            return Oracle.amountBand(attending, activeFile);
        }
    }

    /** Every option on every day of signature. */
    static Stream<Contract> options() {
        return SIGNATURES.stream()
                .map(LocalDate::parse)
                .flatMap(day ->
                        Oracle.options(day).stream().map(option -> new Contract(day, option, "P30_P50", "P30_P50")));
    }

    @ParameterizedTest
    @MethodSource("options")
    void amountsOfEveryPairOfBands(Contract contract) {
        pairs(contract).forEach(pair -> {
            AidPlan plan = Shipped.RULES.plan(pair.hiredOn(pair.signedOn()));
            assertEquals(Shipped.idOn(pair.signedOn()), plan.revision());
            assertEquals(pair.amountBand(), plan.bands().amount().name());
            assertEquals(
                    List.of(1, 2, 3, 4, 5),
                    plan.years().stream().map(AidPlan.Year::number).toList());
            plan.years().forEach(year -> assertAmount(pair, year));
        });
    }

    @ParameterizedTest
    @MethodSource("options")
    void targetsOfEveryPairOfBands(Contract contract) {
        pairs(contract).forEach(pair -> {
            AidPlan plan = Shipped.RULES.plan(pair.hiredOn(pair.signedOn()));
            assertEquals(2, plan.targets().size());
            plan.targets().forEach(target -> assertTarget(pair, target));
        });
    }

    @ParameterizedTest
    @MethodSource("options")
    void datesAndPaymentsOfEveryPairOfBands(Contract contract) {
        pairs(contract)
                .forEach(pair -> Stream.of(0, 1, 45).forEach(days -> {
                    LocalDate hiredOn = pair.signedOn().plusDays(days);
                    Shipped.RULES
                            .plan(pair.hiredOn(hiredOn))
                            .years()
                            .forEach(year -> assertPayments(pair, hiredOn, year));
                }));
    }

    /** The day on which a contract is signed decides on its targets; the day on which a year begins on its amount. */
    @Test
    void everyDayOfSignature() {
        Shipped.FIRST.datesUntil(Shipped.LAST.plusDays(1)).forEach(day -> {
            Contract contract = new Contract(day, "HALF", "P90_P95", "P50_P70");
            AidPlan plan = Shipped.RULES.plan(contract.hiredOn(day));
            assertEquals(Shipped.idOn(day), plan.revision(), day::toString);
            assertEquals(5, plan.years().size(), day::toString);
            plan.years().forEach(year -> {
                assertAmount(contract, year);
                assertPayments(contract, day, year);
            });
            assertEquals(2, plan.targets().size(), day::toString);
            plan.targets().forEach(target -> assertTarget(contract, target));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"avenant-7", "avenant-7-2022", "reglement-arbitral"})
    void aSecondAssistantIsRefused(String revision) {
        for (AidOption option : List.of(AidOption.ONE_AND_HALF, AidOption.TWO)) {
            InputError error = Refusals.only(
                    Shipped.RULES, Doctors.gp(Shipped.signature(revision), option, Band.P30_P50, Band.P30_P50));
            assertEquals("/option", error.at());
            assertEquals(Optional.of(option.name()), error.found());
            assertEquals(Oracle.OPTIONS, error.accepted());
        }
    }

    @Test
    void aThirdRenewedUnderTheSettlementKeepsItsAmounts() {
        Revision settlement = Shipped.RULES.get("reglement-arbitral");
        assertEquals(
                "AVAILABLE",
                Rows.matching(
                                settlement.table("options"),
                                Map.of("option", "THIRD", "zone", "OTHER", "renewal", "true"))
                        .outcome()
                        .get("availability"));
        for (String band : Oracle.BANDS.subList(1, Oracle.BANDS.size())) {
            for (int year = 1; year <= 5; year++) {
                Map<String, String> facts = Map.of("option", "THIRD", "band", band, "year", "YEAR_" + year);
                String euros = Rows.matching(settlement.table("amounts"), facts)
                        .outcome()
                        .get("euros");
                assertEquals(
                        euros(Oracle.cents(Shipped.FIRST, "THIRD", band, year)), new BigDecimal(euros).setScale(2));
            }
        }
    }

    private static Stream<Contract> pairs(Contract contract) {
        return Oracle.BANDS.stream()
                .flatMap(attending -> Oracle.BANDS.stream()
                        .map(activeFile ->
                                new Contract(contract.signedOn(), contract.option(), attending, activeFile)));
    }

    private static void assertAmount(Contract contract, AidPlan.Year year) {
        long cents = Oracle.cents(contract.signedOn(), contract.option(), contract.amountBand(), year.number());
        assertEquals(Optional.of(euros(cents)), year.maximumAid(), contract::toString);
        assertEquals(
                Oracle.amountsRevision(contract.signedOn(), year.number()), year.amountsRevision(), contract::toString);
    }

    private static void assertTarget(Contract contract, AidPlan.Target target) {
        String band = Oracle.targetBand(contract.attending(), contract.activeFile());
        int expected = Oracle.target(contract.signedOn(), contract.option(), band, target.start());
        assertEquals(Shipped.idOn(contract.signedOn()), target.revision(), contract::toString);
        assertEquals(
                expected < 0 ? OptionalInt.empty() : OptionalInt.of(expected), target.target(), contract::toString);
    }

    private static void assertPayments(Contract contract, LocalDate hiredOn, AidPlan.Year year) {
        assertEquals(Oracle.from(contract.signedOn(), year.number()), year.from());
        assertEquals(Oracle.to(contract.signedOn(), year.number()), year.to());
        long cents = Oracle.cents(contract.signedOn(), contract.option(), contract.amountBand(), year.number());
        List<AidPlan.Payment> expected = Oracle.payments(contract.signedOn(), hiredOn, year.number(), cents).stream()
                .map(payment -> new AidPlan.Payment(payment.on(), euros(payment.cents())))
                .toList();
        assertEquals(expected, year.payments(), contract::toString);
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
