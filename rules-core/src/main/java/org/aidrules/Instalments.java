package org.aidrules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.facts.Aspect;
import org.aidrules.facts.Instalment;
import org.aidrules.facts.PaymentFacts;

/** The instalments in which a year's aid is paid; together they are that aid, to the cent. */
record Instalments(List<AidPlan.Payment> payments, List<Reason> reasons) {

    /** Pays the aid of a year. */
    static Instalments of(Course.Year year, ContractCalendar calendar, BigDecimal aid) {
        List<AidPlan.Payment> payments = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        BigDecimal left = aid;
        for (Instalment instalment : Instalment.values()) {
            Decided<Optional<Decision.Share>> decided = year.revision(Aspect.PAYMENTS)
                    .decide(Decision.PAYMENTS, new PaymentFacts(year.countsAs(), instalment));
            if (decided.outcome().isPresent()) {
                Decision.Share share = decided.outcome().get();
                BigDecimal amount = share.rate().map(rate -> Numbers.cents(aid.multiply(rate))).orElse(left);
                payments.add(new AidPlan.Payment(share.due().on(calendar::day), amount));
                reasons.add(decided.reason());
                left = left.subtract(amount);
            }
        }
        return new Instalments(payments, reasons);
    }

    /** No payment at all, where no amount is known. */
    static Instalments none() {
        return new Instalments(List.of(), List.of());
    }
}
