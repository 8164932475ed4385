package org.aidrules.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aidrules.AidRules;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.Scheme;
import org.aidrules.messages.Messages;
import org.aidrules.revision.Revision;
import org.aidrules.revision.TableFile;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Reads the workbook of a revision, as {@link WorkbookWriter} writes it and as spreadsheets save it, in French or in
 * English.
 *
 * <p>A workbook is data. One with macros is refused; no formula is run: the value that the spreadsheet worked out last is
 * taken, and a warning names the cell. Numbers are read from their digits. At most 8 million bytes are read, which may
 * unpack to 60 million. So a workbook from an unknown author can be read without risk.
 */
public final class WorkbookReader {

    /** The form of the id of a revision. */
    static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private final AidRules rules;
    private final XSSFWorkbook book;
    private final Faults faults = new Faults();
    private final CellReader cells;
    private final FigureReader figures;
    private final Map<String, XSSFSheet> sheets = new LinkedHashMap<>();

    private WorkbookReader(AidRules rules, XSSFWorkbook book) {
        this.rules = rules;
        this.book = book;
        this.cells = new CellReader(faults);
        this.figures = new FigureReader(book.getCTWorkbook().isSetWorkbookPr()
                && book.getCTWorkbook().getWorkbookPr().getDate1904());
    }

    /**
     * Reads a workbook.
     *
     * @param rules the rules that have the revision that it extends
     * @param file the workbook
     * @return the revision that it describes
     * @throws InvalidInputException with every fault: its sheet and cell, what was found, and what is accepted
     * @throws UncheckedIOException if the file cannot be read
     */
    public static WorkbookDraft read(AidRules rules, Path file) {
        Objects.requireNonNull(rules, "rules");
        try (XSSFWorkbook book = WorkbookFile.open(Objects.requireNonNull(file, "file"))) {
            return new WorkbookReader(rules, book).read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WorkbookDraft read(Path file) {
        book.forEach(sheet -> {
            String key = cells.read((XSSFSheet) sheet, Layout.SHEET_KEY, 0).text();
            if (key.startsWith("aidrules ") && sheets.putIfAbsent(key, (XSSFSheet) sheet) != null) {
                faults.addAt(
                        sheet.getSheetName(),
                        "workbook.fault.sheetTwice",
                        sheets.get(key).getSheetName());
            }
        });
        Optional<String> text = sheets.keySet().stream()
                .filter(key -> key.startsWith(Layout.TEXT))
                .findFirst();
        if (text.isEmpty()) {
            faults.addAt(file.toString(), "workbook.fault.noText");
            throw new InvalidInputException(faults.errors());
        }
        Locale language = Layout.language(
                Locale.forLanguageTag(text.get().substring(Layout.TEXT.length()).strip()));
        OtherSheetsReader others = new OtherSheetsReader(rules, faults, cells, figures);
        Map<String, String> properties = others.readText(Objects.requireNonNull(sheets.get(text.get())));
        List<Map<String, String>> sources = Optional.ofNullable(sheets.get(Layout.SOURCES))
                .map(others::readSources)
                .orElse(List.of());
        Map<String, TableSheetReader.Sheet> tables = readTables(properties, language);
        List<TypicalCase> cases = Optional.ofNullable(sheets.get(Layout.CASES))
                .map(new CaseSheetReader(faults, cells, figures, new CellNames(rules), language)::read)
                .orElse(List.of());
        refuseFaults();
        List<TableFile> own = own(properties, tables);
        refuseFaults();
        return new WorkbookDraft(properties, own, sources, places(tables), others.places(), cases, faults.warnings());
    }

    private void refuseFaults() {
        if (!faults.errors().isEmpty()) {
            throw new InvalidInputException(faults.errors());
        }
    }

    private Map<String, TableSheetReader.Sheet> readTables(Map<String, String> properties, Locale language) {
        TableSheetReader reader = new TableSheetReader(rules, faults, cells, figures, new CellNames(rules), language);
        Optional<Revision> parent =
                Optional.ofNullable(properties.get("extends")).flatMap(rules::find);
        Revision domain = parent.orElseGet(() -> ofScheme(properties.get(OtherSheets.SCHEME)));
        Map<String, TableSheetReader.Sheet> read = new LinkedHashMap<>();
        sheets.forEach((key, sheet) -> Layout.table(key).ifPresent(table -> {
            if (domain.tables().contains(table)) {
                read.put(
                        table,
                        reader.read(
                                sheet,
                                properties.getOrDefault("id", ""),
                                domain.table(table),
                                parent.map(extended -> rules.tableFile(extended, table))));
            } else {
                String fault = isTable(table) ? "workbook.fault.tableOfOtherScheme" : "workbook.fault.noTable";
                faults.addAt(sheet.getSheetName(), fault, table);
            }
        }));
        for (String table : domain.tables()) {
            if (!read.containsKey(table)) {
                faults.warnAt(new Messages(language).text("decision." + table), "workbook.warning.noSheet");
            }
        }
        return read;
    }

    /** Returns a revision of the scheme that a workbook names; of the individual one where it names none. */
    private Revision ofScheme(@Nullable String scheme) {
        return rules.revisions(Optional.ofNullable(scheme).flatMap(Scheme::find).orElse(Scheme.INDIVIDUAL))
                .get(0);
    }

    private boolean isTable(String name) {
        return rules.revisions().stream().anyMatch(revision -> revision.tables().contains(name));
    }

    /** Returns the tables that differ from those of the revision that this one extends. */
    private List<TableFile> own(Map<String, String> properties, Map<String, TableSheetReader.Sheet> tables) {
        Optional<Revision> parent =
                Optional.ofNullable(properties.get("extends")).flatMap(rules::find);
        List<TableFile> own = new ArrayList<>();
        tables.forEach((table, sheet) -> {
            boolean same = parent.map(extended -> rules.tableFile(extended, table))
                    .filter(file -> isSame(file.of(sheet.file().revision()), sheet.file()))
                    .isPresent();
            if (table.equals(Layout.TRANSITIONS)
                    ? areOwn(properties, sheet.places().sheet(), same)
                    : !same) {
                own.add(sheet.file());
            }
        });
        return own;
    }

    /** Checks whether two tables have the same rows, in whatever order: an author sorts them to read them. */
    private static boolean isSame(TableFile before, TableFile now) {
        return before.columns().equals(now.columns())
                && before.rows().size() == now.rows().size()
                && Set.copyOf(before.rows()).equals(Set.copyOf(now.rows()));
    }

    /**
     * Decides whether the transitional provisions are those of the draft. Rows that are the same as before may be meant
     * for the new text as well: the author says so.
     */
    private boolean areOwn(Map<String, String> properties, String sheet, boolean same) {
        String decision = properties.getOrDefault(Layout.TRANSITIONS, OtherSheets.TO_DECIDE);
        if (decision.equals(OtherSheets.NONE) && !same) {
            faults.addAt(sheet, "workbook.fault.transitions");
        }
        if (decision.equals(OtherSheets.TO_DECIDE) && same) {
            faults.warnAt(sheet, "workbook.warning.transitions");
        }
        return !same || decision.equals(OtherSheets.AS_IN_SHEET);
    }

    private static Map<String, TablePlaces> places(Map<String, TableSheetReader.Sheet> tables) {
        Map<String, TablePlaces> places = new LinkedHashMap<>();
        tables.forEach((table, sheet) -> places.put(table, sheet.places()));
        return places;
    }
}
