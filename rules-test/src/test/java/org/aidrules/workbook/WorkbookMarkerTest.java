package org.aidrules.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.aidrules.error.InvalidInputException;
import org.aidrules.validation.proof.RevisionCheck;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A marked copy shows what was found where it was found, proposes rows, and is as good as the workbook to work on. */
@Tag("thorough")
class WorkbookMarkerTest {

    private static final AidRules RULES = AidRules.standard();
    private static final String AMOUNTS = "Montants de l'aide";
    private static final String RED = "FFF4A9A0";
    private static final String ORANGE = "FFFBD3A2";
    private static final String BLUE = "FFC5DFF5";

    @TempDir
    private Path folder;

    @Test
    void whatCannotBeReadIsColouredAndCommented() {
        try (XSSFWorkbook copy = marked(book -> {
            Workbooks.cell(book, "amounts", "full-y1", "outcome euros").setCellValue("beaucoup");
            Workbooks.cell(book, "amounts", "half-y2", "condition band").setCellValue("P30 à P60");
            Workbooks.property(book, "inForceFrom").setCellValue("31/02/2027");
        })) {
            assertEquals(
                    Map.of(
                            "Texte!C9",
                            "[aidrules] ce n'est pas une date lisible d'une seule façon, telle que 2027-01-31\n"
                                    + "Trouvé : 31/02/2027",
                            AMOUNTS + "!E9",
                            "[aidrules] ce n'est pas un nombre tel que 12000 ou 2,5\nTrouvé : beaucoup\n"
                                    + "Admis : indéterminé, aucun",
                            AMOUNTS + "!B11",
                            "[aidrules] cette valeur n'est pas acceptée\nTrouvé : P30 à P60\nAdmis : jusqu'à P30, "
                                    + "P30 à P50, P50 à P70, P70 à P90, P90 à P95, P95 et au-delà"),
                    comments(copy));
            comments(copy).keySet().forEach(place -> assertEquals(RED, fill(cell(copy, place)), place));
            assertEquals(3, listed(copy).size());
            assertNull(copy.getSheet("Lignes proposées"));
            assertTrue(copy.getSheet("À lire")
                    .getRow(1)
                    .getCell(0)
                    .getStringCellValue()
                    .startsWith("Contrôle : 3 anomalies"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A changed cell is yellow by a conditional format: the mark comes first, or nobody would see it. */
    @Test
    void aMarkIsShownBeforeTheColourOfAChange() throws IOException {
        try (XSSFWorkbook copy = marked(book ->
                Workbooks.cell(book, "amounts", "full-y1", "outcome euros").setCellValue("beaucoup"))) {
            var formats = copy.getSheet(AMOUNTS).getSheetConditionalFormatting();
            List<Integer> first = IntStream.range(0, formats.getNumConditionalFormattings())
                    .filter(i ->
                            formats.getConditionalFormattingAt(i).getRule(0).getPriority() == 1)
                    .boxed()
                    .toList();
            assertEquals(1, first.size());
            assertEquals(
                    "E9",
                    formats.getConditionalFormattingAt(first.get(0))
                            .getFormattingRanges()[0]
                            .formatAsString());
        }
    }

    /** The row that a gap lacks, with its conditions and without a figure; the gap is closed when it is filled in. */
    @Test
    void aGapIsClosedByTheProposedRow() throws IOException {
        Path file = draft(DECIDED.andThen(book -> delete(book, "amounts", "full-y1")));
        Path copy = mark(file, Optional.empty());
        try (XSSFWorkbook book = open(copy)) {
            XSSFSheet proposals = book.getSheet("Lignes proposées");
            XSSFRow row = proposed(proposals, "full-y1");
            assertEquals(
                    List.of("P30 à P50 ; P50 à P70 ; P70 à P90 ; P90 à P95", "année 1", "1 ETP", "", ""),
                    IntStream.of(1, 2, 3, 4, 8)
                            .mapToObj(i -> row.getCell(i).toString())
                            .toList());
            for (int blank : List.of(4, 7, 8, 11, 12)) {
                assertEquals(ORANGE, fill(row.getCell(blank)), String.valueOf(blank));
            }
            assertEquals(
                    List.of("Aucune ligne ne s'applique à ces 4 cas : Option : 1 ETP ; Tranche : P30 à P50, P50 à P70, "
                            + "P70 à P90, P90 à P95 ; Année de contrat : année 1. Ligne proposée : full-y1. "
                            + "Ligne correspondante de convention-2024 : full-y1."),
                    listed(book));
        }
        Path closed = Workbooks.change(copy, book -> {
            XSSFRow proposal = proposed(book.getSheet("Lignes proposées"), "full-y1");
            XSSFRow row = paste(proposal, firstEmpty(book.getSheet(AMOUNTS)));
            row.getCell(4).setCellValue(38000);
            row.getCell(7).setCellValue("Explicite");
            row.getCell(8).setCellValue("AMELI-2024-06: avant/après");
            row.getCell(11).setCellValue("At most €{euros}.");
            row.getCell(12).setCellValue("{euros} € au maximum.");
        });
        RevisionCheck proof = prove(WorkbookReader.read(RULES, closed));
        assertEquals(List.of(), proof.defects());
    }

    /** Gaps of neighbouring rows need one row only, whose name is free. */
    @Test
    void aGroupOfGapsNeedsOneRow() throws IOException {
        try (XSSFWorkbook copy = marked(DECIDED.andThen(book -> {
            delete(book, "amounts", "full-y1");
            delete(book, "amounts", "full-y2");
        }))) {
            XSSFRow row = proposed(copy.getSheet("Lignes proposées"), "nouvelle-1");
            assertEquals("année 1 ; année 2", row.getCell(2).toString());
            assertEquals(1, listed(copy).size());
            assertTrue(listed(copy).get(0).endsWith("Lignes correspondantes de convention-2024 : full-y1, full-y2."));
        }
    }

    /** Of two rows that overlap, the one with more cases is narrowed; its figures stay those of the author. */
    @Test
    void anOverlapIsClosedByTheProposedRow() throws IOException {
        Path file = draft(DECIDED.andThen(book ->
                Workbooks.cell(book, "amounts", "third-y3", "condition option").setCellValue("1/3 ETP ; 1/2 ETP")));
        Path copy = mark(file, Optional.empty());
        try (XSSFWorkbook book = open(copy)) {
            assertEquals(
                    List.of(
                            "Les lignes third-y3 et half-y3 s'appliquent en même temps à ces 9 cas : Option : 1/2 ETP ; "
                                    + "Tranche : P30 à P50, P50 à P70, P70 à P90 ; Année de contrat : année 3, année 4, année 5. "
                                    + "Restreignez la condition « Option » de la ligne third-y3 à : 1/3 ETP."),
                    listed(book));
            assertEquals(
                    Set.of(AMOUNTS + "!A13", AMOUNTS + "!D13"), comments(book).keySet());
            XSSFRow row = proposed(book.getSheet("Lignes proposées"), "third-y3");
            assertEquals("1/3 ETP", row.getCell(3).toString());
            assertEquals(ORANGE, fill(row.getCell(3)));
            assertEquals("7350.0", row.getCell(4).toString());
        }
        Path closed = Workbooks.change(
                copy,
                book -> Workbooks.cell(book, "amounts", "third-y3", "condition option")
                        .setCellValue(proposed(book.getSheet("Lignes proposées"), "third-y3")
                                .getCell(3)
                                .getStringCellValue()));
        assertEquals(List.of(), prove(WorkbookReader.read(RULES, closed)).defects());
    }

    /** A row whose cases another has in part, in two conditions, is replaced by rows that do not meet. */
    @Test
    void aRowIsSplitWhereOneConditionIsNotEnough() throws IOException {
        try (XSSFWorkbook copy = marked(DECIDED.andThen(book -> {
            XSSFRow row = paste(
                    Workbooks.cell(book, "amounts", "full-y3", "row").getRow(), firstEmpty(book.getSheet(AMOUNTS)));
            row.getCell(0).setCellValue("all-of-p50-p70");
            row.getCell(1).setCellValue("P50 à P70");
            row.getCell(2).setCellValue("année 3");
            row.getCell(3).setBlank();
        }))) {
            XSSFSheet proposals = copy.getSheet("Lignes proposées");
            for (String name : List.of("third-y3", "half-y3", "full-y3")) {
                XSSFRow first = proposed(proposals, name);
                XSSFRow second = proposed(proposals, name + "-1");
                assertEquals(name, first.getCell(0).toString());
                assertEquals(
                        Set.of("P30 à P50 ; P70 à P90|année 3 ; année 4 ; année 5", "P50 à P70|année 4 ; année 5"),
                        Set.of(first.getCell(1) + "|" + first.getCell(2), second.getCell(1) + "|" + second.getCell(2)));
            }
        }
    }

    @Test
    void aRowThatAddsNothingIsToBeRemovedOrChanged() throws IOException {
        try (XSSFWorkbook copy = marked(DECIDED.andThen(book -> {
            XSSFRow row = paste(
                    Workbooks.cell(book, "amounts", "full-y1", "row").getRow(), firstEmpty(book.getSheet(AMOUNTS)));
            row.getCell(0).setCellValue("copy");
        }))) {
            assertEquals(1, listed(copy).size(), listed(copy).toString());
            assertTrue(
                    listed(copy)
                            .get(0)
                            .endsWith("La ligne copy n'ajoute rien à full-y1 : supprimez-la, ou changez l'une de ses "
                                    + "conditions."),
                    listed(copy).toString());
        }
    }

    /** Warnings have a colour of their own; what lacks a source, a certainty or a sentence is marked there. */
    @Test
    void defectsOfRowsAndWarningsAreMarkedInTheirCells() throws IOException {
        try (XSSFWorkbook copy = marked(book -> {
            Workbooks.cell(book, "amounts", "full-y2", "metadata Certainty").setBlank();
            Workbooks.cell(book, "amounts", "full-y2", "metadata French").setBlank();
            Workbooks.cell(book, "amounts", "half-y2", "metadata Source").setCellValue("AVENANT-77: article 3");
        })) {
            assertEquals(
                    Map.of(
                            AMOUNTS + "!H12",
                            "[aidrules] cette cellule doit être remplie",
                            AMOUNTS + "!M12",
                            "[aidrules] cette cellule doit être remplie",
                            AMOUNTS + "!I11",
                            "[aidrules] ligne half-y2 : source inconnue : AVENANT-77",
                            "Dispositions transitoires!A3",
                            "[aidrules] les dispositions transitoires ne sont pas décidées : les contrats en "
                                    + "cours se poursuivent aux conditions de leur signature ; choisissez dans la "
                                    + "feuille Texte"),
                    comments(copy));
            assertEquals(BLUE, fill(cell(copy, "Dispositions transitoires!A3")));
        }
        try (XSSFWorkbook copy = marked(DECIDED.andThen(book ->
                Workbooks.cell(book, "amounts", "full-y1", "outcome euros").setCellValue(37080)))) {
            assertEquals(Set.of(AMOUNTS + "!I9"), comments(copy).keySet());
            assertEquals(BLUE, fill(cell(copy, AMOUNTS + "!I9")));
            assertTrue(comments(copy).get(AMOUNTS + "!I9").endsWith("mais la source est la même"));
        }
    }

    /** Two rows of one name are marked both, in the cells of the sheet and not in those of a file. */
    @Test
    void rowsOfTheSameNameAreBothMarked() throws IOException {
        try (XSSFWorkbook copy = marked(DECIDED.andThen(book -> paste(
                Workbooks.cell(book, "amounts", "full-y1", "row").getRow(), firstEmpty(book.getSheet(AMOUNTS)))))) {
            Map<String, String> comments = comments(copy);
            assertEquals(2, comments.size(), comments.toString());
            assertEquals(
                    "[aidrules] le nom de ligne full-y1 est déjà celui de la cellule " + AMOUNTS + "!A9",
                    comments.get(AMOUNTS + "!A9"));
        }
    }

    /** What the author coloured, wrote as a comment and entered is the same after any number of marked copies. */
    @Test
    void markingTwiceDoesNotPileUpAndLeavesTheAuthorsOwn() throws IOException {
        Path file = draft(book -> {
            XSSFCell euros = Workbooks.cell(book, "amounts", "full-y1", "outcome euros");
            euros.setCellValue("beaucoup");
            XSSFCellStyle own = book.createCellStyle();
            own.cloneStyleFrom(euros.getCellStyle());
            own.setFillForegroundColor(new XSSFColor(new byte[] {0x11, 0x22, 0x33}, null));
            own.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            euros.setCellStyle(own);
            var drawing = euros.getSheet().createDrawingPatriarch();
            XSSFComment comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 5, 5, 7, 8));
            comment.setString("à revoir avec la DSS");
            comment.setAuthor("Claire");
            euros.setCellComment(comment);
        });
        Path once = mark(file, Optional.empty());
        Map<String, String> comments = comments(open(once));
        assertEquals(
                "à revoir avec la DSS\n\n[aidrules] ce n'est pas un nombre tel que 12000 ou 2,5\nTrouvé : beaucoup\n"
                        + "Admis : indéterminé, aucun",
                comments.get(AMOUNTS + "!E9"));
        Path twice = mark(once, Optional.empty());
        try (XSSFWorkbook first = open(once);
                XSSFWorkbook second = open(twice)) {
            assertEquals(comments, comments(second));
            assertEquals(sheets(first), sheets(second));
            assertEquals(listed(first), listed(second));
        }
        Path corrected = mark(
                Workbooks.change(
                        twice,
                        book -> Workbooks.cell(book, "amounts", "full-y1", "outcome euros")
                                .setCellValue(38000)),
                Optional.empty());
        try (XSSFWorkbook clean = open(corrected);
                XSSFWorkbook original = open(file)) {
            assertEquals("FF112233", fill(cell(clean, AMOUNTS + "!E9")));
            assertEquals("à revoir avec la DSS", comments(clean).get(AMOUNTS + "!E9"));
            assertEquals("Claire", cell(clean, AMOUNTS + "!E9").getCellComment().getAuthor());
            assertEquals(
                    original.getSheet(AMOUNTS).getSheetConditionalFormatting().getNumConditionalFormattings(),
                    clean.getSheet(AMOUNTS).getSheetConditionalFormatting().getNumConditionalFormattings());
            Set<String> added = new HashSet<>(sheets(clean));
            added.removeAll(sheets(original));
            assertEquals(Set.of("Contrôle"), added);
        }
    }

    @Test
    void aCopyReadsAsTheWorkbookDoes() throws IOException {
        Path file = draft(DECIDED.andThen(book -> delete(book, "amounts", "full-y1")));
        WorkbookDraft before = WorkbookReader.read(RULES, file);
        WorkbookDraft after = WorkbookReader.read(RULES, mark(file, Optional.empty()));
        assertEquals(before.tables(), after.tables());
        assertEquals(before.warnings(), after.warnings());
    }

    @Test
    void whatIsSoundIsSaidToBe() throws IOException {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Path file = mark(draft(DECIDED), Optional.of(language));
            try (XSSFWorkbook copy = open(file)) {
                String text = copy.getSheet("À lire").getRow(1).getCell(0).getStringCellValue();
                assertTrue(
                        text.startsWith(
                                language.equals(Locale.FRENCH) ? "Contrôle : aucune anomalie" : "Check: no error"),
                        text);
                assertEquals(Map.of(), comments(copy));
                assertNotNull(copy.getSheet(language.equals(Locale.FRENCH) ? "Contrôle" : "Check"));
            }
        }
    }

    @Test
    void whatIsNoWorkbookHasNoCopy() throws IOException {
        Path file = folder.resolve("x.xlsx");
        Files.writeString(file, "id;title\n");
        WorkbookMarker marker = WorkbookMarker.of(RULES, WorkbookFindings.ofErrors(Optional.empty(), List.of()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThrows(InvalidInputException.class, () -> marker.mark(file, out));
        assertEquals(0, out.size());
    }

    private static final Consumer<XSSFWorkbook> DECIDED = book ->
            Workbooks.property(book, "transitions").setCellValue("aucune : les contrats en cours gardent leurs règles");

    private Path draft(Consumer<XSSFWorkbook> change) {
        return Workbooks.change(Workbooks.draft(folder, "avenant-9", "convention-2024", Locale.FRENCH), change);
    }

    private XSSFWorkbook marked(Consumer<XSSFWorkbook> change) {
        return open(mark(draft(change), Optional.empty()));
    }

    /** Checks a workbook as the command does, and marks what was found. */
    private Path mark(Path file, Optional<Locale> language) {
        WorkbookMarker marker = WorkbookMarker.of(RULES, findings(file));
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            language.map(marker::in).orElse(marker).mark(file, out);
            return Files.write(Files.createTempFile(folder, "marked", ".xlsx"), out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WorkbookFindings findings(Path file) {
        try {
            WorkbookDraft draft = WorkbookReader.read(RULES, file);
            RevisionCheck proof = prove(draft);
            return new WorkbookFindings(Optional.of(draft), List.of(), proof.defects(), proof.warnings(), List.of());
        } catch (InvalidInputException e) {
            return WorkbookFindings.ofErrors(Optional.empty(), e.errors());
        }
    }

    private RevisionCheck prove(WorkbookDraft draft) {
        try {
            Path to = Files.createDirectories(
                    Files.createTempDirectory(folder, "draft").resolve(draft.id()));
            draft.write(to);
            return RevisionCheck.ofFolder(RULES, to).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFWorkbook open(Path file) {
        try {
            return new XSSFWorkbook(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(XSSFWorkbook book, String table, String row) {
        Workbooks.cell(book, table, row, "row").getRow().forEach(cell -> cell.setBlank());
    }

    /** Copies a row as an author does: the cells with their values. */
    private static XSSFRow paste(XSSFRow from, XSSFRow to) {
        from.forEach(cell -> {
            XSSFCell pasted = Optional.ofNullable(to.getCell(cell.getColumnIndex()))
                    .orElseGet(() -> to.createCell(cell.getColumnIndex()));
            pasted.copyCellFrom(cell, new CellCopyPolicy());
        });
        return to;
    }

    private static XSSFRow firstEmpty(XSSFSheet sheet) {
        int last = 6;
        for (int i = 6; i <= sheet.getLastRowNum(); i++) {
            if (!sheet.getRow(i).getCell(0).toString().isEmpty()) {
                last = i;
            }
        }
        return sheet.getRow(last + 1);
    }

    private static XSSFRow proposed(XSSFSheet sheet, String name) {
        for (var row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(name)) {
                return (XSSFRow) row;
            }
        }
        throw new IllegalArgumentException("no proposed row " + name);
    }

    private static XSSFCell cell(XSSFWorkbook book, String place) {
        return MarkedPlaces.of(book, place)
                .map(found -> found.sheet()
                        .getRow(found.at().getRow())
                        .getCell(found.at().getColumn()))
                .orElseThrow();
    }

    private static String fill(XSSFCell cell) {
        XSSFColor color = cell.getCellStyle().getFillForegroundXSSFColor();
        return color == null ? "" : color.getARGBHex();
    }

    private static Map<String, String> comments(XSSFWorkbook book) {
        Map<String, String> comments = new TreeMap<>();
        book.forEach(sheet -> sheet.getCellComments()
                .forEach((at, comment) -> comments.put(
                        sheet.getSheetName() + "!" + at.formatAsString(),
                        comment.getString().getString())));
        return comments;
    }

    private static List<String> sheets(XSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetName)
                .collect(Collectors.toList());
    }

    /** Returns what the list says of errors. */
    private static List<String> listed(XSSFWorkbook book) {
        List<String> texts = new ArrayList<>();
        XSSFSheet list = book.getSheet("Contrôle");
        for (int i = 5; i <= list.getLastRowNum(); i++) {
            assertFalse(list.getRow(i).getCell(1).toString().isEmpty());
            if (list.getRow(i).getCell(0).toString().equals("Anomalie")) {
                texts.add(list.getRow(i).getCell(2).toString());
            }
        }
        return texts;
    }

    /** A defect of another kind than those of a table has a place as well. */
    @Test
    void aDefectWithoutRowsIsMarkedAtItsSheet() {
        WorkbookDraft draft = WorkbookReader.read(RULES, draft(book -> delete(book, "amounts", "full-y1")));
        Defect gap = prove(draft).defects().get(0);
        assertEquals(List.of(AMOUNTS), draft.places(gap));
    }
}
