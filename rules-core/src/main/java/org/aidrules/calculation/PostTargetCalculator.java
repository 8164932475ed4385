package org.aidrules.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.ContractFields;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.Measure;
import org.aidrules.facts.NewDoctors;
import org.aidrules.facts.PostTargetFacts;
import org.aidrules.facts.RoundedQuantity;
import org.aidrules.facts.RoundingFacts;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.PostTarget;
import org.aidrules.tables.RoundingRule;

/**
 * Calculates the targets of an organisation: so many patients more for each full-time post, less what earlier contracts already
 * brought, or the medians of its doctors.
 *
 * @param revision the revision of the contract
 * @param posts the full-time posts that are paid for
 */
record PostTargetCalculator(LoadedRevision revision, BigDecimal posts) {

    private static final Measure[] MEASURES = Measure.values();

    /**
     * The patients of the doctors who take part.
     *
     * @param start their counts at the start, by measure
     * @param gained what earlier contracts already brought, by measure
     * @param newDoctors how many of them are newly established
     * @param medians finds the sum of their medians, for the row that makes it the target
     */
    record Patients(
            Map<Measure, Integer> start,
            Map<Measure, Integer> gained,
            NewDoctors newDoctors,
            BiFunction<Measure, Reason, Medians> medians) {}

    /**
     * The sum of the medians of some doctors.
     *
     * @param count the sum; empty where a median is not known
     * @param reasons where they come from
     */
    record Medians(OptionalInt count, List<Reason> reasons) {}

    /** Returns the targets of the measures that count, and whose start is known. */
    List<AidPlan.Target> targets(Patients patients) {
        List<AidPlan.Target> targets = new ArrayList<>();
        for (Measure measure : MEASURES) {
            Integer start = patients.start().get(measure);
            Decided<PostTarget> decided = decide(measure, patients.newDoctors());
            if (start != null && decided.outcome().counts()) {
                targets.add(target(measure, start, decided, patients));
            }
        }
        return targets;
    }

    /** Adds an error for each measure that a target needs, and whose start is not given. */
    void require(Patients patients, String at, InputErrors errors) {
        for (Measure measure : MEASURES) {
            PostTarget target = decide(measure, patients.newDoctors()).outcome();
            if (!patients.start().containsKey(measure)
                    && (target.toMedian() || target.patients().isPresent())) {
                errors.add(InputError.missing(at + ContractFields.nameOf(measure), AcceptedValues.COUNT));
            }
        }
    }

    private Decided<PostTarget> decide(Measure measure, NewDoctors newDoctors) {
        return revision.decide(Decisions.POST_TARGETS, new PostTargetFacts(measure, newDoctors));
    }

    private AidPlan.Target target(Measure measure, int start, Decided<PostTarget> decided, Patients patients) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(decided.reason());
        OptionalInt target = OptionalInt.empty();
        if (decided.outcome().toMedian()) {
            Medians medians = patients.medians().apply(measure, decided.reason());
            target = medians.count();
            reasons.addAll(medians.reasons());
        } else if (decided.outcome().patients().isPresent()) {
            Decided<RoundingRule> rounding =
                    revision.decide(Decisions.ROUNDING, new RoundingFacts(RoundedQuantity.TARGET_GAIN));
            int gain = rounding.outcome()
                    .round(decided.outcome().patients().get().multiply(posts))
                    .intValueExact();
            int brought = patients.gained().getOrDefault(measure, 0);
            target = OptionalInt.of(start + Math.max(0, gain - brought));
            reasons.add(rounding.reason());
        }
        return new AidPlan.Target(
                revision.id(),
                measure,
                start,
                Optional.empty(),
                target,
                Optional.empty(),
                Optional.empty(),
                Reason.leastSure(reasons),
                reasons);
    }
}
