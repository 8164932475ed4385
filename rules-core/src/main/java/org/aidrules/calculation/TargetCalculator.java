package org.aidrules.calculation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Practice;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.ParameterFacts;
import org.aidrules.facts.Percentile;
import org.aidrules.facts.TargetFacts;
import org.aidrules.number.Rounding;
import org.aidrules.reference.Distribution;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.TargetGrowth;

/** Calculates the targets: the numbers of patients that a doctor must reach. Not safe for several threads. */
final class TargetCalculator {

    private final RuleSet rules;
    private final Practice practice;
    private final boolean renewed;
    private final Map<Key, AidPlan.Target> calculated = new HashMap<>();

    TargetCalculator(RuleSet rules, ResolvedApplication resolved) {
        this.rules = rules;
        this.practice = resolved.application().practice();
        this.renewed = resolved.prior().isRenewal();
    }

    private record Key(LoadedRevision revision, ContractTerms terms, CountedMeasure measure) {}

    /**
     * Returns the target that a revision sets for one measure. A target that several years share is calculated once.
     */
    AidPlan.Target target(LoadedRevision revision, ContractTerms terms, CountedMeasure measure) {
        return calculated.computeIfAbsent(new Key(revision, terms, measure), this::calculate);
    }

    private AidPlan.Target calculate(Key key) {
        LoadedRevision revision = key.revision();
        Decided<TargetGrowth> growth = revision.decide(
                Decisions.TARGETS,
                new TargetFacts(
                        key.terms().option(),
                        key.measure().band(),
                        practice.newlyEstablished(),
                        new LimitComparer(revision).compare(practice.doctorAge(), Parameter.SENIOR_AGE),
                        renewed));
        if (growth.outcome().toMedian()) {
            return median(key, growth.reason());
        }
        return growth.outcome()
                .rate()
                .map(rate -> grown(key, growth, rate))
                .orElseGet(() -> undetermined(key, growth.reason()));
    }

    private static AidPlan.Target undetermined(Key key, Reason reason) {
        return new AidPlan.Target(
                key.revision().id(),
                key.measure().measure(),
                key.measure().start(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                reason.certainty(),
                List.of(reason));
    }

    private static AidPlan.Target grown(Key key, Decided<TargetGrowth> growth, BigDecimal rate) {
        Decided<Optional<BigDecimal>> unit =
                key.revision().decide(Decisions.TERMS, new ParameterFacts(Parameter.TARGET_ROUNDING));
        BigDecimal exact = BigDecimal.valueOf(key.measure().start()).multiply(BigDecimal.ONE.add(rate));
        BigDecimal target = unit.outcome().map(to -> Rounding.round(exact, to)).orElse(exact);
        Reason reason = growth.reason();
        List<Reason> reasons = target.compareTo(exact) == 0 ? List.of(reason) : List.of(reason, unit.reason());
        return new AidPlan.Target(
                key.revision().id(),
                key.measure().measure(),
                key.measure().start(),
                Optional.of(rate),
                OptionalInt.of(target.intValueExact()),
                growth.outcome().tolerance(),
                reason.certainty(),
                reasons);
    }

    private AidPlan.Target median(Key key, Reason reason) {
        CountedMeasure measure = key.measure();
        Optional<Distribution> distribution = rules.thresholds()
                .find(practice.specialty(), measure.measure(), key.terms().placedOn())
                .filter(known -> known.percentile(Percentile.P50).isPresent());
        List<Reason> reasons =
                List.of(reason, distribution.map(Distribution::reason).orElseGet(() -> unknownMedian(measure, reason)));
        return new AidPlan.Target(
                key.revision().id(),
                measure.measure(),
                measure.start(),
                Optional.empty(),
                distribution.map(known -> known.percentile(Percentile.P50)).orElse(OptionalInt.empty()),
                Optional.empty(),
                Reason.leastSure(reasons),
                reasons);
    }

    private Reason unknownMedian(CountedMeasure measure, Reason because) {
        return new Reason(
                "thresholds",
                practice.specialty() + " " + measure.measure(),
                Certainty.UNDETERMINED,
                because.sources(),
                CoreMessages.text(
                        "contract.medianUnknown", rules.reference().name(practice.specialty()), measure.measure()),
                Optional.empty());
    }
}
