package org.aidrules.workbook;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.aidrules.AidRules;
import org.aidrules.explanation.EnumNames;
import org.aidrules.explanation.Source;
import org.aidrules.facts.Scheme;
import org.aidrules.messages.Messages;
import org.aidrules.reference.SourcesReader;
import org.aidrules.revision.Revision;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Reads the sheets that are no tables: what the revision is, and its sources. */
final class OtherSheetsReader {

    private static final int VALUE = 2;
    private static final int MOST_SOURCES = 2000;
    private static final String SOURCE_ID = "[A-Z0-9]+(-[A-Z0-9]+)*";

    private final AidRules rules;
    private final Faults faults;
    private final CellReader cells;
    private final FigureReader figures;
    private final Map<String, String> places = new LinkedHashMap<>();

    OtherSheetsReader(AidRules rules, Faults faults, CellReader cells, FigureReader figures) {
        this.rules = rules;
        this.faults = faults;
        this.cells = cells;
        this.figures = figures;
    }

    /** Reads the properties of the revision, with its id. */
    Map<String, String> readText(XSSFSheet sheet) {
        Map<String, String> properties = new LinkedHashMap<>();
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (int row = 1; row <= Math.min(sheet.getLastRowNum(), TableSheetReader.MOST_ROWS); row++) {
            String key = cells.read(sheet, row, 0).text();
            if (key.isEmpty()) {
                continue;
            }
            rows.put(key, row);
            places.put(key, Faults.place(sheet, row, VALUE));
            CellValue value = cells.read(sheet, row, VALUE);
            if (key.equals(OtherSheets.SCHEME) && value.isEmpty()) {
                continue;
            }
            String read = OtherSheets.DAYS.contains(key)
                    ? day(sheet, row, value)
                    : OtherSheets.CHOICES.containsKey(key) ? choice(sheet, row, key, value) : value.text();
            if (!read.isEmpty()) {
                properties.put(key, read);
            }
        }
        check(sheet, properties, rows);
        return properties;
    }

    /** Returns the places of the properties that were read, by their keys. */
    Map<String, String> places() {
        return places;
    }

    private String day(XSSFSheet sheet, int row, CellValue value) {
        if (value.isEmpty()) {
            return "";
        }
        FigureReader.Read read = figures.day(value);
        read.fault().ifPresent(fault -> faults.add(sheet, row, VALUE, value.text(), fault, List.of()));
        return read.figure().orElse("");
    }

    private String choice(XSSFSheet sheet, int row, String key, CellValue value) {
        List<String> choices = OtherSheets.CHOICES.getOrDefault(key, List.of());
        List<String> accepted = new ArrayList<>();
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            for (String choice : choices) {
                String name = OtherSheets.choice(new Messages(language), key, choice);
                if (CellNames.plain(name).equals(CellNames.plain(value.text()))) {
                    return choice;
                }
                accepted.add(name);
            }
        }
        faults.add(sheet, row, VALUE, value.text(), Messages.inBothLanguages("workbook.fault.notOneOf"), accepted);
        return "";
    }

    private void check(XSSFSheet sheet, Map<String, String> properties, Map<String, Integer> rows) {
        for (String key : List.of("id", "title.fr", "title.en", "checkedOn", "sources")) {
            if (!rows.containsKey(key)) {
                faults.addAt(sheet.getSheetName(), "workbook.fault.noProperty", key);
            } else if (!properties.containsKey(key)) {
                faults.add(sheet, row(rows, key), VALUE, "", "workbook.fault.empty");
            }
        }
        String id = properties.getOrDefault("id", "");
        if (!id.isEmpty() && !id.matches(WorkbookReader.ID)) {
            faults.add(
                    sheet,
                    row(rows, "id"),
                    VALUE,
                    id,
                    Messages.inBothLanguages("workbook.fault.id"),
                    List.of("avenant-9"));
        }
        Optional.ofNullable(properties.get("extends"))
                .filter(extended -> rules.find(extended).isEmpty())
                .ifPresent(extended -> faults.add(
                        sheet,
                        row(rows, "extends"),
                        VALUE,
                        extended,
                        Messages.inBothLanguages("workbook.fault.notOneOf"),
                        rules.revisions().stream().map(Revision::id).toList()));
        checkScheme(sheet, properties, rows);
    }

    /** Checks that the scheme is that of the revision that this one extends. A workbook that names none has the same. */
    private void checkScheme(XSSFSheet sheet, Map<String, String> properties, Map<String, Integer> rows) {
        String named = properties.get(OtherSheets.SCHEME);
        Optional<Scheme> extended = Optional.ofNullable(properties.get("extends"))
                .flatMap(rules::find)
                .map(Revision::scheme);
        if (named != null && extended.isPresent() && !extended.get().key().equals(named)) {
            faults.add(
                    sheet,
                    row(rows, OtherSheets.SCHEME),
                    VALUE,
                    EnumNames.of(Scheme.find(named).orElseThrow()).french(),
                    Messages.inBothLanguages("workbook.fault.otherScheme"),
                    List.of(EnumNames.of(extended.get()).french()));
        }
    }

    /** Returns the row of a property, which has one. */
    private static int row(Map<String, Integer> rows, String property) {
        return Objects.requireNonNull(rows.get(property), property);
    }

    /**
     * Reads the sources that the rules do not know yet.
     *
     * @return the cells of each source, by the name of its column
     */
    List<Map<String, String>> readSources(XSSFSheet sheet) {
        Map<Integer, String> columns = new TreeMap<>();
        XSSFRow keys = sheet.getRow(Layout.COLUMN_KEYS);
        for (int at = 0; keys != null && at < keys.getLastCellNum(); at++) {
            String key = cells.read(sheet, Layout.COLUMN_KEYS, at).text();
            if (Layout.SOURCE_COLUMNS.contains(key)) {
                columns.putIfAbsent(at, key);
            }
        }
        if (!columns.containsValue("id")) {
            faults.addAt(sheet.getSheetName(), "workbook.fault.noColumns");
            return List.of();
        }
        Map<String, Source> known = new LinkedHashMap<>();
        rules.sources().forEach(source -> known.put(source.id(), source));
        List<Map<String, String>> read = new ArrayList<>();
        for (int row = Layout.HEADERS + 1; row <= Math.min(sheet.getLastRowNum(), MOST_SOURCES); row++) {
            Map<String, String> source = new LinkedHashMap<>();
            for (Map.Entry<Integer, String> column : columns.entrySet()) {
                CellValue value = cells.read(sheet, row, column.getKey());
                source.put(column.getValue(), text(value));
            }
            if (source.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                source(sheet, row, columns, source, known).ifPresent(read::add);
            }
        }
        return read;
    }

    private String text(CellValue value) {
        return value.day() ? figures.day(value).figure().orElse(value.text()) : value.text();
    }

    /** Checks a source; empty where it is known as it is, or has a fault. */
    private Optional<Map<String, String>> source(
            XSSFSheet sheet,
            int row,
            Map<Integer, String> columns,
            Map<String, String> source,
            Map<String, Source> known) {
        String place = place(source.getOrDefault("place", ""));
        Source same = known.get(source.getOrDefault("id", ""));
        if (same != null && isSame(same, source, place)) {
            return Optional.empty();
        }
        columns.forEach((at, column) -> {
            String cell = source.getOrDefault(column, "");
            if (cell.isEmpty() && !column.equals("date") && !column.equals("address")) {
                faults.add(sheet, row, at, "", "workbook.fault.empty");
            } else if (column.equals("id") && same != null) {
                faults.add(sheet, row, at, cell, "workbook.fault.sourceKnown");
            } else if (column.equals("id") && !cell.matches(SOURCE_ID)) {
                faults.add(
                        sheet,
                        row,
                        at,
                        cell,
                        Messages.inBothLanguages("workbook.fault.sourceId"),
                        List.of("AVENANT-9"));
            } else if (column.equals("place") && place.isEmpty()) {
                List<String> accepted = OtherSheets.PLACES.stream()
                        .map(constant ->
                                EnumNames.of(Source.Place.valueOf(constant)).french())
                        .toList();
                faults.add(sheet, row, at, cell, Messages.inBothLanguages("workbook.fault.notOneOf"), accepted);
            } else if (column.equals("address")
                    && !cell.isEmpty()
                    && SourcesReader.address(cell).isEmpty()) {
                faults.add(sheet, row, at, cell, "workbook.fault.address");
            }
        });
        source.put("place", place);
        return Optional.of(source);
    }

    private static boolean isSame(Source known, Map<String, String> source, String place) {
        return known.title().french().equals(source.get("title.fr"))
                && known.title().english().equals(source.get("title.en"))
                && known.date().equals(source.get("date"))
                && known.place().name().equals(place)
                && List.of("", known.address().map(URI::toString).orElse(""))
                        .contains(source.getOrDefault("address", ""));
    }

    private static String place(String written) {
        return OtherSheets.PLACES.stream()
                .filter(constant -> constant.equalsIgnoreCase(written)
                        || List.of(Locale.FRENCH, Locale.ENGLISH).stream()
                                .map(language -> EnumNames.of(Source.Place.valueOf(constant))
                                        .in(language))
                                .anyMatch(name -> CellNames.plain(name).equals(CellNames.plain(written))))
                .findFirst()
                .orElse("");
    }
}
