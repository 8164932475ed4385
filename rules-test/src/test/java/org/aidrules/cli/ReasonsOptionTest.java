package org.aidrules.cli;

import static org.aidrules.cli.Shell.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The option {@code --reasons} of {@code plan}, {@code settle} and {@code batch}. */
class ReasonsOptionTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private static String example(String name) {
        return Path.of("examples", name).toString();
    }

    /** The same result, each reason cut to its table and row. */
    private static JsonNode cut(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> cut(field.getValue()));
            if (object.get("reasons") instanceof ArrayNode reasons) {
                reasons.forEach(reason -> ((ObjectNode) reason).retain("table", "row"));
            }
        } else {
            node.forEach(ReasonsOptionTest::cut);
        }
        return node;
    }

    private static JsonNode removed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("reasons");
        }
        node.forEach(ReasonsOptionTest::removed);
        return node;
    }

    @ParameterizedTest
    @CsvSource({"plan, plan.json", "settle, settle.json", "settle, life.json"})
    void reasonsAreWrittenInFullCutOrNotAtAll(String command, String file) throws IOException {
        String input = example(file);
        JsonNode full = json(command, "--json", input);
        assertTrue(full.findValue("reasons").get(0).has("sources"));
        assertEquals(full, json(command, "--json", "--reasons", "full", input));
        assertEquals(cut(full.deepCopy()), json(command, "--json", "--reasons", "ids", input));
        assertEquals(removed(full.deepCopy()), json(command, "--json", "--reasons=none", input));
    }

    @Test
    void aBatchKeepsItsErrors() throws IOException {
        List<String> full =
                Shell.run("batch", "plan", example("plans.jsonl")).out().lines().toList();
        List<String> ids = Shell.run("batch", "plan", "--reasons", "ids", example("plans.jsonl"))
                .out()
                .lines()
                .toList();
        assertEquals(full.size(), ids.size());
        for (int i = 0; i < full.size(); i++) {
            assertEquals(cut(MAPPER.readTree(full.get(i))), MAPPER.readTree(ids.get(i)));
        }
        assertTrue(ids.stream().anyMatch(line -> line.contains("\"message\"")), ids::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "ids", "none"})
    void aSavedResultIsReplayedInTheDetailInWhichItWasSaved(String detail) throws IOException {
        Path saved = folder.resolve("saved.json");
        Files.writeString(
                saved,
                Shell.run("settle", "--json", "--reasons", detail, example("settle.json"))
                        .out());
        assertTrue(
                json("replay", "--json", saved.toString()).at("/results/0/same").booleanValue());
        String other = Files.readString(saved).replace("\"59300.00\"", "\"59300.01\"");
        Files.writeString(saved, other);
        Shell shell = Shell.run("replay", "--json", saved.toString());
        assertEquals(1, shell.status());
        assertEquals(
                "/total",
                MAPPER.readTree(shell.out()).at("/results/0/differences/0/at").textValue());
        assertEquals(
                1, MAPPER.readTree(shell.out()).at("/results/0/differences").size());
    }

    @Test
    void anotherDetailIsRefused() {
        Shell shell = Shell.run("plan", "--reasons", "some", "--lang", "en", example("plan.json"));
        assertEquals(2, shell.status());
        assertTrue(shell.err().contains("--reasons") && shell.err().contains("some"), shell.err());
        assertTrue(shell.err().contains("full|ids|none"), shell.err());
    }
}
