package org.aidrules.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.AttainmentFacts;
import org.aidrules.facts.AttainmentRule;
import org.aidrules.facts.Band;
import org.aidrules.facts.PostAttainmentFacts;
import org.aidrules.facts.TargetDirection;
import org.aidrules.facts.TargetProgress;
import org.aidrules.number.Ratio;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;

/**
 * The attainment of one measure, and the part of it that counts for the aid.
 *
 * @param target its target
 * @param observed the count observed
 * @param attainment the share of the expected growth that was reached; empty where no text settles it
 * @param counts the share that counts as attained; empty where no text settles it
 * @param certainty the certainty of the share that counts
 * @param reasons the rows that gave the result
 */
record MeasureAttainment(
        AidPlan.Target target,
        int observed,
        Optional<Ratio> attainment,
        Optional<Ratio> counts,
        Certainty certainty,
        List<Reason> reasons) {

    /** Orders by the share that counts, then by the attainment. */
    static final Comparator<MeasureAttainment> BY_RESULT = Comparator.comparing(
                    (MeasureAttainment measured) -> measured.counts().orElse(Ratio.NONE))
            .thenComparing(measured -> measured.attainment().orElse(Ratio.NONE));

    /** Calculates the attainment of a target by an observed count, with the tables of a revision. */
    static MeasureAttainment of(LoadedRevision revision, YearTarget yearTarget, CountedMeasure measure, int observed) {
        Decided<Band> band = yearTarget.band();
        return of(
                yearTarget.target(),
                observed,
                (aim, progress) -> revision.decide(
                        Decisions.ATTAINMENT, new AttainmentFacts(band.outcome(), yearTarget.stated(), aim, progress)),
                band.outcome() != measure.band() ? List.of(band.reason()) : List.of());
    }

    /** Calculates the attainment of a target of an organisation by an observed count, with the tables of a revision. */
    static MeasureAttainment of(LoadedRevision revision, AidPlan.Target target, int observed) {
        return of(
                target,
                observed,
                (aim, progress) -> revision.decide(Decisions.POST_ATTAINMENT, new PostAttainmentFacts(aim, progress)),
                List.of());
    }

    /**
     * Calculates the attainment of a target by an observed count.
     *
     * @param ruling decides what counts as attained
     * @param more further rows that play a part
     */
    private static MeasureAttainment of(
            AidPlan.Target target,
            int observed,
            BiFunction<TargetDirection, TargetProgress, Decided<AttainmentRule>> ruling,
            List<Reason> more) {
        TargetDirection aim = aim(target);
        TargetProgress progress = progress(target, observed);
        Optional<Ratio> attainment = attainment(aim, progress, target, observed);
        Decided<AttainmentRule> rule = ruling.apply(aim, progress);
        Optional<Ratio> counts = switch (rule.outcome()) {
            case RATIO -> attainment;
            case FULL -> Optional.of(Ratio.WHOLE);
            case UNDETERMINED -> Optional.empty();
        };
        boolean dependsOnTarget = target.target().isPresent() || counts.isEmpty();
        List<Reason> reasons = new ArrayList<>(dependsOnTarget ? target.reasons() : List.of());
        for (Reason other : more) {
            if (!reasons.contains(other)) {
                reasons.add(other);
            }
        }
        reasons.add(rule.reason());
        Certainty certainty = rule.reason().certainty();
        return new MeasureAttainment(
                target,
                observed,
                attainment,
                counts,
                dependsOnTarget ? certainty.and(target.certainty()) : certainty,
                reasons);
    }

    /** Returns what is known of the share that counts. */
    ShareRange range() {
        return counts.map(ShareRange::of).orElse(ShareRange.UNKNOWN);
    }

    AidSettlement.Attainment shown() {
        DistinctReasons all = new DistinctReasons();
        all.addAll(target.reasons());
        all.addAll(reasons);
        return new AidSettlement.Attainment(
                target.measure(),
                target.start(),
                target.target(),
                observed,
                attainment.map(Ratio::toDecimal),
                target.revision(),
                all.list());
    }

    private static TargetDirection aim(AidPlan.Target target) {
        if (target.target().isEmpty()) {
            return TargetDirection.UNDETERMINED;
        }
        int compared = Integer.compare(target.target().getAsInt(), target.start());
        return compared > 0
                ? TargetDirection.GROWTH
                : compared == 0 ? TargetDirection.MAINTENANCE : TargetDirection.ALREADY_REACHED;
    }

    private static TargetProgress progress(AidPlan.Target target, int observed) {
        boolean reached = target.target().isPresent()
                && BigDecimal.valueOf(observed)
                                .compareTo(required(target.target().getAsInt(), target.tolerance()))
                        >= 0;
        boolean fallen = observed < target.start();
        return reached
                ? fallen ? TargetProgress.REACHED_BELOW_START : TargetProgress.REACHED
                : fallen ? TargetProgress.FALLEN : TargetProgress.KEPT;
    }

    /** Returns the count that reaches a target: the target less the shortfall that is tolerated. */
    private static BigDecimal required(int target, Optional<BigDecimal> tolerance) {
        BigDecimal count = BigDecimal.valueOf(target);
        return tolerance.isPresent() ? count.multiply(BigDecimal.ONE.subtract(tolerance.get())) : count;
    }

    private static Optional<Ratio> attainment(
            TargetDirection aim, TargetProgress progress, AidPlan.Target target, int observed) {
        if (aim == TargetDirection.GROWTH) {
            return Optional.of(Ratio.of(
                            (long) observed - target.start(),
                            (long) target.target().getAsInt() - target.start())
                    .bounded());
        }
        boolean reached = progress.compareTo(TargetProgress.REACHED_BELOW_START) >= 0;
        return aim != TargetDirection.UNDETERMINED && reached ? Optional.of(Ratio.WHOLE) : Optional.empty();
    }
}
