package org.aidrules.validation.vectors;

import java.util.List;
import java.util.stream.Stream;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.explanation.Reason;

/** Finds the reasons that the JSON of a result has. */
final class CitedReasons {

    private CitedReasons() {}

    static Stream<Reason> of(OrganisationPlan plan) {
        return Stream.of(
                        plan.ownCriteria().stream().flatMap(one -> one.reasons().stream()),
                        plan.posts().reasons().stream(),
                        plan.doctors().stream().flatMap(CitedReasons::of),
                        plan.targets().stream().flatMap(target -> target.reasons().stream()),
                        plan.years().stream().flatMap(year -> year.reasons().stream()),
                        plan.obligations().stream().flatMap(obligation -> obligation.reasons().stream()))
                .flatMap(reasons -> reasons);
    }

    private static Stream<Reason> of(OrganisationPlan.Doctor doctor) {
        return Stream.concat(
                doctor.criteria().stream().flatMap(one -> one.reasons().stream()), doctor.reasons().stream());
    }

    static Stream<Reason> of(AidPlan plan) {
        return Stream.of(
                        plan.criteria().stream().flatMap(one -> one.reasons().stream()),
                        plan.option().reasons().stream(),
                        plan.targets().stream().flatMap(target -> target.reasons().stream()),
                        plan.years().stream().flatMap(year -> year.reasons().stream()),
                        plan.obligations().stream().flatMap(obligation -> obligation.reasons().stream()),
                        plan.training().stream().flatMap(CitedReasons::of))
                .flatMap(reasons -> reasons);
    }

    /** Returns the reasons that JSON has: those of the modules are left out there. */
    private static Stream<Reason> of(AidPlan.Training training) {
        return Stream.of(
                        Stream.of(training.reasons(), training.entry().reasons()),
                        training.funding().stream().map(AidPlan.Funding::reasons))
                .flatMap(lists -> lists)
                .flatMap(List::stream);
    }

    static Stream<Reason> of(AidSettlement settlement) {
        return Stream.concat(
                settlement.years().stream().flatMap(year -> year.reasons().stream()),
                settlement.obligations().stream().flatMap(obligation -> obligation.reasons().stream()));
    }
}
