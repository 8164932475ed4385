package org.aidrules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.facts.AmountFacts;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Instalment;
import org.aidrules.facts.Option;
import org.aidrules.facts.PaymentFacts;

/** Works out one contract year: its days, its aid and its payments. */
final class YearPlanner {

    private final Revision revision;
    private final Option option;
    private final ContractYear year;
    private final ContractCalendar calendar;

    YearPlanner(Revision revision, Option option, ContractYear year, ContractCalendar calendar) {
        this.revision = revision;
        this.option = option;
        this.year = year;
        this.calendar = calendar;
    }

    AidPlan.Year plan(Decided<Band> band) {
        Decided<Optional<BigDecimal>> amount = revision.decide(Decision.AMOUNTS,
                new AmountFacts(option, band.outcome(), year));
        Optional<BigDecimal> aid = amount.outcome().map(Numbers::cents);
        List<Reason> reasons = new ArrayList<>(List.of(amount.reason(), band.reason()));
        Certainty certainty = Reason.leastSure(reasons);
        List<AidPlan.Payment> payments = new ArrayList<>();
        for (Instalment instalment : Instalment.values()) {
            Decided<Optional<Decision.Share>> share =
                    revision.decide(Decision.PAYMENTS, new PaymentFacts(year, instalment));
            if (share.outcome().isPresent() && aid.isPresent()) {
                payments.add(payment(aid.get(), share.outcome().get(), payments));
                reasons.add(share.reason());
            }
        }
        return new AidPlan.Year(year.number(), calendar.from(), calendar.to(), revision.id(), aid, certainty, payments,
                reasons);
    }

    private AidPlan.Payment payment(BigDecimal aid, Decision.Share share, List<AidPlan.Payment> before) {
        BigDecimal paid = before.stream().map(AidPlan.Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal amount = share.rate().map(rate -> Numbers.cents(aid.multiply(rate)))
                .orElseGet(() -> aid.subtract(paid));
        return new AidPlan.Payment(share.due().on(calendar::day), amount);
    }
}
