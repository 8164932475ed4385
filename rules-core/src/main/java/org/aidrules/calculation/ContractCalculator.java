package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidAgenda;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidOptions;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.AssistantContract;
import org.aidrules.contract.AssistantSharing;
import org.aidrules.contract.AssistantWage;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.contract.ResultBasis;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Notice;
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

    /**
     * Calculates the options open to the doctor of an application that may be incomplete.
     *
     * @param wage what the employer pays the assistant; empty where it is not given
     * @throws InvalidInputException with every error of the application and of the wage
     */
    public AidOptions options(AidApplication.Builder draft, Optional<AssistantWage> wage) {
        return new OptionsCalculator(rules.forOneCalculation(), draft, wage).options();
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
        List<InputError> ofHistory = new HistoryValidator(application, outline, history).errors();
        return errors(rules, application, outline, ofHistory, history);
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
        return settle(used, contract(used, application, history), history);
    }

    private static AidSettlement settle(RuleSet used, Contract contract, ContractHistory history) {
        return ChangedSettlement.settle(used, contract.outline(), history, contract.end());
    }

    /**
     * A validated contract.
     *
     * @param outline its years
     * @param end the last day of a contract that ended before its term
     */
    private record Contract(ContractOutline outline, Optional<LocalDate> end) {}

    private static Contract contract(RuleSet used, ApplicationValidator application, ContractHistory history) {
        Optional<ContractOutline> outline = outline(used, application);
        HistoryValidator validated = new HistoryValidator(application, outline, history);
        refuse(errors(used, application, outline, validated.errors(), history));
        return new Contract(outline.orElseThrow(), validated.end());
    }

    /**
     * Validates an application, its history and its activity on a day, and collects every error; those of the
     * application are at places under {@code /contract}.
     */
    public List<InputError> check(AidApplication.Builder draft, ContractHistory history, ObservedActivity activity) {
        ApplicationValidator application = new ApplicationValidator(rules, draft);
        Optional<ContractOutline> outline = outline(rules, application);
        ReviewValidator validated = new ReviewValidator(application, outline, history, activity);
        return errors(rules, application, outline, validated.errors(), validated.history());
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
        refuse(errors(used, application, outline, validated.errors(), validated.history()));
        return new ReviewCalculator(used, outline.orElseThrow(), validated.history(), validated.end(), activity)
                .review();
    }

    /**
     * Calculates the agenda of an application that may be incomplete.
     *
     * @throws InvalidInputException with every error of the application
     */
    public AidAgenda agenda(AidApplication.Builder draft) {
        RuleSet used = rules.forOneCalculation();
        ResolvedApplication resolved = new ApplicationValidator(used, draft).orThrow();
        AidPlan plan = new PlanCalculator(used, resolved).plan();
        return new AgendaCalculator(
                        ContractOutline.of(used, resolved),
                        ContractHistory.builder().build(),
                        Optional.empty())
                .agenda(basis(plan), List.of());
    }

    /** Returns what a plan was calculated from, with a notice where there are no years because the option is not available. */
    private static ResultBasis basis(AidPlan plan) {
        if (plan.option().available()) {
            return plan.basis();
        }
        List<Notice> notices = new ArrayList<>(plan.notices());
        notices.add(
                0,
                new Notice(
                        Notice.Kind.OPTION_NOT_AVAILABLE,
                        plan.option().reasons().get(0).text()));
        return new ResultBasis(plan.revision(), plan.rules(), notices);
    }

    /**
     * Calculates the agenda of a contract that may be incomplete, with its history.
     *
     * @throws InvalidInputException with every error of the application, at places under {@code /contract}, and of the
     *     history
     */
    public AidAgenda agenda(AidApplication.Builder draft, ContractHistory history) {
        RuleSet used = rules.forOneCalculation();
        Contract contract = contract(used, new ApplicationValidator(used, draft), history);
        AidSettlement settlement = settle(used, contract, history);
        return new AgendaCalculator(contract.outline(), history, contract.end())
                .agenda(settlement.basis(), settlement.years());
    }

    private static Optional<ContractOutline> outline(RuleSet rules, ApplicationValidator application) {
        Optional<ResolvedApplication> resolved = application.resolved();
        return resolved.isPresent() ? Optional.of(ContractOutline.of(rules, resolved.get())) : Optional.empty();
    }

    /** Returns the errors of a contract; changed situations are looked at where nothing else is wrong. */
    private static List<InputError> errors(
            RuleSet rules,
            ApplicationValidator application,
            Optional<ContractOutline> outline,
            List<InputError> ofHistory,
            ContractHistory history) {
        List<InputError> errors = new ArrayList<>();
        application.errors().forEach(error -> errors.add(error.under("/contract")));
        errors.addAll(ofHistory);
        if (errors.isEmpty() && outline.isPresent()) {
            errors.addAll(ChangedSettlement.errors(rules, outline.get(), history));
        }
        return List.copyOf(errors);
    }

    private static void refuse(List<InputError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    /**
     * Compares the working time of a shared assistant with the time that the contracts pay for together.
     *
     * @param workingTime the working time, as a share of a full-time post
     * @throws InvalidInputException with every error of the contracts, at places under {@code /contracts}
     */
    public AssistantSharing share(List<AssistantContract> contracts, Ratio workingTime) {
        return new SharingCalculator(rules.forOneCalculation(), contracts, workingTime).sharing();
    }
}
