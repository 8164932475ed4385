package org.aidrules.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidrules.contract.AidPlan;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.FundingCoverage;
import org.aidrules.facts.FundingPeriod;
import org.aidrules.facts.FundingPeriodFacts;
import org.aidrules.facts.Opco;
import org.aidrules.facts.TrainingCost;
import org.aidrules.facts.TrainingEntry;
import org.aidrules.facts.TrainingFundingFacts;
import org.aidrules.facts.YesNo;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.FundingRule;

/** Calculates what the skills operator pays for the training: hours, by a rate of the table {@code training-funding}. */
final class FundingCalculator {

    private static final FundingPeriod[] PERIODS = FundingPeriod.values();
    private static final TrainingCost[] COSTS = TrainingCost.values();

    private final LoadedRevision revision;
    private final TrainingEntry entry;
    private final BigDecimal hours;
    private final Period period;

    /** Creates the calculator of a training that begins on a day. */
    FundingCalculator(LoadedRevision revision, TrainingEntry entry, BigDecimal hours, LocalDate day) {
        this.revision = revision;
        this.entry = entry;
        this.hours = hours;
        this.period = DatedPeriod.on(day, Stream.of(PERIODS).map(this::decided).toList());
    }

    /** A period of the funding. */
    private record Period(FundingPeriod period, Optional<LocalDate> firstDay, Reason reason) implements DatedPeriod {}

    /** Returns the funding of every cost. */
    List<AidPlan.Funding> funding(Opco opco, YesNo nearby) {
        AidPlan.Funding[] all = new AidPlan.Funding[COSTS.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = funding(new TrainingFundingFacts(entry, opco, COSTS[i], nearby, period.period()));
        }
        return List.of(all);
    }

    private AidPlan.Funding funding(TrainingFundingFacts facts) {
        Decided<FundingRule> decided = revision.decide(Decisions.TRAINING_FUNDING, facts);
        FundingRule rule = decided.outcome();
        List<Reason> reasons = new ArrayList<>();
        if (isDated(rule.coverage())) {
            reasons.add(period.reason());
        }
        reasons.add(decided.reason());
        return new AidPlan.Funding(
                facts.cost(),
                rule.coverage(),
                rule.payee(),
                rule.eurosPerHour(),
                rule.eurosPerHour().map(rate -> euros(rate, reasons)),
                Reason.leastSure(reasons),
                reasons);
    }

    /** Returns whether the day of the training has a say in a coverage. */
    private static boolean isDated(FundingCoverage coverage) {
        return switch (coverage) {
            case PER_HOUR, AS_INCURRED, NOT_COVERED -> true;
            case DEPENDS, UNDETERMINED, NO_TRAINING -> false;
        };
    }

    /** Multiplies the hours by a rate, and rounds the amount once. Where that changes it, the rule is a reason. */
    private BigDecimal euros(BigDecimal rate, List<Reason> reasons) {
        BigDecimal exact = hours.multiply(rate);
        AidRounding rounding = AidRounding.of(revision);
        BigDecimal rounded = rounding.round(exact);
        if (rounded.compareTo(exact) != 0) {
            reasons.add(rounding.rule().reason());
        }
        return rounded;
    }

    private Period decided(FundingPeriod one) {
        Decided<Optional<LocalDate>> decided = revision.decide(Decisions.FUNDING_PERIODS, new FundingPeriodFacts(one));
        return new Period(one, decided.outcome(), decided.reason());
    }
}
