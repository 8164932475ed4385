package org.aidrules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.facts.AmountFacts;
import org.aidrules.facts.Anchor;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Instalment;
import org.aidrules.facts.PaymentFacts;

/** Works out one contract year: its days, its aid and its payments. */
final class YearPlanner {

    private final Revision revision;
    private final AidApplication application;
    private final ContractYear year;

    YearPlanner(Revision revision, AidApplication application, ContractYear year) {
        this.revision = revision;
        this.application = application;
        this.year = year;
    }

    AidPlan.Year plan(Decided<Band> band) {
        Decided<Optional<BigDecimal>> amount = revision.decide(Decision.AMOUNTS,
                new AmountFacts(application.option(), band.outcome(), year));
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
        return new AidPlan.Year(year.number(), from(year.number()), from(year.number() + 1).minusDays(1), revision.id(),
                aid, certainty, payments, reasons);
    }

    private AidPlan.Payment payment(BigDecimal aid, Decision.Share share, List<AidPlan.Payment> before) {
        BigDecimal paid = before.stream().map(AidPlan.Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal amount = share.rate().map(rate -> Numbers.cents(aid.multiply(rate)))
                .orElseGet(() -> aid.subtract(paid));
        return new AidPlan.Payment(share.due().on(this::day), amount);
    }

    private LocalDate day(Anchor anchor) {
        return switch (anchor) {
            case SIGNATURE -> application.signedOn();
            case HIRE -> application.hireDay();
            case YEAR_START -> from(year.number());
            case YEAR_END -> from(year.number() + 1).minusDays(1);
        };
    }

    private LocalDate from(int number) {
        return application.signedOn().plusYears(number - 1L);
    }
}
