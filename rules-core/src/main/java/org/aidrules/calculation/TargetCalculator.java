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
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.Band;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.RoundedQuantity;
import org.aidrules.facts.RoundingFacts;
import org.aidrules.facts.TargetFacts;
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

    /**
     * A target, with what it was calculated from.
     *
     * @param revision the revision that governs it
     * @param terms the terms of the contract
     * @param measure the measure
     * @param band the row of the band that decides on the growth of the contract
     * @param growth the row of the growth
     * @param ownGrowth the row of the growth by the measure's own band
     * @param target the target
     */
    private record Calculated(
            LoadedRevision revision,
            ContractTerms terms,
            CountedMeasure measure,
            Decided<Band> band,
            Decided<TargetGrowth> growth,
            Decided<TargetGrowth> ownGrowth,
            YearTarget target) {}

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

    /**
     * Returns the target that the tables give. It is calculated once for all years in which it follows from the same
     * rows, for the same measure.
     */
    @SuppressWarnings("ReferenceEquality") // rows of tables, measures and terms, of which there is one each
    YearTarget ofTable(GovernedYear year, CountedMeasure measure) {
        LoadedRevision revision = year.revision(GovernedAspect.TARGETS);
        Decided<Band> band = revision.decide(Decisions.TARGET_BAND, year.terms().targetBand(measure));
        Decided<TargetGrowth> growth = growth(revision, year, band.outcome());
        Decided<TargetGrowth> ownGrowth =
                measure.band() == band.outcome() ? growth : growth(revision, year, measure.band());
        for (int i = 0; i < calculated.size(); i++) {
            Calculated known = calculated.get(i);
            if (known.measure == measure
                    && known.growth == growth
                    && known.ownGrowth == ownGrowth
                    && known.band == band
                    && known.terms == year.terms()
                    && known.revision == revision) {
                return known.target;
            }
        }
        boolean isBandDecisive = !ownGrowth.outcome().equals(growth.outcome());
        AidPlan.Target target = growth.outcome().toMedian()
                ? median(revision, year.terms(), measure, growth)
                : grown(revision, measure, growth, isBandDecisive ? Optional.of(band.reason()) : Optional.empty());
        YearTarget calculation = new YearTarget(target, band, false);
        calculated.add(new Calculated(revision, year.terms(), measure, band, growth, ownGrowth, calculation));
        return calculation;
    }

    private Decided<TargetGrowth> growth(LoadedRevision revision, GovernedYear year, Band band) {
        return revision.decide(
                Decisions.TARGETS,
                new TargetFacts(
                        year.terms().option(),
                        band,
                        practice.newlyEstablished(),
                        year.countsAs(),
                        new LimitComparer(revision).compare(practice.doctorAge(), Parameter.SENIOR_AGE),
                        renewed));
    }

    private static AidPlan.Target grown(
            LoadedRevision revision,
            CountedMeasure measure,
            Decided<TargetGrowth> growth,
            Optional<Reason> decisiveBand) {
        Optional<BigDecimal> rate = growth.outcome().rate();
        if (rate.isEmpty()) {
            return target(revision, measure, growth, OptionalInt.empty(), List.of(growth.reason()));
        }
        Decided<RoundingRule> rounding =
                revision.decide(Decisions.ROUNDING, new RoundingFacts(RoundedQuantity.TARGET_GAIN));
        BigDecimal gain =
                rounding.outcome().round(BigDecimal.valueOf(measure.start()).multiply(rate.get()));
        List<Reason> reasons = new ArrayList<>();
        reasons.add(growth.reason());
        decisiveBand.ifPresent(reasons::add);
        if (rate.get().signum() != 0) {
            reasons.add(rounding.reason());
        }
        return target(revision, measure, growth, OptionalInt.of(measure.start() + gain.intValueExact()), reasons);
    }

    private static AidPlan.Target target(
            LoadedRevision revision,
            CountedMeasure measure,
            Decided<TargetGrowth> growth,
            OptionalInt target,
            List<Reason> reasons) {
        return new AidPlan.Target(
                revision.id(),
                measure.measure(),
                measure.start(),
                growth.outcome().rate(),
                target,
                growth.outcome().tolerance(),
                Optional.empty(),
                Reason.leastSure(reasons),
                reasons);
    }

    private AidPlan.Target median(
            LoadedRevision revision, ContractTerms terms, CountedMeasure measure, Decided<TargetGrowth> growth) {
        Median median = Median.of(rules, practice.specialty(), measure.measure(), terms.placedOn(), growth.reason());
        return target(revision, measure, growth, median.count(), List.of(growth.reason(), median.reason()));
    }
}
