package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.json.JsonDocument;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A population in CSV: UTF-8, one contract per line, commas or semicolons.
 *
 * <p>The headers are those of {@link PopulationColumn}, in any order. A column that is not needed may be left out. An
 * empty cell means that the field is not given. Several names in a cell are separated by spaces.
 *
 * <p>Early terminations, renewals, changes to a later revision and assistants cannot be given in CSV; use JSON Lines
 * for them.
 */
final class PopulationCsv implements PopulationForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, PopulationColumn> COLUMNS = PopulationColumn.ALL;
    private static final Map<String, String> FORMER = PopulationColumn.FORMER;
    private static final int LAST_YEAR = PopulationColumn.LAST_YEAR;

    private final CSVFormat format;
    private final List<String> headers;

    /** Reads the headers, or throws every error in them. */
    PopulationCsv(byte[] headerLine) {
        String text = text(headerLine, 1);
        this.format = CSVFormat.RFC4180
                .builder()
                .setTrim(true)
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
                        new LocalizedText("there is no such column", "il n'y a pas de telle colonne"),
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
    public Line read(byte[] bytes, long number) {
        List<String> cells = cells(text(bytes, number), number);
        if (cells.size() != headers.size()) {
            throw new InvalidInputException(List.of(
                    InputError.notAccepted("line " + number, cells.size(), List.of(String.valueOf(headers.size())))));
        }
        ObjectNode root = NODES.objectNode();
        ObjectNode[] years = new ObjectNode[LAST_YEAR + 1];
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                PopulationColumn column = COLUMNS.get(headers.get(i));
                if (column.year() > 0 && years[column.year()] == null) {
                    years[column.year()] = NODES.objectNode().put("year", column.year());
                }
                put(column.year() > 0 ? years[column.year()] : root, column, cells.get(i));
            }
        }
        List<Integer> given = IntStream.rangeClosed(1, LAST_YEAR)
                .filter(year -> years[year] != null)
                .boxed()
                .toList();
        if (!given.isEmpty()) {
            ArrayNode all = root.putArray("years");
            given.forEach(year -> all.add(years[year]));
        }
        return new Line(JsonDocument.of(root), at -> PopulationColumn.header(at, given));
    }

    private static void put(ObjectNode root, PopulationColumn column, String cell) {
        String[] path = column.at().substring(1).split("/");
        ObjectNode object = root;
        for (int i = 0; i < path.length - 1; i++) {
            object = object.withObject("/" + path[i]);
        }
        object.set(path[path.length - 1], column.kind().node(cell));
    }

    private static String text(byte[] bytes, long number) {
        if (bytes.length > JsonDocument.MOST_BYTES) {
            throw new InvalidInputException(JsonDocument.readLine(bytes, number).errors());
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(List.of(new InputError(
                    "line " + number,
                    Optional.empty(),
                    new LocalizedText("this is not UTF-8", "ce n'est pas de l'UTF-8"),
                    List.of("UTF-8"))));
        }
    }

    private List<String> cells(String text, long number) {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? List.of() : records.get(0).toList();
        } catch (UncheckedIOException | IOException e) {
            throw new InvalidInputException(List.of(new InputError(
                    "line " + number,
                    Optional.empty(),
                    new LocalizedText(
                            "this is not CSV: a quoted cell ends on its own line, and nothing follows its quote",
                            "ce n'est pas du CSV : une cellule entre guillemets se ferme sur sa ligne, sans rien après"),
                    List.of())));
        }
    }
}
