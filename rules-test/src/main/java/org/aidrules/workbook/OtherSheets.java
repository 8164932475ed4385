package org.aidrules.workbook;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.explanation.EnumNames;
import org.aidrules.explanation.Source;
import org.aidrules.facts.Scheme;
import org.aidrules.messages.Messages;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the sheets that are no tables: how to use the workbook, what the revision is, and its sources. */
final class OtherSheets {

    /** The property that names the scheme. */
    static final String SCHEME = "scheme";

    static final List<String> PROPERTIES = List.of(
            "id",
            "title.fr",
            "title.en",
            "extends",
            SCHEME,
            "status",
            "inForceFrom",
            "inForceTo",
            "publishedOn",
            "checkedOn",
            "sources",
            Layout.TRANSITIONS);
    static final Set<String> DAYS = Set.of("inForceFrom", "inForceTo", "publishedOn", "checkedOn");
    private static final Set<String> FIXED = Set.of("id", "extends", SCHEME);
    static final String TO_DECIDE = "to-decide";
    static final String NONE = "none";
    static final String AS_IN_SHEET = "sheet";
    /** The properties whose values are chosen from a list. */
    static final Map<String, List<String>> CHOICES = Map.of(
            SCHEME,
            Scheme.keys(),
            "status",
            List.of("draft", "in-force"),
            Layout.TRANSITIONS,
            List.of(TO_DECIDE, NONE, AS_IN_SHEET));

    static final List<String> PLACES =
            Arrays.stream(Source.Place.values()).map(Enum::name).toList();

    private static final int SPARE_SOURCES = 15;
    private static final int GUIDE_LINES = 13;
    /** The line of the guide on the sheet of typical cases. */
    private static final int CASES_LINE = 12;

    private static final int CHARACTER = 256;
    private static final int WIDE = 50;
    private static final int NARROW = 24;

    private final Messages messages;
    private final CellWriter cells;

    OtherSheets(Messages messages, CellWriter cells) {
        this.messages = messages;
        this.cells = cells;
    }

    /** Writes how to use the workbook, with or without the sheet of typical cases. */
    void writeGuide(XSSFSheet sheet, Map<String, String> properties, boolean withCases) {
        String title = properties.getOrDefault("title." + messages.locale().getLanguage(), "");
        cells.text(sheet.createRow(0).createCell(0), title, Styles.Role.TITLE);
        int at = 2;
        for (int line = 1; line <= GUIDE_LINES; line++) {
            if (line == CASES_LINE && !withCases) {
                continue;
            }
            XSSFRow row = sheet.createRow(at++);
            String text = messages.text("workbook.guide." + line);
            cells.text(row.createCell(0), text, Styles.Role.INPUT);
            Styles.fitHeight(row, text.length(), 100);
        }
        sheet.setColumnWidth(0, 110 * CHARACTER);
        sheet.setDisplayGridlines(false);
        sheet.setTabColor(Styles.BLUE);
        Styles.landscape(sheet, 0);
    }

    /** Writes what the revision is: a name, a value and an explanation in each row, after a hidden column of keys. */
    void writeText(XSSFSheet sheet, Map<String, String> properties, DropDowns lists) {
        sheet.createRow(Layout.SHEET_KEY)
                .createCell(0)
                .setCellValue(Layout.TEXT + " " + messages.locale().getLanguage());
        cells.text(sheet.createRow(1).createCell(1), messages.text("workbook.sheet.text"), Styles.Role.TITLE);
        List<String> keys = Stream.concat(
                        PROPERTIES.stream(),
                        new TreeSet<>(properties.keySet()).stream().filter(key -> !PROPERTIES.contains(key)))
                .toList();
        int at = 2;
        for (String key : keys) {
            XSSFRow row = sheet.createRow(at);
            row.createCell(0).setCellValue(key);
            boolean exception = key.startsWith("exception.");
            String label = exception
                    ? messages.text("workbook.property.exception", key.substring("exception.".length()))
                    : messages.text("workbook.property." + key);
            cells.text(row.createCell(1), label, Styles.Role.HEADER);
            writeProperty(row, key, properties.getOrDefault(key, ""));
            String help = "workbook.property." + key + ".help";
            cells.text(
                    row.createCell(3),
                    messages.bundle().containsKey(help) ? messages.text(help) : "",
                    Styles.Role.HELP);
            List<String> choices = (FIXED.contains(key) ? List.<String>of() : CHOICES.getOrDefault(key, List.of()))
                    .stream().map(choice -> choice(messages, key, choice)).toList();
            lists.add(sheet, 2, at, at, choices, true, "workbook.prompt.word");
            at++;
        }
        sheet.setColumnHidden(0, true);
        sheet.getRow(Layout.SHEET_KEY).setZeroHeight(true);
        sheet.setColumnWidth(1, 32 * CHARACTER);
        sheet.setColumnWidth(2, 60 * CHARACTER);
        sheet.setColumnWidth(3, 70 * CHARACTER);
        Styles.fitHeights(sheet, 2);
        sheet.setTabColor(Styles.BLUE);
        Styles.landscape(sheet, 0);
    }

    private void writeProperty(XSSFRow row, String key, String value) {
        Styles.Role role = FIXED.contains(key) ? Styles.Role.REFERENCE : Styles.Role.INPUT;
        if (DAYS.contains(key)) {
            cells.day(row.createCell(2), value, role);
        } else {
            cells.text(row.createCell(2), CHOICES.containsKey(key) ? choice(messages, key, value) : value, role);
        }
    }

    /** Returns the name of a choice in a language. */
    static String choice(Messages messages, String key, String value) {
        return key.equals(SCHEME)
                ? messages.name(Scheme.find(value).orElseThrow())
                : messages.text("workbook." + key + "." + value);
    }

    /** Writes the sources: those that are known, for reading, and those of the revision with empty rows for more. */
    void writeSources(XSSFSheet sheet, Collection<Source> all, List<Source> own, DropDowns lists) {
        sheet.createRow(Layout.SHEET_KEY).createCell(0).setCellValue(Layout.SOURCES);
        XSSFRow keys = sheet.createRow(Layout.COLUMN_KEYS);
        cells.text(
                sheet.createRow(Layout.COLUMN_KEYS + 1).createCell(0),
                messages.text("workbook.sheet.sources"),
                Styles.Role.TITLE);
        cells.text(
                sheet.createRow(Layout.COLUMN_KEYS + 2).createCell(0),
                messages.text("workbook.sources.help"),
                Styles.Role.HELP);
        sheet.addMergedRegion(new CellRangeAddress(Layout.COLUMN_KEYS + 2, Layout.COLUMN_KEYS + 3, 0, 6));
        XSSFRow headers = sheet.createRow(Layout.HEADERS);
        for (int i = 0; i < Layout.SOURCE_COLUMNS.size(); i++) {
            String column = Layout.SOURCE_COLUMNS.get(i);
            keys.createCell(i).setCellValue(column);
            cells.text(headers.createCell(i), messages.text("workbook.source." + column), Styles.Role.HEADER);
            boolean wide = column.startsWith("title") || column.equals("address");
            sheet.setColumnWidth(i, (wide ? WIDE : NARROW) * CHARACTER);
        }
        int at = Layout.HEADERS + 1;
        Set<String> ownIds = own.stream().map(Source::id).collect(Collectors.toSet());
        for (Source source : own) {
            writeSource(sheet.createRow(at++), source, Styles.Role.INPUT);
        }
        int firstSpare = Layout.HEADERS + 1;
        int end = at + SPARE_SOURCES;
        while (at < end) {
            XSSFRow row = sheet.createRow(at++);
            for (int i = 0; i < Layout.SOURCE_COLUMNS.size(); i++) {
                cells.text(row.createCell(i), "", Styles.Role.INPUT);
            }
        }
        List<String> places = PLACES.stream().map(this::place).toList();
        lists.add(
                sheet,
                Layout.SOURCE_COLUMNS.indexOf("place"),
                firstSpare,
                at - 1,
                places,
                true,
                "workbook.prompt.word");
        for (Source source : all) {
            if (!ownIds.contains(source.id())) {
                writeSource(sheet.createRow(at++), source, Styles.Role.REFERENCE);
            }
        }
        keys.setZeroHeight(true);
        sheet.getRow(Layout.SHEET_KEY).setZeroHeight(true);
        sheet.createFreezePane(1, Layout.HEADERS + 1);
        sheet.setTabColor(Styles.BLUE);
        Styles.fitHeights(sheet, Layout.HEADERS);
        Styles.landscape(sheet, Layout.HEADERS);
    }

    private void writeSource(XSSFRow row, Source source, Styles.Role role) {
        List<String> texts = List.of(
                source.id(),
                source.title().french(),
                source.title().english(),
                source.date(),
                place(source.place().name()),
                source.locator().french(),
                source.locator().english(),
                source.address().map(URI::toString).orElse(""));
        for (int i = 0; i < texts.size(); i++) {
            cells.text(row.createCell(i), texts.get(i), role);
        }
        source.address().ifPresent(address -> link(row.getCell(texts.size() - 1), address));
    }

    private static void link(XSSFCell cell, URI address) {
        XSSFHyperlink link = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress(address.toString());
        cell.setHyperlink(link);
    }

    private String place(String constant) {
        return EnumNames.of(Source.Place.valueOf(constant)).in(messages.locale());
    }
}
