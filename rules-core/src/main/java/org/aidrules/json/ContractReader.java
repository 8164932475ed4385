package org.aidrules.json;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.aidrules.AidRules;
import org.aidrules.contract.AidAgenda;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidOptions;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.AssistantSharing;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.contract.SharedContract;
import org.aidrules.contract.SharedOrganisationContract;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.Scheme;

/**
 * Reads the inputs of a plan and of a settlement from JSON, and calculates the result. Immutable, and safe for use by
 * several threads.
 *
 * <p>A document is validated once. The exception for an invalid document contains every error: those of its form and
 * those that the rules find. An unknown field, and a field that is given twice, are errors. For example, the input of a
 * plan:
 *
 * <pre>{@code
 * { "signedOn": "2022-03-01", "option": "HALF",
 *   "practice": { "specialty": "CARDIOLOGY", "sector": "SECTOR_1", "grouped": true, "coordinated": "IN_PLACE" },
 *   "patients": { "activeFile": 2355 }, "bands": { "activeFile": "P70_P90" } }
 * }</pre>
 *
 * <p>The input of a settlement has the input of a plan as its {@code contract}, and beside it the history:
 *
 * <pre>{@code
 * { "contract": { … }, "years": [ { "year": 3, "observed": { "activeFile": 2720 } } ] }
 * }</pre>
 */
public final class ContractReader {

    private final AidRules rules;

    private ContractReader(AidRules rules) {
        this.rules = rules;
    }

    /**
     * Obtains a reader.
     *
     * @param rules the rules that validate and calculate
     * @return the reader
     */
    public static ContractReader of(AidRules rules) {
        return new ContractReader(Objects.requireNonNull(rules, "rules"));
    }

    /**
     * Reads the input of a plan and calculates the plan.
     *
     * @param json the document in UTF-8
     * @return the plan, with its reasons
     * @throws InvalidInputException with every error of the document
     * @throws org.aidrules.error.DefectiveTableException if a table of the revision has a gap, an overlap or another
     *     defect
     */
    public AidPlan plan(byte[] json) {
        return plan(JsonDocument.read(json));
    }

    /**
     * Reads the input of a plan and calculates the plan.
     *
     * @param document the document
     * @return the plan, with its reasons
     * @throws InvalidInputException with every error of the document
     * @throws org.aidrules.error.DefectiveTableException if a table of the revision has a gap, an overlap or another
     *     defect
     */
    public AidPlan plan(JsonDocument document) {
        ContractForm form = ContractForm.application(document, rules::findSpecialty);
        return answer(form, () -> rules.plan(form.draft()), () -> rules.check(form.draft()));
    }

    /**
     * Reads the input of a settlement and calculates the settlement.
     *
     * @param json the document in UTF-8
     * @return the settlement, with its reasons
     * @throws InvalidInputException with every error of the document
     * @throws org.aidrules.error.DefectiveTableException if a table of the revision has a gap, an overlap or another
     *     defect
     */
    public AidSettlement settle(byte[] json) {
        return settle(JsonDocument.read(json));
    }

    /**
     * Reads the input of a settlement and calculates the settlement.
     *
     * @param document the document
     * @return the settlement, with its reasons
     * @throws InvalidInputException with every error of the document
     * @throws org.aidrules.error.DefectiveTableException if a table of the revision has a gap, an overlap or another
     *     defect
     */
    public AidSettlement settle(JsonDocument document) {
        ContractForm form = form(document, List.of());
        return answer(
                form,
                () -> rules.settle(form.draft(), form.history()),
                () -> rules.check(form.draft(), form.history()));
    }

    /**
     * Reads the input of a review and calculates where the contract stands.
     *
     * @param json the document in UTF-8: the input of a settlement, with {@code asOf} and {@code activity}
     * @return the review, with its reasons
     * @throws InvalidInputException with every error of the document
     * @throws org.aidrules.error.DefectiveTableException if a table of the revision has a gap, an overlap or another
     *     defect
     */
    public ContractReview review(byte[] json) {
        return review(JsonDocument.read(json));
    }

    /**
     * Reads the input of a review and calculates where the contract stands.
     *
     * @param document the input of a settlement, with {@code asOf} and {@code activity}
     * @return the review, with its reasons
     * @throws InvalidInputException with every error of the document
     * @throws org.aidrules.error.DefectiveTableException if a table of the revision has a gap, an overlap or another
     *     defect
     */
    public ContractReview review(JsonDocument document) {
        return review(reviewForm(document, List.of()));
    }

    /**
     * Calculates where the contract of a form stands.
     *
     * @param form the form of a review's input
     * @return the review, with its reasons
     * @throws InvalidInputException with every error of the form, and those that the rules find
     * @throws org.aidrules.error.DefectiveTableException if a table of the revision has a gap, an overlap or another
     *     defect
     */
    public ContractReview review(ContractForm form) {
        if (!form.errors().isEmpty()) {
            throw new InvalidInputException(form.with(rules.check(form.draft(), form.history(), form.activity())));
        }
        try {
            return rules.review(form.draft(), form.history(), form.activity());
        } catch (InvalidInputException e) {
            throw new InvalidInputException(form.with(e.errors()));
        }
    }

    /**
     * Reads an application and validates it, without calculating anything.
     *
     * @param json the input of a plan in UTF-8
     * @return the application
     * @throws InvalidInputException with every error of the document
     */
    public AidApplication application(byte[] json) {
        return application(JsonDocument.read(json));
    }

    /**
     * Reads an application and validates it, without calculating anything.
     *
     * @param document the input of a plan
     * @return the application
     * @throws InvalidInputException with every error of the document
     */
    public AidApplication application(JsonDocument document) {
        ContractForm form = ContractForm.application(document, rules::findSpecialty);
        refuse(form.with(rules.check(form.draft())));
        return form.draft().build();
    }

    /**
     * Reads a history without its contract. What contradicts the contract shows when it is settled.
     *
     * @param document the fields that the input of a settlement has beside {@code contract}
     * @return the history
     * @throws InvalidInputException with every error of its form
     */
    public ContractHistory history(JsonDocument document) {
        ContractForm form = ContractForm.history(document, rules::findSpecialty);
        refuse(form.errors());
        return form.history();
    }

    /**
     * Reads an application with its history and validates them, without calculating anything.
     *
     * @param json the input of a settlement in UTF-8
     * @return the contract
     * @throws InvalidInputException with every error of the document
     */
    public SharedContract contract(byte[] json) {
        return contract(JsonDocument.read(json));
    }

    /**
     * Reads an application with its history and validates them, without calculating anything.
     *
     * @param document the input of a settlement
     * @return the contract
     * @throws InvalidInputException with every error of the document
     */
    public SharedContract contract(JsonDocument document) {
        ContractForm form = form(document, List.of());
        refuse(form.with(rules.check(form.draft(), form.history())));
        return new SharedContract(form.draft().build(), form.history());
    }

    /**
     * Reads the contracts that share an assistant, and compares the assistant's working time with the time that they pay
     * for together.
     *
     * @param document the hours of the assistant, those of a full-time post, and the contracts: each the input of a plan of
     *     any scheme, with an optional {@code ended}
     * @return the periods, with the full-time posts that the contracts pay for
     * @throws InvalidInputException with every error of the document
     * @throws org.aidrules.error.DefectiveTableException if a table of a revision has a gap, an overlap or another defect
     */
    public AssistantSharing share(JsonDocument document) {
        return new SharingForm(rules, Objects.requireNonNull(document, "document")).sharing();
    }

    /**
     * Reads the input of a plan, which needs no option, and calculates the options open to the doctor.
     *
     * @param document the input of a plan; beside its fields it may have {@code grossMonthlyWage}, the gross wage for a month of
     *     full-time work in euros, and {@code employerChargeRate}, the employer's charges as a share of it
     * @return all options of the revision, with their reasons
     * @throws InvalidInputException with every error of the document
     * @throws org.aidrules.error.DefectiveTableException if a table of the revision has a gap, an overlap or another
     *     defect
     */
    public AidOptions options(JsonDocument document) {
        return new OptionsForm(rules, Objects.requireNonNull(document, "document")).options();
    }

    /**
     * Reads the input of a plan or of a settlement, and lists the days of the contract.
     *
     * @param document the input of a settlement where it has the field {@code contract}, otherwise that of a plan
     * @return the agenda, with its reasons
     * @throws InvalidInputException with every error of the document
     * @throws org.aidrules.error.DefectiveTableException if a table of the revision has a gap, an overlap or another
     *     defect
     */
    public AidAgenda agenda(JsonDocument document) {
        if (hasHistory(document)) {
            ContractForm form = form(document, List.of());
            return answer(
                    form,
                    () -> rules.agenda(form.draft(), form.history()),
                    () -> rules.check(form.draft(), form.history()));
        }
        ContractForm form = ContractForm.application(document, rules::findSpecialty);
        return answer(form, () -> rules.agenda(form.draft()), () -> rules.check(form.draft()));
    }

    /**
     * Returns whether a document is the input of a settlement, and not that of a plan.
     *
     * @param document a document
     * @return whether it has the field {@code contract}
     */
    public static boolean hasHistory(JsonDocument document) {
        return document.root().has("contract");
    }

    /**
     * Returns the scheme of a contract, by its field {@code scheme}. Where this field is left out or names no scheme, a contract
     * that has a field {@code centre} or {@code company} in place of {@code option} and {@code practice} is taken for one of
     * that scheme, so that every error in it can be found; the field itself remains an error.
     *
     * @param document the input of a plan or of a settlement
     * @return the scheme; the individual one where nothing shows another
     */
    public static Scheme scheme(JsonDocument document) {
        return ContractScheme.of(Objects.requireNonNull(document, "document"));
    }

    /**
     * Reads the application of an organisation and calculates its plan.
     *
     * @param document the input, with the field {@code scheme}
     * @return the plan
     * @throws InvalidInputException with every error; that of the scheme alone where it is an individual contract
     */
    public OrganisationPlan organisationPlan(JsonDocument document) {
        OrganisationForm form = organisationForm(document);
        return answer(form.errors(), form::with, () -> rules.plan(form.draft()), () -> rules.check(form.draft()));
    }

    /**
     * Reads the contract of an organisation and calculates its settlement.
     *
     * @param document the input; its contract has the field {@code scheme}
     * @param others fields that the document may have beside those of the contract
     * @return the settlement
     * @throws InvalidInputException with every error; that of the scheme alone where it is an individual contract
     */
    public AidSettlement organisationSettlement(JsonDocument document, List<ContractForm.OtherField> others) {
        OrganisationForm form = organisationForm(document, others);
        return answer(
                form.errors(),
                form::with,
                () -> rules.settle(form.draft(), form.history()),
                () -> rules.check(form.draft(), form.history()));
    }

    /**
     * Reads the contract of an organisation with its history and validates them, without calculating anything.
     *
     * @param document the input of a settlement; its contract has the field {@code scheme}
     * @param others fields that the document may have beside those of the contract
     * @return the contract
     * @throws InvalidInputException with every error
     * @throws IllegalArgumentException if the document is that of an individual contract
     */
    public SharedOrganisationContract organisationContract(
            JsonDocument document, List<ContractForm.OtherField> others) {
        OrganisationForm form = organisationForm(document, others);
        refuse(form.with(rules.check(form.draft(), form.history())));
        return new SharedOrganisationContract(form.draft().build().orElseThrow(), form.history());
    }

    private OrganisationForm organisationForm(JsonDocument document, List<ContractForm.OtherField> others) {
        return OrganisationForm.contract(
                document, ContractScheme.ofOrganisation(document), rules::findSpecialty, others);
    }

    private OrganisationForm organisationForm(JsonDocument document) {
        return OrganisationForm.application(document, ContractScheme.ofOrganisation(document), rules::findSpecialty);
    }

    /**
     * Reads the contract of an organisation and its activity on a day, and calculates where the contract stands.
     *
     * @param document the input of a settlement, whose contract has the field {@code scheme}, with {@code asOf} and {@code activity}
     * @param others fields that the document may have beside those of the contract
     * @return the review
     * @throws InvalidInputException with every error
     * @throws IllegalArgumentException if the document is that of an individual contract
     */
    public ContractReview organisationReview(JsonDocument document, List<ContractForm.OtherField> others) {
        OrganisationForm form = OrganisationForm.review(
                document, ContractScheme.ofOrganisation(document), rules::findSpecialty, others);
        return answer(
                form.errors(),
                form::with,
                () -> rules.review(form.draft(), form.history(), form.activity()),
                () -> rules.check(form.draft(), form.history(), form.activity()));
    }

    /**
     * Reads the application of an organisation.
     *
     * @param document the input, with the field {@code scheme}
     * @return the application
     * @throws InvalidInputException with every error; that of the scheme alone where it is an individual contract
     */
    public OrganisationApplication organisation(JsonDocument document) {
        OrganisationForm form = organisationForm(document);
        refuse(form.with(rules.check(form.draft())));
        return form.draft().build().orElseThrow();
    }

    /** Returns an answer to a form that could be read, or throws its errors and those that the rules find. */
    private static <T> T answer(ContractForm form, Supplier<T> answer, Supplier<List<InputError>> check) {
        return answer(form.errors(), form::with, answer, check);
    }

    /** Returns an answer, or throws the errors of the form and those of the rules. */
    private static <T> T answer(
            List<InputError> ofForm,
            UnaryOperator<List<InputError>> with,
            Supplier<T> answer,
            Supplier<List<InputError>> check) {
        if (!ofForm.isEmpty()) {
            throw new InvalidInputException(with.apply(check.get()));
        }
        try {
            return answer.get();
        } catch (InvalidInputException e) {
            List<InputError> errors = with.apply(e.errors());
            throw errors.equals(e.errors()) ? e : new InvalidInputException(errors);
        }
    }

    /**
     * Reads the form of a settlement's input, without validating it by the rules.
     *
     * @param document the document
     * @param others fields that the document may have in addition to those of a settlement
     * @return the fields that could be read, with every error of the form
     * @throws InvalidInputException with the errors of the document, where nothing could be read
     */
    public ContractForm form(JsonDocument document, List<ContractForm.OtherField> others) {
        return ContractForm.contract(document, rules::findSpecialty, others);
    }

    /**
     * Reads the form of a review's input, without validating it by the rules.
     *
     * @param document the document
     * @param others fields that the document may have in addition to those of a review
     * @return the fields that could be read, with every error of the form
     * @throws InvalidInputException with the errors of the document, where nothing could be read
     */
    public ContractForm reviewForm(JsonDocument document, List<ContractForm.OtherField> others) {
        return ContractForm.review(document, rules::findSpecialty, others);
    }

    private static void refuse(List<InputError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}
