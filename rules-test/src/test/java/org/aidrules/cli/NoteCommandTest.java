package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code note}; the note is looked at by tests of its own. */
class NoteCommandTest {

    private static final String CONTRACT = """
            {"contract":{"signedOn":"2022-03-01","option":"HALF","practice":{"specialty":"CARDIOLOGY",\
            "sector":"SECTOR_1","grouped":true,"coordinated":"IN_PLACE","forfaitStructureValidated":true},\
            "patients":{"activeFile":2000},"bands":{"activeFile":"P50_P70"}},"weight":"10"}
            """;

    @TempDir
    private Path folder;

    private Shell note(String from, String to, String population, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("population.jsonl"), population);
        String[] args = new String[more.length + 7];
        System.arraycopy(
                new String[] {
                    "note",
                    from,
                    to,
                    "--population",
                    file.toString(),
                    "--out",
                    folder.resolve("note.html").toString()
                },
                0,
                args,
                0,
                7);
        System.arraycopy(more, 0, args, 7, more.length);
        return Shell.run(args);
    }

    private String page() throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("note.html")))
                .body()
                .text()
                .replace('\u00a0', ' ');
    }

    @Test
    void writesTheNoteInTheLanguage() throws IOException {
        Shell shell = note("reglement-arbitral", "convention-2024", CONTRACT, "--lang", "fr");
        assertEquals(0, shell.status(), shell.err());
        assertEquals(folder.resolve("note.html") + " : note écrite\n", shell.out());
        assertTrue(page().startsWith("Note d'impact Convention médicale de 2024"), page());
        assertTrue(page().contains("La population est le fichier " + folder.resolve("population.jsonl")), page());
        assertEquals(
                0,
                note("reglement-arbitral", "convention-2024", CONTRACT, "--lang", "en")
                        .status());
        assertTrue(page().startsWith("Impact note Medical convention of 2024"), page());
    }

    @Test
    void aDraftIsMarkedOnTheScreenAndInTheJson() throws IOException {
        Shell shell = note("reglement-arbitral", "examples/igas-2023", CONTRACT, "--lang", "fr");
        assertTrue(shell.out().startsWith("PROJET : igas-2023\n"), shell.out());
        JsonNode json = new ObjectMapper()
                .readTree(note("reglement-arbitral", "examples/igas-2023", CONTRACT, "--json")
                        .out());
        assertEquals("igas-2023", json.at("/to").asText());
        assertEquals("igas-2023", json.at("/rules/drafts/0").asText());
        assertEquals(0, json.at("/refused").asInt());
    }

    @Test
    void aRefusedLineIsReportedAndCounted() throws IOException {
        Shell shell = note("reglement-arbitral", "convention-2024", CONTRACT + "{\"contract\":{}}\n", "--lang", "fr");
        assertEquals(2, shell.status());
        assertTrue(shell.err().contains("line 2"), shell.err());
        assertTrue(page().contains("Une ligne a été refusée et n'est pas comptée"), page());
    }

    @Test
    void anUnknownRevisionIsAnErrorAndNothingIsWritten() throws IOException {
        assertEquals(2, note("reglement-arbitral", "avenant-99", CONTRACT).status());
        assertFalse(Files.exists(folder.resolve("note.html")));
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("population.jsonl"), CONTRACT);
        Path out = folder.resolve("missing/note.html");
        Shell shell = Shell.run(
                "note", "avenant-7", "convention-2024", "--population", file.toString(), "--out", out.toString());
        assertEquals(3, shell.status());
        assertTrue(shell.err().contains(out.toString()), shell.err());
    }
}
