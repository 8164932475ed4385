package org.aidrules.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.aidrules.AidRules;
import org.aidrules.cli.Main;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.SharedContract;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapper with the module writes what the command line prints, and reads what it reads. */
class AidRulesModuleTest {

    private static final AidRules RULES = AidRules.standard();
    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final ObjectMapper MAPPER = mapper(AidRulesModule.of(RULES));
    private static final Path PLAN = Path.of("examples", "plan.json");
    private static final Path SETTLE = Path.of("examples", "settle.json");

    private static ObjectMapper mapper(AidRulesModule module) {
        return JsonMapper.builder().addModule(module).build();
    }

    /** What the command prints, without the space between the values. */
    private static String printed(String... arguments) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(0, Main.run(out, err, arguments), err::toString);
        return PLAIN.writeValueAsString(PLAIN.readTree(out.toString()));
    }

    private static String withoutInput(String result) throws IOException {
        ObjectNode node = (ObjectNode) PLAIN.readTree(result);
        assertTrue(node.remove("input").isObject());
        return PLAIN.writeValueAsString(node);
    }

    @ParameterizedTest
    @CsvSource({
        "plan.json,en,full",
        "plan.json,fr,full",
        "plan.json,fr,ids",
        "plan.json,en,none",
        "convention-2024.json,fr,full",
        "convention-2024.json,en,ids"
    })
    void aPlanIsWrittenAsTheCommandWritesIt(String file, String language, String reasons) throws IOException {
        Path path = Path.of("examples", file);
        ObjectMapper mapper = mapper(AidRulesModule.of(RULES)
                .in(Locale.forLanguageTag(language))
                .withReasons(ReasonDetail.valueOf(reasons.toUpperCase(Locale.ROOT))));
        AidApplication application = mapper.readValue(path.toFile(), AidApplication.class);
        String expected = printed("plan", "--json", "--lang", language, "--reasons", reasons, path.toString());
        assertEquals(withoutInput(expected), mapper.writeValueAsString(RULES.plan(application)));
        SavedResult saved = SavedResult.of(RULES, (ObjectNode) mapper.valueToTree(RULES.plan(application)), (ObjectNode)
                PLAIN.readTree(path.toFile()));
        assertEquals(expected, mapper.writeValueAsString(saved));
    }

    @ParameterizedTest
    @CsvSource({"settle.json,en,full", "settle.json,fr,ids", "life.json,fr,full", "life.json,en,none"})
    void aSettlementIsWrittenAsTheCommandWritesIt(String file, String language, String reasons) throws IOException {
        Path path = Path.of("examples", file);
        ObjectMapper mapper = mapper(AidRulesModule.of(RULES)
                .in(Locale.forLanguageTag(language))
                .withReasons(ReasonDetail.valueOf(reasons.toUpperCase(Locale.ROOT))));
        SharedContract contract = mapper.readValue(path.toFile(), SharedContract.class);
        String expected = printed("settle", "--json", "--lang", language, "--reasons", reasons, path.toString());
        assertEquals(
                withoutInput(expected),
                mapper.writeValueAsString(RULES.settle(contract.application(), contract.history())));
    }

    @Test
    void inputsAreWrittenAsTheyAreRead() throws IOException {
        AidApplication application = MAPPER.readValue(PLAN.toFile(), AidApplication.class);
        String json = MAPPER.writeValueAsString(application);
        assertEquals(PLAIN.writeValueAsString(ContractWriter.withoutSentences().application(application)), json);
        assertEquals(application, MAPPER.readValue(json, AidApplication.class));
        SharedContract contract = MAPPER.readValue(SETTLE.toFile(), SharedContract.class);
        assertEquals(contract, MAPPER.readValue(MAPPER.writeValueAsBytes(contract), SharedContract.class));
        String history = MAPPER.writeValueAsString(contract.history());
        assertEquals(contract.history(), MAPPER.readValue(history, ContractHistory.class));
        ObjectNode whole = MAPPER.valueToTree(contract);
        whole.remove("contract");
        assertEquals(whole, PLAIN.readTree(history));
    }

    /** A tree, as a service may have read before it knows the type. */
    @Test
    void inputsAreReadFromATree() throws IOException {
        assertEquals(
                MAPPER.readValue(PLAN.toFile(), AidApplication.class),
                MAPPER.treeToValue(MAPPER.readTree(PLAN.toFile()), AidApplication.class));
    }

    @Test
    void errorsAreWrittenAsTheCommandWritesThem() throws IOException {
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class, () -> AidApplication.builder().build());
        JsonNode errors = ContractWriter.in(Locale.FRENCH).errors(refusal.errors());
        ObjectMapper french = mapper(AidRulesModule.of(RULES).in(Locale.FRENCH));
        assertEquals(errors.toString(), french.writeValueAsString(refusal));
        assertEquals(errors.get("errors").toString(), french.writeValueAsString(refusal.errors()));
    }

    @Test
    void partsOfResultsAreWrittenAsInTheResult() throws IOException {
        AidPlan plan =
                RULES.knownOn(LocalDate.of(2022, 3, 1)).plan(MAPPER.readValue(PLAN.toFile(), AidApplication.class));
        JsonNode whole = MAPPER.valueToTree(plan);
        assertEquals(whole.get("rules"), MAPPER.valueToTree(plan.rules()));
        assertFalse(plan.notices().isEmpty());
        assertEquals(whole.get("notices"), MAPPER.valueToTree(plan.notices()));
        assertEquals(
                whole.at("/option/reasons"), MAPPER.valueToTree(plan.option().reasons()));
        assertEquals(
                plan.option().reasons().get(0).text().english(),
                MAPPER.valueToTree(plan.option().reasons().get(0).text()).textValue());
    }

    /** Each error of the form and of the rules, as the command lists them. */
    @Test
    void everyErrorOfAnInputIsReachable() {
        String wrong = "{ \"signedOn\": \"2022-13-01\", \"option\": \"HALF\", \"optoin\": 1, \"option\": \"FULL\","
                + " \"practice\": { \"specialty\": \"CARDIOLOGY\", \"doctorAge\": 1e9 } }";
        InvalidDocumentException refusal =
                assertThrows(InvalidDocumentException.class, () -> MAPPER.readValue(wrong, AidApplication.class));
        assertEquals(
                List.of("/option", "/signedOn", "/optoin", "/practice/doctorAge"),
                refusal.errors().stream().map(InputError::at).toList());
        InvalidInputException cause = assertInstanceOf(InvalidInputException.class, refusal.getCause());
        assertEquals(cause.errors(), refusal.errors());
        InvalidInputException direct = assertThrows(
                InvalidInputException.class,
                () -> ContractReader.of(RULES).application(wrong.getBytes(StandardCharsets.UTF_8)));
        assertEquals(direct.errors(), refusal.errors());
    }

    /** A request of a service that has more than the contract. */
    record Request(String id, SharedContract contract) {}

    @Test
    void anInputWithinALargerObjectIsRefusedInTheSameWay() throws IOException {
        String contract = Files.readString(SETTLE);
        Request request = MAPPER.readValue("{ \"id\": \"a\", \"contract\": " + contract + " }", Request.class);
        assertEquals(MAPPER.readValue(contract, SharedContract.class), request.contract());
        InvalidDocumentException refusal = assertThrows(
                InvalidDocumentException.class,
                () -> MAPPER.readValue("{ \"id\": \"a\", \"contract\": { \"years\": 3 } }", Request.class));
        assertEquals("contract", refusal.getPath().get(0).getFieldName());
        assertTrue(refusal.errors().stream().anyMatch(error -> error.at().equals("/years")), refusal::getMessage);
        assertTrue(refusal.errors().stream().anyMatch(error -> error.at().equals("/contract")), refusal::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ \"signedOn\": ", "{ \"signedOn\": nul }", "{ \"a\" 1 }"})
    void textThatIsNoJsonIsJacksonsOwnException(String text) {
        JacksonException refusal =
                assertThrows(JacksonException.class, () -> MAPPER.readValue(text, AidApplication.class));
        assertInstanceOf(JsonParseException.class, refusal);
    }

    @Test
    void anInputThatIsNoObjectIsRefused() {
        for (String text : List.of("[]", "1", "\"a\"", "true")) {
            InvalidDocumentException refusal =
                    assertThrows(InvalidDocumentException.class, () -> MAPPER.readValue(text, SavedResult.class));
            assertEquals("", refusal.errors().get(0).at());
            assertThrows(InvalidDocumentException.class, () -> MAPPER.readValue(text, AidApplication.class));
        }
    }

    @Test
    void aSavedResultIsReadForReplay() throws IOException {
        String saved = printed("plan", "--json", "--known-on", "2022-03-01", PLAN.toString());
        SavedResult result = MAPPER.readValue(saved, SavedResult.class);
        assertEquals(LocalDate.of(2022, 3, 1), result.knownOn().orElseThrow());
        assertTrue(result.replay(RULES, Locale.ENGLISH).isSame());
        assertEquals(saved, MAPPER.writeValueAsString(result));
    }

    @Test
    void theModuleNamesItselfAndItsRelease() {
        AidRulesModule module = AidRulesModule.of(RULES);
        assertEquals("aidrules", module.getModuleName());
        assertEquals(AidRules.release(), module.version().toString());
    }
}
