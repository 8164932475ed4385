package org.aidrules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aidrules.facts.Aim;
import org.aidrules.facts.AttainmentFacts;
import org.aidrules.facts.AttainmentRule;
import org.aidrules.facts.Progress;

/**
 * How far one measure has come, and how that counts.
 *
 * @param target its target
 * @param observed the count observed
 * @param attainment how much of the target is attained; empty where no text says
 * @param counts how much counts as attained; empty where no text says
 * @param certainty how sure that is
 * @param reasons why
 */
record Measured(AidPlan.Target target, int observed, Optional<Ratio> attainment, Optional<Ratio> counts,
        Certainty certainty, List<Reason> reasons) {

    /** By what counts; by what is attained where the same counts. */
    static final Comparator<Measured> BY_RESULT = Comparator
            .comparing((Measured measured) -> measured.counts().orElse(Ratio.NONE))
            .thenComparing(measured -> measured.attainment().orElse(Ratio.NONE));

    /** Measures an observed count against a target, as a revision has it. */
    static Measured of(Revision revision, AidPlan.Target target, Situation.Base base, int observed) {
        Aim aim = aim(target);
        Progress progress = progress(target, observed);
        Optional<Ratio> attainment = attainment(aim, progress, target, observed);
        Decided<AttainmentRule> rule =
                revision.decide(Decision.ATTAINMENT, new AttainmentFacts(base.band(), aim, progress));
        Optional<Ratio> counts = switch (rule.outcome()) {
            case RATIO -> attainment;
            case FULL -> Optional.of(Ratio.WHOLE);
            case UNDETERMINED -> Optional.empty();
        };
        boolean onTarget = target.target().isPresent() || counts.isEmpty();
        List<Reason> reasons = new ArrayList<>(onTarget ? target.reasons() : List.of());
        reasons.add(rule.reason());
        Certainty certainty = rule.reason().certainty();
        return new Measured(target, observed, attainment, counts,
                onTarget ? certainty.and(target.certainty()) : certainty, reasons);
    }

    AidSettlement.Attainment shown() {
        return new AidSettlement.Attainment(target.measure(), target.start(), target.target(), observed,
                attainment.map(Ratio::toDecimal));
    }

    private static Aim aim(AidPlan.Target target) {
        if (target.target().isEmpty()) {
            return Aim.UNDETERMINED;
        }
        int compared = Integer.compare(target.target().getAsInt(), target.start());
        return compared > 0 ? Aim.GROWTH : compared == 0 ? Aim.MAINTENANCE : Aim.ALREADY_REACHED;
    }

    private static Progress progress(AidPlan.Target target, int observed) {
        BigDecimal kept = BigDecimal.ONE.subtract(target.tolerance().orElse(BigDecimal.ZERO));
        boolean reached = target.target().isPresent() && BigDecimal.valueOf(observed)
                .compareTo(BigDecimal.valueOf(target.target().getAsInt()).multiply(kept)) >= 0;
        boolean fallen = observed < target.start();
        return reached ? fallen ? Progress.REACHED_BELOW_START : Progress.REACHED
                : fallen ? Progress.FALLEN : Progress.KEPT;
    }

    private static Optional<Ratio> attainment(Aim aim, Progress progress, AidPlan.Target target, int observed) {
        if (aim == Aim.GROWTH) {
            return Optional.of(Ratio.of((long) observed - target.start(),
                    (long) target.target().getAsInt() - target.start()).bounded());
        }
        boolean reached = progress.compareTo(Progress.REACHED_BELOW_START) >= 0;
        return aim != Aim.UNDETERMINED && reached ? Optional.of(Ratio.WHOLE) : Optional.empty();
    }
}
