package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.JsonDocument;
import org.aidrules.messages.Messages;
import org.aidrules.reference.CellNotation;
import org.aidrules.reference.Utf8;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A population in CSV, UTF-8, one contract a line, with commas or semicolons. Blank lines, and blank cells at the end
 * of a line, are ignored. Numbers and yes or no are read as {@link CellNotation} reads them, names in upper or lower case.
 *
 * <p>The headers are those of {@link PopulationColumn}, in any order. A column that is not needed may be left out. An
 * empty cell means that the field is not given. Several names in a cell are separated by spaces.
 *
 * <p>A change to a later revision, what was paid, obligations met and targets agreed later cannot be given in CSV; use
 * JSON Lines for them.
 */
final class PopulationCsv implements PopulationForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, PopulationColumn> COLUMNS = PopulationColumn.ALL;
    private static final Map<String, String> FORMER = PopulationColumn.FORMER;
    private static final int LAST_YEAR = PopulationColumn.LAST_YEAR;
    private static final Pattern SPACES_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private final CSVFormat format;
    private final List<String> headers;

    /** Reads the headers, or throws every error in them. */
    PopulationCsv(byte[] headerLine) {
        String text = text(headerLine, 1);
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(text.contains(",") || !text.contains(";") ? ',' : ';')
                .get();
        List<String> given = cells(text, 1);
        this.headers = given.stream()
                .map(header -> FORMER.getOrDefault(header, header))
                .toList();
        List<InputError> errors = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            if (!COLUMNS.containsKey(header)) {
                errors.add(new InputError(
                        "line 1",
                        Optional.of(header),
                        Messages.inBothLanguages("population.noSuchColumn"),
                        List.copyOf(COLUMNS.keySet())));
            } else if (headers.indexOf(header) != headers.lastIndexOf(header)) {
                errors.add(InputError.givenTwice("line 1", given.get(headers.lastIndexOf(header))));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors.stream().distinct().toList());
        }
    }

    /** Returns whether a file is CSV, according to its name or its first line. */
    static boolean isCsv(String file, byte[] firstLine) {
        String start = new String(firstLine, 0, Math.min(firstLine.length, 10_000), StandardCharsets.UTF_8);
        return file.toLowerCase(Locale.ROOT).endsWith(".csv")
                || start.matches("\\uFEFF?\"?(" + String.join("|", COLUMNS.keySet()) + "|"
                        + String.join("|", FORMER.keySet()) + ")\"?([,;].*)?\\r?");
    }

    @Override
    public Optional<Line> read(byte[] bytes, long number) {
        List<String> cells = cells(text(bytes, number), number);
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        if (cells.size() > headers.size()) {
            throw new InvalidInputException(List.of(
                    InputError.notAccepted("line " + number, cells.size(), List.of(String.valueOf(headers.size())))));
        }
        ObjectNode root = NODES.objectNode();
        ObjectNode[] years = new ObjectNode[LAST_YEAR + 1];
        Map<PopulationColumn, InputError> errors = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            PopulationColumn column = Objects.requireNonNull(COLUMNS.get(headers.get(i)));
            if (cell.isEmpty()) {
                continue;
            }
            if (column.year() > 0 && years[column.year()] == null) {
                years[column.year()] = NODES.objectNode().put("year", column.year());
            }
            column.remedy(cell)
                    .ifPresentOrElse(
                            remedy -> errors.put(column, InputError.invalid("", cell, remedy)),
                            () -> put(column.year() > 0 ? years[column.year()] : root, column, cell));
        }
        List<Integer> given = IntStream.rangeClosed(1, LAST_YEAR)
                .filter(year -> years[year] != null)
                .boxed()
                .toList();
        if (!given.isEmpty()) {
            ArrayNode all = root.putArray("years");
            given.forEach(year -> all.add(years[year]));
        }
        List<InputError> placed = errors.entrySet().stream()
                .map(error -> at(error.getKey().place(given), error.getValue()))
                .toList();
        return Optional.of(new Line(JsonDocument.of(root, placed), at -> PopulationColumn.header(at, given)));
    }

    private static InputError at(String place, InputError error) {
        return new InputError(place, error.found(), error.message(), error.accepted());
    }

    private static void put(ObjectNode root, PopulationColumn column, String cell) {
        String[] path = column.at().substring(1).split("/");
        ObjectNode object = root;
        for (int i = 0; i < path.length - 1; i++) {
            object = object.withObject("/" + path[i]);
        }
        object.set(path[path.length - 1], column.node(cell));
    }

    private static String text(byte[] bytes, long number) {
        if (bytes.length > JsonDocument.MOST_BYTES) {
            throw new InvalidInputException(JsonDocument.readLine(bytes, number).errors());
        }
        return Utf8.text("line " + number, bytes);
    }

    /** Returns the cells of a line, without the blank ones at its end; none where all are blank. */
    private List<String> cells(String text, long number) {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = parser.getRecords();
            List<String> cells = new ArrayList<>();
            records.stream()
                    .limit(1)
                    .flatMap(CSVRecord::stream)
                    .map(PopulationCsv::strip)
                    .forEach(cells::add);
            while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
                cells.remove(cells.size() - 1);
            }
            return cells;
        } catch (UncheckedIOException | IOException e) {
            throw new InvalidInputException(
                    List.of(InputError.unusable("line " + number, Messages.inBothLanguages("population.notCsv"))));
        }
    }

    /** Returns a cell without the spaces around it, no-break spaces among them. */
    private static String strip(String cell) {
        return SPACES_AROUND.matcher(cell).replaceAll("");
    }
}
