package org.aidrules.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.ObservedActivity;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationFields;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.error.InputError;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Specialty;

/**
 * What could be read of the application and the history of an organisation, with every error of the form.
 *
 * @param draft the fields of the application that could be read
 * @param history the part of the history that could be read; empty where only an application was read
 * @param activity the part of the activity that could be read; without a day and counts where the form is not that of a review
 * @param others the fields that were read beside those of the contract
 * @param errors the errors of the form
 * @param places gives an error of the rules its place in the document
 */
record OrganisationForm(
        OrganisationApplication.Builder draft,
        OrganisationHistory history,
        ObservedActivity activity,
        Map<String, JsonNode> others,
        List<InputError> errors,
        UnaryOperator<List<InputError>> places) {

    private static final ObservedActivity NO_ACTIVITY = new ObservedActivity.Builder().build();

    /** Reads an application. */
    static OrganisationForm application(
            JsonDocument document, Scheme scheme, Function<String, Optional<Specialty>> specialties) {
        List<InputError> errors = ContractForm.begin(document);
        FieldReader reader = new FieldReader(specialties);
        JsonObjectReader object = JsonObjectReader.of(document.root(), errors);
        object.need(ContractScheme.FIELD, Scheme.keys());
        OrganisationApplication.Builder draft = reader.readDraft(OrganisationFields.of(scheme), object);
        return new OrganisationForm(
                draft,
                OrganisationHistory.EMPTY,
                NO_ACTIVITY,
                Map.of(),
                errors,
                found -> ContractForm.placed(found, reader, document));
    }

    /** Reads an application and a history. */
    static OrganisationForm contract(
            JsonDocument document,
            Scheme scheme,
            Function<String, Optional<Specialty>> specialties,
            List<ContractForm.OtherField> others) {
        return contract(document, scheme, specialties, others, (reader, object) -> NO_ACTIVITY);
    }

    /** Reads an application, a history, and the activity on a day. */
    static OrganisationForm review(
            JsonDocument document,
            Scheme scheme,
            Function<String, Optional<Specialty>> specialties,
            List<ContractForm.OtherField> others) {
        return contract(
                document,
                scheme,
                specialties,
                others,
                (reader, object) ->
                        reader.readPart(ContractFields.ACTIVITY, object).build());
    }

    private static OrganisationForm contract(
            JsonDocument document,
            Scheme scheme,
            Function<String, Optional<Specialty>> specialties,
            List<ContractForm.OtherField> others,
            BiFunction<FieldReader, JsonObjectReader, ObservedActivity> activities) {
        List<InputError> errors = ContractForm.begin(document);
        FieldReader reader = new FieldReader(specialties);
        JsonObjectReader object = JsonObjectReader.of(document.root(), errors);
        JsonObjectReader contract = object.object("contract");
        if (!document.root().has(ContractScheme.FIELD)) {
            contract.need(ContractScheme.FIELD, Scheme.keys());
        }
        OrganisationApplication.Builder draft = reader.readDraft(OrganisationFields.of(scheme), contract);
        ObservedActivity activity = activities.apply(reader, object);
        Map<String, JsonNode> found = ContractForm.others(object, others);
        object.need("contract", OrganisationFields.of(scheme).accepted());
        OrganisationHistory history =
                reader.readDraft(OrganisationFields.HISTORY, object).build();
        ContractScheme.explainMisplaced(errors);
        return new OrganisationForm(
                draft, history, activity, found, errors, all -> ContractForm.placed(all, reader, document));
    }

    /**
     * Returns the errors of the form and those that the rules found, each once. An error of the rules at a place where the form
     * has an error is left out, because it is only a consequence; so is what the rules miss because a part of it has an error.
     */
    List<InputError> with(List<InputError> found) {
        return Stream.concat(
                        errors.stream(),
                        places.apply(found).stream()
                                .filter(error -> errors.stream().noneMatch(known -> isConsequence(error, known))))
                .toList();
    }

    private static boolean isConsequence(InputError error, InputError known) {
        return ContractForm.covers(known, error)
                || (error.found().isEmpty() && known.at().startsWith(error.at() + "/"));
    }
}
