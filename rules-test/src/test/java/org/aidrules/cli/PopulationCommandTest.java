package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aidrules.validation.impact.PopulationParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code population}: its two forms, the parameters, and the comparison with published figures. */
class PopulationCommandTest {

    @TempDir
    private Path folder;

    private final ObjectMapper mapper = new ObjectMapper();

    private Path made(String name, String... more) {
        Path file = folder.resolve(name);
        String[] args = new String[more.length + 3];
        System.arraycopy(more, 0, args, 3, more.length);
        args[0] = "population";
        args[1] = "--out";
        args[2] = file.toString();
        Shell shell = Shell.run(args);
        assertEquals(0, shell.status(), shell.err());
        return file;
    }

    /** Assistants, derogations and early ends are the same in CSV: each line is read as the same document. */
    @Test
    void bothFormsHaveTheSameContracts() throws IOException {
        List<String> json = Files.readAllLines(made("all.jsonl"));
        List<String> csv = Files.readAllLines(made("all.csv"));
        assertEquals(4069, json.size());
        assertEquals(4070, csv.size());
        PopulationForm form = new PopulationCsv(csv.get(0).getBytes(StandardCharsets.UTF_8));
        int ended = 0;
        int mixed = 0;
        for (int line = 0; line < json.size(); line++) {
            JsonNode expected = mapper.readTree(json.get(line));
            PopulationForm.Line read = form.read(csv.get(line + 1).getBytes(StandardCharsets.UTF_8), line + 2L)
                    .orElseThrow();
            assertEquals(expected, mapper.readTree(read.document().root().toString()));
            ended += expected.has("ended") ? 1 : 0;
            mixed += expected.at("/contract/practice/derogations/0").asText().equals("MIXED_PRACTICE") ? 1 : 0;
            assertTrue(expected.at("/contract/assistant").has("profile"), json.get(line));
        }
        assertEquals(20, ended);
        assertEquals(326, mixed);
    }

    /** Years of three contracts at a time, none of them refused. */
    @Test
    void batchSettleAndImpactReadEveryLine() {
        Path file = made("some.jsonl", "--size", "400");
        Shell settled = Shell.run("batch", "settle", "--lang", "en", file.toString());
        assertEquals(0, settled.status(), settled.err());
        assertTrue(settled.err().contains("400 processed, 0 refused"), settled.err());
        for (String to : List.of("avenant-7-2022", "reglement-arbitral", "convention-2024")) {
            Shell impact = Shell.run("impact", "--from", "avenant-7", "--to", to, "--lang", "en", file.toString());
            assertEquals(0, impact.status(), impact.err());
            assertTrue(impact.out().contains("4,069 contracts in 400 lines; 0 lines refused"), impact.out());
        }
    }

    /** A settlement keeps the weight in its input, and is the same when it is calculated again. */
    @Test
    void whatBatchSettleAnsweredCanBeReplayed() throws IOException {
        Path file = made("few.jsonl", "--size", "3");
        String answers = Shell.run("batch", "settle", file.toString()).out();
        for (String answer : answers.strip().split("\n")) {
            assertTrue(mapper.readTree(answer).at("/input/weight").isTextual(), answer);
        }
        Path saved = Files.writeString(folder.resolve("saved.jsonl"), answers);
        assertEquals(0, Shell.run("replay", saved.toString()).status());
        String wrong = Files.readAllLines(file).get(0).replaceFirst("\"weight\":\"\\d+\"", "\"weight\":\"none\"");
        Shell refused = Shell.run(
                "batch",
                "settle",
                Files.writeString(folder.resolve("wrong.jsonl"), wrong).toString());
        assertEquals(2, refused.status());
        assertEquals(
                "/weight", mapper.readTree(refused.out()).at("/errors/0/at").asText());
    }

    @Test
    void theStandardOutputMayBeCsv() throws IOException {
        Path file = made("x.csv", "--size", "30");
        assertEquals(
                Files.readString(file),
                Shell.run("population", "--size", "30", "--csv").out());
    }

    @Test
    void parametersArePrintedToStartFrom() throws IOException {
        Shell printed = Shell.run("population", "--print-parameters");
        assertEquals(0, printed.status(), printed.err());
        assertEquals(PopulationParameters.shippedFile(), printed.out());
        Path file = made("own.csv", "--print-parameters");
        assertEquals(printed.out(), Files.readString(file));
        assertEquals(
                Shell.run("population", "--size", "50").out(),
                Shell.run("population", "--size", "50", "--parameters", file.toString())
                        .out());
    }

    @Test
    void otherParametersMakeAnotherPopulation() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.csv"),
                PopulationParameters.shippedFile()
                        .replace(
                                "mixed-practice,,,8 %,PUBLISHED,IGAS-2023-015R-A1: [73],,",
                                "mixed-practice,,,100 %,ASSUMED,,a trial,un essai"));
        Shell shell = Shell.run("population", "--size", "50", "--lang", "fr", "--parameters", file.toString());
        assertEquals(0, shell.status(), shell.err());
        assertEquals(50, shell.out().split("MIXED_PRACTICE", -1).length - 1);
        assertTrue(shell.err().contains("- exercice mixte : 100 % (un essai)"), shell.err());
    }

    @Test
    void faultsOfParametersAreListed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.csv"),
                PopulationParameters.shippedFile()
                        .replace("\nzip,,,50 %", "\nzip,,,150 %")
                        .replace("\nadults,", "\nadultes,"));
        Shell shell = Shell.run("population", "--lang", "en", "--parameters", file.toString());
        assertEquals(2, shell.status());
        assertEquals("", shell.out());
        List<String> faults = shell.err().lines().toList();
        assertEquals(2, faults.size(), shell.err());
        assertTrue(
                faults.get(0).contains("value: this is not accepted here — found: 150 % — accepted: 0 %..100 %"),
                shell.err());
        assertTrue(
                faults.get(1).contains("parameter: this is not accepted here — found: adultes — accepted: "),
                shell.err());
        assertEquals(
                3,
                Shell.run(
                                "population",
                                "--parameters",
                                folder.resolve("none.csv").toString())
                        .status());
    }

    @Test
    void taskAndFormatsExcludeEachOther() {
        assertEquals(
                2, Shell.run("population", "--compare", "--print-parameters").status());
        assertEquals(2, Shell.run("population", "--compare", "--json", "--csv").status());
    }

    @Test
    void theComparisonHasTheSameFiguresInEveryForm() throws IOException {
        Shell text = Shell.run("population", "--compare", "--lang", "en");
        assertEquals(0, text.status(), text.err());
        JsonNode figures = mapper.readTree(Shell.run("population", "--compare", "--lang", "en", "--json")
                        .out())
                .at("/figures");
        List<String> csv = Shell.run("population", "--compare", "--lang", "en", "--csv")
                .out()
                .lines()
                .toList();
        assertEquals(figures.size() + 1, csv.size());
        for (int i = 0; i < figures.size(); i++) {
            JsonNode figure = figures.get(i);
            assertTrue(text.out().contains("\n" + figure.path("label").asText()), figure.toString());
            assertTrue(
                    csv.get(i + 1)
                            .startsWith(figure.path("figure").asText() + ","
                                    + figure.path("use").asText()),
                    csv.get(i + 1));
            if (figure.path("library").isTextual()) {
                assertTrue(
                        csv.get(i + 1)
                                .contains("," + figure.path("library").asText() + ","
                                        + figure.path("gap").asText()),
                        csv.get(i + 1));
            }
        }
        Path file = made("compared.txt", "--compare", "--lang", "en");
        assertEquals(text.out(), Files.readString(file));
    }

    @Test
    void theReadmeStatesTheComparison() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String text = Shell.run("population", "--compare", "--lang", "en").out();
        assertTrue(readme.contains("```text\n" + text + "```\n"), text);
    }

    @Test
    void theComparisonIsInFrenchToo() {
        String text = Shell.run("population", "--compare", "--lang", "fr").out();
        assertTrue(text.contains("Vérifications : "), text);
        assertTrue(text.contains("\nversé en 2022 "), text);
        assertTrue(text.contains(" 55,4 M€ "), text);
        assertTrue(text.contains("la population s'arrête à 2022"), text);
    }
}
