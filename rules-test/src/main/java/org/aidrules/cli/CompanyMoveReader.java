package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aidrules.AidRules;
import org.aidrules.contract.DoctorsCompany;
import org.aidrules.contract.SharedContract;
import org.aidrules.contract.SharedOrganisationContract;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.Scheme;
import org.aidrules.json.ContractForm;
import org.aidrules.json.ContractReader;
import org.aidrules.json.JsonDocument;
import org.aidrules.validation.impact.CompanyMove;

/** Reads companies: the input of a settlement of a collective contract, with the individual contracts of its doctors. */
final class CompanyMoveReader {

    private static final String DOCTOR = "doctor";
    private static final ContractForm.OtherField INDIVIDUAL =
            new ContractForm.OtherField("individual", List.of("[…]"), CompanyMoveReader::isList);

    private final ContractReader individual;
    private final ContractReader collective;

    /**
     * Creates a reader.
     *
     * @param before the rules that validate individual contracts
     * @param after the rules that validate collective contracts
     */
    CompanyMoveReader(AidRules before, AidRules after) {
        this.individual = ContractReader.of(before);
        this.collective = ContractReader.of(after);
    }

    /**
     * Reads a line.
     *
     * @throws InvalidInputException with every error of the line
     */
    CompanyMove read(byte[] line, long number) {
        JsonDocument document = JsonDocument.readLine(line, number);
        if (ContractReader.scheme(document) != Scheme.COLLECTIVE) {
            throw new InvalidInputException(List.of(InputError.notAccepted(
                    "/contract/scheme", ContractReader.scheme(document).key(), List.of(Scheme.COLLECTIVE.key()))));
        }
        List<InputError> errors = new ArrayList<>();
        Optional<SharedOrganisationContract> company = Optional.empty();
        try {
            company = Optional.of(
                    collective.organisationContract(document, List.of(PopulationCounter.WEIGHT, INDIVIDUAL)));
        } catch (InvalidInputException e) {
            errors.addAll(e.errors());
        }
        List<SharedContract> contracts = contracts(document.root().path(INDIVIDUAL.name()), ids(company), errors);
        if (!errors.isEmpty() || company.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new CompanyMove(company.get(), contracts, weight(document));
    }

    /** Returns the ids of the doctors of a company; empty where the company could not be read. */
    private static Optional<Set<String>> ids(Optional<SharedOrganisationContract> company) {
        return company.map(known -> {
            Set<String> ids = new HashSet<>();
            ((DoctorsCompany) known.application().organisation()).doctors().forEach(doctor -> ids.add(doctor.id()));
            return ids;
        });
    }

    private List<SharedContract> contracts(JsonNode list, Optional<Set<String>> ids, List<InputError> errors) {
        List<SharedContract> contracts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String at = "/" + INDIVIDUAL.name() + "/" + i;
            JsonNode doctor = list.get(i).path(DOCTOR);
            if (!doctor.isTextual()
                    || ids.filter(known -> !known.contains(doctor.textValue())).isPresent()) {
                errors.add(InputError.notAccepted(
                        at + "/" + DOCTOR,
                        JsonDocument.shown(doctor),
                        ids.map(known -> known.stream().sorted().toList()).orElse(List.of("\"…\""))));
            } else if (!seen.add(doctor.textValue())) {
                errors.add(InputError.givenTwice(at + "/" + DOCTOR, doctor.textValue()));
            }
            read(list.get(i), at, errors).ifPresent(contracts::add);
        }
        return contracts;
    }

    private Optional<SharedContract> read(JsonNode element, String at, List<InputError> errors) {
        try {
            JsonNode contract = element.deepCopy();
            if (contract instanceof ObjectNode fields) {
                fields.remove(DOCTOR);
            }
            return Optional.of(individual.contract(JsonDocument.of(contract)));
        } catch (InvalidInputException e) {
            e.errors().forEach(error -> errors.add(error.under(at)));
            return Optional.empty();
        }
    }

    private static boolean isList(JsonNode value) {
        return value.isArray();
    }

    private static BigDecimal weight(JsonDocument document) {
        JsonNode weight = document.root().path(PopulationCounter.WEIGHT.name());
        return weight.isMissingNode() || weight.isNull() ? BigDecimal.ONE : new BigDecimal(weight.asText());
    }
}
