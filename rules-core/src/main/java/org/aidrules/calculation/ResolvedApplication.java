package org.aidrules.calculation;

import java.util.Map;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Criterion;
import org.aidrules.facts.Availability;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.tables.CriterionRuling;
import org.aidrules.tables.DecisionResult.Decided;

/**
 * An application without errors, with the decisions that its validation took. Each of them is taken once, here.
 *
 * @param application the application
 * @param revision the revision under which the contract is signed
 * @param terms what the contract commits the doctor to from its signature
 * @param change a change to a later revision, if there is one
 * @param prior how the contract follows an earlier one
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
        Optional<AidPlan.Training> training) {

    /** The terms that hold on the first day of a contract year. */
    ContractTerms terms(ContractCalendar year) {
        return change.filter(later -> !year.from().isBefore(later.on()))
                .map(ResolvedChange::terms)
                .orElse(terms);
    }

    /** The first year of the contract. */
    ContractCalendar firstYear() {
        return new ContractCalendar(application.signedOn(), application.hireDay(), 1);
    }
}
