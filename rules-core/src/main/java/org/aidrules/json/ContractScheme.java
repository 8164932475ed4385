package org.aidrules.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.facts.Scheme;

/** Finds the scheme of the contract that a document holds. */
final class ContractScheme {

    /** The field of a contract that names its scheme. */
    static final String FIELD = "scheme";

    private static final String CONTRACT = "contract";
    private static final String COMPANY = "company";
    private static final String CENTRE = "centre";
    /** A document in which none of these stands is that of an individual contract. */
    private static final List<byte[]> TELLING = Stream.of(FIELD, COMPANY, CENTRE)
            .map(name -> ('"' + name + '"').getBytes(StandardCharsets.US_ASCII))
            .toList();

    private ContractScheme() {}

    /**
     * Returns the scheme that the contract names; where it names none, the one that its fields show, so that they can be read.
     *
     * @param document the input of a plan or of a settlement
     */
    static Scheme of(JsonDocument document) {
        if (!document.mayHave(TELLING)) {
            return Scheme.INDIVIDUAL;
        }
        JsonNode root = document.root();
        JsonNode contract = root.path(CONTRACT).isMissingNode() ? root : root.path(CONTRACT);
        return named(contract).or(() -> shownBy(contract)).or(() -> named(root)).orElse(Scheme.INDIVIDUAL);
    }

    private static Optional<Scheme> named(JsonNode contract) {
        return Optional.ofNullable(contract.path(FIELD).textValue()).flatMap(Scheme::find);
    }

    private static Optional<Scheme> shownBy(JsonNode contract) {
        if (contract.has("option") || contract.has("practice")) {
            return Optional.of(Scheme.INDIVIDUAL);
        }
        if (contract.has(CENTRE)) {
            return Optional.of(Scheme.HEALTH_CENTRE);
        }
        return contract.has(COMPANY) ? Optional.of(Scheme.COLLECTIVE) : Optional.empty();
    }

    /**
     * Refuses the contract of an organisation.
     *
     * @throws InvalidInputException if the document holds one
     */
    static void requireIndividual(JsonDocument document) {
        Scheme scheme = of(document);
        if (scheme == Scheme.INDIVIDUAL) {
            return;
        }
        List<InputError> errors = new ArrayList<>(document.errors());
        errors.add(new InputError(
                place(document.root()),
                Optional.of(scheme.key()),
                CoreMessages.text("contract.individualOnly"),
                List.of(Scheme.INDIVIDUAL.key())));
        throw new InvalidInputException(errors);
    }

    /**
     * Returns the scheme of an organisation.
     *
     * @throws InvalidInputException if the document holds an individual contract, or none
     */
    static Scheme ofOrganisation(JsonDocument document) {
        List<InputError> errors = ContractForm.begin(document);
        Scheme scheme = of(document);
        if (scheme != Scheme.INDIVIDUAL) {
            return scheme;
        }
        List<String> accepted = List.of(Scheme.COLLECTIVE.key(), Scheme.HEALTH_CENTRE.key());
        JsonNode root = document.root();
        String at = place(root);
        JsonNode found = root.at(at);
        errors.add(
                found.isMissingNode() || found.isNull()
                        ? InputError.missing(at, accepted)
                        : InputError.notAccepted(at, JsonText.shown(found), accepted));
        throw new InvalidInputException(errors);
    }

    private static String place(JsonNode root) {
        return root.has(CONTRACT) ? "/" + CONTRACT + "/" + FIELD : "/" + FIELD;
    }

    /** Says of a scheme that stands beside the contract, where it is unknown, that it belongs into it. */
    static void explainMisplaced(List<InputError> errors) {
        errors.replaceAll(error -> error.at().equals("/" + FIELD)
                        && error.message().equals(CoreMessages.text("json.unknownField"))
                ? new InputError(error.at(), error.found(), CoreMessages.text("contract.schemeMisplaced"), List.of())
                : error);
    }
}
