package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.json.AidRulesModule;
import org.aidrules.json.InvalidDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Java can serialize, and that inputs and results are not among it, as the package states. */
class SerializationTest {

    private static final AidApplication APPLICATION =
            Situations.generalPractitioner("2022-03-01").build();
    private static final ContractHistory HISTORY = ContractHistory.builder().build();

    private static byte[] bytes(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static Object copy(Object value) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(value)))) {
            return in.readObject();
        }
    }

    @Test
    void theSerializableTypesAreThoseThatTheDocumentationNames() {
        assertEquals(
                Set.of(
                        "Defect",
                        "DefectiveTableException",
                        "InputError",
                        "InvalidDocumentException",
                        "InvalidInputException",
                        "LocalizedText",
                        "NotInForceException",
                        "RulesetVersion",
                        "UnknownNameException"),
                ApiTypes.all()
                        .filter(type -> Serializable.class.isAssignableFrom(type) && !type.isEnum())
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()));
    }

    private static Stream<Object> inputsAndResults() {
        return Stream.of(
                APPLICATION,
                HISTORY,
                Shipped.RULES.plan(APPLICATION),
                Shipped.RULES.settle(APPLICATION, HISTORY),
                Shipped.RULES.plan(APPLICATION).option().reasons().get(0));
    }

    @ParameterizedTest
    @MethodSource("inputsAndResults")
    void inputsAndResultsAreNotSerializable(Object value) {
        assertThrows(NotSerializableException.class, () -> bytes(value));
    }

    @Test
    void theVersionOfTheRulesOfAResultIsKept() throws Exception {
        RulesetVersion version = Shipped.RULES.plan(APPLICATION).rules();
        assertEquals(version, copy(version));
    }

    @Test
    void aRefusalOfAMapperKeepsItsErrors() throws Exception {
        ObjectMapper mapper =
                JsonMapper.builder().addModule(AidRulesModule.of(Shipped.RULES)).build();
        InvalidDocumentException refusal =
                assertThrows(InvalidDocumentException.class, () -> mapper.readValue("{}", AidApplication.class));
        InvalidDocumentException copy = (InvalidDocumentException) copy(refusal);
        assertEquals(refusal.errors(), copy.errors());
        assertEquals(refusal.getOriginalMessage(), copy.getOriginalMessage());
        assertEquals(refusal.errors(), ((InvalidInputException) copy.getCause()).errors());
        assertEquals(3, List.copyOf(copy.errors()).size());
    }
}
