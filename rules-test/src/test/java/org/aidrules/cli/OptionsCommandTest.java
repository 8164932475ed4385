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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code options}. */
class OptionsCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The example of the contract of the command line. */
    private static final String HALF = """
            { "option": "HALF", "available": true,
              "maximumAids": ["18000.00", "13500.00", "10500.00", "10500.00", "10500.00"], "fiveYears": "63000.00",
              "certainty": "STATED",
              "targets": [ { "measure": "ACTIVE_FILE", "start": 2000, "target": 2250, "gain": 250, "weeks": 156,
                             "perWeek": "1.61", "certainty": "INTERPRETED" } ] }""";

    private static final String HALF_WITHOUT_BAND = """
            { "option": "HALF", "available": true,
              "possibleBands": { "activeFile": ["BELOW_P30", "P30_P50", "P50_P70", "P70_P90", "P90_P95", "P95_P100"] },
              "maximumAids": ["18000.00", { "atLeast": "13500.00", "atMost": "18000.00" },
                { "atLeast": "10500.00", "atMost": "18000.00" }, { "atLeast": "10500.00", "atMost": "18000.00" },
                { "atLeast": "10500.00", "atMost": "18000.00" }],
              "fiveYears": { "atLeast": "63000.00", "atMost": "90000.00" },
              "bounds": { "atLeast": "63000.00", "atMost": "90000.00" },
              "certainty": "STATED",
              "targets": [ { "measure": "ACTIVE_FILE", "start": 2000, "target": { "atLeast": 2000, "atMost": 2500 },
                             "gain": { "atLeast": 0, "atMost": 500 }, "weeks": 156,
                             "perWeek": { "atLeast": "0.00", "atMost": "3.21" }, "certainty": "INTERPRETED" } ] }""";

    private static final String CLOSED = """
            { "option": "FULL", "available": false, "maximumAids": [], "fiveYears": null, "targets": [] }""";

    @TempDir
    private Path folder;

    private ObjectNode input;

    /** A cardiologist outside of an under-dense zone, all of whose years begin before the convention of 2024. */
    @BeforeEach
    void example() throws IOException {
        input = (ObjectNode) JSON.readTree(Path.of("examples/options.json").toFile());
        input.put("signedOn", "2020-03-02");
        input.remove(List.of("grossMonthlyWage", "employerChargeRate"));
    }

    private Shell options(String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("doctor.json"), input.toString());
        List<String> args = new ArrayList<>(List.of("options", file.toString()));
        args.addAll(List.of(more));
        return Shell.run(args.toArray(String[]::new));
    }

    private JsonNode json(String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of(more));
        args.add("--json");
        Shell shell = options(args.toArray(String[]::new));
        assertEquals(0, shell.status(), shell.err());
        return JSON.readTree(shell.out());
    }

    @Test
    void figuresAreWrittenAsTheContractOfTheCommandLineSays() throws IOException {
        input.putObject("bands").put("activeFile", "P70_P90");
        JsonNode json = json("--reasons", "none");
        assertEquals(JSON.readTree(HALF), json.at("/options/1"));
        assertEquals(JSON.readTree(CLOSED), json.at("/options/2"));
        assertEquals("ELIGIBLE", json.get("eligibility").textValue());
        assertFalse(json.has("possibleBands"));
        assertEquals("avenant-7", json.get("revision").textValue());
        assertEquals(input, json.get("input"));
        assertTrue(json.at("/rules/digest").textValue().startsWith("sha256:"));
        assertEquals(
                JSON.readTree("{ \"kind\": \"TRAINING_STARTED\", \"dueOn\": \"2022-03-02\" }"),
                json.at("/obligations/0"));
    }

    @Test
    void rangesTakeThePlaceOfFigures() throws IOException {
        JsonNode json = json("--reasons", "none");
        assertEquals(JSON.readTree(HALF_WITHOUT_BAND), json.at("/options/1"));
        assertTrue(json.get("eligibility").isNull());
        assertEquals(
                "[\"ELIGIBLE\",\"NOT_ELIGIBLE\"]",
                json.get("possibleEligibilities").toString());
        assertEquals(json.at("/options/1/possibleBands"), json.get("possibleBands"));
    }

    @Test
    void aClosedOptionSaysWhy() throws IOException {
        JsonNode closed = json("--reasons", "ids").at("/options/2");
        assertEquals(
                "[{\"table\":\"options\",\"row\":\"full-elsewhere\"}]",
                closed.get("reasons").toString());
    }

    /** 2 100 × 12 / 2 × 1.3 = 16 380; 18 000 / 16 380 = 1.098901…. */
    @Test
    void theWageGivesTheShareOfTheCost() throws IOException {
        input.putObject("bands").put("activeFile", "P70_P90");
        input.put("grossMonthlyWage", "2100.00").put("employerChargeRate", "0.3");
        assertEquals(JSON.readTree("""
                        { "posts": "0.5", "yearly": "16380.00", "chargesIncluded": true,
                          "shares": ["1.0989010989", "0.8241758241", "0.641025641", "0.641025641", "0.641025641"],
                          "fiveYearShare": "0.7692307692" }"""), json("--reasons", "none").at("/options/1/cost"));
    }

    @Test
    void theTextIsInBothLanguages() throws IOException {
        input.put("grossMonthlyWage", "2100.00");
        String english = options("--lang", "en").out();
        assertTrue(english.contains("€63,000 to €90,000"), english);
        assertTrue(
                english.contains("Closed options\n  Full-time assistant: The full-time option is available"), english);
        assertTrue(english.contains("Active file: a week, over 156 weeks"), english);
        assertTrue(english.contains("Gross wage of a year"), english);
        assertTrue(english.contains("The employer's charges are not given"), english);
        assertTrue(english.contains("IGAS-2023-015R [85]"), english);
        String french = options("--lang", "fr", "--why").out();
        assertTrue(french.contains("63 000 € à 90 000 €"), french);
        assertTrue(french.contains("Part couverte par l'aide, année 1"), french);
        assertTrue(french.contains("[working-time/half]"), french);
    }

    @Test
    void severalFilesHaveAnAnswerEach() throws IOException {
        options();
        String file = folder.resolve("doctor.json").toString();
        Shell shell = Shell.run("options", "--json", file, "examples/plan.json");
        assertEquals(0, shell.status(), shell.err());
        JsonNode both = JSON.readTree(shell.out());
        assertEquals(2, both.size());
        assertEquals("THIRD", both.at("/0/options/0/option").textValue());
        assertEquals("FULL", both.at("/1/options/0/option").textValue());
    }

    private static Set<String> places(Shell shell) throws IOException {
        assertEquals(2, shell.status());
        Set<String> places = new TreeSet<>();
        JSON.readTree(shell.out())
                .get("errors")
                .forEach(error -> places.add(error.get("at").asText()));
        return places;
    }

    @Test
    void everyErrorHasItsPlace() throws IOException {
        input.put("employerChargeRate", "0.3").put("colour", "red").put("option", "QUARTER");
        ((ObjectNode) input.get("practice")).remove("sector");
        assertEquals(Set.of("/grossMonthlyWage", "/colour", "/option", "/practice/sector"), places(options("--json")));
        input.put("grossMonthlyWage", 2100);
        assertEquals(Set.of("/grossMonthlyWage", "/colour", "/option", "/practice/sector"), places(options("--json")));
    }

    @Test
    void aWageOfZeroIsRefused() throws IOException {
        input.put("grossMonthlyWage", "0.00");
        assertEquals(Set.of("/grossMonthlyWage"), places(options("--json")));
    }

    @Test
    void whatIsNoObjectIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("list.json"), "[]");
        assertEquals(
                Set.of(""),
                places(Shell.run("options", "--json", file.toString())).stream()
                        .filter(String::isEmpty)
                        .collect(Collectors.toSet()));
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        assertEquals(2, Shell.run("options", "--json", broken.toString()).status());
    }
}
