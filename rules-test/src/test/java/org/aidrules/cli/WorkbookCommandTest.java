package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.workbook.Workbooks;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands make workbooks, read them, and take one wherever they take a folder. */
@Tag("thorough")
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
        Workbooks.change(file, CHANGED.andThen(DECIDED));
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
        Path file = changed();
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
        try (DraftFolder draft = DraftFolder.open(AidRules.standard(), changed(), warnings -> {})) {
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
        Path file = Workbooks.change(changed(), book -> {
            Workbooks.cell(book, "amounts", "half-y1", "metadata French").setCellValue("Une // remarque");
            Workbooks.property(book, "sources").setCellValue("CONVENTION-2024");
        });
        for (String command :
                List.of("check FILE --lang fr", "table FILE amounts --lang fr", "diff FILE avenant-7 --lang fr")) {
            Shell shell = Shell.run(command.replace("FILE", file.toString()).split(" "));
            assertTrue(shell.status() == 1 || shell.status() == 2, shell.toString());
            assertTrue((shell.out() + shell.err()).contains("Montants de l'aide!M8 : "), shell.toString());
        }
        Path twice = Workbooks.change(changed(), OVERLAP);
        Shell overlap = Shell.run("check", twice.toString(), "--json", "--lang", "fr");
        assertEquals(1, overlap.status());
        assertTrue(overlap.out().contains("(Montants de l'aide!A7, Montants de l'aide!A8)"), overlap.out());
        Path unknown = Workbooks.change(
                changed(), book -> Workbooks.property(book, "sources").setCellValue("AVENANT-99"));
        Shell source = Shell.run("check", unknown.toString(), "--lang", "fr");
        assertEquals(2, source.status());
        assertTrue(source.err().startsWith("Texte!C13 : "), source.err());
    }

    @Test
    void faultsAreReportedWithTheirCellsInBothLanguages() {
        Path file = Workbooks.change(
                changed(),
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

    /** The draft states 37 080 € for year 1 of full time, where the convention of 2024 states 38 000 €. */
    @Test
    void typicalCasesPassOrFail() throws IOException {
        Path file = Workbooks.change(changed(), book -> {
            typicalCase(book, 0, "changed").setCellValue(37080);
            typicalCase(book, 1, "as before").setCellValue(38000);
        });
        Shell shell = Shell.run("check", file.toString(), "--lang", "fr");
        assertEquals(1, shell.status(), shell.err());
        assertTrue(shell.out().contains("  cas type vérifié : changed (Cas types!A7)\n"), shell.out());
        assertTrue(
                shell.out()
                        .contains("  cas type non vérifié : as before (Cas types!A8)\n"
                                + "    montant maximal de l'année 1 : attendu 38 000 €, obtenu 37 080 €\n"),
                shell.out());
        Shell json = Shell.run("check", file.toString(), "--json", "--lang", "en");
        assertEquals(1, json.status());
        assertEquals(
                "[true,false]",
                new ObjectMapper()
                        .readTree(json.out())
                        .findValues("passed")
                        .toString()
                        .replace(" ", ""));
        Path incomplete = Workbooks.change(changed(), book -> {
            typicalCase(book, 0, "changed").setCellValue(37080);
            Workbooks.caseCell(book, 0, "/patients/attendingAll").setBlank();
        });
        Shell refused = Shell.run("check", incomplete.toString(), "--lang", "fr");
        assertEquals(1, refused.status());
        assertTrue(
                refused.out().matches("(?s).*la situation est refusée : Cas types![A-Z]+7 : cette donnée manque\n.*"),
                refused.out());
        Path passing = Workbooks.change(
                changed(), book -> typicalCase(book, 0, "changed").setCellValue(37080));
        assertEquals(0, Shell.run("check", passing.toString()).status());
    }

    @Test
    void aCaseThatCannotBeReadNamesItsCell() {
        Path file = Workbooks.change(changed(), book -> {
            typicalCase(book, 0, "changed").setCellValue("beaucoup");
            Workbooks.caseCell(book, 0, "/practice/sector").setCellValue("secteur 3");
            Workbooks.caseCell(book, 0, "/signedOn").setBlank();
        });
        Shell shell = Shell.run("check", file.toString(), "--lang", "fr");
        assertEquals(2, shell.status());
        assertEquals(3, shell.err().lines().count(), shell.err());
        assertTrue(shell.err().lines().allMatch(line -> line.startsWith("Cas types!")), shell.err());
    }

    /** Fills a row with a general practitioner of full time, and returns the cell of the aid expected in year 1. */
    private static XSSFCell typicalCase(XSSFWorkbook book, int row, String name) {
        Workbooks.caseCell(book, row, "name").setCellValue(name);
        Map.of(
                        "/signedOn", "2025-03-01",
                        "/option", "1 ETP",
                        "/practice/specialty", "Médecine générale",
                        "/practice/sector", "secteur 1",
                        "/practice/grouped", "oui",
                        "/bands/attending", "P70 à P90",
                        "/bands/activeFile", "P70 à P90",
                        "/practice/ccamFeeShare", "10 %")
                .forEach((key, value) -> Workbooks.caseCell(book, row, key).setCellValue(value));
        Workbooks.caseCell(book, row, "/patients/attendingAdults").setCellValue(1300);
        Workbooks.caseCell(book, row, "/patients/attendingAll").setCellValue(1520);
        Workbooks.caseCell(book, row, "/patients/activeFile").setCellValue(2355);
        return Workbooks.caseCell(book, row, "aid1");
    }

    /** A typical case that fails is marked in the cell of the expected result, and the copy can be checked again. */
    @Test
    void aMarkedCopyShowsWhatTheCommandFound() throws IOException {
        Path file = Workbooks.change(changed(), book -> {
            typicalCase(book, 0, "changed").setCellValue(37080);
            typicalCase(book, 1, "as before").setCellValue(38000);
        });
        Path out = folder.resolve("marked.xlsx");
        Shell plain = Shell.run("check", file.toString(), "--lang", "fr");
        Shell marked = Shell.run("check", file.toString(), "--mark", out.toString(), "--lang", "fr");
        assertEquals(new Shell(1, plain.out() + out + " : copie annotée du classeur\n", plain.err()), marked);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(out))) {
            XSSFCell expected = Workbooks.caseCell(book, 1, "aid1");
            assertEquals(
                    "[aidrules] Cas type « as before » : montant maximal de l'année 1 : attendu 38 000 €, obtenu "
                            + "37 080 €",
                    expected.getCellComment().getString().getString());
            assertNull(Workbooks.caseCell(book, 0, "aid1").getCellComment());
        }
        assertEquals(plain, Shell.run("check", out.toString(), "--lang", "fr"));
        Shell json = Shell.run("check", file.toString(), "--json", "--lang", "fr");
        assertEquals(json, Shell.run("check", file.toString(), "--mark", out.toString(), "--json", "--lang", "fr"));
    }

    @Test
    void aWorkbookThatCannotBeReadIsMarkedAllTheSame() throws IOException {
        Path file = Workbooks.change(
                changed(),
                book -> Workbooks.cell(book, "amounts", "full-y1", EUROS).setCellValue("beaucoup"));
        Path out = folder.resolve("marked.xlsx");
        Shell shell = Shell.run("check", file.toString(), "--mark", out.toString(), "--lang", "en");
        assertEquals(2, shell.status());
        assertEquals(out + ": annotated copy of the workbook\n", shell.out());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(out))) {
            assertEquals("Check", book.getSheetName(1));
            assertTrue(Workbooks.cell(book, "amounts", "full-y1", EUROS)
                    .getCellComment()
                    .getString()
                    .getString()
                    .startsWith("[aidrules] this is no number"));
        }
    }

    @Test
    void onlyOneWorkbookIsMarked() {
        String out = folder.resolve("marked.xlsx").toString();
        for (String arguments :
                List.of("examples/igas-2023", "avenant-7", changed() + " " + changed(), "", "none.xlsx.folder")) {
            Shell shell = Shell.run(("check " + arguments + " --mark " + out + " --lang en").split(" +"));
            assertEquals(2, shell.status(), arguments);
            assertTrue(shell.err().startsWith("--mark takes a workbook (.xlsx), and only one"), shell.toString());
        }
        Shell verify =
                Shell.run("check", changed().toString(), "--mark", out, "--verify", "proof.json", "--lang", "en");
        assertEquals(2, verify.status());
        assertTrue(verify.err().contains("--mark and --verify cannot be used together."), verify.err());
        assertFalse(Files.exists(Path.of(out)));
    }

    @Test
    void aCopyThatCannotBeWrittenIsReported() {
        Path out = folder.resolve("missing").resolve("marked.xlsx");
        Shell shell = Shell.run("check", changed().toString(), "--mark", out.toString(), "--lang", "en");
        assertEquals(3, shell.status(), shell.toString());
        assertTrue(shell.err().contains("no such file or folder"), shell.err());
        Shell missing =
                Shell.run("check", folder.resolve("none.xlsx").toString(), "--mark", out.toString(), "--lang", "en");
        assertEquals(3, missing.status(), missing.toString());
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
                changed().toString(),
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

    private static final Consumer<XSSFWorkbook> CHANGED =
            book -> Workbooks.cell(book, "amounts", "full-y1", EUROS).setCellValue(37080);
    private static final Consumer<XSSFWorkbook> DECIDED = book ->
            Workbooks.property(book, "transitions").setCellValue("aucune : les contrats en cours gardent leurs règles");
    private static final Consumer<XSSFWorkbook> OVERLAP = book ->
            Workbooks.cell(book, "amounts", "half-y1", "condition option").setCellValue("1/3 ETP");

    private Path changed() {
        return Workbooks.change(
                Workbooks.draft(folder, "avenant-9", "convention-2024", Locale.FRENCH), CHANGED.andThen(DECIDED));
    }

    private static Set<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
