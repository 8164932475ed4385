package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aidrules.AidRules;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a shell sees them: what they print, where, and with which exit status. */
class CommandLineTest {

    private static final String PLAN = Path.of("examples", "plan.json").toString();
    private final ObjectMapper mapper = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void planPrintsTheExampleOfTheContract() throws IOException {
        JsonNode plan = mapper.readTree(Shell.run("plan", "--json", PLAN).out());
        JsonNode year = plan.at("/years/0");
        assertAll(
                () -> assertEquals("avenant-7-2022", plan.at("/revision").textValue()),
                () -> assertEquals("ELIGIBLE", plan.at("/eligibility").textValue()),
                () -> assertEquals("SECTOR", plan.at("/criteria/0/criterion").textValue()),
                () -> assertTrue(plan.at("/criteria/0/dueOn").isNull()),
                () -> assertEquals("FULL", plan.at("/option/code").textValue()),
                () -> assertTrue(plan.at("/option/available").booleanValue()),
                () -> assertEquals(
                        "{\"attending\":\"P70_P90\",\"activeFile\":\"P70_P90\",\"amount\":\"P70_P90\"}",
                        plan.at("/bands").toString()),
                () -> assertEquals(
                        "{\"measure\":\"ATTENDING_ADULTS\",\"start\":1300,\"growth\":\"0.2\","
                                + "\"target\":1560,\"certainty\":\"INTERPRETED\"}",
                        withoutReasons(plan.at("/targets/0"))),
                () -> assertEquals(
                        "{\"year\":1,\"from\":\"2022-03-01\",\"to\":\"2023-02-28\","
                                + "\"amountsOf\":\"avenant-7-2022\",\"maximumAid\":\"36000.00\",\"certainty\":\"STATED\","
                                + "\"payments\":[{\"on\":\"2022-03-16\",\"amount\":\"25200.00\"},"
                                + "{\"on\":\"2023-02-28\",\"amount\":\"10800.00\"}]}",
                        withoutReasons(year)),
                () -> assertEquals("amounts", year.at("/reasons/0/table").textValue()),
                () -> assertEquals("full-y1", year.at("/reasons/0/row").textValue()),
                () -> assertEquals(
                        "AVENANT-7", year.at("/reasons/0/sources/0/id").textValue()),
                () -> assertEquals(
                        "9-5-2-2", year.at("/reasons/0/sources/0/locator").textValue()),
                () -> assertEquals(
                        "{\"kind\":\"TRAINING_STARTED\",\"dueOn\":\"2024-03-01\"}",
                        withoutReasons(plan.at("/obligations/0"))),
                () -> assertEquals(
                        "{\"kind\":\"WORK_CONTRACT_SENT\",\"dueOn\":\"2022-04-01\"}",
                        withoutReasons(plan.at("/obligations/2"))),
                () -> assertEquals("CQP", plan.at("/training/path").textValue()),
                () -> assertEquals("269.5", plan.at("/training/hours").textValue()),
                () -> assertEquals("{\"verdict\":\"OPEN\"}", withoutReasons(plan.at("/training/entry"))),
                () -> assertEquals(AidRules.release(), plan.at("/rules/release").textValue()),
                () -> assertTrue(plan.at("/rules/digest").textValue().matches("sha256:[0-9a-f]{64}")));
    }

    /** Whether the assistant may enter the training, and why. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "fr | 3 | Entrée en formation fermée : les conditions d'entrée ne sont pas remplies | du 17 mars 2022",
                "en | 3 | Entry to the training closed: the conditions of entry are not met | from 17 March 2022 on",
                "fr | | Entrée en formation dépend d'une information non renseignée | indiquez le niveau de diplôme",
                "en | | Entry to the training depends on information that is not given | indicate the level of the assistant's",
                "fr | 4 | Entrée en formation ouverte | Le CQP est ouvert à partir d'un diplôme de niveau 4.",
                "en | 4 | Entry to the training open | The CQP is open from a diploma of level 4."
            })
    void theTextShowsTheEntryToTheTraining(String language, Integer level, String line, String reason)
            throws IOException {
        ObjectNode plan = (ObjectNode) mapper.readTree(Path.of(PLAN).toFile());
        ObjectNode assistant =
                plan.putObject("assistant").put("profile", "OTHER").put("trainingOn", "2022-09-01");
        if (level != null) {
            assistant.put("diplomaLevel", level);
        }
        Path file = folder.resolve("plan.json");
        Files.writeString(file, plan.toString());
        String text = Shell.run("plan", "--why", "--lang", language, file.toString())
                .out()
                .replaceAll(" +", " ");
        assertTrue(text.contains("\n " + line + "\n"), text);
        assertTrue(text.contains(reason), text);
    }

    private static String withoutReasons(JsonNode node) {
        return ((ObjectNode) node.deepCopy()).without("reasons").toString();
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertEquals(
                Shell.run("plan", "--json", PLAN).out(),
                Shell.run("plan", "--json", PLAN).out());
    }

    @Test
    void anOptionThatIsNotAvailableLeavesNoYearsAndNoTargets() throws IOException {
        JsonNode plan = plan("{\"practice\":{\"zone\":\"OTHER\"}}");
        assertAll(
                () -> assertFalse(plan.at("/option/available").booleanValue()),
                () -> assertEquals(0, plan.at("/years").size()),
                () -> assertEquals(0, plan.at("/targets").size()),
                () -> assertEquals("ELIGIBLE", plan.at("/eligibility").textValue()));
    }

    @Test
    void whatNoTextSettlesIsNull() throws IOException {
        JsonNode target = plan("{\"practice\":{\"derogations\":[\"ALD\"]},\"patients\":{\"attendingAdults\":600,"
                        + "\"activeFile\":1200},"
                        + "\"bands\":{\"attending\":\"BELOW_P30\",\"activeFile\":\"BELOW_P30\"}}")
                .at("/targets/0");
        assertEquals(
                "{\"measure\":\"ATTENDING_ADULTS\",\"start\":600,\"growth\":null,\"target\":null,"
                        + "\"certainty\":\"UNDETERMINED\"}",
                withoutReasons(target));
    }

    @Test
    void severalFilesGiveAnArrayAndTheWorstStatus() throws IOException {
        Shell shell =
                Shell.run("plan", "--json", PLAN, folder.resolve("nowhere.json").toString());
        JsonNode results = mapper.readTree(shell.out());
        assertEquals(3, shell.status());
        assertEquals("ELIGIBLE", results.at("/0/eligibility").textValue());
        assertTrue(results.at("/1/errors/0/message").textValue().startsWith("this file cannot be read"));
    }

    @Test
    void batchAnswersEveryLineInItsPlace() throws IOException {
        Path file = folder.resolve("lines.jsonl");
        String good = mapper.readTree(Path.of(PLAN).toFile()).toString();
        Files.writeString(file, String.join("\n", good, "nonsense", "", good.replace("FULL", "TWO"), good));
        Shell shell = Shell.run("batch", "plan", "--lang", "en", file.toString());
        List<String> lines = shell.out().lines().toList();
        assertEquals(2, shell.status());
        assertEquals(5, lines.size());
        assertEquals(lines.get(0), lines.get(4));
        assertEquals(mapper.readTree(Shell.run("plan", "--json", PLAN).out()), mapper.readTree(lines.get(0)));
        assertEquals(
                "line 2, column 9",
                mapper.readTree(lines.get(1)).at("/errors/0/at").textValue());
        assertEquals(3, mapper.readTree(lines.get(2)).at("/line").intValue());
        assertEquals("/option", mapper.readTree(lines.get(3)).at("/errors/0/at").textValue());
        assertTrue(shell.err().endsWith("5 lines: 2 processed, 3 refused\n"), shell.err());
    }

    @Test
    void batchWithoutErrorsIsDone() throws IOException {
        Path file = folder.resolve("lines.jsonl");
        Files.writeString(file, mapper.readTree(Path.of(PLAN).toFile()).toString() + "\n");
        Shell shell = Shell.run("batch", "plan", file.toString());
        assertEquals(0, shell.status());
        assertEquals(1, shell.out().lines().count());
    }

    @Test
    void planIsAlignedInBothLanguages() {
        String english = Shell.run("plan", "--lang", "en", PLAN).out();
        String french = Shell.run("plan", "--lang", "fr", PLAN).out();
        assertTrue(english.contains("  Active file                 2,355  + 20 %   2,826  avenant-7-2022\n"), english);
        assertTrue(
                french.contains(
                        "  File active                                     2 355                + 20 %     2 826  avenant-7-2022\n"),
                french);
        assertTrue(french.contains("Éligibilité : éligible\n"), french);
        assertTrue(french.contains("36 000 €"), french);
    }

    @Test
    void reasonsComeOnRequest() {
        assertFalse(Shell.run("plan", "--lang", "en", PLAN).out().contains("AVENANT-7 9-5-2-2"));
        assertTrue(Shell.run("plan", "--lang", "en", "--why", PLAN)
                .out()
                .contains("Stated: AVENANT-7 9-5-2-2; IGAS-2023-015R table 2"));
    }

    @Test
    void revisionsAreListed() throws IOException {
        JsonNode revisions =
                mapper.readTree(Shell.run("revisions", "--json").out()).at("/revisions");
        List<String> ids = new ArrayList<>();
        revisions.forEach(revision -> ids.add(revision.get("id").textValue()));
        assertEquals(
                List.of(
                        "avenant-7",
                        "avenant-7-2022",
                        "reglement-arbitral",
                        "convention-2024",
                        "aide-collective-2026",
                        "aide-collective-2026-11",
                        "centres-de-sante",
                        "centres-de-sante-2025"),
                ids);
        List<String> schemes = new ArrayList<>();
        revisions.forEach(revision -> schemes.add(revision.get("scheme").textValue()));
        assertEquals(
                List.of(
                        "individual",
                        "individual",
                        "individual",
                        "individual",
                        "collective",
                        "collective",
                        "health-centre",
                        "health-centre"),
                schemes);
        assertEquals("2019-08-20", revisions.at("/0/inForceFrom").textValue());
        assertEquals("2021-12-31", revisions.at("/0/lastDay").textValue());
        assertEquals("2023-04-30", revisions.at("/2/publishedOn").textValue());
        assertEquals(33, revisions.at("/2/tables").size());
        assertEquals("2024-06-21", revisions.at("/2/lastDay").textValue());
        assertEquals("2024-06-22", revisions.at("/3/inForceFrom").textValue());
        assertEquals("2024-06-22", revisions.at("/3/publishedOn").textValue());
        assertTrue(revisions.at("/3/lastDay").isNull(), revisions::toString);
        assertEquals(33, revisions.at("/3/tables").size());
        assertTrue(Shell.run("revisions", "--lang", "fr").out().contains("Règlement arbitral de 2023"));
        assertTrue(Shell.run("revisions", "--lang", "fr").out().contains("Convention médicale de 2024"));
    }

    @Test
    void aTableIsPrintedInThreeForms() throws IOException {
        String text = Shell.run("table", "avenant-7", "amounts", "--lang", "en").out();
        JsonNode json = mapper.readTree(
                Shell.run("table", "avenant-7", "amounts", "--json").out());
        StringReader printed = new StringReader(
                Shell.run("table", "avenant-7", "amounts", "--csv").out());
        List<CSVRecord> csv = CSVParser.parse(
                        printed,
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
        assertTrue(
                text.contains(
                        "full-y1\n  when   Option: Full-time assistant; Band: P30 to P50, P50 to P70, P70 to P90, "
                                + "P90 to P95; Contract year: 1\n  then   Maximum amount: €36,000\n  Stated: AVENANT-7 9-5-2-2"),
                text);
        assertEquals(17, json.at("/rows").size());
        assertEquals(150, json.at("/cells").intValue());
        assertEquals("36000", json.at("/rows/2/outcome/euros").textValue());
        assertEquals("36000", csv.get(2).get("then euros"));
        assertEquals("STATED", csv.get(2).get("certainty"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table nowhere amounts | revision: unknown name — found: nowhere",
                "table avenant-7 nothing | table: unknown name — found: nothing",
                "plan | Missing required parameter: 'FILE'",
                "plan --frob x | Unknown option: '--frob'",
                "batch | Name the operation: batch plan FILE",
                "frobnicate | Unknown argument: 'frobnicate'",
                "revisions --thresholds examples/plan.json | plan.json, line 1, column 1: this is not accepted here — found: {",
                "revisions --lang xx | Invalid value for option '--lang' (en|fr): xx"
            })
    void unknownCommandIsReportedInOneLineWithStatus2(String command, String message) {
        Shell shell = Shell.run((command.strip() + (command.contains("--lang") ? "" : " --lang en")).split(" "));
        assertEquals(2, shell.status(), shell.err());
        assertTrue(shell.err().startsWith(message.strip()), shell.err());
        assertFalse(shell.err().contains("\tat "), shell.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--thresholds", "--overlay"})
    void aFileThatIsNotThereIsStatus3(String option) {
        Shell shell = Shell.run("plan", option, folder.resolve("nowhere").toString(), PLAN);
        assertEquals(3, shell.status());
        assertFalse(shell.err().contains("\tat "), shell.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "plan --help",
                "batch --help",
                "batch plan --help",
                "revisions --help",
                "table --help",
                "settle --help",
                "batch settle --help",
                "replay --help"
            })
    void helpComesInBothLanguages(String command) {
        Shell english = Shell.run((command + " --lang en").split(" "));
        Shell french = Shell.run((command + " --lang fr").split(" "));
        assertEquals(0, english.status());
        assertEquals(0, french.status());
        assertTrue(english.out().contains("Show this help"), english.out());
        assertTrue(french.out().contains("Affiche cette aide"), french.out());
    }

    /** The plan of the example with a merge patch applied to it. */
    private JsonNode plan(String patch) throws IOException {
        Path file = folder.resolve("patched.json");
        JsonNode example = mapper.readTree(Path.of(PLAN).toFile());
        Files.writeString(
                file, MergePatch.apply(example, mapper.readTree(patch)).toString());
        return mapper.readTree(Shell.run("plan", "--json", file.toString()).out());
    }
}
