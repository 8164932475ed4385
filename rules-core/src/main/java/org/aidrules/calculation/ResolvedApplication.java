package org.aidrules.calculation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Criterion;
import org.aidrules.facts.Availability;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.CriterionRuling;
import org.aidrules.tables.DecisionResult.Decided;

/**
 * A validated application, with the decisions taken during validation. Each of them is taken only once.
 *
 * @param application the application
 * @param revision the revision under which the contract is signed
 * @param terms the terms of the contract from its signature
 * @param change a change to a later revision, if there is one
 * @param prior the relation of the contract to an earlier one
 * @param option whether the doctor may choose the option
 * @param criteria the ruling on each criterion of eligibility
 * @param training the assistant's training; empty where no assistant is known
 */
record ResolvedApplication(
        AidApplication application,
        LoadedRevision revision,
        ContractTerms terms,
        Optional<ResolvedChange> change,
        PriorContractContext prior,
        Decided<Availability> option,
        Map<Criterion, Decided<CriterionRuling>> criteria,
        Optional<Supplier<AidPlan.Training>> training) {

    /** Returns the terms that hold on the first day of a contract year. */
    ContractTerms terms(ContractCalendar year) {
        return change.isPresent() && !year.from().isBefore(change.get().on())
                ? change.get().terms()
                : terms;
    }

    /** Returns whether the contract, or its amendment, states a target. */
    boolean statesTargets() {
        return !application.patientBase().targets().isEmpty()
                || application
                        .revisionChange()
                        .filter(asked -> !asked.patientBase().targets().isEmpty())
                        .isPresent();
    }
}
