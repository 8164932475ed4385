package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.workbook.Workbooks;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands make workbooks, read them, and take one wherever they take a folder. */
class WorkbookCommandTest {

    private static final String POPULATION = "examples/population.jsonl";
    private static final String EUROS = "outcome euros";

    @TempDir
    private Path folder;

    @Test
    void aDraftIsMadeChangedAndReadBack() throws IOException {
        Path file = folder.resolve("d.xlsx");
        Shell made = Shell.run(
                "workbook",
                "new",
                "avenant-9",
                "--extends",
                "convention-2024",
                "--out",
                file.toString(),
                "--lang",
                "fr");
        assertEquals(new Shell(0, file + " : classeur du projet avenant-9, qui modifie convention-2024\n", ""), made);
        Workbooks.change(file, RAISED.andThen(DECIDED));
        Path out = folder.resolve("avenant-9");
        Shell read = Shell.run("workbook", "read", file.toString(), "--out", out.toString(), "--lang", "en");
        assertEquals(new Shell(0, out + ": avenant-9, with the tables amounts\n", ""), read);
        assertEquals(Set.of("amounts.drl.csv", "revision.properties"), names(out));
        Shell diff = Shell.run("diff", "convention-2024", out.toString(), "--lang", "en");
        assertEquals(0, diff.status(), diff.err());
        assertTrue(diff.out().contains("€37,080"), diff.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check REV --json",
                "check REV",
                "diff convention-2024 REV",
                "diff REV convention-2024 --json",
                "impact --from convention-2024 --to REV --json " + POPULATION,
                "table REV amounts",
                "vectors REV --out FILE --json",
                "plan --json --overlay REV examples/convention-2024.json",
                "revisions --overlay REV"
            })
    void aWorkbookIsAsGoodAsTheFolderThatIsReadFromIt(String command) throws IOException {
        Path file = raised();
        Path read = folder.resolve("avenant-9");
        assertEquals(
                0,
                Shell.run("workbook", "read", file.toString(), "--out", read.toString())
                        .status());
        String line = command.replace("FILE", folder.resolve("v.json").toString());
        Shell byFolder = Shell.run(line.replace("REV", read.toString()).split(" "));
        assertEquals(0, byFolder.status(), byFolder.err());
        assertEquals(byFolder, Shell.run(line.replace("REV", file.toString()).split(" ")));
    }

    @Test
    void nothingIsLeftOfTheTemporaryFolder() {
        Path temporary;
        try (DraftFolder draft = DraftFolder.open(AidRules.standard(), raised(), warnings -> {})) {
            temporary = draft.use(path -> path);
            assertTrue(Files.exists(temporary.resolve("amounts.drl.csv")));
        }
        assertFalse(Files.exists(Objects.requireNonNull(temporary.getParent())));
    }

    /** A folder of the caller is not a temporary one. */
    @Test
    void aFolderOfTheCallerIsKept() {
        Path draft = Path.of("examples/igas-2023");
        try (DraftFolder open = DraftFolder.open(AidRules.standard(), draft, warnings -> {})) {
            assertEquals(draft, open.use(path -> path));
        }
        assertTrue(Files.exists(draft.resolve("revision.properties")));
    }

    /** What is wrong is named by the sheet and the cell that the author sees, whatever command finds it. */
    @Test
    void defectsNameTheCellsOfTheWorkbook() {
        Path file = Workbooks.change(raised(), book -> {
            Workbooks.cell(book, "amounts", "half-y1", "metadata French").setCellValue("Une // remarque");
            Workbooks.property(book, "sources").setCellValue("CONVENTION-2024");
        });
        for (String command :
                List.of("check FILE --lang fr", "table FILE amounts --lang fr", "diff FILE avenant-7 --lang fr")) {
            Shell shell = Shell.run(command.replace("FILE", file.toString()).split(" "));
            assertTrue(shell.status() == 1 || shell.status() == 2, shell.toString());
            assertTrue((shell.out() + shell.err()).contains("Montants de l'aide!M8 : "), shell.toString());
        }
        Path twice = Workbooks.change(raised(), OVERLAP);
        Shell overlap = Shell.run("check", twice.toString(), "--json", "--lang", "fr");
        assertEquals(1, overlap.status());
        assertTrue(overlap.out().contains("(Montants de l'aide!A7, Montants de l'aide!A8)"), overlap.out());
        Path unknown = Workbooks.change(
                raised(), book -> Workbooks.property(book, "sources").setCellValue("AVENANT-99"));
        Shell source = Shell.run("check", unknown.toString(), "--lang", "fr");
        assertEquals(2, source.status());
        assertTrue(source.err().startsWith("Texte!C12 : "), source.err());
    }

    @Test
    void faultsAreReportedWithTheirCellsInBothLanguages() {
        Path file = Workbooks.change(
                raised(),
                book -> Workbooks.cell(book, "amounts", "full-y1", EUROS).setCellValue("beaucoup"));
        assertEquals(
                new Shell(
                        2,
                        "",
                        "Montants de l'aide!E9 : ce n'est pas un nombre tel que 12000 ou 2,5"
                                + " — trouvé : beaucoup — admis : indéterminé, aucun\n"),
                Shell.run("check", file.toString(), "--lang", "fr"));
        Shell json = Shell.run("diff", "avenant-7", file.toString(), "--json", "--lang", "en");
        assertEquals(2, json.status());
        assertTrue(json.out().contains("\"at\" : \"Montants de l'aide!E9\""), json.out());
    }

    @Test
    void argumentsThatDoNotFitAreRefused() {
        Shell known = Shell.run("workbook", "new", "avenant-7", "--extends", "avenant-7", "--out", "x", "--lang", "en");
        assertEquals(2, known.status());
        assertTrue(known.err().startsWith("ID: this is not the id of a new draft"), known.err());
        Shell nobody = Shell.run("workbook", "new", "a", "--extends", "avenant-99", "--out", "x", "--lang", "en");
        assertEquals(2, nobody.status());
        assertTrue(nobody.err().contains("avenant-99"), nobody.err());
        Shell name = Shell.run(
                "workbook",
                "read",
                raised().toString(),
                "--out",
                folder.resolve("other").toString(),
                "--lang",
                "en");
        assertEquals(2, name.status());
        assertEquals(
                "--out: the folder must have the name of the draft — found: other — accepted: avenant-9\n", name.err());
        Shell missing = Shell.run("check", folder.resolve("none.xlsx").toString(), "--lang", "en");
        assertEquals(3, missing.status());
        assertTrue(missing.err().contains("no such file or folder"), missing.err());
        assertEquals(2, Shell.run("workbook").status());
    }

    private static final Consumer<XSSFWorkbook> RAISED =
            book -> Workbooks.cell(book, "amounts", "full-y1", EUROS).setCellValue(37080);
    private static final Consumer<XSSFWorkbook> DECIDED = book ->
            Workbooks.property(book, "transitions").setCellValue("aucune : les contrats en cours gardent leurs règles");
    private static final Consumer<XSSFWorkbook> OVERLAP = book ->
            Workbooks.cell(book, "amounts", "half-y1", "condition option").setCellValue("1/3 ETP");

    private Path raised() {
        return Workbooks.change(
                Workbooks.draft(folder, "avenant-9", "convention-2024", Locale.FRENCH), RAISED.andThen(DECIDED));
    }

    private static Set<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
