package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractReader;
import org.aidrules.json.ContractWriter;
import org.aidrules.json.JsonDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong inputs of companies and health centres, each with its whole diagnostic: {@code bad-organisations.json}. */
class BadOrganisationTest {

    private static final Path EXAMPLES = Path.of("examples");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final AidRules rules = AidRules.standard();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return MAPPER.readTree(getClass().getResourceAsStream("/cli/bad-organisations.json"))
                .valueStream()
                .map(one -> DynamicTest.dynamicTest(one.get("name").textValue(), () -> check(one)));
    }

    private void check(JsonNode one) throws IOException {
        ContractOperation task = ContractOperation.valueOf(one.path("task").asText(ContractOperation.PLAN.name()));
        List<InputError> errors = refusal(task, input(one));
        assertEquals(
                one.get("errors").toPrettyString(),
                ContractWriter.in(Locale.ENGLISH).errors(errors).get("errors").toPrettyString());
        assertAll(errors.stream()
                .map(InputError::message)
                .map(message -> () -> assertNotEquals(message.english(), message.french())));
    }

    /** Returns an example, with the changes of a case. */
    private static String input(JsonNode one) throws IOException {
        JsonNode input = MAPPER.readTree(
                EXAMPLES.resolve(one.get("base").textValue() + ".json").toFile());
        one.path("remove").forEach(place -> remove(input, JsonPointer.compile(place.textValue())));
        one.path("set").properties().forEach(set -> put(input, JsonPointer.compile(set.getKey()), set.getValue()));
        return input.toString();
    }

    private static void remove(JsonNode input, JsonPointer place) {
        ((ObjectNode) input.at(place.head())).remove(place.last().getMatchingProperty());
    }

    private static void put(JsonNode input, JsonPointer place, JsonNode value) {
        if (input.at(place.head()) instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) input.at(place.head())).set(place.last().getMatchingProperty(), value);
        }
    }

    private List<InputError> refusal(ContractOperation task, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return assertThrows(InvalidInputException.class, () -> task.answer(rules, bytes, 1))
                .errors();
    }

    /** What is validated alone has the errors of what is calculated. */
    @ParameterizedTest
    @ValueSource(strings = {"company", "health-centre"})
    void theValidationHasTheSameErrors(String example) throws IOException {
        ObjectNode input =
                (ObjectNode) MAPPER.readTree(EXAMPLES.resolve(example + ".json").toFile());
        input.put("posts", "0").put("hiredOn", "never").remove("signedOn");
        JsonDocument document = JsonDocument.of(input);
        List<InputError> alone = assertThrows(
                        InvalidInputException.class,
                        () -> ContractReader.of(rules).organisation(document))
                .errors();
        assertEquals(3, alone.size(), alone.toString());
        assertEquals(refusal(ContractOperation.PLAN, input.toString()), alone);
    }

    /** So many doctors cannot be counted: their patients would be more than a number holds. */
    @Test
    void thousandsOfDoctorsAreRefused() throws IOException {
        ObjectNode input =
                (ObjectNode) MAPPER.readTree(EXAMPLES.resolve("company.json").toFile());
        ArrayNode doctors = (ArrayNode) input.at("/company/doctors");
        ObjectNode doctor = (ObjectNode) doctors.get(1);
        doctors.removeAll();
        for (int i = 0; i < 1000; i++) {
            doctors.add(doctor.deepCopy().put("id", "doctor " + i));
        }
        List<InputError> errors = refusal(ContractOperation.PLAN, input.toString());
        assertEquals(
                "[/company/doctors: this is not accepted here (found: 1000) (accepted: 0..999)]", errors.toString());
        doctors.remove(0);
        doctors.forEach(one -> ((ObjectNode) one.get("patients")).put("attendingAll", 1_000_000));
        assertTrue(
                Shell.run("plan", "--lang", "en", write(input).toString()).out().contains("999,000,000"));
    }

    /** Each takes individual contracts only, and says so in one sentence in both languages. */
    @ParameterizedTest
    @ValueSource(strings = {"options", "agenda"})
    void otherOperationsTakeIndividualContractsOnly(String command) {
        for (String example : List.of("company", "health-centre", "company-settle", "health-centre-settle")) {
            String file = EXAMPLES.resolve(example + ".json").toString();
            String at = example.endsWith("settle") ? "/contract/scheme" : "/scheme";
            String scheme = example.startsWith("company") ? "collective" : "health-centre";
            Shell english = Shell.run(command, "--lang", "en", file);
            assertEquals(2, english.status());
            assertEquals(
                    file + ": one error\n" + at
                            + ": only individual contracts are accepted here, not those of a company or of a health centre"
                            + " — found: " + scheme + " — accepted: individual\n",
                    english.err());
            assertEquals(
                    file + " : une erreur\n" + at
                            + " : seuls les contrats individuels sont admis ici, et non ceux d'une société ou d'un centre de"
                            + " santé — trouvé : " + scheme + " — admis : individual\n",
                    Shell.run(command, "--lang", "fr", file).err());
        }
    }

    /** The reader of individual contracts does not take the fields of an individual contract for those of a company. */
    @Test
    void aReaderOfIndividualContractsRefusesAnotherScheme() throws IOException {
        ObjectNode plan =
                (ObjectNode) MAPPER.readTree(EXAMPLES.resolve("plan.json").toFile());
        byte[] json = plan.put("scheme", "collective").toString().getBytes(StandardCharsets.UTF_8);
        ContractReader reader = ContractReader.of(rules);
        for (JsonDocument document : List.of(JsonDocument.read(json), JsonDocument.of(plan))) {
            List<InputError> errors = assertThrows(InvalidInputException.class, () -> reader.plan(document))
                    .errors();
            assertEquals(List.of("/scheme"), errors.stream().map(InputError::at).toList());
            assertEquals(List.of("individual"), errors.get(0).accepted());
        }
    }

    @Test
    void errorsAreReportedInFrench() throws IOException {
        ObjectNode input = (ObjectNode)
                MAPPER.readTree(EXAMPLES.resolve("company-settle.json").toFile());
        put(input, JsonPointer.compile("/contract/posts"), MAPPER.readTree("2"));
        put(input, JsonPointer.compile("/scheme"), MAPPER.readTree("\"collective\""));
        put(input, JsonPointer.compile("/left"), MAPPER.readTree("""
                [{ "on": "2028-03-01", "id": "A" }, { "on": "2028-03-01", "id": "B" }, { "on": "2030-03-01", "id": "C" }]"""));
        Path file = write(input);
        Shell shell = Shell.run("settle", "--lang", "fr", file.toString());
        assertEquals(2, shell.status());
        assertEquals(
                file + " : 3 erreurs\n"
                        + "/contract/posts : cette valeur n'est pas admise ici — trouvé : 2 — admis : \"0.0001\"..\"999.9999\"\n"
                        + "/scheme : ce champ fait partie du contrat : écrivez-le dans contract — trouvé : collective\n"
                        + "/left : aucun médecin n'adhère plus au contrat à compter du 1er mars 2028 — trouvé : 2028-03-01\n",
                shell.err());
        assertFalse(shell.err().contains("Exception"), shell.err());
    }

    /** Good and bad lines of all schemes: one line each, in order, each with its number. */
    @Test
    void aBatchTakesLinesOfAllSchemes() throws IOException {
        Shell shell = Shell.run(
                "batch",
                "plan",
                "--lang",
                "en",
                EXAMPLES.resolve("schemes.jsonl").toString());
        assertEquals(2, shell.status());
        List<JsonNode> lines = new ArrayList<>();
        for (String line : shell.out().lines().toList()) {
            lines.add(MAPPER.readTree(line));
        }
        assertEquals(4, lines.size());
        assertEquals("avenant-7-2022", lines.get(0).get("revision").textValue());
        assertEquals("collective", lines.get(1).get("scheme").textValue());
        assertEquals("health-centre", lines.get(2).get("scheme").textValue());
        assertEquals(4, lines.get(3).get("line").intValue());
        assertEquals(List.of("/scheme", "/posts"), lines.get(3).get("errors").findValuesAsText("at"));
    }

    private Path write(JsonNode input) throws IOException {
        return Files.writeString(folder.resolve("input.json"), input.toString());
    }
}
