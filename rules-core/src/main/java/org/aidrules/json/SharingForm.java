package org.aidrules.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AssistantContract;
import org.aidrules.contract.AssistantSharing;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationFields;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.contract.SharedContract;
import org.aidrules.contract.SharedOrganisationContract;
import org.aidrules.contract.field.ValueType;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.Scheme;

/**
 * Reads the contracts that share an assistant:
 *
 * <pre>{@code
 * { "hours": 35, "fullTimeHours": 35, "contracts": [ { … the input of a plan …, "ended": { … } } ] }
 * }</pre>
 *
 * <p>A contract is of any scheme, which its field {@code scheme} names.
 */
final class SharingForm {

    private static final String HOURS = "hours";
    private static final String FULL_TIME_HOURS = "fullTimeHours";
    private static final String CONTRACTS = "contracts";
    private static final String ENDED = "ended";
    private static final String SCHEME = "scheme";
    private static final int MOST_HOURS = 9999;
    /** The hours of a week, a month or a year. */
    private static final ValueType<Integer> WORKING_TIME = ValueType.whole(1, MOST_HOURS);

    private static final List<String> ARRAY = List.of("[…]");
    /** Where the rules report an error of an application, and where it is in the document. */
    private static final Pattern APPLICATION = Pattern.compile("^(/contracts/\\d+)?/contract(?=/|$)");

    private final AidRules rules;
    private final JsonDocument document;
    private final List<InputError> errors;
    private final List<AssistantContract> contracts = new ArrayList<>();

    SharingForm(AidRules rules, JsonDocument document) {
        this.rules = rules;
        this.document = document;
        this.errors = new ArrayList<>(document.errors());
    }

    /** Reads the document and compares the working times, or throws every error. */
    AssistantSharing sharing() {
        if (document.root().isMissingNode()) {
            throw new InvalidInputException(errors);
        }
        JsonObjectReader object = JsonObjectReader.of(document.root(), errors);
        Optional<Integer> hours = hours(object, HOURS);
        Optional<Integer> fullTimeHours = hours(object, FULL_TIME_HOURS);
        object.need(CONTRACTS, ARRAY);
        object.objects(CONTRACTS, ARRAY).forEach(this::read);
        object.end();
        if (contracts.isEmpty() && errors.isEmpty()) {
            errors.add(InputError.notAccepted("/" + CONTRACTS, "[]", ARRAY));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(shown(errors));
        }
        return rules.share(contracts, hours.orElseThrow(), fullTimeHours.orElseThrow());
    }

    private Optional<Integer> hours(JsonObjectReader object, String name) {
        object.need(name, WORKING_TIME.accepted());
        Optional<Integer> hours = object.value(name, WORKING_TIME, none -> Optional.empty());
        Optional<Integer> accepted = hours.filter(known -> known >= 1 && known <= MOST_HOURS);
        if (hours.isPresent() && accepted.isEmpty()) {
            errors.add(InputError.notAccepted(object.at(name), hours.get(), WORKING_TIME.accepted()));
        }
        return accepted;
    }

    /** Reads a contract, and collects every error in it. */
    private void read(JsonObjectReader contract) {
        Scheme scheme =
                contract.key(SCHEME, Scheme.keys()).flatMap(Scheme::find).orElse(Scheme.INDIVIDUAL);
        if (scheme == Scheme.INDIVIDUAL) {
            readIndividual(contract);
        } else {
            readOrganisation(contract, scheme);
        }
    }

    private void readIndividual(JsonObjectReader contract) {
        int before = errors.size();
        ContractHistory history =
                reader().readDraft(ContractFields.HISTORY, contract.only(ENDED)).build();
        AidApplication.Builder draft = reader().readDraft(ContractFields.APPLICATION, contract);
        if (isSound(contract, before, () -> rules.check(draft, history))) {
            contracts.add(new SharedContract(draft.build(), history));
        }
    }

    private void readOrganisation(JsonObjectReader contract, Scheme scheme) {
        int before = errors.size();
        OrganisationHistory history = reader().readDraft(OrganisationFields.HISTORY, contract.only(ENDED))
                .build();
        OrganisationApplication.Builder draft = reader().readDraft(OrganisationFields.of(scheme), contract);
        if (isSound(contract, before, () -> rules.check(draft, history))) {
            contracts.add(new SharedOrganisationContract(draft.build().orElseThrow(), history));
        }
    }

    private FieldReader reader() {
        return new FieldReader(rules::findSpecialty);
    }

    /** Adds the errors that the rules find in a contract, and returns whether it has none. */
    private boolean isSound(JsonObjectReader contract, int before, Supplier<List<InputError>> found) {
        List<InputError> ofForm = List.copyOf(errors.subList(before, errors.size()));
        found.get().stream()
                .map(error -> placed(error, contract.at()))
                .filter(error -> ofForm.stream().noneMatch(known -> ContractForm.covers(known, error)))
                .forEach(errors::add);
        return errors.size() == before;
    }

    /** Gives an error of a contract its place in the document, whose applications are not fields of their own. */
    private static InputError placed(InputError error, String contract) {
        String at = contract + APPLICATION.matcher(error.at()).replaceFirst("");
        return new InputError(at, error.found(), error.message(), error.accepted());
    }

    private List<InputError> shown(List<InputError> found) {
        return found.stream()
                .map(error -> WrittenNumber.shownAsWritten(error, document.root()))
                .toList();
    }
}
