package org.aidrules.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.SharedContract;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.NotInForceException;
import org.junit.jupiter.api.Test;

/** Reading JSON as those do who embed the library. */
class ContractReaderTest {

    private static final Path PLAN = Path.of("examples", "plan.json");
    private static final Path SETTLE = Path.of("src", "test", "resources", "cli", "suspended-year.json");
    private static final AidRules RULES = AidRules.standard();
    private static final ContractReader READER = ContractReader.of(RULES);
    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void aPlanIsReadAndWrittenInThreeLines() throws IOException {
        AidRules rules = AidRules.standard();
        var plan = ContractReader.of(rules).plan(Files.readAllBytes(PLAN));
        String json = ContractWriter.in(Locale.ENGLISH).plan(plan).toString();
        assertEquals(
                plan.eligibility().name(),
                mapper.readTree(json).get("eligibility").textValue());
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        AidApplication application = READER.application(Files.readAllBytes(PLAN));
        assertEquals(
                application,
                READER.application(bytes(ContractWriter.withoutSentences().application(application))));
        SharedContract contract = READER.contract(Files.readAllBytes(SETTLE));
        byte[] written = bytes(ContractWriter.withoutSentences().contract(contract.application(), contract.history()));
        assertEquals(contract, READER.contract(written));
        assertEquals(RULES.settle(contract.application(), contract.history()), READER.settle(written));
    }

    @Test
    void errorsOfTheFormAndOfTheRulesComeTogether() throws IOException {
        ObjectNode input = plan();
        input.put("signedOn", "2019-01-01").put("unknown", 1);
        practice(input).put("sector", "SECTOR_9");
        assertEquals(List.of("/practice/sector", "/unknown", "/signedOn"), refused(input));
    }

    @Test
    void aFormWithoutErrorsIsRefusedAsTheRulesRefuseIt() throws IOException {
        ObjectNode input = plan().put("signedOn", "2019-01-01");
        assertThrows(NotInForceException.class, () -> READER.plan(bytes(input)));
    }

    @Test
    void theFormerNameIsReadAndBothNamesAreAnError() throws IOException {
        ObjectNode input = plan();
        practice(input).remove("newlyEstablished");
        practice(input).put("newlySettled", true);
        assertEquals(true, READER.application(bytes(input)).practice().newlyEstablished());
        practice(input).put("newlyEstablished", true);
        assertEquals(List.of("/practice/newlySettled"), refused(input));
        practice(input).putNull("newlySettled").put("newlyEstablished", "yes");
        assertEquals(List.of("/practice/newlyEstablished"), refused(input));
    }

    /** The name of the field of today is shown where another one is unknown, not the former one. */
    @Test
    void theFormerNameIsNotRecommended() throws IOException {
        ObjectNode input = plan();
        practice(input).put("newlySetled", true);
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> READER.plan(bytes(input)));
        InputError unknown = refusal.errors().get(0);
        assertEquals(true, unknown.accepted().contains("newlyEstablished"));
        assertEquals(false, unknown.accepted().contains("newlySettled"));
    }

    @Test
    void nullIsRefused() {
        assertThrows(NullPointerException.class, () -> ContractReader.of(null));
        assertThrows(NullPointerException.class, () -> READER.plan((byte[]) null));
        assertThrows(NullPointerException.class, () -> READER.settle((JsonDocument) null));
        assertThrows(NullPointerException.class, () -> ContractWriter.in(null));
    }

    private ObjectNode plan() throws IOException {
        return (ObjectNode) mapper.readTree(PLAN.toFile());
    }

    private static ObjectNode practice(ObjectNode input) {
        return (ObjectNode) input.get("practice");
    }

    private static byte[] bytes(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> refused(ObjectNode input) {
        return assertThrows(InvalidInputException.class, () -> READER.plan(bytes(input))).errors().stream()
                .map(InputError::at)
                .toList();
    }
}
