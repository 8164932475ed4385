package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aidrules.AidRules;
import org.aidrules.validation.vectors.TestVectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code vectors}, and that the other commands answer its contracts as the file says. */
class VectorsCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DRAFT = "igas-2023";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"avenant-7", "avenant-7-2022", "reglement-arbitral", "convention-2024", DRAFT})
    @Tag("thorough")
    void commandsGiveTheAnswersOfTheFile(String revision) throws IOException {
        Path file = folder.resolve("vectors.json");
        List<String> overlay = revision.equals(DRAFT) ? List.of("--overlay", "examples/" + DRAFT) : List.of();
        assertEquals(
                0, run(overlay, "vectors", revision, "--out", file.toString()).status());
        JsonNode vectors = MAPPER.readTree(Files.readAllBytes(file));
        for (String command : List.of("plan", "settle")) {
            assertAnswers(vectors, command, overlay);
        }
    }

    private void assertAnswers(JsonNode vectors, String command, List<String> overlay) throws IOException {
        List<JsonNode> contracts = new ArrayList<>();
        vectors.get("contracts").forEach(contract -> {
            if (contract.get("command").asText().equals(command)) {
                contracts.add(contract);
            }
        });
        assertTrue(contracts.size() > 20, command);
        Path inputs = folder.resolve(command + ".jsonl");
        Files.write(
                inputs,
                contracts.stream()
                        .map(contract -> contract.get("input").toString())
                        .toList());
        List<String> lines =
                run(overlay, "batch", command, inputs.toString()).out().lines().toList();
        assertEquals(contracts.size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            JsonNode contract = contracts.get(i);
            ObjectNode answer = (ObjectNode) MAPPER.readTree(lines.get(i));
            answer.remove(List.of("rules", "input", "line"));
            JsonNode expected = contract.has("refused") ? contract.get("refused") : contract.get("expected");
            assertEquals(expected, wordless(answer), contract.get("name").asText());
        }
    }

    /** An answer without its sentences. */
    private static JsonNode wordless(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("text", "note", "message"));
        }
        node.forEach(VectorsCommandTest::wordless);
        return node;
    }

    @Test
    void theFileIsThatOfTheApiAndTheSchemaIsWrittenBesideIt() throws IOException {
        Path file = folder.resolve("v.json");
        Path schema = folder.resolve("vectors.schema.json");
        Shell shell = Shell.run(
                "vectors", "convention-2024", "--out", file.toString(), "--schema", schema.toString(), "--lang", "fr");
        assertEquals(0, shell.status(), shell.err());
        assertTrue(shell.out().contains("convention-2024") && shell.out().contains("contrats"), shell.out());
        assertEquals(TestVectors.schema(), Files.readString(schema));
        AidRules rules = AidRules.standard();
        assertEquals(TestVectors.of(rules, rules.get("convention-2024")).json(), Files.readString(file));
    }

    @Test
    void wrongNamesAndPlacesAreRefused() {
        Path file = folder.resolve("v.json");
        Shell unknown = Shell.run("vectors", "avenant-9", "--out", file.toString());
        assertEquals(2, unknown.status());
        assertTrue(unknown.err().contains("avenant-9") && unknown.err().contains("avenant-7"), unknown.err());
        assertFalse(Files.exists(file));
        assertEquals(2, Shell.run("vectors", "avenant-7").status());
        Shell nowhere = Shell.run(
                "vectors",
                "avenant-7",
                "--out",
                folder.resolve("none").resolve("v.json").toString());
        assertEquals(3, nowhere.status());
        assertTrue(nowhere.err().contains("v.json"), nowhere.err());
    }

    private static Shell run(List<String> overlay, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(overlay);
        return Shell.run(all.toArray(String[]::new));
    }
}
