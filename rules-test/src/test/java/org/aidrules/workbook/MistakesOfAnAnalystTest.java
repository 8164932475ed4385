package org.aidrules.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.revision.TableFile;
import org.aidrules.validation.proof.RevisionCheck;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** What an analyst does to a workbook without thinking of it, and what the library says: the cell, the found, the accepted. */
@Tag("thorough")
class MistakesOfAnAnalystTest {

    private static final AidRules RULES = AidRules.standard();
    private static final String AMOUNTS = "Montants de l'aide";
    private static final String EUROS = "outcome euros";
    private static final List<String> NOTHING = List.of();

    @TempDir
    private Path folder;

    @Test
    void anAmountTypedAsTextIsRead() {
        WorkbookDraft draft =
                read(book -> Workbooks.cell(book, "amounts", "half-y1", EUROS).setCellValue("18 000 €"));
        assertEquals("18000", cell(draft, "half-y1", 4));
        assertEquals(NOTHING, said(draft));
    }

    @Test
    void aPercentageWithoutItsSignIsRefused() {
        assertEquals(
                List.of(
                        "Objectifs!H7 | 12,5 | ce n'est pas un pourcentage : écrivez-le avec son signe, 12,5 % | jusqu'à "
                                + "la médiane (P50), indéterminé, aucun"),
                faults(book -> Workbooks.cell(book, "targets", "senior", "outcome growth")
                        .setCellValue("12,5")));
    }

    /** In a cell with the format of a percentage, a program that writes 12.5 states 1 250 %. */
    @Test
    void aPercentageOfMoreThanAHundredIsAskedAbout() {
        assertEquals(
                List.of(
                        "Objectifs!H7 | 1250 % | ce pourcentage dépasse 100 % : si la cellule est au format pourcentage, "
                                + "12,5 % s'y enregistre 0,125 | "),
                said(read(book -> {
                    XSSFCell growth = Workbooks.cell(book, "targets", "senior", "outcome growth");
                    growth.getCTCell().setT(STCellType.N);
                    growth.getCTCell().setV("12.5");
                })));
    }

    @Test
    void aBandOfAnotherNameIsRefused() {
        assertEquals(
                List.of(AMOUNTS
                        + "!B11 | P30 à P60 | cette valeur n'est pas acceptée | jusqu'à P30, P30 à P50, P50 à P70, "
                        + "P70 à P90, P90 à P95, P95 et au-delà"),
                faults(book -> Workbooks.cell(book, "amounts", "half-y2", "condition band")
                        .setCellValue("P30 à P60")));
    }

    @Test
    void aRowThatIsDeletedLeavesAGap() {
        List<Defect> defects = defects(book -> {
            XSSFSheet sheet = Workbooks.sheet(book, "aidrules table amounts");
            sheet.removeRow(Workbooks.cell(book, "amounts", "full-y1", "row").getRow());
        });
        assertEquals(4, defects.size());
        defects.forEach(defect -> assertEquals(Defect.Kind.GAP, defect.kind()));
        assertEquals(
                "{option=FULL, band=P30_P50, year=YEAR_1}",
                defects.get(0).facts().toString());
    }

    @Test
    void aRowThatIsCopiedHasTheNameOfTheOther() {
        List<Defect> defects = defects(book -> {
            XSSFSheet sheet = Workbooks.sheet(book, "aidrules table amounts");
            XSSFRow row = Workbooks.cell(book, "amounts", "full-y1", "row").getRow();
            XSSFRow copy = sheet.createRow(40);
            row.forEach(cell -> copy.createCell(cell.getColumnIndex()).copyCellFrom(cell, new CellCopyPolicy()));
        });
        assertEquals(Defect.Kind.DUPLICATE_NAME, defects.get(0).kind());
        assertEquals(
                AMOUNTS + "!A41 : le nom de ligne full-y1 est déjà celui de la cellule " + AMOUNTS + "!A9",
                defects.get(0).message().french());
    }

    @Test
    void aSourceThatNobodyKnowsIsNamedWithItsCell() {
        assertEquals(
                List.of("table amounts, ligne half-y1 : source inconnue : AVENANT-77 (" + AMOUNTS + "!I8)"),
                messages(book -> Workbooks.cell(book, "amounts", "half-y1", "metadata Source")
                        .setCellValue("AVENANT-77: article 3")));
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        assertEquals(
                List.of(
                        "Texte!C9 | 31/02/2027 | ce n'est pas une date lisible d'une seule façon, telle que 2027-01-31 | "),
                faults(book -> Workbooks.property(book, "inForceFrom").setCellValue("31/02/2027")));
    }

    @Test
    void aFormulaGivesItsLastValueAndAWarning() {
        WorkbookDraft draft = read(book -> {
            XSSFCell euros = Workbooks.cell(book, "amounts", "full-y1", EUROS);
            euros.setCellFormula("36000*1.03");
            euros.getCTCell().setV("37080");
        });
        assertEquals("37080", cell(draft, "full-y1", 4));
        assertEquals(
                List.of(AMOUNTS
                        + "!E9 | =36000*1.03 | une formule n'est pas exécutée : la dernière valeur calculée par le "
                        + "tableur est retenue (37080) | "),
                said(draft));
    }

    @Test
    void anEmptyCertaintyIsNamedWithItsCell() {
        assertEquals(
                List.of("cette cellule doit être remplie (" + AMOUNTS + "!H9)"),
                messages(book -> Workbooks.cell(book, "amounts", "full-y1", "metadata Certainty")
                        .setBlank()));
    }

    @Test
    void aSheetOfAnotherNameIsRead() {
        WorkbookDraft draft = read(book -> {
            Workbooks.cell(book, "amounts", "full-y1", EUROS).setCellValue(37080);
            book.setSheetName(book.getSheetIndex(AMOUNTS), "Montants 2027");
        });
        assertEquals("37080", cell(draft, "full-y1", 4));
        assertEquals(NOTHING, said(draft));
    }

    @Test
    void aSheetThatIsRemovedIsInherited() {
        WorkbookDraft draft = read(book -> book.removeSheetAt(book.getSheetIndex(AMOUNTS)));
        assertEquals(
                List.of(AMOUNTS + " |  | cette feuille manque : la table est reprise sans changement | "), said(draft));
        assertEquals(List.of(), draft.tables());
    }

    @Test
    void aSheetThatIsCopiedIsRefused() {
        assertEquals(
                List.of(AMOUNTS + " (2) |  | cette feuille est une copie de " + AMOUNTS
                        + " : supprimez l'une des deux | "),
                faults(book -> book.cloneSheet(book.getSheetIndex(AMOUNTS))));
    }

    @Test
    void aColumnThatIsRemovedIsNamed() {
        assertEquals(
                List.of(AMOUNTS
                        + " |  | la colonne « Option » manque : annulez sa suppression, ou reprenez la feuille d'un "
                        + "nouveau classeur | "),
                faults(book -> {
                    XSSFSheet sheet = Workbooks.sheet(book, "aidrules table amounts");
                    int column = Workbooks.column(sheet, "condition option");
                    sheet.forEach(row -> {
                        if (row.getCell(column) != null) {
                            row.removeCell(row.getCell(column));
                        }
                    });
                }));
    }

    @Test
    void aHeaderMaySayAnythingElse() {
        WorkbookDraft draft = read(book -> {
            XSSFSheet sheet = Workbooks.sheet(book, "aidrules table amounts");
            sheet.getRow(5).getCell(4).setCellValue("Montant 2027 (€)");
            Workbooks.cell(book, "amounts", "full-y1", EUROS).setCellValue(37080);
        });
        assertEquals("37080", cell(draft, "full-y1", 4));
    }

    @Test
    void mergedCellsAreRefused() {
        assertEquals(
                List.of(AMOUNTS + "!B7 | B7:B8 | des cellules fusionnées ne peuvent pas être lues : scindez-les | "),
                faults(book -> Workbooks.sheet(book, "aidrules table amounts")
                        .addMergedRegion(new CellRangeAddress(6, 7, 1, 1))));
    }

    @Test
    void hiddenAndFilteredRowsCount() {
        WorkbookDraft draft = read(book -> {
            XSSFSheet sheet = Workbooks.sheet(book, "aidrules table amounts");
            sheet.setAutoFilter(new CellRangeAddress(5, 20, 0, 12));
            Workbooks.cell(book, "amounts", "full-y1", EUROS).setCellValue(37080);
            for (String row : List.of("full-y1", "full-y2")) {
                Workbooks.cell(book, "amounts", row, "row").getRow().setZeroHeight(true);
            }
        });
        assertEquals("37080", cell(draft, "full-y1", 4));
        assertEquals(
                List.of(AMOUNTS + " |  | 2 lignes masquées ou filtrées comptent comme les autres : A9, A12 | "),
                said(draft));
    }

    /** 0.1 + 0.2 of a spreadsheet. */
    @Test
    void whatBinaryArithmeticAddsIsLeftOut() {
        WorkbookDraft draft = read(book -> {
            XSSFCell growth = Workbooks.cell(book, "targets", "senior", "outcome growth");
            growth.getCTCell().setT(STCellType.N);
            growth.getCTCell().setV("0.30000000000000004");
        });
        assertEquals(
                List.of("30 %", "10 %"),
                draft.tables().stream()
                        .flatMap(table -> table.rows().stream())
                        .filter(row -> row.get(0).equals("senior"))
                        .flatMap(row -> row.stream().filter(cell -> cell.endsWith("%")))
                        .toList());
        assertEquals(NOTHING, said(draft));
    }

    @Test
    void aTableThatIsSortedIsTheSameTable() {
        WorkbookDraft draft = read(book -> {
            XSSFRow first = Workbooks.cell(book, "amounts", "third-y1", "row").getRow();
            XSSFRow second = Workbooks.cell(book, "amounts", "full-y1", "row").getRow();
            for (int column = 0; column < 13; column++) {
                swap(first.getCell(column), second.getCell(column));
            }
        });
        assertEquals(List.of(), draft.tables());
        assertEquals(NOTHING, said(draft));
    }

    private static void swap(XSSFCell one, XSSFCell other) {
        if (one != null && other != null) {
            XSSFCell kept = one.getRow().createCell(60);
            kept.copyCellFrom(one, new CellCopyPolicy());
            one.copyCellFrom(other, new CellCopyPolicy());
            other.copyCellFrom(kept, new CellCopyPolicy());
            one.getRow().removeCell(kept);
        }
    }

    @Test
    void emptyRowsBetweenOthersAreLeftOut() {
        WorkbookDraft draft = read(book -> {
            XSSFSheet sheet = Workbooks.sheet(book, "aidrules table amounts");
            sheet.shiftRows(8, sheet.getLastRowNum(), 2);
        });
        assertEquals(List.of(), draft.tables());
    }

    private WorkbookDraft read(Consumer<XSSFWorkbook> change) {
        Path file = Workbooks.draft(folder, "avenant-9", "convention-2024", Locale.FRENCH);
        return WorkbookReader.read(
                RULES,
                Workbooks.change(
                        file,
                        change.andThen(book -> Workbooks.property(book, "transitions")
                                .setCellValue("aucune : les contrats en cours gardent leurs règles"))));
    }

    private List<String> faults(Consumer<XSSFWorkbook> change) {
        return said(
                assertThrows(InvalidInputException.class, () -> read(change)).errors());
    }

    private static List<String> said(WorkbookDraft draft) {
        return said(draft.warnings());
    }

    private static List<String> said(List<InputError> errors) {
        return errors.stream()
                .map(error -> error.at() + " | " + error.found().orElse("") + " | "
                        + error.message().french() + " | "
                        + error.acceptedText().french())
                .toList();
    }

    private List<Defect> defects(Consumer<XSSFWorkbook> change) {
        WorkbookDraft draft = read(change);
        try {
            Path to = Files.createDirectories(folder.resolve(draft.id()));
            draft.write(to);
            List<Defect> defects = new ArrayList<>();
            RevisionCheck.ofFolder(RULES, to).get(0).defects().forEach(defect -> defects.add(draft.placed(defect)));
            return defects;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> messages(Consumer<XSSFWorkbook> change) {
        return defects(change).stream().map(defect -> defect.message().french()).toList();
    }

    private static String cell(WorkbookDraft draft, String row, int column) {
        TableFile amounts = draft.tables().get(0);
        return amounts.rows().stream()
                .filter(one -> one.get(0).equals(row))
                .findFirst()
                .orElseThrow()
                .get(column);
    }
}
