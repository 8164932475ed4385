package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aidrules.rules.Overlays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No CSV that a command writes has a cell that a spreadsheet would run, whatever a draft or a population says. */
class FormulasInCsvTest {

    private static final String SENTENCE = "Full-time assistant, year 1: at most €{euros}.";

    @TempDir
    private Path folder;

    /** The sentences of a table, which the author of a draft writes; an at sign, a tab or a line break in one is refused. */
    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-"})
    void theSentencesOfADraftAreNotRun(String first) throws IOException {
        String formula = first + "HYPERLINK(A1; B2), at most €{euros}.";
        Path draft = draft(formula);
        List<String> table = cells(run("table", "avenant-7", "amounts", "--csv", "--overlay", draft.toString()));
        assertTrue(table.contains("'" + formula.replace("{euros}", "37,000")), table.toString());
        List<String> diff = cells(run("diff", "avenant-7", ownRevision(formula), "--csv", "--lang", "en"));
        assertTrue(diff.size() > 10);
    }

    @Test
    void theNumbersOfImpactStayNumbers() throws IOException {
        Path population = Files.writeString(
                folder.resolve("p.csv"),
                "signedOn,option,specialty,sector,activeFile,activeFileBand,grouped,coordinated,forfaitStructureValidated,weight\n"
                        + "2023-07-01,HALF,CARDIOLOGY,SECTOR_1,2000,P70_P90,true,IN_PLACE,true,1.5\n");
        for (String[] ends : new String[][] {
            {"avenant-7", "reglement-arbitral"}, {"reglement-arbitral", "avenant-7"}, {"avenant-7", "convention-2024"}
        }) {
            cells(run("impact", "--from", ends[0], "--to", ends[1], "--csv", "--lang", "fr", population.toString()));
        }
    }

    @Test
    void aPopulationHasNone() throws IOException {
        Path file = folder.resolve("made.csv");
        run("population", "--size", "50", "--seed", "3", "--out", file.toString());
        assertTrue(cells(Files.readString(file)).size() > 500);
    }

    /** The draft as an overlay of the tables that it names. */
    private Path draft(String sentence) throws IOException {
        Path draft = Files.createDirectories(folder.resolve("formulas"));
        String table = Files.readString(Overlays.folder("amount-changed").resolve("amounts.drl.csv"));
        assertTrue(table.contains(SENTENCE));
        Files.writeString(
                draft.resolve("amounts.drl.csv"),
                table.replace("\"" + SENTENCE + "\"", "\"" + sentence.replace("\"", "\"\"") + "\""));
        return draft;
    }

    /** The draft as a revision of its own. */
    private String ownRevision(String sentence) throws IOException {
        Path draft = Files.createDirectories(folder.resolve("own-formulas"));
        String table = Files.readString(draft(sentence).resolve("amounts.drl.csv"));
        Files.writeString(draft.resolve("amounts.drl.csv"), table.replace("avenant_7", "own_formulas"));
        Files.writeString(
                draft.resolve("revision.properties"),
                "title.en = =1+1\ntitle.fr = =1+1\nextends = avenant-7\ncheckedOn = 2026-01-01\n"
                        + "sources = IGAS-2023-015R: [46]\n");
        return draft.toString();
    }

    private static String run(String... args) {
        Shell shell = Shell.run(args);
        assertEquals(0, shell.status(), shell.err());
        return shell.out();
    }

    /** Returns all cells, of which none begins as a formula does and is no number. */
    private static List<String> cells(String csv) throws IOException {
        assertEquals(csv, new String(csv.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        List<String> cells = new ArrayList<>();
        for (CSVRecord line : CSVFormat.RFC4180.parse(new StringReader(csv))) {
            line.forEach(cells::add);
        }
        for (String cell : cells) {
            assertTrue(
                    cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0 || cell.matches("[+-]?[0-9.]+"), cell);
        }
        return cells;
    }
}
