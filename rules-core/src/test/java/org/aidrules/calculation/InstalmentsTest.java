package org.aidrules.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.aidrules.contract.AidPlan;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.ruleset.ExampleRevision;
import org.aidrules.ruleset.LoadedRevision;
import org.junit.jupiter.api.Test;

/** The instalments of the table {@code payments} of these tests, for a contract signed on 1 March and a hire in April. */
class InstalmentsTest {

    private static final LoadedRevision REVISION = ExampleRevision.with("payments", "rounding");
    private static final LocalDate SIGNED = LocalDate.of(2022, 3, 1);
    private static final LocalDate HIRED = LocalDate.of(2022, 4, 20);

    private static Instalments of(ContractCalendar calendar, String euros) {
        YearFrame year = new YearFrame(
                calendar,
                ContractYear.values()[calendar.year() - 1],
                Map.of(GovernedAspect.PAYMENTS, new YearFrame.Governance(REVISION, Optional.empty(), false)));
        return Instalments.of(year, calendar, new BigDecimal(euros));
    }

    private static ContractCalendar year(int number) {
        return new ContractCalendar(SIGNED, HIRED, number);
    }

    private static List<String> payments(Instalments instalments) {
        return instalments.payments().stream()
                .map(payment -> payment.on() + " " + payment.amount())
                .toList();
    }

    @Test
    void theBalanceIsWhatTheAdvanceLeaves() {
        Instalments first = of(year(1), "1000.01");
        assertEquals(List.of("2022-05-05 600.01", "2023-02-28 400.00"), payments(first));
        assertEquals(
                List.of("first-advance", "first-balance"),
                first.shares().stream().map(share -> share.reason().row()).toList());
    }

    @Test
    void theLastShareIsWhatTheOthersLeaveTheCentsToo() {
        assertEquals(List.of("2023-04-01 0.02", "2023-09-03 0.03"), payments(of(year(2), "0.05")));
    }

    @Test
    void anInstalmentThatDoesNotExistIsNotPaid() {
        Instalments third = of(year(3), "500.00");
        assertEquals(List.of("2025-02-28 500.00"), payments(third));
        assertEquals(
                List.of("later-all"),
                third.shares().stream().map(share -> share.reason().row()).toList());
    }

    /** Both instalments of year 1 fall on the last day of a contract that ends before they are due. */
    @Test
    void nothingIsPaidAfterTheContractHasEnded() {
        assertEquals(
                List.of("2022-04-30 60.00", "2022-04-30 40.00"),
                payments(of(year(1).endingOn(LocalDate.of(2022, 4, 30)), "100.00")));
    }

    /** A hire late in the year: the advance is due after the year has ended, and the balance waits for it. */
    @Test
    void noInstalmentIsPaidBeforeTheOneBeforeIt() {
        ContractCalendar late = new ContractCalendar(SIGNED, LocalDate.of(2023, 2, 20), 1);
        assertEquals(List.of("2023-03-07 60.00", "2023-03-07 40.00"), payments(of(late, "100.00")));
    }

    @Property
    void instalmentsAreTheAidToTheCent(@ForAll @LongRange(min = 0, max = 10_000_000) long cents) {
        String euros = BigDecimal.valueOf(cents, 2).toPlainString();
        for (int number = 1; number <= ContractYear.values().length; number++) {
            List<AidPlan.Payment> payments = of(year(number), euros).payments();
            assertEquals(
                    new BigDecimal(euros),
                    payments.stream().map(AidPlan.Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
            assertTrue(payments.stream().allMatch(payment -> payment.amount().signum() >= 0), payments::toString);
        }
    }

    @Test
    void noAmountNoInstalment() {
        assertEquals(List.of(), Instalments.NONE.payments());
        assertEquals(List.of(), Instalments.NONE.shares());
    }
}
