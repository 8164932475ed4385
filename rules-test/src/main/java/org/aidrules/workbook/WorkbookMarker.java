package org.aidrules.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.error.InvalidInputException;
import org.aidrules.messages.Messages;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a copy of a workbook in which every finding is marked: its cells are coloured and commented, a sheet lists all
 * findings, and another proposes rows that would close gaps and overlaps. The rest of the workbook stays as it is.
 *
 * <p>For example:
 *
 * <pre>{@code
 * WorkbookDraft draft = WorkbookReader.read(rules, file);
 * draft.write(folder);
 * RevisionCheck proof = RevisionCheck.ofFolder(rules, folder).get(0);
 * WorkbookFindings findings =
 *         new WorkbookFindings(Optional.of(draft), List.of(), proof.defects(), proof.warnings(), List.of());
 * WorkbookMarker.of(rules, findings).mark(file, out);
 * }</pre>
 *
 * <p>A copy can be corrected, read and marked again: nobody reads colours, comments and the two added sheets, and the marks
 * of before are taken away. Immutable. No method accepts null.
 */
public final class WorkbookMarker {

    private final AidRules rules;
    private final WorkbookFindings findings;
    private final Optional<Locale> language;

    private WorkbookMarker(AidRules rules, WorkbookFindings findings, Optional<Locale> language) {
        this.rules = rules;
        this.findings = findings;
        this.language = language;
    }

    /**
     * Obtains a marker, which writes in the language of the workbook.
     *
     * @param rules the rules that have the revision that the workbook extends
     * @param findings what was found in the workbook
     * @return the marker
     */
    public static WorkbookMarker of(AidRules rules, WorkbookFindings findings) {
        return new WorkbookMarker(
                Objects.requireNonNull(rules, "rules"), Objects.requireNonNull(findings, "findings"), Optional.empty());
    }

    /**
     * Returns a marker that writes in a language.
     *
     * @param other French where its language is French, English otherwise
     * @return the marker
     */
    public WorkbookMarker in(Locale other) {
        return new WorkbookMarker(rules, findings, Optional.of(Layout.language(other)));
    }

    /**
     * Writes the copy.
     *
     * @param workbook the workbook in which all was found
     * @param out receives the copy; it is not closed
     * @throws InvalidInputException if the file is no workbook, too large, or holds macros
     * @throws UncheckedIOException if the workbook cannot be read
     * @throws IOException if the copy cannot be written
     */
    public void mark(Path workbook, OutputStream out) throws IOException {
        Objects.requireNonNull(out, "out");
        try (XSSFWorkbook book = WorkbookFile.open(Objects.requireNonNull(workbook, "workbook"))) {
            mark(book);
            book.write(out);
        }
    }

    private void mark(XSSFWorkbook book) {
        CellMarks marks = new CellMarks(book);
        marks.clear();
        remove(book, Layout.FINDINGS);
        remove(book, Layout.PROPOSALS);
        Messages messages = new Messages(language.orElseGet(() -> language(book)));
        FindingList list = new FindingList(rules, findings, messages);
        List<Finding> all = list.findings();
        for (Finding finding : all) {
            finding.places()
                    .forEach(place -> MarkedPlaces.of(book, place)
                            .ifPresent(cell -> marks.add(
                                    cell.sheet(), cell.at(), finding.severity(), comment(finding, messages))));
        }
        Styles styles = new Styles(book);
        boolean proposals = findings.draft()
                .map(draft -> propose(book, draft, list.repairs(), messages, styles, marks))
                .orElse(false);
        marks.apply();
        XSSFSheet sheet = add(book, messages.text("workbook.sheet.findings"), 1);
        FindingsSheet written = new FindingsSheet(book, messages, styles);
        String summary = summary(all, proposals, messages);
        written.write(sheet, all, summary);
        written.writeSummary(sheet, summary, all.stream().noneMatch(WorkbookMarker::isError));
        book.forEach(one -> one.setSelected(false));
        book.setActiveSheet(book.getSheetIndex(sheet));
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == CellMarks.Severity.ERROR;
    }

    private boolean propose(
            XSSFWorkbook book,
            WorkbookDraft draft,
            List<TableRepairs> repairs,
            Messages messages,
            Styles styles,
            CellMarks marks) {
        if (repairs.isEmpty()) {
            return false;
        }
        XSSFSheet sheet = add(book, messages.text("workbook.sheet.proposals"), 1);
        ProposalSheet proposals = new ProposalSheet(messages, new CellNames(rules), styles, marks);
        proposals.begin(sheet);
        for (TableRepairs repair : repairs) {
            TablePlaces places = draft.places(repair.file().table()).orElseThrow();
            proposals.write(sheet, book.getSheet(places.sheet()), places, repair);
        }
        return true;
    }

    private static String comment(Finding finding, Messages messages) {
        StringBuilder text = new StringBuilder(finding.text());
        if (!finding.found().isEmpty()) {
            text.append('\n').append(messages.text("workbook.mark.found", finding.found()));
        }
        if (!finding.accepted().isEmpty()) {
            text.append('\n').append(messages.text("workbook.mark.accepted", finding.accepted()));
        }
        return text.toString();
    }

    private String summary(List<Finding> all, boolean proposals, Messages messages) {
        long errors = all.stream().filter(WorkbookMarker::isError).count();
        if (all.isEmpty()) {
            return messages.text("workbook.mark.nothing");
        }
        String counts = messages.text("workbook.mark.summary", errors, all.size() - errors);
        return proposals ? counts + " " + messages.text("workbook.mark.proposals") : counts;
    }

    /** Adds a sheet under a name that no other has. */
    private static XSSFSheet add(XSSFWorkbook book, String name, int position) {
        String free = name;
        for (int i = 2; book.getSheet(free) != null; i++) {
            free = name + " " + i;
        }
        XSSFSheet sheet = book.createSheet(free);
        boolean complete = book.getCTWorkbook().getSheets().sizeOfSheetArray() == book.getNumberOfSheets();
        if (complete) { // a sheet that is listed and missing keeps its place
            book.setSheetOrder(free, Math.min(position, book.getNumberOfSheets() - 1));
        }
        return sheet;
    }

    private static void remove(XSSFWorkbook book, String key) {
        for (int i = book.getNumberOfSheets() - 1; i >= 0; i--) {
            if (key(book.getSheetAt(i)).equals(key)) {
                book.removeSheetAt(i);
            }
        }
    }

    private static Locale language(XSSFWorkbook book) {
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            String key = key(book.getSheetAt(i));
            if (key.startsWith(Layout.TEXT)) {
                return Layout.language(Locale.forLanguageTag(
                        key.substring(Layout.TEXT.length()).strip()));
            }
        }
        return Locale.ENGLISH;
    }

    private static String key(XSSFSheet sheet) {
        return Optional.ofNullable(sheet.getRow(Layout.SHEET_KEY))
                .flatMap(row -> Optional.ofNullable(row.getCell(0)))
                .map(cell -> cell.toString())
                .orElse("");
    }
}
