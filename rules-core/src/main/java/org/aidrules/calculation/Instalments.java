package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidPlan;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Instalment;
import org.aidrules.facts.PaymentFacts;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.PaymentShare;
import org.jspecify.annotations.Nullable;

/**
 * The instalments in which the aid of a year is paid. Their sum is that aid, to the cent. No instalment is paid before
 * the previous one, nor after the last day of the contract.
 *
 * @param payments the payments, in order
 * @param shares for each payment, the share of the aid that it is, with the row that determines it
 */
record Instalments(List<AidPlan.Payment> payments, List<Decided<Optional<PaymentShare>>> shares) {

    /** No instalments, for an unknown amount. */
    static final Instalments NONE = new Instalments(List.of(), List.of());

    private static final Instalment[] ALL = Instalment.values();

    /** Divides the aid of a year: each instalment is its share, rounded to the cent; the last one is the remainder. */
    static Instalments of(YearFrame year, ContractCalendar calendar, BigDecimal aid) {
        LoadedRevision revision = year.revision(GovernedAspect.PAYMENTS);
        List<Decided<Optional<PaymentShare>>> shares = new ArrayList<>(ALL.length);
        for (Instalment instalment : ALL) {
            Decided<Optional<PaymentShare>> decided =
                    revision.decide(Decisions.PAYMENTS, new PaymentFacts(year.countsAs(), instalment));
            if (decided.outcome().isPresent()) {
                shares.add(decided);
            }
        }
        return new Instalments(payments(shares, AidRounding.of(revision), calendar, aid), shares);
    }

    private static List<AidPlan.Payment> payments(
            List<Decided<Optional<PaymentShare>>> shares,
            AidRounding rounding,
            ContractCalendar calendar,
            BigDecimal aid) {
        AidPlan.Payment[] payments = new AidPlan.Payment[shares.size()];
        BigDecimal remainder = aid;
        for (int i = 0; i < payments.length; i++) {
            PaymentShare share = share(shares, i);
            BigDecimal amount = i == payments.length - 1
                    ? remainder
                    : rounding.round(aid.multiply(share.rate().orElseThrow()));
            payments[i] = new AidPlan.Payment(day(share, calendar, payments[0]), amount);
            remainder = remainder.subtract(amount);
        }
        return List.of(payments);
    }

    private static PaymentShare share(List<Decided<Optional<PaymentShare>>> shares, int index) {
        return shares.get(index).outcome().orElseThrow();
    }

    private static LocalDate day(PaymentShare share, ContractCalendar calendar, AidPlan.@Nullable Payment first) {
        LocalDate due = share.deadline().on(calendar::day);
        LocalDate day = first == null || due.isAfter(first.on()) ? due : first.on();
        return day.isAfter(calendar.end()) ? calendar.end() : day;
    }

    /**
     * Returns the sum of the payments made in advance up to a day, that day included. In a complete year, a payment on
     * its last day and the balance are not made in advance, because they depend on the result.
     *
     * @param year the days of the year
     */
    BigDecimal paidInAdvance(LocalDate day, ContractCalendar year) {
        BigDecimal paid = BigDecimal.ZERO;
        for (int i = 0; i < payments.size(); i++) {
            LocalDate on = payments.get(i).on();
            boolean inAdvance = year.isCut() || (!share(shares, i).isPaidAtYearEnd() && on.isBefore(year.to()));
            if (inAdvance && !on.isAfter(day)) {
                paid = paid.add(payments.get(i).amount());
            }
        }
        return paid;
    }

    /**
     * Returns the payments of a year whose aid is known only when it ends: what is paid in advance is paid as it was planned,
     * and the rest on the day of the balance, or on the last day of the year. The rest is negative where too much was paid.
     *
     * @param aid the aid of the year
     * @param year the days of the year, cut short where the contract ended in it
     */
    List<AidPlan.Payment> settling(BigDecimal aid, ContractCalendar year) {
        if (shares.isEmpty()) {
            return List.of();
        }
        List<AidPlan.Payment> settling = new ArrayList<>();
        BigDecimal rest = aid;
        LocalDate restOn = year.to();
        boolean hasBalance = false;
        for (int i = 0; i < payments.size(); i++) {
            AidPlan.Payment payment = payments.get(i);
            if (share(shares, i).isPaidAtYearEnd()) {
                hasBalance = true;
                restOn = year.isCut() ? year.to() : payment.on();
            } else if (!payment.on().isAfter(year.to())) {
                settling.add(payment);
                rest = rest.subtract(payment.amount());
            }
        }
        if (hasBalance || rest.signum() != 0) {
            settling.add(new AidPlan.Payment(restOn, rest));
        }
        return List.copyOf(settling);
    }
}
