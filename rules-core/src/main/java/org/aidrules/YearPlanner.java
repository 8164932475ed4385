package org.aidrules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.facts.AmountBandFacts;
import org.aidrules.facts.AmountFacts;
import org.aidrules.facts.Aspect;
import org.aidrules.facts.Band;

/** Works out one contract year: its days, its aid at most and its payments. */
final class YearPlanner {

    private YearPlanner() {
    }

    static AidPlan.Year plan(Course.Year year) {
        Decided<Band> band = amountBand(year.revision(Aspect.AMOUNTS), year.scheme());
        Decided<Optional<BigDecimal>> amount = year.revision(Aspect.AMOUNTS).decide(Decision.AMOUNTS,
                new AmountFacts(year.scheme().option(), band.outcome(), year.countsAs()));
        Optional<BigDecimal> aid = amount.outcome().map(Numbers::cents);
        List<Reason> reasons = new ArrayList<>(List.of(amount.reason(), band.reason()));
        year.reason(Aspect.AMOUNTS).ifPresent(reasons::add);
        year.renewal().ifPresent(reasons::add);
        Certainty certainty = Reason.leastSure(reasons);
        Instalments instalments =
                aid.map(euros -> Instalments.of(year, year.calendar(), euros)).orElseGet(Instalments::none);
        reasons.addAll(instalments.reasons());
        ContractCalendar calendar = year.calendar();
        return new AidPlan.Year(calendar.year(), calendar.from(), calendar.to(),
                year.revision(Aspect.AMOUNTS).id(), aid, certainty, instalments.payments(), reasons);
    }

    /** The band that decides on the amount. */
    static Decided<Band> amountBand(Revision revision, Situation.Scheme scheme) {
        List<Situation.Base> bases = scheme.bases();
        return revision.decide(Decision.AMOUNT_BAND,
                new AmountBandFacts(bases.get(0).band(), bases.get(bases.size() - 1).band()));
    }
}
