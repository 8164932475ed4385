package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code report}; its pages are looked at by tests of their own. */
class ReportCommandTest {

    private static final String CONTRACT = """
            {"contract":{"signedOn":"2022-03-01","option":"HALF","practice":{"specialty":"CARDIOLOGY",\
            "sector":"SECTOR_1","grouped":true,"coordinated":"IN_PLACE","forfaitStructureValidated":true},\
            "patients":{"activeFile":2000},"bands":{"activeFile":"P50_P70"}},"weight":"10"}
            """;

    @TempDir
    private Path folder;

    private Path population(String text) throws IOException {
        return Files.writeString(folder.resolve("population.jsonl"), text);
    }

    private Document page(String file) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("out").resolve(file)));
    }

    private Shell report(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "report";
        System.arraycopy(more, 0, args, 1, more.length);
        args[more.length + 1] = "--out";
        args[more.length + 2] = folder.resolve("out").toString();
        return Shell.run(args);
    }

    /** Ten half-time contracts of 2022 in years 1 and 2: 10 × 18 000 and 10 × 13 500 €, as the dossier has them. */
    @Test
    void populationOfTheCallerIsCosted() throws IOException {
        Path file = population(CONTRACT);
        Shell shell = report("avenant-7-2022", "reglement-arbitral", "--population", file.toString(), "--lang", "fr");
        assertEquals(0, shell.status(), shell.err());
        Document page = page("fr/cost-avenant-7-2022--reglement-arbitral.html");
        String text = page.text().replace('\u00a0', ' ');
        assertTrue(text.contains("10 contrats ; lignes : 1."), text);
        assertTrue(text.contains("La population est le fichier " + file), text);
        List<String> years = page.select("table[aria-labelledby=years] tbody tr").eachText().stream()
                .map(row -> row.replace('\u00a0', ' '))
                .toList();
        assertTrue(years.get(0).startsWith("1 180 000 € 180 000 € 0 €"), years.get(0));
        assertTrue(years.get(1).startsWith("2 135 000 € 135 000 € 0 €"), years.get(1));
        assertEquals("fr", page("index.html").selectFirst("html").attr("lang"));
    }

    @Test
    void refusedLinesAreReportedAndNotCounted() throws IOException {
        Path file = population(CONTRACT + "{\"contract\": 1}\n");
        Shell shell = report("avenant-7", "avenant-7-2022", "--population", file.toString(), "--lang", "en");
        assertEquals(2, shell.status());
        assertTrue(shell.err().contains("line 2"), shell.err());
        String text = page("en/cost-avenant-7--avenant-7-2022.html").text();
        assertTrue(text.contains("10 contracts; lines: 1. One line was refused and is not counted."), text);
    }

    /** A draft that cannot be decided is refused, with every defect; nothing is written. */
    @Test
    void aDefectiveDraftIsRefused() throws IOException {
        Path draft = Files.createDirectory(folder.resolve("draft"));
        Files.writeString(draft.resolve("revision.properties"), """
                title.en=A draft
                title.fr=Un projet
                extends=avenant-7
                checkedOn=2026-11-21
                sources=IGAS-2023-015R: [45]
                """);
        String table = Files.readString(
                Path.of("../rules-drl/src/main/resources/aidrules/revisions/avenant-7/forfait-structure.drl.csv"));
        Files.writeString(
                draft.resolve("forfait-structure.drl.csv"),
                table.replaceFirst("aidrules\\.avenant_7\\.", "aidrules.draft.")
                        .replaceFirst("(?m)^not-validated,.*\\n", ""));
        Shell shell = report(draft.toString(), "--lang", "en");
        assertEquals(2, shell.status());
        assertTrue(shell.err().contains("forfait-structure") && shell.err().contains("no row"), shell.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void wrongArgumentsAreRefused() throws IOException {
        assertEquals(2, Shell.run("report").status());
        assertEquals(2, report("avenant-9").status());
        Shell standardInput = report("avenant-7", "avenant-7-2022", "--population", "-", "--lang", "en");
        assertEquals(2, standardInput.status());
        assertTrue(standardInput.err().contains("--population: name a file"), standardInput.err());
        assertEquals(
                3,
                report("avenant-7", "avenant-7-2022", "--population", "none.jsonl")
                        .status());
        assertFalse(Files.exists(folder.resolve("out")));
        Files.writeString(folder.resolve("out"), "a file, no folder");
        Shell nowhere = report("avenant-7", "--lang", "en");
        assertEquals(3, nowhere.status());
        assertTrue(nowhere.err().contains("out"), nowhere.err());
        assertFalse(nowhere.err().contains("\tat "), nowhere.err());
    }
}
