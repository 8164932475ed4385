package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidPlan;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Instalment;
import org.aidrules.facts.PaymentFacts;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.PaymentShare;

/**
 * The instalments in which the aid of a year is paid. Their sum is that aid, to the cent. No instalment is paid before
 * the previous one, nor after the last day of the contract.
 *
 * @param all the instalments, in order
 * @param reasons the rows that determine them
 */
record Instalments(List<Paid> all, List<Reason> reasons) {

    /**
     * One instalment.
     *
     * @param payment its day and amount
     * @param atYearEnd whether its day is counted from the end of the year, when the result is known
     */
    record Paid(AidPlan.Payment payment, boolean atYearEnd) {}

    /** Divides the aid of a year: each instalment is its share, rounded to the cent; the last one is the remainder. */
    static Instalments of(GovernedYear year, ContractCalendar calendar, BigDecimal aid) {
        List<Decided<Optional<PaymentShare>>> shares = Arrays.stream(Instalment.values())
                .map(instalment -> year.revision(GovernedAspect.PAYMENTS)
                        .decide(Decisions.PAYMENTS, new PaymentFacts(year.countsAs(), instalment)))
                .filter(share -> share.outcome().isPresent())
                .toList();
        AidRounding rounding = AidRounding.of(year.revision(GovernedAspect.PAYMENTS));
        List<Paid> paid = new ArrayList<>();
        BigDecimal remainder = aid;
        for (Decided<Optional<PaymentShare>> decided : shares) {
            PaymentShare share = decided.outcome().orElseThrow();
            BigDecimal amount = paid.size() == shares.size() - 1
                    ? remainder
                    : rounding.round(aid.multiply(share.rate().orElseThrow()));
            paid.add(new Paid(new AidPlan.Payment(day(share, calendar, paid), amount), share.isPaidAtYearEnd()));
            remainder = remainder.subtract(amount);
        }
        return new Instalments(paid, shares.stream().map(Decided::reason).toList());
    }

    private static LocalDate day(PaymentShare share, ContractCalendar calendar, List<Paid> before) {
        LocalDate due = share.deadline().on(calendar::day);
        LocalDate earliest = before.isEmpty() ? due : before.get(0).payment().on();
        LocalDate day = due.isAfter(earliest) ? due : earliest;
        return day.isAfter(calendar.end()) ? calendar.end() : day;
    }

    /** Obtains no instalments, for an unknown amount. */
    static Instalments none() {
        return new Instalments(List.of(), List.of());
    }

    /** Returns the payments, in order. */
    List<AidPlan.Payment> payments() {
        return all.stream().map(Paid::payment).toList();
    }

    /**
     * Returns the sum of the payments made in advance up to a day, that day included. In a complete year, a payment on
     * its last day and the balance are not made in advance, because they depend on the result.
     *
     * @param year the days of the year
     */
    BigDecimal paidInAdvance(LocalDate day, ContractCalendar year) {
        return all.stream()
                .filter(paid ->
                        year.isCut() || !paid.atYearEnd() && paid.payment().on().isBefore(year.to()))
                .map(Paid::payment)
                .filter(payment -> !payment.on().isAfter(day))
                .map(AidPlan.Payment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
