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
import org.aidrules.number.Rounding;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionType;

/**
 * The instalments in which a year's aid is paid; together they are that aid, to the cent. None is paid before the one
 * before it, nor after the last day of a contract that ended early.
 */
record Instalments(List<AidPlan.Payment> payments, List<Reason> reasons) {

    /** Pays the aid of a year: each instalment its share, rounded to the cent, and the last one all that is left. */
    static Instalments of(RevisionTimeline.Year year, ContractCalendar calendar, BigDecimal aid) {
        List<DecisionResult<Optional<DecisionType.Share>>> due = Arrays.stream(Instalment.values())
                .map(instalment -> year.revision(GovernedAspect.PAYMENTS).decide(DecisionType.PAYMENTS,
                        new PaymentFacts(year.countsAs(), instalment)))
                .filter(decided -> decided.outcome().isPresent()).toList();
        List<AidPlan.Payment> payments = new ArrayList<>();
        BigDecimal left = aid;
        for (DecisionResult<Optional<DecisionType.Share>> decided : due) {
            DecisionType.Share share = decided.outcome().orElseThrow();
            BigDecimal amount = payments.size() == due.size() - 1 ? left
                    : Rounding.cents(aid.multiply(share.rate().orElseThrow()));
            payments.add(new AidPlan.Payment(day(share, calendar, payments), amount));
            left = left.subtract(amount);
        }
        return new Instalments(payments, due.stream().map(DecisionResult::reason).toList());
    }

    private static LocalDate day(DecisionType.Share share, ContractCalendar calendar, List<AidPlan.Payment> before) {
        LocalDate due = share.due().on(calendar::day);
        LocalDate day = before.isEmpty() || due.isAfter(before.get(0).on()) ? due : before.get(0).on();
        return calendar.isCut() && day.isAfter(calendar.to()) ? calendar.to() : day;
    }

    /** No payment at all, where no amount is known. */
    static Instalments none() {
        return new Instalments(List.of(), List.of());
    }
}
