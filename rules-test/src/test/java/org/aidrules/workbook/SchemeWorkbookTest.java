package org.aidrules.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.Scheme;
import org.aidrules.revision.TableFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft of another scheme than the individual one, as a workbook: the sheets of its tables, and no others. */
@Tag("thorough")
class SchemeWorkbookTest {

    private static final AidRules RULES = AidRules.standard();
    private static final String ID = "centres-2027";
    private static final String PARENT = "centres-de-sante-2025";

    @TempDir
    private Path folder;

    private Path workbook(Consumer<XSSFWorkbook> change) {
        return Workbooks.change(Workbooks.draft(folder, ID, PARENT, Locale.FRENCH), change);
    }

    private WorkbookDraft read(Consumer<XSSFWorkbook> change) {
        return WorkbookReader.read(RULES, workbook(change));
    }

    private List<String> errors(Consumer<XSSFWorkbook> change) {
        Path file = workbook(change);
        return assertThrows(InvalidInputException.class, () -> WorkbookReader.read(RULES, file)).errors().stream()
                .map(SchemeWorkbookTest::text)
                .toList();
    }

    private static String text(InputError error) {
        return error.at() + " | " + error.found().orElse("-") + " | "
                + error.message().french() + " | " + error.accepted();
    }

    @Test
    void itHasASheetForEachTableOfItsScheme() {
        Set<String> tables = new TreeSet<>();
        List<String> others = new ArrayList<>();
        workbook(book -> book.forEach(sheet -> {
            String key = sheet.getRow(0) == null || sheet.getRow(0).getCell(0) == null
                    ? ""
                    : sheet.getRow(0).getCell(0).toString();
            Layout.table(key).ifPresentOrElse(tables::add, () -> others.add(sheet.getSheetName()));
        }));
        assertEquals(new TreeSet<>(RULES.get(PARENT).tables()), tables);
        assertTrue(tables.contains("centre-assistants") && !tables.contains("amounts"), tables.toString());
        assertEquals(List.of("À lire", "Texte", "Sources", "Listes"), others);
    }

    /** Typical cases are applications of doctors: neither the sheet nor its line in the guide is there. */
    @Test
    void theGuideSpeaksOfNoSheetThatIsNotThere() {
        List<String> guide = new ArrayList<>();
        workbook(book ->
                book.getSheet("À lire").forEach(row -> guide.add(row.getCell(0).toString())));
        assertEquals(
                List.of(),
                guide.stream().filter(line -> line.contains("Cas types")).toList());
        assertEquals(
                "Conservez les lignes et colonnes masquées : elles servent de repères au programme.",
                guide.get(guide.size() - 1));
    }

    @Test
    void aChangedCapIsATableOfTheDraftAndTheFolderNamesTheScheme() throws IOException {
        WorkbookDraft draft = read(book -> {
            assertEquals("Centres de santé", Workbooks.property(book, "scheme").getStringCellValue());
            Workbooks.cell(book, "centre-assistants", "elsewhere", "outcome assistants")
                    .setCellValue(9);
        });
        assertEquals(
                List.of("centre-assistants"),
                draft.tables().stream().map(TableFile::table).toList());
        Path written = Files.createDirectory(folder.resolve(ID));
        draft.write(written);
        assertTrue(Files.readString(written.resolve("revision.properties")).contains("\nscheme=health-centre\n"));
        AidRules rules = RULES.withOverlay(written);
        assertEquals(Scheme.HEALTH_CENTRE, rules.get(ID).scheme());
        assertEquals(
                "9",
                rules.get(ID)
                        .table("centre-assistants")
                        .row(Map.of("zone", "OTHER"))
                        .outcome()
                        .get("assistants"));
    }

    /** A workbook of before has no row for the scheme: it is that of the revision that the draft changes. */
    @Test
    void aWorkbookWithoutASchemeHasThatOfItsParent() throws IOException {
        WorkbookDraft draft = read(book -> Workbooks.property(book, "scheme").setBlank());
        Path written = Files.createDirectory(folder.resolve(ID));
        draft.write(written);
        assertEquals(Scheme.HEALTH_CENTRE, RULES.withOverlay(written).get(ID).scheme());
    }

    @Test
    void anotherSchemeThanThatOfItsParentIsRefusedAtItsCell() {
        assertEquals(
                List.of("Texte!C7 | Aide collective | le dispositif est celui de la révision que le projet modifie | "
                        + "[Centres de santé]"),
                errors(book -> Workbooks.property(book, "scheme").setCellValue("Aide collective")));
        assertEquals(
                List.of("Texte!C7 | Hôpitaux | cette valeur n'est pas acceptée | [Aide individuelle, Aide collective, "
                        + "Centres de santé, Individual aid, Collective aid, Health centres]"),
                errors(book -> Workbooks.property(book, "scheme").setCellValue("Hôpitaux")));
    }

    @Test
    void aSheetOfAnotherSchemeIsRefused() {
        assertEquals(
                List.of("Feuille ajoutée | - | les révisions de ce dispositif ne comportent pas de table amounts | []"),
                errors(book -> book.createSheet("Feuille ajoutée")
                        .createRow(0)
                        .createCell(0)
                        .setCellValue("aidrules table amounts")));
    }
}
