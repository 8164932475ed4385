package org.aidrules.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Source;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.TableFile;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** What an author enters becomes the tables of a draft; what cannot be read is named with its sheet and cell. */
@Tag("thorough")
class WorkbookReaderTest {

    private static final AidRules RULES = AidRules.standard();
    private static final String EUROS = "outcome euros";

    @TempDir
    private Path folder;

    @Test
    void aChangedAmountIsATableOfTheDraft() throws IOException {
        WorkbookDraft draft = read(book -> amount(book, "full-y1").setCellValue(37080));
        assertEquals(
                List.of("amounts"),
                draft.tables().stream().map(TableFile::table).toList());
        AidRules rules = RULES.withOverlay(written(draft));
        assertEquals("37080", row(rules, "amounts", "full-y1").outcome().get("euros"));
        assertEquals(
                RULES.get("convention-2024").table("amounts").rows().size(),
                rules.get("avenant-9").table("amounts").rows().size());
    }

    /** Typed as a person types them: with units, spaces, decimal commas, other names, other cases, empty lines. */
    @Test
    void cellsAreReadAsPeopleWriteThem() throws IOException {
        WorkbookDraft draft = read(book -> {
            amount(book, "full-y1").setCellValue("37 080,50 €");
            Workbooks.cell(book, "amounts", "full-y1", "condition option")
                    .setCellValue("assistant à temps plein (1 etp)");
            Workbooks.cell(book, "amounts", "third-y1", "condition band")
                    .setCellValue("P30 à P50 ;P50 to P70;\nP70 à P90; p90_p95");
            Workbooks.cell(book, "amounts", "third-y1", "metadata Certainty").setCellValue("EXPLICITE");
            Workbooks.property(book, "inForceFrom").setCellValue("2027-01-31");
            Workbooks.property(book, "publishedOn").setCellValue("31/12/2026");
        });
        AidRules rules = RULES.withOverlay(written(draft));
        assertEquals("37080.5", row(rules, "amounts", "full-y1").outcome().get("euros"));
        assertEquals(
                List.of("FULL"), row(rules, "amounts", "full-y1").conditions().get("option"));
        assertEquals(
                List.of("P30_P50", "P50_P70", "P70_P90", "P90_P95"),
                row(rules, "amounts", "third-y1").conditions().get("band"));
        assertEquals(
                "2027-01-31", rules.get("avenant-9").inForceFrom().orElseThrow().toString());
        assertEquals(
                "2026-12-31", rules.get("avenant-9").publishedOn().orElseThrow().toString());
    }

    /** A spreadsheet stores 12.5 % as 0.125, sometimes with an error in the last of 17 digits; none of it is kept. */
    @Test
    void aRateIsReadFromItsDigits() throws IOException {
        for (String digits : List.of("0.125", "0.12500000000000003", "0.12499999999999999", "1.25E-1", "12.5E-2")) {
            WorkbookDraft draft = read(book -> {
                XSSFCell growth = Workbooks.cell(book, "targets", "senior", "outcome growth");
                growth.getCTCell().setT(STCellType.N);
                growth.getCTCell().setV(digits);
            });
            AidRules rules = RULES.withOverlay(written(draft));
            assertEquals("12.5 %", row(rules, "targets", "senior").outcome().get("growth"), digits);
        }
    }

    @Test
    void aDayIsReadFromItsNumber() throws IOException {
        WorkbookDraft draft = read(book -> {
            XSSFCell from = Workbooks.property(book, "inForceFrom");
            from.getCTCell().setT(STCellType.N);
            from.getCTCell().setV("46388"); // 1 January 2027
            Workbooks.property(book, "publishedOn").setCellValue("2026-12-31");
        });
        assertEquals(
                "2027-01-01",
                RULES.withOverlay(written(draft))
                        .get("avenant-9")
                        .inForceFrom()
                        .orElseThrow()
                        .toString());
    }

    @Test
    void aNewTextIsASourceOfTheDraft() throws IOException {
        WorkbookDraft draft = read(book -> {
            XSSFRow row = Workbooks.sheet(book, "aidrules sources").getRow(6);
            List<String> cells = List.of(
                    "AVENANT-9",
                    "Avenant n° 9",
                    "Amendment no. 9",
                    "2026-12-31",
                    "document pouvant être cité en entier",
                    "par article",
                    "by article",
                    "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000000009");
            for (int i = 0; i < cells.size(); i++) {
                row.getCell(i).setCellValue(cells.get(i));
            }
            Workbooks.property(book, "sources").setCellValue("AVENANT-9: article 3");
        });
        AidRules rules = RULES.withOverlay(written(draft));
        assertEquals(
                "Avenant n° 9",
                rules.get("avenant-9").ownSources().get(0).title().french());
        assertEquals("article 3", rules.get("avenant-9").sources().get(0).locator());
        assertEquals(
                Optional.of("https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000000009"),
                rules.get("avenant-9").ownSources().get(0).address().map(URI::toString));
    }

    /** The sheet shows where a known source can be read, as a link; it is the same source without an address. */
    @Test
    void theAddressesOfKnownSourcesAreShown() {
        Source known = RULES.sources().stream()
                .filter(source -> source.address().isPresent())
                .findFirst()
                .orElseThrow();
        String address = known.address().orElseThrow().toString();
        Consumer<XSSFWorkbook> shown = book -> {
            XSSFCell cell = sourceCell(book, known.id());
            assertEquals(address, cell.getStringCellValue());
            assertEquals(address, cell.getHyperlink().getAddress());
        };
        assertEquals(List.of(), read(shown).tables());
        read(book -> sourceCell(book, known.id()).setBlank());
        List<String> faults =
                faults(book -> sourceCell(book, known.id()).setCellValue("https://www.legifrance.gouv.fr/other"));
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).contains("une source de cet identifiant existe déjà et diffère"), faults.toString());
    }

    /** A percent sign that begins no code is not part of an address, although it looks like one. */
    @Test
    void anAddressThatIsNoneIsNamedWithItsCell() {
        String id = RULES.sources().iterator().next().id();
        List<String> faults = faults(book -> sourceCell(book, id).setCellValue("https://www.ameli.fr/%zz"));
        assertTrue(
                faults.stream()
                        .anyMatch(fault -> fault.startsWith("Sources!H") && fault.contains("https://www.ameli.fr/%zz")),
                faults.toString());
    }

    /** Finds the address of a source. */
    private static XSSFCell sourceCell(XSSFWorkbook book, String id) {
        XSSFSheet sheet = Workbooks.sheet(book, "aidrules sources");
        for (var row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(id)) {
                return (XSSFCell) row.getCell(7);
            }
        }
        throw new IllegalArgumentException("no source " + id);
    }

    @Test
    void aFormulaIsNotRunAndItsLastValueIsTakenWithAWarning() throws IOException {
        WorkbookDraft draft = read(book -> {
            XSSFCell cell = amount(book, "full-y1");
            cell.setCellFormula("36000*1.03");
            cell.getCTCell().setV("40000");
        });
        AidRules rules = RULES.withOverlay(written(draft));
        assertEquals("40000", row(rules, "amounts", "full-y1").outcome().get("euros"));
        InputError warning = draft.warnings().stream()
                .filter(one -> one.found().isPresent())
                .findFirst()
                .orElseThrow();
        assertEquals("=36000*1.03", warning.found().orElseThrow());
        assertTrue(warning.at().startsWith("Montants de l'aide!E"), warning.at());
    }

    /** Every mistake is reported at once, in both languages, each with its sheet and cell. */
    @Test
    void tenMistakesOfAnAuthorAreReportedAtOnce() {
        List<String> faults = faults(book -> {
            amount(book, "third-y1").setCellValue("douze mille");
            amount(book, "half-y1").setCellValue("1.500");
            amount(book, "full-y1").setCellValue(-5);
            amount(book, "third-y2").setCellValue(9000.125);
            Workbooks.cell(book, "amounts", "half-y2", "condition band").setCellValue("P30 à P60");
            Workbooks.cell(book, "amounts", "full-y2", "metadata Certainty").setCellValue("Sûr");
            Workbooks.cell(book, "amounts", "full-y2", "metadata French").setCellValue("Montant \"maximal\"");
            Workbooks.cell(book, "targets", "senior", "outcome growth").setCellValue("12,5");
            Workbooks.property(book, "inForceFrom").setCellValue("01/02/2027");
            Workbooks.property(book, "title.fr").setBlank();
            XSSFSheet amounts = Workbooks.sheet(book, "aidrules table amounts");
            amounts.getRow(6).getCell(0).setCellValue("Première ligne");
        });
        String sheet = "Montants de l'aide";
        for (String expected : List.of(
                "Texte!C4: cette cellule doit être remplie []",
                "Texte!C9: ce n'est pas une date lisible d'une seule façon, telle que 2027-01-31 [01/02/2027]",
                sheet + "!A7: une ligne doit porter un nom en minuscules, chiffres et traits d'union [Première ligne]",
                "Objectifs!H7: ce n'est pas un pourcentage : écrivez-le avec son signe, 12,5 % [12,5]")) {
            assertTrue(faults.contains(expected), expected + " in " + faults);
        }
        for (String part : List.of(
                "ce n'est pas un nombre tel que 12000 ou 2,5 [douze mille]",
                "[1.500]",
                "cette valeur est négative [-5]",
                "il y a plus de 2 décimales [9000.125]",
                "cette valeur n'est pas acceptée [P30 à P60]",
                "cette valeur n'est pas acceptée [Sûr]",
                "écrivez les guillemets « » ou “ ” [Montant \"maximal\"]")) {
            assertEquals(
                    1,
                    faults.stream()
                            .filter(fault -> fault.startsWith(sheet) && fault.endsWith(part))
                            .count(),
                    part + " in " + faults);
        }
        assertEquals(11, faults.size(), faults.toString());
    }

    @Test
    void whatIsAcceptedIsSaidInTheLanguageOfTheWorkbook() {
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class,
                () -> read(book -> Workbooks.cell(book, "amounts", "half-y2", "condition option")
                        .setCellValue("3 ETP")));
        assertEquals(
                List.of("1/3 ETP", "1/2 ETP", "1 ETP", "1,5 ETP", "2 ETP"),
                refusal.errors().get(0).accepted());
    }

    @Test
    void mergedCellsAreReported() {
        List<String> faults = faults(book ->
                Workbooks.sheet(book, "aidrules table amounts").addMergedRegion(new CellRangeAddress(6, 7, 1, 1)));
        assertEquals(
                List.of(
                        "Montants de l'aide!B7: des cellules fusionnées ne peuvent pas être lues : scindez-les [B7:B8]"),
                faults);
    }

    @Test
    void aFractionThatBecameADateIsReported() {
        List<String> faults = faults(book -> {
            XSSFCell posts = Workbooks.cell(book, "working-time", firstRow(book, "working-time"), "outcome posts");
            posts.setCellStyle(Workbooks.property(book, "inForceFrom").getCellStyle());
            posts.getCTCell().setT(STCellType.N);
            posts.getCTCell().setV("46082");
        });
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).contains("le tableur a transformé une fraction en date"), faults.toString());
    }

    /** Columns are known by their keys: they may be moved, and others may be added. */
    @Test
    void movedColumnsAndCommentsOfTheAuthorChangeNothing() throws IOException {
        WorkbookDraft draft = read(book -> {
            XSSFSheet sheet = Workbooks.sheet(book, "aidrules table amounts");
            sheet.getRow(6).createCell(40).setCellValue("à revoir");
            book.setSheetName(book.getSheetIndex(sheet), "Montants 2027");
            book.setSheetOrder("Montants 2027", 0);
        });
        assertEquals(List.of(), draft.tables());
    }

    @Test
    void aMissingSheetIsInheritedWithAWarning() throws IOException {
        WorkbookDraft draft =
                read(book -> book.removeSheetAt(book.getSheetIndex(Workbooks.sheet(book, "aidrules table amounts"))));
        assertEquals(List.of(), draft.tables());
        assertTrue(draft.warnings().stream()
                .anyMatch(one -> one.at().equals("Montants de l'aide")
                        && one.message()
                                .french()
                                .equals("cette feuille manque : la table est reprise sans changement")));
    }

    /** The rows of the parent may be meant for the new text as well; they are inherited only where nobody says so. */
    @Test
    void theTransitionalProvisionsAreWhatTheAuthorDecides() {
        Consumer<XSSFWorkbook> changed =
                book -> Workbooks.cell(book, "transitions", firstRow(book, "transitions"), "metadata Note")
                        .setCellValue("A note.");
        assertEquals(List.of("transitions"), tables(read(decided("celles de la feuille Dispositions transitoires"))));
        assertEquals(List.of(), tables(read(decided("aucune : les contrats en cours gardent leurs règles"))));
        assertEquals(List.of(), tables(read(book -> {})));
        assertEquals(1, read(book -> {}).warnings().size());
        assertEquals(
                0,
                read(decided("none: running contracts keep their rules"))
                        .warnings()
                        .size());
        assertEquals(List.of("transitions"), tables(read(changed)));
        assertEquals(
                List.of(
                        "Dispositions transitoires: la feuille Texte indique qu'il n'y a pas de dispositions transitoires, "
                                + "et cette feuille a été modifiée []"),
                faults(decided("aucune : les contrats en cours gardent leurs règles")
                        .andThen(changed)));
    }

    private static Consumer<XSSFWorkbook> decided(String decision) {
        return book -> Workbooks.property(book, "transitions").setCellValue(decision);
    }

    private static List<String> tables(WorkbookDraft draft) {
        return draft.tables().stream().map(TableFile::table).toList();
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        Path file = folder.resolve("x.xlsx");
        Files.writeString(file, "id;title\n");
        assertTrue(refusal(file).contains("this is no workbook that can be read"), refusal(file));
        zip(file, "readme.txt", 10);
        assertTrue(refusal(file).contains("this is no workbook that can be read"), refusal(file));
    }

    /** A small file that unpacks to gigabytes is refused before anything of it is read. */
    @Test
    void aZipBombIsRefused() throws IOException {
        Path file = folder.resolve("x.xlsx");
        zip(file, "xl/worksheets/sheet1.xml", 70_000_000);
        assertTrue(Files.size(file) < 100_000);
        assertTrue(refusal(file).contains("this unpacks to more than 60000000 bytes"), refusal(file));
    }

    @Test
    void macrosAreRefused() throws IOException {
        Path file = folder.resolve("x.xlsx");
        zip(file, "xl/vbaProject.bin", 10);
        assertTrue(refusal(file).contains("a workbook with macros is not read"), refusal(file));
    }

    private static void zip(Path file, String name, int zeros) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[zeros]);
        }
    }

    private static String refusal(Path file) {
        return assertThrows(InvalidInputException.class, () -> WorkbookReader.read(RULES, file))
                .getMessage();
    }

    private static XSSFCell amount(XSSFWorkbook book, String row) {
        return Workbooks.cell(book, "amounts", row, EUROS);
    }

    private static String firstRow(XSSFWorkbook book, String table) {
        return Workbooks.sheet(book, "aidrules table " + table)
                .getRow(6)
                .getCell(0)
                .getStringCellValue();
    }

    private static DecisionTable.Row row(AidRules rules, String table, String name) {
        return rules.get("avenant-9").table(table).rows().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private WorkbookDraft read(Consumer<XSSFWorkbook> change) {
        Path file = Workbooks.draft(folder, "avenant-9", "convention-2024", Locale.FRENCH);
        return WorkbookReader.read(RULES, Workbooks.change(file, change));
    }

    private List<String> faults(Consumer<XSSFWorkbook> change) {
        return assertThrows(InvalidInputException.class, () -> read(change)).errors().stream()
                .map(error -> {
                    assertTrue(!error.message().english().equals(error.message().french()), error.toString());
                    return error.at() + ": " + error.message().french() + " ["
                            + error.found().orElse("") + "]";
                })
                .toList();
    }

    private Path written(WorkbookDraft draft) throws IOException {
        Path to = Files.createDirectories(folder.resolve(draft.id()));
        draft.write(to);
        return to;
    }
}
