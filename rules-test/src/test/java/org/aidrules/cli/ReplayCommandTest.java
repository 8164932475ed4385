package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code replay}: saved results are the same, or it says where they differ and by which rows. */
class ReplayCommandTest {

    private static final String SETTLE =
            Path.of("src", "test", "resources", "cli", "suspended-year.json").toString();
    private static final String PLAN = Path.of("examples", "plan.json").toString();
    private static final String COUNTS = Path.of("examples", "counts-only.json").toString();
    private static final String THRESHOLDS =
            Path.of("examples", "thresholds.csv").toString();
    private static final String OVERLAY =
            Path.of("src", "test", "resources", "overlays", "amount-changed").toString();
    private final ObjectMapper mapper = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void aPlanIsTheSame() throws IOException {
        same(saved("plan.json", "plan", "--json", PLAN));
    }

    @Test
    void aSettlementIsTheSame() throws IOException {
        same(saved("settle.json", "settle", "--json", SETTLE));
    }

    private void same(String file) {
        Shell english = Shell.run("replay", "--lang", "en", file);
        Shell french = Shell.run("replay", "--lang", "fr", file);
        assertAll(
                () -> assertEquals(file + ": the same\n", english.out()),
                () -> assertEquals("", english.err()),
                () -> assertEquals(0, english.status()),
                () -> assertEquals(file + " : identique\n", french.out()),
                () -> assertEquals(0, french.status()));
    }

    @Test
    void jsonStatesThatNothingDiffers() throws IOException {
        String file = saved("settle.json", "settle", "--json", SETTLE);
        JsonNode rules = mapper.readTree(Path.of(file).toFile()).get("rules");
        JsonNode result = replayed(0, "replay", "--json", file).at("/results/0");
        assertEquals(file, result.get("at").textValue());
        assertTrue(result.get("same").booleanValue());
        assertEquals(rules, result.at("/rules/before"));
        assertEquals(rules, result.at("/rules/now"));
        assertEquals(0, result.get("differences").size());
    }

    @Test
    void anArrayIsReplayedOneByOne() throws IOException {
        String file = saved("array.json", "plan", "--json", PLAN, PLAN);
        assertEquals(
                file + "/0: the same\n" + file + "/1: the same\n",
                Shell.run("replay", "--lang", "en", file).out());
    }

    @Test
    void aLargeArrayIsReplayedAsAnyOther() throws IOException {
        String result = Shell.run("plan", "--json", PLAN).out();
        int enough = 1_000_000 / result.length() + 1;
        String file = write(
                "large.json",
                "["
                        + String.join(
                                ",", Stream.generate(() -> result).limit(enough).toList()) + "]");
        Shell shell = Shell.run("replay", "--lang", "en", file);
        assertEquals(0, shell.status(), shell.err());
        assertEquals(
                enough,
                shell.out().lines().filter(line -> line.endsWith(": the same")).count());
    }

    /** Of three lines the second was refused: it holds no result, and is no difference either. */
    @Test
    void theOutputOfABatchIsReplayedLineByLine() throws IOException {
        String good = mapper.readTree(Path.of(SETTLE).toFile()).toString();
        String input = write("input.jsonl", good + "\nnonsense\n" + good + "\n");
        String file = write("output.jsonl", Shell.run("batch", "settle", input).out());
        Shell shell = Shell.run("replay", "--lang", "en", file);
        assertEquals(0, shell.status(), shell.err());
        assertTrue(shell.out().contains(file + ":1: the same\n"), shell.out());
        assertTrue(shell.out().contains(file + ":3: the same\n"), shell.out());
        assertFalse(shell.out().contains("differs"), shell.out());
    }

    @Test
    void aTamperedLineOfABatchIsFound() throws IOException {
        String good = mapper.readTree(Path.of(PLAN).toFile()).toString();
        String input = write("input.jsonl", (good + "\n").repeat(3));
        List<String> lines =
                new ArrayList<>(Shell.run("batch", "plan", input).out().lines().toList());
        lines.set(1, lines.get(1).replace("\"36000.00\"", "\"36000.01\""));
        String file = write("output.jsonl", String.join("\n", lines) + "\n");
        JsonNode results = replayed(1, "replay", "--json", file).get("results");
        assertEquals(List.of(file + ":1", file + ":2", file + ":3"), texts(results, "at"));
        assertEquals(List.of("true", "false", "true"), texts(results, "same"));
    }

    @Test
    void resultsInFrenchAreReplayedInEnglish() throws IOException {
        same(saved("plan.json", "plan", "--json", "--lang", "fr", PLAN));
        same(saved("settle.json", "settle", "--json", "--lang", "fr", SETTLE));
    }

    @Test
    void aResultIsReplayedAsOneCouldAnswerWhenItWasSaved() throws IOException {
        same(saved("settle.json", "settle", "--json", "--known-on", "2024-06-21", SETTLE));
        same(saved("plan.json", "plan", "--json", "--known-on", "2023-01-15", PLAN));
    }

    @Test
    void theDayThatIsSavedWithAResultCounts() throws IOException {
        String file = saved("settle.json", "settle", "--json", "--known-on", "2024-06-21", SETTLE);
        JsonNode tampered = with(file, "/knownOn", "2024-06-22");
        JsonNode result = replayed(1, "replay", "--json", write("other.json", tampered.toString()))
                .at("/results/0");
        assertTrue(differences(result).contains("/years/4/maximumAid: 10500.00 → 11000.00"), result.toString());
        assertTrue(differences(result).contains("/years/4/amountsOf: avenant-7 → convention-2024"), result.toString());
    }

    @Test
    void ownThresholdsAreNeededAgain() throws IOException {
        String file = saved("counts.json", "plan", "--json", "--thresholds", THRESHOLDS, COUNTS);
        Shell with = Shell.run("replay", "--lang", "en", "--thresholds", THRESHOLDS, file);
        assertEquals(0, with.status(), with.out());
        Shell without = Shell.run("replay", "--lang", "en", file);
        assertEquals(1, without.status(), without.out());
        assertTrue(without.out().contains("/bands/activeFile"), without.out());
    }

    /** Year 1 of a full-time contract is 36 000 euros, 37 000 in the overlay; 70 % of it are paid in advance. */
    @Test
    void anOverlayIsNeededAgain() throws IOException {
        String input = write("input.json", Files.readString(Path.of(PLAN)).replace("2022-03-01", "2021-03-01"));
        String file = saved("plan.json", "plan", "--json", "--overlay", OVERLAY, input);
        assertEquals(0, Shell.run("replay", "--overlay", OVERLAY, file).status());
        JsonNode result = replayed(1, "replay", "--json", file).at("/results/0");
        assertEquals(
                List.of(
                        "/years/0/maximumAid: 37000.00 → 36000.00",
                        "/years/0/payments/0/amount: 25900.00 → 25200.00",
                        "/years/0/payments/1/amount: 11100.00 → 10800.00"),
                differences(result));
        assertTrue(texts(result.at("/differences/0/rowsNow")).contains("amounts/full-y1"), result.toString());
        assertNotEquals(result.at("/rules/before/digest"), result.at("/rules/now/digest"));
        String text = Shell.run("replay", "--lang", "en", file).out();
        assertTrue(text.startsWith(file + ": differs\n  the rules have changed: "), text);
        assertTrue(text.contains("  /years/0/maximumAid: 37000.00 → 36000.00\n    amounts/full-y1, "), text);
    }

    @ParameterizedTest
    @CsvSource({
        "settle, /years/3/aid, 6300.01, 6300.00, modulation/later-prorated",
        "settle, /years/3/attainments/0/attainment, 0.61, 0.6, attainment/growth",
        "settle, /years/2/payments/1/amount, 3150.01, 3150.00, payments/later-balance",
        "settle, /years/2/planned/0/on, 2023-06-17, 2023-06-16, payments/later-advance",
        "settle, /years/1/aid, 13500.01, 13500.00, modulation/y1-y2-in-full",
        "settle, /obligations/0/dueOn, 2023-05-31, 2023-06-01, obligations/training-started",
        "plan, /years/4/maximumAid, 21000.00, 22000.00, amounts/full-y3",
        "plan, /criteria/0/verdict, NOT_MET, MET, sector/sector-1",
        "plan, /targets/0/growth, 0.3, 0.2, targets/full-p70-p90",
        "plan, /training/hours, 283.5, 269.5, training-hours/"
    })
    void aTamperedResultIsFound(String command, String at, String before, String now, String row) throws IOException {
        String result = saved("result.json", command, "--json", command.equals("plan") ? PLAN : SETTLE);
        String file = write("tampered.json", with(result, at, before).toPrettyString());
        JsonNode replayed = replayed(1, "replay", "--json", file).at("/results/0");
        assertFalse(replayed.get("same").booleanValue());
        assertEquals(List.of(at + ": " + before + " → " + now), differences(replayed));
        JsonNode difference = replayed.at("/differences/0");
        assertTrue(
                texts(difference.get("rowsBefore")).stream().anyMatch(one -> one.startsWith(row)), replayed.toString());
        assertEquals(difference.get("rowsBefore"), difference.get("rowsNow"));
        Shell english = Shell.run("replay", "--lang", "en", file);
        Shell french = Shell.run("replay", "--lang", "fr", file);
        assertEquals(1, english.status());
        assertTrue(
                english.out().startsWith(file + ": differs\n  " + at + ": " + before + " → " + now + "\n"),
                english.out());
        assertTrue(english.out().contains(row), english.out());
        assertTrue(
                french.out().startsWith(file + " : diffère\n  " + at + " : " + before + " → " + now + "\n"),
                french.out());
    }

    /** A number that is no text is found too: the target is 1 560 patients. */
    @Test
    void aTamperedCountIsFound() throws IOException {
        String plan = Files.readString(Path.of(saved("plan.json", "plan", "--json", PLAN)));
        String file = write("tampered.json", plan.replace("\"target\" : 1560", "\"target\" : 1561"));
        JsonNode result = replayed(1, "replay", "--json", file).at("/results/0");
        assertEquals(List.of("/targets/0/target: 1561 → 1560"), differences(result));
    }

    /** No row is written as nothing at all where a place has none of its own. */
    @Test
    void aVerdictThatWasTamperedWithIsFound() throws IOException {
        String file = write(
                "tampered.json",
                with(saved("plan.json", "plan", "--json", PLAN), "/eligibility", "NOT_ELIGIBLE")
                        .toString());
        Shell shell = Shell.run("replay", "--lang", "en", file);
        assertEquals(1, shell.status());
        assertTrue(shell.out().contains("/eligibility: NOT_ELIGIBLE → ELIGIBLE\n"), shell.out());
        assertTrue(
                shell.out()
                        .lines()
                        .noneMatch(line -> line.isBlank() || line.strip().equals("→")),
                shell.out());
    }

    @Test
    void aFieldTooManyAndOneTooFewAreFound() throws IOException {
        ObjectNode result = (ObjectNode)
                mapper.readTree(Shell.run("settle", "--json", SETTLE).out());
        result.put("bonus", "500.00");
        ((ObjectNode) result.at("/years/0")).remove("aid");
        JsonNode replayed = replayed(1, "replay", "--json", write("tampered.json", result.toString()))
                .at("/results/0");
        assertEquals(List.of("/years/0/aid: – → 18000.00", "/bonus: 500.00 → –"), differences(replayed));
    }

    /** What follows the first result must not be passed over: here the second is tampered with. */
    @ParameterizedTest
    @ValueSource(strings = {"%s\n%s\n", "\n%s\n%s\n", "%s %s"})
    void everyPartOfAFileIsRead(String form) throws IOException {
        String plan = Shell.run("plan", "--json", PLAN).out();
        String tampered = plan.replace("36000.00", "36000.01");
        assertNotEquals(
                0,
                Shell.run("replay", write("pretty.json", form.formatted(plan, tampered)))
                        .status());
        assertNotEquals(
                0,
                Shell.run(
                                "replay",
                                write("lines.jsonl", form.formatted(mapper.readTree(plan), mapper.readTree(tampered))))
                        .status());
    }

    @Test
    void aFieldThatIsGivenTwiceIsNoResult() throws IOException {
        String settlement =
                mapper.readTree(Shell.run("settle", "--json", SETTLE).out()).toString();
        String file = write("twice.json", settlement.replace("\"total\":null", "\"total\":null,\"total\":\"5.00\""));
        assertNotEquals(0, Shell.run("replay", file).status());
    }

    @Test
    void errorsAddedToAResultDoNotHideIt() throws IOException {
        ObjectNode result = (ObjectNode) with(saved("settle.json", "settle", "--json", SETTLE), "/years/3/aid", "1.00");
        result.putArray("errors");
        assertNotEquals(
                0,
                Shell.run("replay", write("tampered.json", result.toString())).status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | this is not a result of plan, settle or review with the input to recalculate",
                "[{}] | this is not a result of plan, settle or review with the input to recalculate",
                "3 | this is not a result of plan, settle or review with the input to recalculate",
                "{\"input\": 3} | this is not a result of plan, settle or review with the input to recalculate",
                "hello | invalid JSON: ",
                "{\"input\": | invalid JSON: ",
                "`` | this is missing"
            })
    void aFileThatIsNoResultIsRefused(String content, String message) throws IOException {
        String file = write("input.json", content);
        Shell shell = Shell.run("replay", "--lang", "en", file);
        assertEquals(2, shell.status(), shell.out());
        assertEquals("", shell.out());
        assertTrue(shell.err().startsWith(file + ": one error\n"), shell.err());
        assertTrue(shell.err().contains(message), shell.err());
        JsonNode json = replayed(2, "replay", "--json", "--lang", "en", file).at("/results/0");
        assertEquals(file, json.get("at").textValue());
        assertTrue(json.at("/errors/0/message").textValue().startsWith(message), json.toString());
    }

    /** What is no result is refused in its place and does not stop the others; a file is read as a stream. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[%s,{},%s] | /0 /2 | /1",
                "MARK [ %s , {\"a\":} , %s ]~ | /0 /2 | /1, line 1, column ",
                "[%s,%s | /0 /1 | : the array of results does not end",
                "[%s,%s] x | /0 /1 | : something follows the end of the array",
                "%s~{}~~%s~ | :1 :4 | :2",
                "~~%s~hello~%s | :3 :5 | :4, line 4, column "
            })
    void whatIsNoResultDoesNotStopTheOthers(String form, String places, String refused) throws IOException {
        String plan = mapper.readTree(Shell.run("plan", "--json", PLAN).out()).toString();
        String file = write(
                "mixed.json", form.replace("~", "\n").replace("MARK", "\uFEFF").replace("%s", plan));
        Shell shell = Shell.run("replay", "--lang", "en", file);
        assertEquals(2, shell.status(), shell.out());
        assertEquals(
                Stream.of(places.split(" "))
                        .map(place -> file + place + ": the same")
                        .toList(),
                shell.out().lines().toList());
        assertTrue(shell.err().startsWith(file + ": one error\n" + file + refused), shell.err());
        JsonNode results = replayed(2, "replay", "--json", file).get("results");
        assertEquals(3, results.size());
    }

    @Test
    void aResultHasABound() throws IOException {
        String file = write("large.json", "[{\"input\":\"" + "x".repeat(4_000_000) + "\"},{\"errors\":[]}]");
        Shell shell = Shell.run("replay", "--lang", "en", file);
        assertEquals(2, shell.status());
        assertTrue(
                shell.err()
                        .startsWith(file + ": one error\n" + file
                                + "/0: this is too large: at most 4000000 bytes are read\n"),
                shell.err());
        assertTrue(shell.err().contains("no result recalculated, one refusal skipped"), shell.err());
    }

    @Test
    void anInputIsNoResult() {
        Shell shell = Shell.run("replay", "--lang", "fr", SETTLE);
        assertEquals(2, shell.status());
        assertTrue(shell.err().contains("ce n'est pas un résultat de plan, de settle ou de review"), shell.err());
    }

    @Test
    void aFileThatIsNotThereIsStatus3AndDoesNotStopTheRest() throws IOException {
        String nowhere = folder.resolve("nowhere.json").toString();
        String file = saved("plan.json", "plan", "--json", PLAN);
        Shell shell = Shell.run("replay", "--lang", "en", nowhere, file);
        assertEquals(3, shell.status());
        assertTrue(shell.err().contains("this file cannot be read"), shell.err());
        assertEquals(file + ": the same\n", shell.out());
    }

    @Test
    void theWorstOfSeveralFilesIsTheStatus() throws IOException {
        String file = saved("plan.json", "plan", "--json", PLAN);
        String tampered = write(
                "tampered.json", with(file, "/eligibility", "NOT_ELIGIBLE").toString());
        assertEquals(1, Shell.run("replay", tampered, file).status());
        assertEquals(2, Shell.run("replay", tampered, SETTLE, file).status());
    }

    @ParameterizedTest
    @CsvSource({"plan, examples/plan.json", "settle, src/test/resources/cli/suspended-year.json"})
    void theSameInputGivesTheSameBytesWithoutTheTimeOfDay(String command, String input) {
        String once = Shell.run(command, "--json", "--lang", "en", input).out();
        assertEquals(once, Shell.run(command, "--json", "--lang", "en", input).out());
        assertFalse(once.replace("sha256:", "").matches("(?s).*\\d\\d:\\d\\d.*"), once);
        assertFalse(once.matches("(?s).*[^0-9a-f]\\d{13}[^0-9a-f].*"), once);
    }

    private String saved(String name, String... args) throws IOException {
        Shell shell = Shell.run(args);
        assertEquals(0, shell.status(), shell.err());
        return write(name, shell.out());
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    /** A saved result with another text at a place. */
    private JsonNode with(String file, String at, String text) throws IOException {
        JsonNode result = mapper.readTree(Path.of(file).toFile());
        int name = at.lastIndexOf('/');
        ObjectNode around = (ObjectNode) result.at(at.substring(0, name));
        assertTrue(around.has(at.substring(name + 1)), at);
        around.put(at.substring(name + 1), text);
        return result;
    }

    private JsonNode replayed(int status, String... args) throws IOException {
        Shell shell = Shell.run(args);
        assertEquals(status, shell.status(), shell.out() + shell.err());
        return mapper.readTree(shell.out());
    }

    private static List<String> differences(JsonNode result) {
        List<String> differences = new ArrayList<>();
        result.get("differences")
                .forEach(one -> differences.add(one.get("at").textValue() + ": "
                        + one.get("before").textValue() + " → " + one.get("now").textValue()));
        return differences;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.textValue()));
        return texts;
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.get(field).asText()));
        return texts;
    }
}
