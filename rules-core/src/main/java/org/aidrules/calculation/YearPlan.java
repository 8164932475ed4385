package org.aidrules.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidPlan;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.AmountFacts;
import org.aidrules.facts.Band;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;

/**
 * The plan of one contract year: its maximum aid and the payments.
 *
 * @param governed the year
 * @param planned the maximum aid, and its instalments
 */
record YearPlan(GovernedYear governed, PlannedYear planned) {

    /** Calculates the plan of a year. */
    static YearPlan of(GovernedYear year) {
        LoadedRevision revision = year.revision(GovernedAspect.AMOUNTS);
        Decided<Band> band = amountBand(revision, year.terms());
        Decided<Optional<BigDecimal>> amount = revision.decide(
                Decisions.AMOUNTS, new AmountFacts(year.terms().option(), band.outcome(), year.countsAs()));
        Optional<BigDecimal> aid = amount.outcome().map(AidRounding.of(revision)::round);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(amount.reason());
        reasons.add(band.reason());
        year.reason(GovernedAspect.AMOUNTS).ifPresent(reasons::add);
        year.renewal().ifPresent(reasons::add);
        return new YearPlan(year, PlannedYear.of(year.frame(), aid, reasons));
    }

    /** Returns the band that determines the amount. */
    static Decided<Band> amountBand(LoadedRevision revision, ContractTerms terms) {
        return revision.decide(Decisions.AMOUNT_BAND, terms.bands());
    }

    AidPlan.Year plan() {
        return planned.plan();
    }

    Instalments instalments() {
        return planned.instalments();
    }

    /** Returns the number of the contract year, 1 for the first. */
    int number() {
        return plan().number();
    }
}
