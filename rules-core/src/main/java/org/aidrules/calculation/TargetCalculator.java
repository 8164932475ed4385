package org.aidrules.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.contract.AgreedTarget;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Practice;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.Percentile;
import org.aidrules.facts.RoundedQuantity;
import org.aidrules.facts.RoundingFacts;
import org.aidrules.facts.TargetFacts;
import org.aidrules.reference.Distribution;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.RoundingRule;
import org.aidrules.tables.TargetGrowth;

/**
 * Calculates the targets: the numbers of patients that a doctor must reach. What the contract states counts; the table
 * {@code targets} speaks where it states nothing. Not safe for several threads.
 */
final class TargetCalculator {

    private static final Comparator<AgreedTarget> LATEST_FIRST =
            Comparator.comparing(AgreedTarget::from).reversed();

    private final RuleSet rules;
    private final Practice practice;
    private final boolean renewed;
    private final List<AgreedTarget> agreed;
    private final List<Calculated> calculated = new ArrayList<>();

    /**
     * Creates a calculator for a contract.
     *
     * @param agreed the targets agreed during the contract
     */
    TargetCalculator(RuleSet rules, ResolvedApplication resolved, List<AgreedTarget> agreed) {
        this.rules = rules;
        this.practice = resolved.application().practice();
        this.renewed = resolved.prior().isRenewal();
        this.agreed = new ArrayList<>(agreed);
        this.agreed.sort(LATEST_FIRST);
    }

    private record Key(LoadedRevision revision, ContractTerms terms, CountedMeasure measure, ContractYear year) {

        /** Returns whether it is the same as another one; the same objects stand for the same things. */
        boolean is(Key other) {
            return measure == other.measure && year == other.year && revision == other.revision && terms == other.terms;
        }
    }

    private record Calculated(Key key, YearTarget target) {}

    /** Returns the target of a measure in a year. */
    YearTarget target(GovernedYear year, CountedMeasure measure) {
        YearTarget table = ofTable(year, measure);
        for (AgreedTarget latest : agreed) {
            if (appliesIn(latest, year, measure)) {
                return table.replacedBy(
                        latest.target(),
                        "agreed-targets",
                        latest.from().toString(),
                        CoreMessages.text("contract.targetAgreed", latest.from()));
            }
        }
        return measure.statedTarget().isPresent()
                ? table.replacedBy(
                        measure.statedTarget().getAsInt(),
                        "contract",
                        "targets",
                        CoreMessages.text("contract.targetStated"))
                : table;
    }

    /** Returns whether a year begins when an agreed target already holds, under the terms to which it was agreed. */
    static boolean appliesIn(AgreedTarget agreed, GovernedYear year, CountedMeasure measure) {
        return agreed.measure() == measure.measure()
                && !agreed.from().isAfter(year.calendar().from())
                && !agreed.from().isBefore(year.terms().placedOn());
    }

    /** Returns the target that the tables give. One that several years share is calculated once. */
    YearTarget ofTable(GovernedYear year, CountedMeasure measure) {
        Key key = new Key(year.revision(GovernedAspect.TARGETS), year.terms(), measure, year.countsAs());
        for (Calculated known : calculated) {
            if (known.key().is(key)) {
                return known.target();
            }
        }
        YearTarget target = calculate(key);
        calculated.add(new Calculated(key, target));
        return target;
    }

    private YearTarget calculate(Key key) {
        Decided<Band> band =
                key.revision().decide(Decisions.TARGET_BAND, key.terms().targetBand(key.measure()));
        Decided<TargetGrowth> growth = growth(key, band.outcome());
        return new YearTarget(target(key, growth, band), band, false);
    }

    private AidPlan.Target target(Key key, Decided<TargetGrowth> growth, Decided<Band> band) {
        if (growth.outcome().toMedian()) {
            return median(key, growth);
        }
        Optional<BigDecimal> rate = growth.outcome().rate();
        return rate.isPresent()
                ? grown(key, growth, rate.get(), band)
                : target(key, growth, OptionalInt.empty(), List.of(growth.reason()));
    }

    private Decided<TargetGrowth> growth(Key key, Band band) {
        return key.revision()
                .decide(
                        Decisions.TARGETS,
                        new TargetFacts(
                                key.terms().option(),
                                band,
                                practice.newlyEstablished(),
                                key.year(),
                                new LimitComparer(key.revision()).compare(practice.doctorAge(), Parameter.SENIOR_AGE),
                                renewed));
    }

    private AidPlan.Target grown(Key key, Decided<TargetGrowth> growth, BigDecimal rate, Decided<Band> band) {
        int start = key.measure().start();
        Decided<RoundingRule> rounding =
                key.revision().decide(Decisions.ROUNDING, new RoundingFacts(RoundedQuantity.TARGET_GAIN));
        BigDecimal gain = rounding.outcome().round(BigDecimal.valueOf(start).multiply(rate));
        List<Reason> reasons = new ArrayList<>();
        reasons.add(growth.reason());
        if (isDecisive(key, band.outcome(), growth)) {
            reasons.add(band.reason());
        }
        if (rate.signum() != 0) {
            reasons.add(rounding.reason());
        }
        return target(key, growth, OptionalInt.of(start + gain.intValueExact()), reasons);
    }

    /** Returns whether the growth differs from that of the measure's own band. */
    private boolean isDecisive(Key key, Band band, Decided<TargetGrowth> growth) {
        Band own = key.measure().band();
        return own != band && !growth(key, own).outcome().equals(growth.outcome());
    }

    private static AidPlan.Target target(
            Key key, Decided<TargetGrowth> growth, OptionalInt target, List<Reason> reasons) {
        return new AidPlan.Target(
                key.revision().id(),
                key.measure().measure(),
                key.measure().start(),
                growth.outcome().rate(),
                target,
                growth.outcome().tolerance(),
                Optional.empty(),
                Reason.leastSure(reasons),
                reasons);
    }

    private AidPlan.Target median(Key key, Decided<TargetGrowth> growth) {
        CountedMeasure measure = key.measure();
        Optional<Distribution> distribution = rules.thresholds()
                .find(practice.specialty(), measure.measure(), key.terms().placedOn())
                .filter(known -> known.percentile(Percentile.P50).isPresent());
        Reason source = distribution.map(Distribution::reason).orElseGet(() -> unknownMedian(measure, growth.reason()));
        return target(
                key,
                growth,
                distribution.map(known -> known.percentile(Percentile.P50)).orElse(OptionalInt.empty()),
                List.of(growth.reason(), source));
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
