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
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.revision.TableFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A revision as a workbook describes it. Immutable. */
public final class WorkbookDraft {

    private static final List<String> SOURCE_COLUMNS =
            List.of("id", "title.en", "title.fr", "date", "place", "locator.en", "locator.fr");
    private static final String ADDRESS = "address";

    private final Map<String, String> properties;
    private final List<TableFile> tables;
    private final List<Map<String, String>> sources;
    private final Map<String, TablePlaces> places;
    private final List<InputError> warnings;

    WorkbookDraft(
            Map<String, String> properties,
            List<TableFile> tables,
            List<Map<String, String>> sources,
            Map<String, TablePlaces> places,
            List<InputError> warnings) {
        this.properties = new LinkedHashMap<>(properties);
        this.tables = List.copyOf(tables);
        this.sources = sources.stream()
                .map(LinkedHashMap::new)
                .map(one -> (Map<String, String>) one)
                .toList();
        this.places = Map.copyOf(places);
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

    /** Returns where the rows and columns of each table stand. */
    Map<String, TablePlaces> places() {
        return places;
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
