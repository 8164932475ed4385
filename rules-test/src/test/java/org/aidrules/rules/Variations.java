package org.aidrules.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.AidOption;

/** The same doctor with another choice, and all that a plan gives as a reason. */
final class Variations {

    private Variations() {}

    static AidApplication with(AidApplication doctor, AidOption option) {
        return doctor.toBuilder().option(option).build();
    }

    /** The plans of every option that the doctor may choose, the smallest first. */
    static List<AidPlan> available(AidApplication doctor) {
        return Stream.of(AidOption.THIRD, AidOption.HALF, AidOption.FULL)
                .map(option -> Shipped.RULES.plan(with(doctor, option)))
                .filter(plan -> plan.option().available())
                .toList();
    }

    static List<Reason> reasons(AidPlan plan) {
        List<Reason> reasons = new ArrayList<>(plan.option().reasons());
        plan.criteria().forEach(judged -> reasons.addAll(judged.reasons()));
        plan.targets().forEach(target -> reasons.addAll(target.reasons()));
        plan.years().forEach(year -> reasons.addAll(year.reasons()));
        plan.obligations().forEach(obligation -> reasons.addAll(obligation.reasons()));
        plan.training().ifPresent(training -> reasons.addAll(training.reasons()));
        return reasons;
    }
}
