package org.aidrules.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.aidrules.error.InputError;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.revision.TableFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.util.CellReference;

/** A revision as a workbook describes it. Immutable. */
public final class WorkbookDraft {

    private static final List<String> SOURCE_COLUMNS =
            List.of("id", "title.en", "title.fr", "date", "place", "locator.en", "locator.fr");
    private static final String ADDRESS = "address";
    /** A cell of a file in a message, in English or in French. */
    private static final Pattern CELL =
            Pattern.compile("table ([a-z-]+)\\.drl\\.csv, cell(?:ule)? ([A-Z]{1,3})(\\d{1,7})");
    /** A cell in a message whose file was named before. */
    private static final Pattern OTHER_CELL = Pattern.compile("cell(?:ule)? ([A-Z]{1,3})(\\d{1,7})");
    /** The line of the first row in a file. */
    private static final int FIRST_LINE = 9;

    private final Map<String, String> properties;
    private final List<TableFile> tables;
    private final List<Map<String, String>> sources;
    private final Map<String, TablePlaces> places;
    private final Map<String, String> propertyPlaces;
    private final List<TypicalCase> cases;
    private final List<InputError> warnings;

    WorkbookDraft(
            Map<String, String> properties,
            List<TableFile> tables,
            List<Map<String, String>> sources,
            Map<String, TablePlaces> places,
            Map<String, String> propertyPlaces,
            List<TypicalCase> cases,
            List<InputError> warnings) {
        this.properties = new LinkedHashMap<>(properties);
        this.tables = List.copyOf(tables);
        this.sources = sources.stream()
                .map(LinkedHashMap::new)
                .map(one -> (Map<String, String>) one)
                .toList();
        this.places = Map.copyOf(places);
        this.propertyPlaces = Map.copyOf(propertyPlaces);
        this.cases = List.copyOf(cases);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Returns the id of the revision.
     *
     * @return for example {@code avenant-9}
     */
    public String id() {
        return Objects.requireNonNull(properties.get("id"));
    }

    /**
     * Returns the tables that differ from those of the revision that it extends.
     *
     * @return the tables, in the order of their sheets
     */
    public List<TableFile> tables() {
        return tables;
    }

    /**
     * Returns what was read in a way that the author should know of: formulas, sheets that are missing, transitional
     * provisions that are not decided.
     *
     * @return the warnings, each with its sheet or cell
     */
    public List<InputError> warnings() {
        return warnings;
    }

    /**
     * Returns the typical cases.
     *
     * @return the situations with the results that the author expects, in the order of their rows
     */
    public List<TypicalCase> cases() {
        return cases;
    }

    /**
     * Returns the cells that a defect concerns.
     *
     * @param defect a defect of the tables that {@link #write} wrote
     * @return the cells; the sheet where no cell is known, nothing where no sheet is
     */
    public List<String> places(Defect defect) {
        return new DefectPlaces(this).of(defect);
    }

    /**
     * Returns a defect of the revision with the sheet and the cell in place of the file and its line.
     *
     * @param defect a defect of the tables that {@link #write} wrote
     * @return the same defect; its message names the cell, or the rows, where they are known
     */
    public Defect placed(Defect defect) {
        DefectPlaces known = new DefectPlaces(this);
        List<String> at = known.of(defect);
        LocalizedText message = defect.kind() == Defect.Kind.UNSOURCED ? known.text(defect) : defect.message();
        return new Defect(
                defect.kind(),
                defect.table(),
                defect.rows(),
                defect.facts(),
                new LocalizedText(placed(message.english(), at), placed(message.french(), at)));
    }

    /** Returns the id of the revision that this one extends. */
    Optional<String> extended() {
        return Optional.ofNullable(properties.get("extends"));
    }

    /** Returns where a table stands; empty where the workbook has no sheet of it. */
    Optional<TablePlaces> places(String table) {
        return Optional.ofNullable(places.get(table));
    }

    /** Returns the cell of a property. */
    Optional<String> propertyPlace(String key) {
        return Optional.ofNullable(propertyPlaces.get(key));
    }

    /** Returns a table that differs from that of the revision that this one extends. */
    Optional<TableFile> table(String name) {
        return tables.stream().filter(own -> own.table().equals(name)).findFirst();
    }

    /** Returns the cells that the message of a defect names. */
    List<String> namedCells(Defect defect) {
        Matcher file = CELL.matcher(defect.message().english());
        if (!file.find()) {
            return List.of();
        }
        String table = file.group(1);
        return OTHER_CELL
                .matcher(defect.message().english())
                .results()
                .flatMap(one -> cell(table, one.group(1), one.group(2)).stream())
                .toList();
    }

    /** Returns a message with the cells of the workbook in place of those of a file. */
    String inSheet(String table, String message) {
        return OTHER_CELL.matcher(message).replaceAll(other -> {
            String written = other.group(1) + other.group(2);
            String cell = cell(table, other.group(1), other.group(2)).orElse(written);
            return Matcher.quoteReplacement(other.group().replace(written, cell));
        });
    }

    private String placed(String message, List<String> at) {
        Matcher file = CELL.matcher(message);
        if (file.find()) {
            String table = file.group(1);
            String rest = inSheet(table, message.substring(file.end()));
            return cell(table, file.group(2), file.group(3))
                    .map(cell -> message.substring(0, file.start()) + cell + rest)
                    .orElse(message);
        }
        return at.isEmpty() ? message : message + " (" + String.join(", ", at) + ")";
    }

    /** Returns the place of a cell of a file, such as B9, in the workbook. */
    private Optional<String> cell(String table, String letters, String line) {
        int row = Integer.parseInt(line) - FIRST_LINE;
        int column = CellReference.convertColStringToIndex(letters);
        return Optional.ofNullable(places.get(table))
                .filter(known -> row >= 0 && row < known.rows().size())
                .filter(known -> column <= known.columns().size())
                .map(known -> known.cell(row, column));
    }

    /**
     * Returns an error of the files with the cell in place of the file.
     *
     * @param error an error of the files that {@link #write} wrote
     * @return the same error, at the cell where it is known
     */
    public InputError placed(InputError error) {
        String key = error.at().replaceFirst(".*/revision\\.properties/", "");
        String cell = key.equals(error.at()) ? error.at() : propertyPlaces.getOrDefault(key, error.at());
        return new InputError(cell, error.found(), error.message(), error.accepted());
    }

    /**
     * Writes the files of the revision: its properties, its tables and its sources, as {@link AidRules#withOverlay} reads
     * them.
     *
     * @param folder an existing folder, whose name must be the {@link #id} where it is loaded
     * @return the number of files
     * @throws UncheckedIOException if a file cannot be written
     */
    public int write(Path folder) {
        Map<String, String> files = files();
        files.forEach((name, text) -> {
            try {
                Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return files.size();
    }

    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("revision.properties", propertiesText());
        tables.forEach(table -> files.put(table.table() + ".drl.csv", AidRules.ruleFile(table)));
        if (!sources.isEmpty()) {
            files.put("sources.csv", sourcesText());
        }
        return files;
    }

    private String propertiesText() {
        StringBuilder text = new StringBuilder();
        properties.forEach((key, value) -> {
            if (!key.equals("id") && !key.equals(Layout.TRANSITIONS)) {
                text.append(key).append('=').append(value).append('\n');
            }
        });
        return text.toString();
    }

    private String sourcesText() {
        List<String> columns = new ArrayList<>(SOURCE_COLUMNS);
        if (sources.stream()
                .anyMatch(source -> !source.getOrDefault(ADDRESS, "").isEmpty())) {
            columns.add(ADDRESS);
        }
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            printer.printRecord(columns);
            for (Map<String, String> source : sources) {
                printer.printRecord(columns.stream()
                        .map(column -> source.getOrDefault(column, ""))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
