package org.aidrules.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidPlan;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.AmountBandFacts;
import org.aidrules.facts.AmountFacts;
import org.aidrules.facts.Band;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.number.Rounding;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionType;

/** Works out one contract year: its days, its aid at most and its payments. */
final class YearPlanCalculator {

    private YearPlanCalculator() {
    }

    static AidPlan.Year plan(RevisionTimeline.Year year) {
        DecisionResult<Band> band = amountBand(year.revision(GovernedAspect.AMOUNTS), year.scheme());
        DecisionResult<Optional<BigDecimal>> amount = year.revision(GovernedAspect.AMOUNTS).decide(DecisionType.AMOUNTS,
                new AmountFacts(year.scheme().option(), band.outcome(), year.countsAs()));
        Optional<BigDecimal> aid = amount.outcome().map(Rounding::cents);
        List<Reason> reasons = new ArrayList<>(List.of(amount.reason(), band.reason()));
        year.reason(GovernedAspect.AMOUNTS).ifPresent(reasons::add);
        year.renewal().ifPresent(reasons::add);
        Certainty certainty = Reason.leastSure(reasons);
        Instalments instalments =
                aid.map(euros -> Instalments.of(year, year.calendar(), euros)).orElseGet(Instalments::none);
        reasons.addAll(instalments.reasons());
        ContractCalendar calendar = year.calendar();
        return new AidPlan.Year(calendar.year(), calendar.from(), calendar.to(),
                year.revision(GovernedAspect.AMOUNTS).id(), aid, certainty, instalments.payments(), reasons);
    }

    /** The band that decides on the amount. */
    static DecisionResult<Band> amountBand(LoadedRevision revision, ResolvedApplication.ContractTerms scheme) {
        List<ResolvedApplication.CountedMeasure> bases = scheme.bases();
        return revision.decide(DecisionType.AMOUNT_BAND,
                new AmountBandFacts(bases.get(0).band(), bases.get(bases.size() - 1).band()));
    }
}
