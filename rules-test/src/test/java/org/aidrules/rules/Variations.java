package org.aidrules.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.aidrules.AidApplication;
import org.aidrules.AidPlan;
import org.aidrules.Reason;
import org.aidrules.facts.Option;

/** The same doctor with another choice, and all that a plan gives as a reason. */
final class Variations {

    private Variations() {
    }

    static AidApplication with(AidApplication doctor, Option option) {
        return doctor.toBuilder().option(option).build();
    }

    /** The plans of every option that the doctor may choose, the smallest first. */
    static List<AidPlan> available(AidApplication doctor) {
        return Stream.of(Option.THIRD, Option.HALF, Option.FULL)
                .map(option -> Shipped.RULES.plan(with(doctor, option)))
                .filter(plan -> plan.option().available()).toList();
    }

    static List<Reason> reasons(AidPlan plan) {
        List<Reason> reasons = new ArrayList<>(plan.option().reasons());
        plan.criteria().forEach(judged -> reasons.addAll(judged.reasons()));
        plan.targets().forEach(target -> reasons.addAll(target.reasons()));
        plan.years().forEach(year -> reasons.addAll(year.reasons()));
        plan.duties().forEach(duty -> reasons.addAll(duty.reasons()));
        plan.training().ifPresent(training -> reasons.addAll(training.reasons()));
        return reasons;
    }
}
