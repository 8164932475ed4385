package org.aidrules.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidOptions;
import org.aidrules.contract.AssistantWage;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.field.ValueType;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;

/**
 * Reads the input of a plan, which needs no option, and beside its fields what the employer pays the assistant:
 *
 * <pre>{@code
 * { … the input of a plan …, "grossMonthlyWage": "2100.00", "employerChargeRate": "0.3" }
 * }</pre>
 */
final class OptionsForm {

    private static final String WAGE = "grossMonthlyWage";
    private static final String CHARGES = "employerChargeRate";

    private final AidRules rules;
    private final JsonDocument document;
    private final List<InputError> errors;

    OptionsForm(AidRules rules, JsonDocument document) {
        this.rules = rules;
        this.document = document;
        this.errors = new ArrayList<>(document.errors());
    }

    /** Reads the document and calculates the options, or throws every error. */
    AidOptions options() {
        if (document.root().isMissingNode()) {
            throw new InvalidInputException(errors);
        }
        ContractScheme.requireIndividual(document);
        JsonObjectReader object = JsonObjectReader.of(document.root(), errors);
        Optional<AssistantWage> wage = wage(object);
        AidApplication.Builder draft =
                new FieldReader(rules::findSpecialty).readDraft(ContractFields.APPLICATION, object);
        try {
            AidOptions options = wage.map(given -> rules.options(draft, given)).orElseGet(() -> rules.options(draft));
            if (errors.isEmpty()) {
                return options;
            }
        } catch (InvalidInputException e) {
            if (errors.isEmpty()) {
                throw shown(e);
            }
            List<InputError> ofForm = List.copyOf(errors);
            e.errors().stream()
                    .filter(error -> ofForm.stream().noneMatch(known -> ContractForm.covers(known, error)))
                    .forEach(errors::add);
        }
        throw new InvalidInputException(shown(errors));
    }

    private Optional<AssistantWage> wage(JsonObjectReader object) {
        Optional<BigDecimal> wage = object.value(WAGE, ValueType.EUROS, none -> Optional.empty());
        Optional<BigDecimal> charges = object.value(CHARGES, ValueType.SHARE, none -> Optional.empty());
        if (charges.isPresent()) {
            object.need(WAGE, ValueType.EUROS.accepted());
        }
        return wage.map(gross -> new AssistantWage(gross, charges));
    }

    /** Shows the numbers as the document writes them; an exception of another type stays as it is. */
    private InvalidInputException shown(InvalidInputException refusal) {
        List<InputError> written = shown(refusal.errors());
        return written.equals(refusal.errors()) ? refusal : new InvalidInputException(written);
    }

    private List<InputError> shown(List<InputError> found) {
        return found.stream()
                .map(error -> WrittenNumber.shownAsWritten(error, document.root()))
                .toList();
    }
}
