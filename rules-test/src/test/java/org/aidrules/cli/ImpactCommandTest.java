package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aidrules.AidRules;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.ImpactReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code impact} and {@code population} as a shell sees them. */
class ImpactCommandTest {

    private static final Path SAMPLE = Path.of("examples", "population.jsonl");
    private static final String CONTRACT =
            "{\"contract\":{\"signedOn\":\"2021-03-01\",\"option\":\"HALF\",\"practice\":"
                    + "{\"specialty\":\"03\",\"sector\":\"SECTOR_1\",\"zone\":\"ZIP\",\"grouped\":true,\"coordinated\":"
                    + "\"IN_PLACE\",\"forfaitStructureValidated\":true},\"patients\":{\"activeFile\":2000},"
                    + "\"bands\":{\"activeFile\":\"P70_P90\"},\"targets\":{\"activeFile\":2250}}%s}";
    private static final String OBSERVED = ",\"years\":[{\"year\":3,\"observed\":{\"activeFile\":2125}}]";
    private static final String HEADERS = "signedOn,option,specialty,sector,zone,grouped,coordinated,"
            + "forfaitStructureValidated,activeFile,activeFileBand,activeFileTarget,observedActiveFile3,weight";
    private static final String CELLS = "2021-03-01,HALF,03,SECTOR_1,ZIP,true,IN_PLACE,true,2000,P70_P90,2250,";

    private final ObjectMapper mapper = new ObjectMapper();

    @TempDir
    private Path folder;

    private String file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n")
                .toString();
    }

    private static Shell impact(String form, String file) {
        return Shell.run("impact", "--from", "avenant-7", "--to", "reglement-arbitral", form, file);
    }

    private JsonNode json(String file) throws IOException {
        return mapper.readTree(impact("--json", file).out());
    }

    /** 18 000 + 13 500 and, in the line that was observed, half of 10 500; it stands for two contracts. */
    @Test
    void jsonLinesAreCosted() throws IOException {
        JsonNode impact =
                json(file("a.jsonl", CONTRACT.formatted(""), CONTRACT.formatted(OBSERVED + ",\"weight\":\"2\"")));
        assertAll(
                () -> assertEquals(
                        "{\"settled\":\"105000.00\",\"atLeast\":\"105000.00\",\"atMost\":\"105000.00\","
                                + "\"undeterminedYears\":\"0\",\"planned\":\"75000.00\"}",
                        impact.at("/total/from").toString()),
                () -> assertEquals(
                        "{\"atLeast\":\"0.00\",\"atMost\":\"0.00\"}",
                        impact.at("/total/difference").toString()),
                () -> assertEquals("3", impact.at("/contracts").textValue()),
                () -> assertEquals("3", impact.at("/exactContracts").textValue()),
                () -> assertEquals(2, impact.at("/lines").intValue()),
                () -> assertEquals(0, impact.at("/refused").intValue()),
                () -> assertEquals("10500.00", impact.at("/byYear/2/to/settled").textValue()),
                () -> assertEquals("HALF", impact.at("/byOption/0/name").textValue()),
                () -> assertEquals("3", impact.at("/outcomes/same").textValue()),
                () -> assertTrue(impact.at("/from/rules/digest").textValue().matches("sha256:[0-9a-f]{64}")));
    }

    @Test
    void csvIsCostedLikeJsonLines() throws IOException {
        String lines = file("a.jsonl", CONTRACT.formatted(""), CONTRACT.formatted(OBSERVED + ",\"weight\":\"2.5\""));
        String commas = file("a.csv", HEADERS, CELLS + ",", CELLS + "2125,2.5");
        String semicolons = file(
                "noname",
                "\uFEFF" + HEADERS.replace(',', ';'),
                (CELLS + ",1").replace(',', ';'),
                (CELLS + "2125,2.5").replace(',', ';') + "\r");
        assertEquals(impact("--json", lines), impact("--json", commas));
        assertEquals(impact("--json", lines), impact("--json", semicolons));
    }

    @Test
    void invalidLinesAreReportedByNumberAndTheOthersCounted() throws IOException {
        Shell shell = impact(
                "--json",
                file(
                        "a.jsonl",
                        CONTRACT.formatted(""),
                        "{\"contract\":",
                        "",
                        CONTRACT.formatted(",\"weight\":0"),
                        CONTRACT.formatted("").replace("HALF", "HALVE"),
                        CONTRACT.formatted(",\"weigth\":1"),
                        CONTRACT.formatted("")));
        List<String> errors = shell.err().lines().toList();
        assertAll(
                () -> assertEquals(2, shell.status()),
                () -> assertEquals(
                        "2", mapper.readTree(shell.out()).at("/contracts").textValue()),
                () -> assertEquals(
                        5, mapper.readTree(shell.out()).at("/refused").intValue()),
                () -> assertTrue(errors.get(0).startsWith("line 2, column "), shell::err),
                () -> assertTrue(errors.get(1).startsWith("line 3"), shell::err),
                () -> assertTrue(errors.get(2).startsWith("line 4 /weight"), shell::err),
                () -> assertTrue(errors.get(3).startsWith("line 5 /contract/option"), shell::err),
                () -> assertTrue(errors.get(4).startsWith("line 6 /weigth"), shell::err),
                () -> assertEquals("7 lines: 2 processed, 5 refused", errors.get(5)));
    }

    @Test
    void invalidCsvLinesAreReportedByColumn() throws IOException {
        Shell shell = impact(
                "--json",
                file(
                        "a.csv",
                        HEADERS,
                        CELLS + ",1",
                        CELLS.replace("HALF", "HALVE") + ",1",
                        CELLS + "many,1",
                        CELLS + ",-1",
                        CELLS + ",1,more",
                        "\"" + CELLS));
        List<String> errors = shell.err().lines().toList();
        assertAll(
                () -> assertEquals(2, shell.status()),
                () -> assertTrue(errors.get(0).startsWith("line 3 option"), shell::err),
                () -> assertTrue(errors.get(1).startsWith("line 4 observedActiveFile3"), shell::err),
                () -> assertTrue(errors.get(2).startsWith("line 5 weight"), shell::err),
                () -> assertTrue(errors.get(3).startsWith("line 6"), shell::err),
                () -> assertTrue(errors.get(4).startsWith("line 7"), shell::err),
                () -> assertEquals("6 lines: 1 processed, 5 refused", errors.get(5)));
        Shell headers = impact("--json", file("b.csv", HEADERS + ",colour", CELLS + ",1,red"));
        assertEquals(2, headers.status());
        assertTrue(headers.err().startsWith("line 1: there is no such column — found: colour"), headers::err);
    }

    @Test
    void revisionsThatAreNotThereAreRefused() {
        String sample = SAMPLE.toString();
        assertEquals(
                2,
                Shell.run("impact", "--from", "avenant-9", "--to", "avenant-7", sample)
                        .status());
        assertEquals(
                2,
                Shell.run("impact", "--from", "avenant-7", "--to", "nowhere", sample)
                        .status());
        assertEquals(2, Shell.run("impact", "--from", "avenant-7", sample).status());
        assertEquals(
                3,
                Shell.run("impact", "--from", "avenant-7", "--to", "avenant-7", "nowhere")
                        .status());
        assertEquals(
                2,
                Shell.run("impact", "--from", "avenant-7", "--to", "avenant-7", "--json", "--csv", sample)
                        .status());
    }

    @Test
    void aFolderIsADraftOrLaysTablesOverARevision() throws IOException {
        String draft = Path.of("examples", "igas-2023").toString();
        Shell shell = Shell.run("impact", "--from", "reglement-arbitral", "--to", draft, "--json", SAMPLE.toString());
        JsonNode impact = mapper.readTree(shell.out());
        assertEquals("igas-2023", impact.at("/to/revision").textValue());
        // The draft changes the training and no amount: years that are undetermined stay so for the same reasons.
        assertEquals(
                "{\"atLeast\":\"0.00\",\"atMost\":\"0.00\"}",
                impact.at("/total/difference").toString());
        assertEquals(impact.at("/contracts"), impact.at("/exactContracts"));
        String tables = Path.of("examples", "convention-2024-targets").toString();
        JsonNode targets = mapper.readTree(
                Shell.run("impact", "--from", "convention-2024", "--to", tables, "--json", SAMPLE.toString())
                        .out());
        assertEquals("convention-2024", targets.at("/to/revision").textValue());
        assertTrue(
                Integer.parseInt(targets.at("/total/to/undeterminedYears").textValue())
                        < Integer.parseInt(
                                targets.at("/total/from/undeterminedYears").textValue()),
                targets::toString);
    }

    @Test
    void textAndCsvSayTheSame() throws IOException {
        String file = file("a.jsonl", CONTRACT.formatted(""));
        List<String> csv = impact("--csv", file).out().lines().toList();
        assertEquals(
                "breakdown,name,fromSettled,toSettled,fromAtLeast,fromAtMost,toAtLeast,toAtMost,differenceAtLeast,"
                        + "differenceAtMost,fromPlanned,toPlanned,fromUndeterminedYears,toUndeterminedYears,contracts,worth",
                csv.get(0));
        assertEquals(
                "total,total,31500.00,31500.00,31500.00,31500.00,31500.00,31500.00,0.00,0.00,32000.00,32000.00,0,0,,",
                csv.get(1));
        assertTrue(csv.contains("outcome,same,,,,,,,,,,,,,1,"), csv::toString);
        String english = impact("--lang=en", file).out();
        assertTrue(english.contains("€31,500"), english);
        String french = impact("--lang=fr", file).out();
        assertTrue(french.contains("31 500 €"), french);
        assertTrue(french.contains("Aide inchangée"), french);
    }

    /** Signed under the convention, half of a target of 2 250 by amendment 7: 5 500 of 11 000 in year 3. */
    private static final String OPEN = CONTRACT.formatted(OBSERVED)
            .replace("2021-03-01", "2024-07-01")
            .replace(",\"targets\":{\"activeFile\":2250}", "");

    private static final String THIRD = OPEN.replace("HALF", "THIRD");

    @Test
    void aScenarioIsLabelledInEveryForm() throws IOException {
        String file = file("open.jsonl", OPEN);
        String[] command = {
            "impact", "--from", "reglement-arbitral", "--to", "convention-2024", "--assume", "targets=avenant-7", file
        };
        JsonNode impact = mapper.readTree(Shell.run(with(command, "--json")).out());
        JsonNode scenario = impact.at("/scenario");
        assertAll(
                () -> assertEquals(
                        "[\"targets=avenant-7\"]", scenario.at("/assumptions").toString()),
                () -> assertEquals("38500.00", scenario.at("/total/to/settled").textValue()),
                () -> assertEquals("33000.00", impact.at("/total/to/settled").textValue()),
                () -> assertEquals("44000.00", impact.at("/total/to/atMost").textValue()),
                () -> assertEquals(
                        "[\"convention-2024/targets\"]",
                        scenario.at("/to/rules/altered").toString()),
                () -> assertTrue(impact.at("/to/rules/altered").isMissingNode(), impact::toString),
                () -> assertEquals("11000.00", impact.at("/openPoints/0/worth").textValue()),
                () -> assertEquals(
                        "not-at-hand", impact.at("/openPoints/0/rows/0/row").textValue()),
                () -> assertEquals("[]", scenario.at("/openPoints").toString()));
        List<String> csv = Shell.run(with(command, "--csv")).out().lines().toList();
        assertTrue(csv.contains("scenario,targets=avenant-7,,,,,,,,,,,,,,"), csv::toString);
        assertTrue(
                csv.contains(
                        "scenario.total,total,36750.00,38500.00,36750.00,36750.00,38500.00,38500.00,1750.00,1750.00,"
                                + "21000.00,22000.00,0,0,,"),
                csv::toString);
        assertTrue(
                csv.contains(
                        "openPoint,convention-2024/targets/not-at-hand,,,0.00,0.00,0.00,11000.00,,,,,0,1,,11000.00"),
                csv::toString);
        String french = Shell.run(with(command, "--lang=fr")).out();
        assertTrue(french.contains("SCÉNARIO, NON LE DROIT : targets=avenant-7"), french);
        assertTrue(french.contains("jusqu'à 11 000 €"), french);
    }

    private static String[] with(String[] command, String option) {
        String[] more = Arrays.copyOf(command, command.length + 1);
        more[command.length] = option;
        return more;
    }

    /** 21 000 of a third against 0.8 of 33 000; the amounts alone are 1 050 more, and the closed option costs the rest. */
    @Test
    void changesAreSplitAndDoctorsMove() throws IOException {
        String file = file("third.jsonl", THIRD.replace(OBSERVED, ""));
        String[] command = {
            "impact", "--from", "avenant-7", "--to", "convention-2024", "--split", "--migrate", "THIRD=HALF:0.8", file
        };
        JsonNode impact = mapper.readTree(Shell.run(with(command, "--json")).out());
        JsonNode split = impact.at("/split");
        JsonNode last = split.get(split.size() - 1);
        assertAll(
                () -> assertEquals(
                        "{\"from\":\"THIRD\",\"to\":\"HALF\",\"share\":\"0.8\",\"contracts\":\"0.8\",\"stillOpen\":\"0\","
                                + "\"targetClosed\":\"0\"}",
                        impact.at("/migrated/0").toString()),
                () -> assertEquals(
                        "5400.00", impact.at("/total/difference/atLeast").textValue()),
                () -> assertEquals("1050.00", split.at("/0/difference/atMost").textValue()),
                () -> assertEquals("[\"amounts\"]", split.at("/0/tables").toString()),
                () -> assertEquals("INTERACTION", last.at("/theme").textValue()),
                // the options alone: 0.8 × 31 500 - 21 000 = 4 200; 5 400 - 1 050 - 4 200
                () -> assertEquals("150.00", last.at("/difference/atLeast").textValue()));
        List<String> csv = Shell.run(with(command, "--csv")).out().lines().toList();
        assertTrue(csv.contains("split,INTERACTION,,,,,,,150.00,150.00,,,,,,"), csv::toString);
        assertTrue(csv.contains("migrated,THIRD=HALF:0.8,,,,,,,,,,,,,0.8,"), csv::toString);
        String english = Shell.run(with(command, "--lang=en")).out();
        assertTrue(english.contains("eligibility and options"), english);
        assertTrue(english.contains("+€4,200"), english);
    }

    /** The earliest signature of the lines that can be read, 2021-03-01, moves by 487 days. */
    @Test
    void thePopulationMoves() throws IOException {
        String file = file(
                "moved.jsonl",
                CONTRACT.formatted("").replace("2021-03-01", "2023-03-01"),
                CONTRACT.formatted(""),
                CONTRACT.formatted("").replace("2021-03-01", "1921-03-01"),
                "bad");
        Shell shell = Shell.run(
                "impact",
                "--from",
                "reglement-arbitral",
                "--to",
                "convention-2024",
                "--signed-from",
                "2022-07-01",
                "--json",
                file);
        assertEquals(2, shell.status());
        assertEquals(
                "{\"first\":\"2021-03-01\",\"signedFrom\":\"2022-07-01\",\"days\":487,\"running\":\"1\",\"entering\":\"1\","
                        + "\"later\":\"0\"}",
                mapper.readTree(shell.out()).at("/cohort").toString());
        assertEquals(2, mapper.readTree(shell.out()).at("/refused").intValue());
    }

    @Test
    void whatCannotBeAskedIsRefused() throws IOException {
        String file = file("a.jsonl", CONTRACT.formatted(""));
        String empty = file("empty.jsonl", "bad");
        String draft = Path.of("examples", "igas-2023").toString();
        assertRefused("reglement-arbitral", "avenant-9", "--assume", "targets=avenant-9", file);
        assertRefused("table", "target", "--assume", "target=avenant-7", file);
        assertRefused("TABLE=REVISION", "targets", "--assume", "targets", file);
        assertRefused("a share of more than 0", "THIRD=HALF:0.0", "--migrate", "THIRD=HALF:0.0", file);
        assertRefused("a share of more than 0", "THIRD=QUARTER:0.5", "--migrate", "THIRD=QUARTER:0.5", file);
        assertRefused("never closes the option HALF", "HALF=FULL:1", "--migrate", "HALF=FULL:1", file);
        assertRefused("name a file", "--signed-from", "--signed-from", "2024-01-01", "-");
        assertRefused("no line", "--signed-from", "--signed-from", "2024-01-01", empty);
        assertRefused("invalid date", "2024-02-30", "--signed-from", "2024-02-30", file);
        assertRefused("enters into force", "igas-2023", "--signed-from", "2024-01-01", "--to", draft, file);
    }

    private static void assertRefused(String message, String named, String... arguments) {
        List<String> command = new ArrayList<>(List.of("impact", "--lang", "en", "--from", "avenant-7"));
        command.addAll(List.of(arguments));
        if (!command.contains("--to")) {
            command.addAll(List.of("--to", "convention-2024"));
        }
        Shell shell = Shell.run(command.toArray(String[]::new));
        assertEquals(2, shell.status(), shell::err);
        assertTrue(shell.err().contains(named), shell::err);
        assertTrue(shell.err().contains(message), shell::err);
    }

    /** The file is cut into chunks that threads work out; one thread and the API say the same, line by line. */
    @Test
    @Tag("unmutated")
    void manyThreadsGiveTheSameAnswer() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.addAll(Files.readAllLines(SAMPLE));
            lines.add("bad");
        }
        String file = file("many.jsonl", lines.toArray(String[]::new));
        AidRules rules = AidRules.standard();
        ImpactAnalysis study = ImpactAnalysis.between(rules, "avenant-7", rules, "reglement-arbitral");
        List<String> one = new ArrayList<>();
        List<String> four = new ArrayList<>();
        ImpactReport serial = new PopulationRun(study, rules, 1, errors -> one.add(errors.toString()), (n, of) -> {})
                .count(file)
                .impact();
        ImpactReport parallel = new PopulationRun(study, rules, 4, errors -> four.add(errors.toString()), (n, of) -> {})
                .count(file)
                .impact();
        assertEquals(serial, parallel);
        assertEquals(one, four);
        assertEquals(12, one.size());
        assertTrue(one.get(11).contains("line 2412"), one.get(11));
        assertEquals(2400, serial.lines());
    }

    @Test
    void theExampleIsWhatTheCommandMakes() throws IOException {
        Path made = folder.resolve("made.jsonl");
        Shell shell = Shell.run("population", "--size", "200", "--seed", "1", "--out", made.toString());
        assertEquals(0, shell.status());
        assertArrayEquals(Files.readAllBytes(SAMPLE), Files.readAllBytes(made));
        assertTrue(shell.err().contains("no contract in it exists"), shell::err);
        assertEquals(
                Files.readString(SAMPLE),
                Shell.run("population", "--size", "200", "--lang", "fr").out());
        assertEquals(2, Shell.run("population", "--size", "0").status());
        JsonNode impact = json(SAMPLE.toString());
        assertEquals("4069", impact.at("/contracts").textValue());
    }

    @Test
    void everyDocumentOfSettleIsAccepted() throws IOException {
        ObjectNode settle = (ObjectNode) mapper.readTree(Files.readString(Path.of("examples", "settle.json")));
        Shell shell = Shell.run(
                "impact",
                "--from",
                "avenant-7",
                "--to",
                "avenant-7-2022",
                "--json",
                file("one.jsonl", settle.put("weight", 7).toString()));
        assertEquals(0, shell.status(), shell::err);
        assertEquals("7", mapper.readTree(shell.out()).at("/contracts").textValue());
    }
}
