package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code simulator}; its page is looked at by tests of its own. */
class SimulatorCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Shell simulator(String... more) {
        return Shell.run(Stream.concat(
                        Stream.of("simulator", "--out", folder.resolve("out").toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private Document page() throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("out").resolve("simulator.html")));
    }

    @Test
    void oneFileIsWrittenInTheLanguageThatWasChosen() throws IOException {
        Shell shell = simulator("--lang", "fr");
        assertEquals(0, shell.status(), shell.err());
        assertEquals(
                folder.resolve("out").resolve("simulator.html")
                        + " : à ouvrir dans un navigateur, sur ce poste ou sur un autre\n",
                shell.out());
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertEquals(1, files.count());
        }
        assertEquals("fr", page().select("html").attr("lang"));
        assertEquals(
                "Aide à l'emploi d'un assistant médical : simulateur",
                page().select("h1").text().replace('\u00a0', ' '));
    }

    @Test
    void jsonNamesThePageAndItsRevisions() throws IOException {
        Shell shell = simulator("--json", "--overlay", "examples/igas-2023", "--known-on", "2022-06-01");
        assertEquals(0, shell.status(), shell.err());
        assertEquals(
                JSON.createObjectNode()
                        .put("out", folder.resolve("out").toString())
                        .put(
                                "page",
                                folder.resolve("out").resolve("simulator.html").toString())
                        .set(
                                "revisions",
                                JSON.createArrayNode()
                                        .add("avenant-7")
                                        .add("avenant-7-2022")
                                        .add("igas-2023")),
                JSON.readTree(shell.out()));
        assertEquals(
                "2022-06-01",
                JSON.readTree(page().getElementById("data").data())
                        .get("knownOn")
                        .asText());
    }

    @Test
    void thresholdsOfTheCallerAreOnThePage() throws IOException {
        assertEquals(0, simulator("--thresholds", "examples/thresholds.csv").status());
        assertTrue(JSON.readTree(page().getElementById("data").data())
                .get("thresholds")
                .toString()
                .contains("thresholds.csv"));
    }

    @Test
    void wrongArgumentsAreRefused() throws IOException {
        assertEquals(2, Shell.run("simulator").status());
        assertEquals(2, simulator("--known-on", "yesterday").status());
        assertEquals(2, simulator("avenant-7").status());
        assertEquals(3, simulator("--thresholds", "none.csv").status());
        assertFalse(Files.exists(folder.resolve("out")));
        Files.writeString(folder.resolve("out"), "a file, no folder");
        Shell nowhere = simulator("--lang", "en");
        assertEquals(3, nowhere.status());
        assertTrue(nowhere.err().contains(folder.resolve("out").toString()), nowhere.err());
    }
}
