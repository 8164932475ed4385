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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code review}. The example is that of the contract of the command line. */
class ReviewCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private ObjectNode input;

    @BeforeEach
    void example() throws IOException {
        input = (ObjectNode) JSON.readTree(Path.of("examples/review.json").toFile());
    }

    private Shell review(String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("review.json"), input.toString());
        List<String> args = new ArrayList<>(List.of("review", file.toString()));
        args.addAll(List.of(more));
        return Shell.run(args.toArray(String[]::new));
    }

    @Test
    void theFieldsAreThoseOfTheContract() throws IOException {
        Shell shell = review("--json", "--reasons", "none");
        assertEquals(0, shell.status(), shell.err());
        JsonNode json = JSON.readTree(shell.out());
        assertEquals("avenant-7", json.get("revision").textValue());
        assertEquals("2023-12-01", json.get("asOf").textValue());
        assertEquals(3, json.get("year").intValue());
        assertEquals("2024-05-31", json.get("yearEnds").textValue());
        assertContains(
                "{'measure':'ATTENDING_ADULTS','start':1000,'target':1200,'observed':1100,'attainment':'0.5',"
                        + "'missingForFullAid':50,'missingForTarget':100}",
                json.at("/measures/0"));
        assertContains("{'full':'21000.00','atThisActivity':'10500.00','atStake':'10500.00'}", json.get("aid"));
        assertContains(
                "{'kind':'TRAINING_STARTED','dueOn':'2023-06-01','status':'OVERDUE'}", json.at("/obligations/0"));
        assertTrue(json.get("notices").isArray());
        assertTrue(json.at("/rules/digest").textValue().startsWith("sha256:"));
        assertEquals(input, json.get("input"));
        assertFalse(shell.out().contains("reasons"));
    }

    private static void assertContains(String expected, JsonNode found) throws IOException {
        JSON.readTree(expected.replace('\'', '"'))
                .properties()
                .forEach(field -> assertEquals(field.getValue(), found.get(field.getKey()), field.getKey()));
    }

    @Test
    void theTextSelectsWhatIsDueSoon() throws IOException {
        input.put("asOf", "2023-11-30");
        String soon = review("--lang", "en").out();
        assertTrue(soon.contains("Due later than within 6 months: Qualification obtained (1 June 2024)"), soon);
        String later = review("--lang", "en", "--within", "7").out();
        assertTrue(later.contains("Qualification obtained          due by 1 June 2024"), later);
        assertFalse(later.contains("Due later than"), later);
        Shell refused = review("--within", "-1");
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("--within"), refused.err());
    }

    @Test
    void aContractThatIsOverIsAnInputError() throws IOException {
        input.put("asOf", "2026-06-01");
        Shell shell = review("--json");
        assertEquals(2, shell.status());
        assertEquals(
                JSON.readTree("[\"2021-06-01..2026-05-31\"]"),
                JSON.readTree(shell.out()).at("/errors/0/accepted"));
        assertEquals("/asOf", JSON.readTree(shell.out()).at("/errors/0/at").textValue());
    }

    @Test
    void everyFaultOfTheFormAndOfTheRulesIsListed() throws IOException {
        input.put("asOf", "2023-13-01").put("other", 1);
        input.withObjectProperty("activity").put("activeFile", -1);
        input.withObjectProperty("contract").put("option", "HALV");
        List<String> places =
                JSON.readTree(review("--json").out()).get("errors").findValuesAsText("at");
        assertEquals(List.of("/contract/option", "/asOf", "/other", "/activity/activeFile"), places);
    }

    @Test
    void aSavedReviewIsReplayed() throws IOException {
        input.put("weight", "3");
        Path saved = Files.writeString(
                folder.resolve("saved.json"),
                review("--json", "--reasons", "ids").out());
        Shell same = Shell.run("replay", saved.toString(), "--lang", "en");
        assertEquals(0, same.status(), same.out());
        Files.writeString(saved, Files.readString(saved).replace("\"10500.00\"", "\"10501.00\""));
        Shell differs = Shell.run("replay", saved.toString(), "--lang", "en");
        assertEquals(1, differs.status(), differs.out());
        assertTrue(differs.out().contains("/aid/atThisActivity"), differs.out());
    }

    /** The options and an agenda are no result that is recalculated: that is said, and nothing is compared. */
    @Test
    void otherResultsAreNotReplayed() throws IOException {
        for (String command : List.of("options", "agenda")) {
            Shell result = Shell.run(command, "--json", "examples/plan.json");
            assertEquals(0, result.status(), result.err());
            Path saved = Files.writeString(folder.resolve("other.json"), result.out());
            Shell replay = Shell.run("replay", saved.toString(), "--lang", "en");
            assertEquals(2, replay.status(), replay.out());
            assertTrue(replay.err().contains("not a result of plan, settle or review"), replay.err());
        }
    }

    @Test
    void aBadLineOfABatchIsAnErrorInItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("lines.jsonl"), input + "\n{}\n" + input + "\n");
        Shell shell = Shell.run("batch", "review", file.toString());
        assertEquals(2, shell.status());
        List<String> lines = shell.out().lines().toList();
        assertEquals(3, lines.size());
        assertEquals(2, JSON.readTree(lines.get(1)).get("line").intValue());
        assertEquals(lines.get(0), lines.get(2));
        assertEquals(
                "10500.00",
                JSON.readTree(lines.get(0)).at("/aid/atThisActivity").textValue());
    }

    @Test
    void theFrenchTextHasNoEnglish() throws IOException {
        String text = review("--lang", "fr").out();
        assertTrue(text.contains("Manque pour l'aide entière"), text);
        assertTrue(text.contains("en retard depuis le 1er juin 2023"), text);
        assertTrue(text.contains("Les deux indicateurs sont requis"), text);
        String withoutRows = text.replaceAll("\\[[a-z/-]+]", "");
        assertFalse(withoutRows.matches("(?s).*\\b(the|by|year|needed)\\b.*"), withoutRows);
    }
}
