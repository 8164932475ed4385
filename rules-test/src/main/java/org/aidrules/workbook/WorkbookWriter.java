package org.aidrules.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.facts.Scheme;
import org.aidrules.messages.Messages;
import org.aidrules.messages.Vocabulary;
import org.aidrules.revision.Revision;
import org.aidrules.revision.TableFile;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a revision as a workbook ({@code .xlsx}) in one language: what it is, its sources, and a sheet for each table.
 * Immutable.
 *
 * <p>For example, {@code WorkbookWriter.forNew(rules, "avenant-9", rules.get("convention-2024"), Locale.FRENCH)} begins a
 * draft that extends the convention of 2024; {@link WorkbookReader} reads it back. No method accepts null.
 */
public final class WorkbookWriter {

    private final AidRules rules;
    private final Revision revision;
    private final Optional<Revision> parent;
    private final boolean fresh;
    private final Map<String, String> properties;
    private final Messages messages;

    private WorkbookWriter(
            AidRules rules,
            Revision revision,
            Optional<Revision> parent,
            boolean fresh,
            Map<String, String> properties,
            Locale language) {
        this.rules = rules;
        this.revision = revision;
        this.parent = parent;
        this.fresh = fresh;
        this.properties = properties;
        this.messages = new Messages(language);
    }

    /**
     * Begins a draft that extends a revision, and changes nothing yet.
     *
     * @param rules the rules
     * @param id the id of the draft, for example {@code avenant-9}
     * @param parent one of the revisions of the rules
     * @param language French where its language is French, English otherwise
     * @return the writer
     * @throws IllegalArgumentException if the id is none, or that of a revision
     */
    public static WorkbookWriter forNew(AidRules rules, String id, Revision parent, Locale language) {
        if (!id.matches(WorkbookReader.ID) || rules.find(id).isPresent()) {
            throw new IllegalArgumentException("no id of a new revision: " + id);
        }
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("id", id);
        properties.put("title.fr", new Messages(Locale.FRENCH).text("workbook.title", id));
        properties.put("title.en", new Messages(Locale.ENGLISH).text("workbook.title", id));
        properties.put("extends", parent.id());
        properties.put(OtherSheets.SCHEME, parent.scheme().key());
        properties.put("status", "draft");
        properties.put("checkedOn", parent.checkedOn().toString());
        properties.put("sources", Citations.text(parent.sources()));
        properties.put(Layout.TRANSITIONS, OtherSheets.TO_DECIDE);
        return new WorkbookWriter(rules, parent, Optional.of(parent), true, properties, language);
    }

    /**
     * Obtains the workbook of a revision as it is.
     *
     * @param rules the rules
     * @param revision one of their revisions
     * @param language French where its language is French, English otherwise
     * @return the writer
     */
    public static WorkbookWriter of(AidRules rules, Revision revision, Locale language) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("id", revision.id());
        properties.put("title.fr", revision.title().french());
        properties.put("title.en", revision.title().english());
        revision.extended().ifPresent(extended -> properties.put("extends", extended));
        properties.put(OtherSheets.SCHEME, revision.scheme().key());
        properties.put("status", revision.isDraft() ? "draft" : "in-force");
        revision.inForceFrom().ifPresent(day -> properties.put("inForceFrom", day.toString()));
        revision.inForceTo().ifPresent(day -> properties.put("inForceTo", day.toString()));
        revision.publishedOn().ifPresent(day -> properties.put("publishedOn", day.toString()));
        properties.put("checkedOn", revision.checkedOn().toString());
        properties.put("sources", Citations.text(revision.sources()));
        boolean decided = revision.ownTables().contains(Layout.TRANSITIONS);
        properties.put(Layout.TRANSITIONS, decided ? OtherSheets.AS_IN_SHEET : OtherSheets.NONE);
        revision.exceptions()
                .forEach((name, citations) -> properties.put("exception." + name, Citations.text(citations)));
        Optional<Revision> parent = revision.extended().map(rules::get);
        return new WorkbookWriter(rules, revision, parent, false, properties, language);
    }

    /**
     * Writes the workbook.
     *
     * @param out receives it; it is not closed
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        Objects.requireNonNull(out, "out");
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Styles styles = new Styles(book);
            CellNames names = new CellNames(rules);
            CellWriter cells = new CellWriter(names, messages.locale(), styles);
            OtherSheets others = new OtherSheets(messages, cells);
            List<String> tables = tables();
            Map<String, String> sheets = Layout.sheetNames(tables, messages);
            others.writeGuide(book.createSheet(messages.text("workbook.sheet.guide")), properties, hasCases());
            XSSFSheet text = book.createSheet(messages.text("workbook.sheet.text"));
            XSSFSheet sources = book.createSheet(messages.text("workbook.sheet.sources"));
            Map<String, XSSFSheet> made = new LinkedHashMap<>();
            tables.forEach(table -> made.put(table, book.createSheet(sheets.get(table))));
            Optional<XSSFSheet> cases = hasCases()
                    ? Optional.of(book.createSheet(messages.text("workbook.sheet.cases")))
                    : Optional.empty();
            DropDowns lists = new DropDowns(book, messages);
            others.writeText(text, properties, lists);
            others.writeSources(sources, rules.sources(), fresh ? List.of() : revision.ownSources(), lists);
            cases.ifPresent(sheet -> new CaseSheet(messages, names, cells, lists).write(sheet));
            TableSheetWriter writer =
                    new TableSheetWriter(messages, new Vocabulary(rules, messages), names, cells, styles, lists);
            made.forEach((table, sheet) -> write(writer, sheet, table));
            book.setForceFormulaRecalculation(true);
            book.write(out);
        }
    }

    /** Checks whether there is a sheet of typical cases, which are applications of the individual scheme. */
    private boolean hasCases() {
        return revision.scheme() == Scheme.INDIVIDUAL;
    }

    /** Returns the tables, the one to be decided first. */
    private List<String> tables() {
        return Stream.concat(
                        Stream.of(Layout.TRANSITIONS),
                        revision.tables().stream().filter(table -> !table.equals(Layout.TRANSITIONS)))
                .toList();
    }

    private void write(TableSheetWriter writer, XSSFSheet sheet, String table) {
        TableFile file = rules.tableFile(revision, table);
        boolean inherited = fresh || !revision.ownTables().contains(table);
        Optional<TableFile> before = parent.map(extended -> rules.tableFile(extended, table));
        writer.write(sheet, revision.table(table), file, before, inherited);
    }
}
