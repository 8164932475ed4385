package org.aidrules.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.AssistantSharing;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.contract.SharedContract;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.number.Ratio;
import org.aidrules.ruleset.RuleSet;

/**
 * Validates applications and histories, and calculates plans and settlements. The entry point of this package.
 *
 * <p>Each method validates its input once.
 */
public final class ContractCalculator {

    private final RuleSet rules;

    /** Creates a calculator for some rules. */
    public ContractCalculator(RuleSet rules) {
        this.rules = rules;
    }

    /** Validates an application, complete or not, and collects every error. */
    public List<InputError> check(AidApplication.Builder draft) {
        return new ApplicationValidator(rules, draft).errors();
    }

    /**
     * Calculates a plan.
     *
     * @throws InvalidInputException with every error of the application
     */
    public AidPlan plan(AidApplication application) {
        RuleSet used = rules.forOneCalculation();
        return plan(used, new ApplicationValidator(used, application));
    }

    /**
     * Calculates the plan of an application that may be incomplete.
     *
     * @throws InvalidInputException with every error of the application
     */
    public AidPlan plan(AidApplication.Builder draft) {
        RuleSet used = rules.forOneCalculation();
        return plan(used, new ApplicationValidator(used, draft));
    }

    private static AidPlan plan(RuleSet used, ApplicationValidator application) {
        return new PlanCalculator(used, application.orThrow()).plan();
    }

    /**
     * Validates an application and its history, and collects every error; those of the application are at places under
     * {@code /contract}.
     */
    public List<InputError> check(AidApplication.Builder draft, ContractHistory history) {
        ApplicationValidator application = new ApplicationValidator(rules, draft);
        Optional<ContractOutline> outline = outline(rules, application);
        return errors(rules, application, outline, new HistoryValidator(application, outline, history), history);
    }

    /**
     * Calculates a settlement.
     *
     * @throws InvalidInputException with every error of the application, at places under {@code /contract}, and of the
     *     history
     */
    public AidSettlement settle(AidApplication application, ContractHistory history) {
        RuleSet used = rules.forOneCalculation();
        return settle(used, new ApplicationValidator(used, application), history);
    }

    /**
     * Calculates the settlement of a contract that may be incomplete.
     *
     * @throws InvalidInputException with every error of the application, at places under {@code /contract}, and of the
     *     history
     */
    public AidSettlement settle(AidApplication.Builder draft, ContractHistory history) {
        RuleSet used = rules.forOneCalculation();
        return settle(used, new ApplicationValidator(used, draft), history);
    }

    private static AidSettlement settle(RuleSet used, ApplicationValidator application, ContractHistory history) {
        Optional<ContractOutline> outline = outline(used, application);
        HistoryValidator validated = new HistoryValidator(application, outline, history);
        List<InputError> errors = errors(used, application, outline, validated, history);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return ChangedSettlement.settle(used, outline.orElseThrow(), history, validated.end());
    }

    /**
     * Validates an application, its history and its activity on a day, and collects every error; those of the
     * application are at places under {@code /contract}.
     */
    public List<InputError> check(AidApplication.Builder draft, ContractHistory history, ObservedActivity activity) {
        ApplicationValidator application = new ApplicationValidator(rules, draft);
        Optional<ContractOutline> outline = outline(rules, application);
        return errors(rules, application, outline, new ReviewValidator(application, outline, history, activity));
    }

    /**
     * Calculates where a contract stands on a day.
     *
     * @throws InvalidInputException with every error of the application, at places under {@code /contract}, of the
     *     history, and of the activity
     */
    public ContractReview review(AidApplication.Builder draft, ContractHistory history, ObservedActivity activity) {
        RuleSet used = rules.forOneCalculation();
        ApplicationValidator application = new ApplicationValidator(used, draft);
        Optional<ContractOutline> outline = outline(used, application);
        ReviewValidator validated = new ReviewValidator(application, outline, history, activity);
        List<InputError> errors = errors(used, application, outline, validated);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new ReviewCalculator(used, outline.orElseThrow(), validated.history(), validated.end(), activity)
                .review();
    }

    private static List<InputError> errors(
            RuleSet rules,
            ApplicationValidator application,
            Optional<ContractOutline> outline,
            ReviewValidator validated) {
        List<InputError> errors = new ArrayList<>(validated.errors(application));
        if (errors.isEmpty() && outline.isPresent()) {
            errors.addAll(ChangedSettlement.errors(rules, outline.get(), validated.history()));
        }
        return List.copyOf(errors);
    }

    private static Optional<ContractOutline> outline(RuleSet rules, ApplicationValidator application) {
        Optional<ResolvedApplication> resolved = application.resolved();
        return resolved.isPresent() ? Optional.of(ContractOutline.of(rules, resolved.get())) : Optional.empty();
    }

    private static List<InputError> errors(
            RuleSet rules,
            ApplicationValidator application,
            Optional<ContractOutline> outline,
            HistoryValidator validated,
            ContractHistory history) {
        List<InputError> errors = new ArrayList<>();
        application.errors().forEach(error -> errors.add(error.under("/contract")));
        errors.addAll(validated.errors());
        if (errors.isEmpty() && outline.isPresent()) {
            errors.addAll(ChangedSettlement.errors(rules, outline.get(), history));
        }
        return List.copyOf(errors);
    }

    /**
     * Compares the working time of a shared assistant with the time that the contracts pay for together.
     *
     * @param workingTime the working time, as a share of a full-time post
     * @throws InvalidInputException with every error of the contracts, at places under {@code /contracts}
     */
    public AssistantSharing share(List<SharedContract> contracts, Ratio workingTime) {
        return new SharingCalculator(rules.forOneCalculation(), contracts, workingTime).sharing();
    }
}
