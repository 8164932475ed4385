package org.aidrules.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.ruleset.RuleSet;

/** Validates the applications and histories of organisations, and calculates their plans and settlements. */
public final class OrganisationCalculator {

    private final RuleSet rules;

    /** Creates a calculator for some rules. */
    public OrganisationCalculator(RuleSet rules) {
        this.rules = rules;
    }

    /** Validates an application, complete or not, and collects every error. */
    public List<InputError> check(OrganisationApplication.Builder draft) {
        return new OrganisationValidator(rules, draft).errors();
    }

    /**
     * Validates an application and its history, and collects every error; those of the application are at places under
     * {@code /contract}.
     */
    public List<InputError> check(OrganisationApplication.Builder draft, OrganisationHistory history) {
        return errors(new OrganisationValidator(rules, draft), history);
    }

    /** Returns every error of an application, at places under {@code /contract}, and of its history. */
    static List<InputError> errors(OrganisationValidator application, OrganisationHistory history) {
        List<InputError> errors = new ArrayList<>();
        application.errors().forEach(error -> errors.add(error.under("/contract")));
        errors.addAll(new OrganisationHistoryValidator(application, history).errors());
        return List.copyOf(errors);
    }

    /**
     * Calculates a plan.
     *
     * @throws InvalidInputException with every error of the application
     */
    public OrganisationPlan plan(OrganisationApplication.Builder draft) {
        return new OrganisationValidator(rules.forOneCalculation(), draft)
                .orThrow()
                .plan();
    }

    /**
     * Calculates a settlement.
     *
     * @throws InvalidInputException with every error of the application, at places under {@code /contract}, and of the
     *     history
     */
    public AidSettlement settle(OrganisationApplication.Builder draft, OrganisationHistory history) {
        OrganisationValidator application = new OrganisationValidator(rules.forOneCalculation(), draft);
        List<InputError> errors = errors(application, history);
        Optional<OrganisationContract> contract = application.contract();
        if (!errors.isEmpty() || contract.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new OrganisationSettlementCalculator(contract.get(), history).settlement();
    }

    /**
     * Validates an application, its history and its activity on a day, and collects every error; those of the application are at
     * places under {@code /contract}.
     */
    public List<InputError> check(
            OrganisationApplication.Builder draft, OrganisationHistory history, ObservedActivity activity) {
        OrganisationValidator application = new OrganisationValidator(rules, draft);
        return application
                .contract()
                .map(contract -> new OrganisationReviewCalculator(application, history, activity).errors())
                .orElseGet(() -> errors(application, activity, history));
    }

    private static List<InputError> errors(
            OrganisationValidator application, ObservedActivity activity, OrganisationHistory history) {
        InputErrors ofActivity = new InputErrors();
        ReviewValidator.checkForm(ofActivity, activity, history.evaluatedOn(), true);
        ofActivity.checkCounts("", "/activity/", activity.counts());
        List<InputError> errors = new ArrayList<>(errors(application, history));
        errors.addAll(ofActivity.list());
        return List.copyOf(errors);
    }

    /**
     * Calculates where a contract stands on a day.
     *
     * @throws InvalidInputException with every error of the application, at places under {@code /contract}, of the
     *     history, and of the activity
     */
    public ContractReview review(
            OrganisationApplication.Builder draft, OrganisationHistory history, ObservedActivity activity) {
        OrganisationValidator application = new OrganisationValidator(rules.forOneCalculation(), draft);
        OrganisationReviewCalculator calculator = application
                .contract()
                .map(contract -> new OrganisationReviewCalculator(application, history, activity))
                .orElseThrow(() -> new InvalidInputException(errors(application, activity, history)));
        if (!calculator.errors().isEmpty()) {
            throw new InvalidInputException(calculator.errors());
        }
        return calculator.review();
    }
}
