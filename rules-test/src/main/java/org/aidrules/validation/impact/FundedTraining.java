package org.aidrules.validation.impact;

import java.math.BigDecimal;
import java.util.Set;
import org.aidrules.contract.AidPlan;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.FundingCoverage;
import org.aidrules.facts.FundingPayee;
import org.aidrules.facts.TrainingCost;
import org.aidrules.facts.TrainingEntry;

/**
 * What the skills operator pays for the training of one assistant.
 *
 * @param year the calendar year in which the training begins
 * @param funds what is paid, and what is not known
 * @param rules the rules that were consulted
 */
record FundedTraining(int year, TrainingImpact.Funds funds, RulesetVersion rules) {

    private static final Set<TrainingCost> HOURLY = Set.of(TrainingCost.TRAINING_FEES, TrainingCost.WAGE);
    private static final Set<FundingCoverage> OPEN = Set.of(FundingCoverage.DEPENDS, FundingCoverage.UNDETERMINED);

    /** Obtains what is paid for a training of a plan. */
    static FundedTraining of(AidPlan.Training training, RulesetVersion rules) {
        return new FundedTraining(training.on().getYear(), funds(training).plain(), rules);
    }

    /** Returns the same training, in the year in which another begins. */
    FundedTraining in(int other) {
        return year == other ? this : new FundedTraining(other, funds, rules);
    }

    private static TrainingImpact.Funds funds(AidPlan.Training training) {
        if (training.entry().verdict() == TrainingEntry.NOT_NEEDED) {
            return TrainingImpact.Funds.NONE;
        }
        if (training.opco().isEmpty()) {
            return new TrainingImpact.Funds(
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ONE);
        }
        boolean paid = training.funding().stream().anyMatch(one -> one.euros().isPresent());
        boolean closed = training.entry().verdict() == TrainingEntry.CLOSED;
        boolean incomplete = training.funding().stream()
                .anyMatch(one -> HOURLY.contains(one.cost()) && OPEN.contains(one.coverage()));
        return new TrainingImpact.Funds(
                count(paid),
                paid ? training.hours() : BigDecimal.ZERO,
                training.paidTo(FundingPayee.TRAINING_BODY),
                training.paidTo(FundingPayee.EMPLOYER),
                count(closed),
                count(incomplete),
                BigDecimal.ZERO);
    }

    private static BigDecimal count(boolean yes) {
        return yes ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
