package org.aidrules.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.SharedContract;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that were made in Java are saved, calculated again and compared. */
class SavedResultTest {

    private static final AidRules RULES = AidRules.standard();
    private static final ContractReader READER = ContractReader.of(RULES);
    private static final ContractWriter WRITER = ContractWriter.in(Locale.ENGLISH);
    private static final Path PLAN = Path.of("examples", "plan.json");
    private static final Path LIFE = Path.of("examples", "life.json");

    private static AidApplication application() throws IOException {
        return READER.application(Files.readAllBytes(PLAN));
    }

    private static SavedResult plan(ContractWriter writer) throws IOException {
        return SavedResult.of(RULES, application(), RULES.plan(application()), writer);
    }

    private static SavedResult settlement(ContractWriter writer) throws IOException {
        SharedContract contract = READER.contract(Files.readAllBytes(LIFE));
        return SavedResult.of(
                RULES,
                contract.application(),
                contract.history(),
                RULES.settle(contract.application(), contract.history()),
                writer);
    }

    @ParameterizedTest
    @EnumSource(ReasonDetail.class)
    void aResultOfJavaIsTheSame(ReasonDetail detail) throws IOException {
        for (SavedResult saved : List.of(plan(WRITER.withReasons(detail)), settlement(WRITER.withReasons(detail)))) {
            Replay replay = saved.replay(RULES, Locale.FRENCH);
            assertEquals(List.of(), replay.differences());
            assertTrue(replay.isSame());
            assertEquals(replay.rulesBefore(), replay.rulesNow());
            byte[] bytes = saved.json().toString().getBytes(StandardCharsets.UTF_8);
            assertEquals(saved.json().toString(), SavedResult.read(bytes).json().toString());
        }
        assertTrue(settlement(WRITER).isSettlement());
        assertFalse(plan(WRITER).isSettlement());
    }

    /** A figure was changed by hand: it is named with the rows that give it. */
    @Test
    void aDifferenceNamesItsPlaceAndItsRows() throws IOException {
        ObjectNode json = plan(WRITER.withReasons(ReasonDetail.IDS)).json();
        String right = json.at("/years/0/maximumAid").textValue();
        ((ObjectNode) json.at("/years/0")).put("maximumAid", "1.00");
        Replay replay = SavedResult.of(JsonDocument.of(json)).replay(RULES, Locale.ENGLISH);
        assertFalse(replay.isSame());
        Replay.Difference difference = replay.differences().get(0);
        assertEquals(1, replay.differences().size());
        assertEquals("/years/0/maximumAid", difference.at());
        assertEquals("1.00", difference.before());
        assertEquals(right, difference.now());
        assertTrue(difference.rowsNow().stream().anyMatch(row -> row.startsWith("amounts/")), difference::toString);
        assertEquals(difference.rowsNow(), difference.rowsBefore());
    }

    @Test
    void aDayOfPublicationIsKept() throws IOException {
        AidRules then = RULES.knownOn(LocalDate.of(2022, 3, 1));
        SavedResult saved = SavedResult.of(then, application(), then.plan(application()), WRITER);
        assertEquals(Optional.of(LocalDate.of(2022, 3, 1)), saved.knownOn());
        assertTrue(saved.replay(RULES, Locale.ENGLISH).isSame());
    }

    @Test
    void anInputThatIsRefusedNowIsADifference() throws IOException {
        ObjectNode json = plan(WRITER).json();
        ((ObjectNode) json.at("/input")).put("signedOn", "2018-01-01");
        Replay replay = SavedResult.of(JsonDocument.of(json)).replay(RULES, Locale.FRENCH);
        assertFalse(replay.isSame());
        assertTrue(replay.differences().stream()
                .anyMatch(one ->
                        one.at().equals("/input/signedOn") && one.before().equals("2018-01-01")));
        assertEquals(Optional.empty(), replay.rulesNow());
    }

    /** What was saved with the table and the row of each reason reads as if it had been saved in full. */
    @Test
    void reasonsAreResolvedFromTheRules() throws IOException {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            ContractWriter writer = ContractWriter.in(language);
            assertEquals(
                    plan(writer).json(),
                    plan(writer.withReasons(ReasonDetail.IDS))
                            .withReasonsOf(RULES, language)
                            .json());
            assertEquals(
                    settlement(writer).json(),
                    settlement(writer.withReasons(ReasonDetail.IDS))
                            .withReasonsOf(RULES, language)
                            .json());
        }
    }

    /** The input is refused today: the tables have the reasons all the same. */
    @Test
    void reasonsAreResolvedFromTheTablesWhereTheInputIsRefused() throws IOException {
        ObjectNode json = plan(WRITER.withReasons(ReasonDetail.IDS)).json();
        JsonNode expected = plan(WRITER).json().at("/years/0/reasons/0");
        ((ObjectNode) json.at("/input")).put("signedOn", "2018-01-01");
        JsonNode resolved = SavedResult.of(JsonDocument.of(json))
                .withReasonsOf(RULES, Locale.ENGLISH)
                .json()
                .at("/years/0/reasons/0");
        assertTrue(expected.has("text"));
        assertEquals(expected, resolved);
    }

    @Test
    void aReasonThatNoRuleHasStaysAsItIs() throws IOException {
        ObjectNode json = plan(WRITER.withReasons(ReasonDetail.IDS)).json();
        ObjectNode unknown = (ObjectNode) json.at("/years/0/reasons/0");
        unknown.put("row", "no-such-row");
        assertEquals(
                unknown,
                SavedResult.of(JsonDocument.of(json))
                        .withReasonsOf(RULES, Locale.ENGLISH)
                        .json()
                        .at("/years/0/reasons/0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{ \"input\": 1 }", "{ \"input\": {}, \"knownOn\": \"2022-02-30\" }", "{", ""})
    void whatIsNoResultIsRefused(String text) {
        assertThrows(InvalidInputException.class, () -> SavedResult.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A batch that keeps its results as objects: nothing of the command line is needed. */
    @Test
    void aSavedResultIsNotChangedThroughItsTree() throws IOException {
        SavedResult saved = plan(WRITER);
        saved.json().removeAll();
        ObjectNode tree = new ObjectMapper().createObjectNode().put("a", 1);
        tree.setAll(saved.json());
        assertEquals(saved.json().size() + 1, tree.size());
        assertTrue(saved.replay(RULES, Locale.ENGLISH).isSame());
    }

    @Test
    void aHistoryOfJavaIsReplayed() throws IOException {
        ContractHistory history = ContractHistory.builder()
                .observed(3, Map.of(Measure.ATTENDING_ADULTS, 1495, Measure.ACTIVE_FILE, 2720))
                .build();
        SavedResult saved = SavedResult.of(RULES, application(), history, RULES.settle(application(), history), WRITER);
        assertTrue(saved.replay(RULES, Locale.ENGLISH).isSame());
    }
}
