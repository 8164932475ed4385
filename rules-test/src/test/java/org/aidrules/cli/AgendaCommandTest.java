package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code agenda}. */
class AgendaCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SETTLE = "examples/settle.json";
    private static final String PLAN = "examples/plan.json";

    @TempDir
    private Path folder;

    private static JsonNode json(int status, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("agenda", "--json"));
        args.addAll(List.of(more));
        Shell shell = Shell.run(args.toArray(String[]::new));
        assertEquals(status, shell.status(), shell.err());
        return JSON.readTree(shell.out());
    }

    private static List<JsonNode> entries(JsonNode json) {
        return StreamSupport.stream(json.get("entries").spliterator(), false).toList();
    }

    /** The entries of the contract of the command line, with the certainty beside them. */
    @Test
    void entriesAreWrittenAsTheContractOfTheCommandLineSays() throws IOException {
        List<JsonNode> entries = entries(json(0, SETTLE, "--reasons", "none"));
        assertTrue(entries.contains(JSON.readTree("""
                                { "on": "2024-06-16", "kind": "PAYMENT", "amount": "7350.00", "year": 4, "certainty": "INTERPRETED" }""")), entries::toString);
        assertTrue(entries.contains(JSON.readTree("""
                                { "on": "2023-06-01", "kind": "OBLIGATION", "obligation": "TRAINING_STARTED", "metOn": "2022-09-05",
                                  "certainty": "INTERPRETED" }""")), entries::toString);
        assertTrue(entries.contains(JSON.readTree("""
                        { "on": "2021-12-01", "kind": "REVIEW", "certainty": "INTERPRETED" }""")));
        assertTrue(entries.contains(JSON.readTree("""
                        { "on": "2026-05-31", "kind": "RENEWAL", "renewable": false, "certainty": "INTERPRETED" }""")));
        assertTrue(entries.contains(JSON.readTree("""
                        { "on": "2024-05-31", "kind": "YEAR_END", "year": 3, "certainty": "STATED" }""")));
    }

    @Test
    void oneContractIsAnsweredWithItsInput() throws IOException {
        JsonNode json = json(0, PLAN, "--known-on", "2022-03-01", "--reasons", "ids");
        assertEquals(JSON.readTree(Path.of(PLAN).toFile()), json.get("input"));
        assertEquals("2022-03-01", json.get("knownOn").textValue());
        assertEquals("avenant-7-2022", json.get("revision").textValue());
        assertEquals("2022-03-16", json.at("/entries/0/on").textValue());
        assertEquals("25200.00", json.at("/entries/0/amount").textValue());
        assertEquals("amounts", json.at("/entries/0/reasons/0/table").textValue());
        assertTrue(json.at("/rules/digest").textValue().startsWith("sha256:"));
    }

    @Test
    void severalContractsAreMergedByDay() throws IOException {
        JsonNode both = json(0, SETTLE, PLAN);
        List<JsonNode> entries = entries(both);
        List<String> days =
                entries.stream().map(entry -> entry.get("on").textValue()).toList();
        assertEquals(days.stream().sorted().toList(), days);
        assertEquals(entries(json(0, SETTLE)).size() + entries(json(0, PLAN)).size(), entries.size());
        assertEquals(
                2,
                entries.stream()
                        .map(entry -> entry.get("file").textValue())
                        .distinct()
                        .count());
        assertEquals(SETTLE, both.at("/contracts/0/file").textValue());
        assertEquals("avenant-7-2022", both.at("/contracts/1/revision").textValue());
        assertFalse(both.at("/contracts/0").has("entries"));
    }

    @Test
    void theTextIsInBothLanguages() {
        String english = Shell.run("agenda", "--lang", "en", SETTLE).out();
        assertTrue(english.contains("31 May 2025      To be repaid, year 4: €1,050"), english);
        assertTrue(english.contains("Training started: met on 5 September 2022"), english);
        String french = Shell.run("agenda", "--lang", "fr", "--why", SETTLE).out();
        assertTrue(french.contains("16 juin 2024"), french);
        assertTrue(french.contains("Versement, année 4 : 7 350 €"), french);
        assertTrue(french.contains("[terms/review-months]"), french);
        String both = Shell.run("agenda", "--lang", "fr", SETTLE, PLAN).out();
        assertTrue(both.contains("Point d'échange avec la caisse"), both);
        assertTrue(both.contains(PLAN), both);
    }

    @Test
    void theCalendarHasAnEventForEachEntry() throws IOException {
        Path file = folder.resolve("aid.ics");
        Shell shell = Shell.run("agenda", "--lang", "en", SETTLE, PLAN, "--ics", file.toString(), "--alarm-days", "30");
        assertEquals(0, shell.status(), shell.err());
        assertTrue(shell.out().endsWith(file + ": calendar with 56 events\n"), shell.out());
        List<VEvent> events = Biweekly.parse(Files.readString(file)).first().getEvents();
        assertEquals(entries(json(0, SETTLE, PLAN)).size(), events.size());
        assertTrue(events.get(0).getSummary().getValue().endsWith("(" + SETTLE + ")"));
        assertTrue(Files.readString(file).contains("TRIGGER;RELATED=START:-P30D\r\n"));
        assertTrue(Files.readString(file).contains("DTSTAMP:20261121T000000Z\r\n"));
    }

    @Test
    void aNewerCalendarTakesThePlaceOfTheOldOne() throws IOException {
        Path file = Files.writeString(folder.resolve("aid.ics"), "old");
        json(0, SETTLE, "--ics", file.toString(), "--as-of", "2026-12-01");
        String first = Files.readString(file);
        assertTrue(first.contains("DTSTAMP:20261201T000000Z\r\n"), first);
        json(0, SETTLE, "--ics", file.toString(), "--as-of", "2026-12-01");
        assertEquals(first, Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    /** A calendar that leaves out a contract would look complete. */
    @Test
    void nothingIsWrittenWhereAContractIsRefused() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{ \"option\": \"HALF\", \"colour\": 1 }");
        Path file = folder.resolve("aid.ics");
        JsonNode both = json(2, SETTLE, wrong.toString(), "--ics", file.toString());
        assertFalse(Files.exists(file));
        assertFalse(both.get("entries").isEmpty());
        List<String> places = List.of("/colour", "/practice/specialty", "/signedOn");
        assertEquals(
                places,
                both.at("/contracts/1/errors").findValuesAsText("at").stream()
                        .sorted()
                        .toList());
        assertEquals(
                places,
                json(2, wrong.toString()).get("errors").findValuesAsText("at").stream()
                        .sorted()
                        .toList());
        json(3, folder.resolve("none.json").toString());
    }

    @Test
    void errorsOfAHistoryHaveTheirPlaces() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("wrong.json"),
                Files.readString(Path.of(SETTLE))
                        .replace("CARDIOLOGY", "ASTROLOGY")
                        .replace("\"year\": 3", "\"year\": 6"));
        assertEquals(
                List.of("/contract/practice/specialty", "/years/0/year"),
                json(2, wrong.toString()).get("errors").findValuesAsText("at"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "366", "x"})
    void alarmDaysOutOfRangeAreRefused(String days) throws IOException {
        JsonNode json = json(2, SETTLE, "--alarm-days=" + days);
        assertTrue(json.at("/errors/0/at").textValue().startsWith("--alarm-days"), json::toString);
    }

    @Test
    void aFolderThatDoesNotExistIsReported() throws IOException {
        Path file = folder.resolve("missing").resolve("aid.ics");
        Shell shell = Shell.run("agenda", SETTLE, "--ics", file.toString());
        assertEquals(3, shell.status());
        assertTrue(shell.err().contains("aid.ics"), shell.err());
    }
}
