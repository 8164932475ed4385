package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aidrules.Fault;
import org.aidrules.InvalidInputException;
import org.aidrules.Text;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A population in CSV, UTF-8, one contract a line, with commas or semicolons.
 *
 * <p>Headers, in any order; what is not needed may be left out, and an empty cell says nothing:
 * <ul>
 * <li>{@code signedOn}, {@code hiredOn}, {@code revision}, {@code option};
 * <li>{@code specialty}, {@code sector}, {@code zone}, {@code departmentShortOfSpecialty}, {@code grouped},
 * {@code coordinated}, {@code forfaitStructureValidated}, {@code ccamFeeShare}, {@code newlySettled},
 * {@code doctorAge}, {@code derogations} (with spaces between), {@code secretaryPromoted};
 * <li>{@code attendingAdults}, {@code attendingAll}, {@code activeFile}: the counts at the start;
 * {@code attendingBand}, {@code activeFileBand};
 * <li>for each contract year N from 1 to 5 {@code observedAttendingAdultsN}, {@code observedAttendingAllN},
 * {@code observedActiveFileN} and {@code suspendedN};
 * <li>{@code weight}.
 * </ul>
 * Contracts that end early, follow another or move, and assistants, need JSON Lines.
 */
final class PopulationCsv implements PopulationForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LAST_YEAR = 5;
    private static final Map<String, String> MEASURES = Map.of("observedAttendingAdults", "attendingAdults",
            "observedAttendingAll", "attendingAll", "observedActiveFile", "activeFile");
    private static final Map<String, Column> COLUMNS = columns();

    private final CSVFormat format;
    private final List<String> headers;

    /** How the text of a cell becomes JSON. */
    private enum Kind {
        TEXT {
            @Override
            JsonNode node(String cell) {
                return NODES.textNode(cell);
            }
        },
        WHOLE {
            @Override
            JsonNode node(String cell) {
                return cell.matches("-?\\d{1,18}") ? NODES.numberNode(new BigInteger(cell)) : NODES.textNode(cell);
            }
        },
        YES_OR_NO {
            @Override
            JsonNode node(String cell) {
                return cell.equals("true") || cell.equals("false") ? NODES.booleanNode(Boolean.parseBoolean(cell))
                        : NODES.textNode(cell);
            }
        },
        LIST {
            @Override
            JsonNode node(String cell) {
                ArrayNode list = NODES.arrayNode();
                List.of(cell.split("\\s+")).forEach(list::add);
                return list;
            }
        };

        abstract JsonNode node(String cell);
    }

    /** A column: where its cells stand in the JSON, or in the JSON of a contract year where it is of one. */
    private record Column(String at, int year, Kind kind) {
    }

    /** Reads the headers, or refuses them with all that is wrong. */
    PopulationCsv(byte[] headerLine) {
        String text = text(headerLine, 1);
        this.format = CSVFormat.RFC4180.builder().setTrim(true)
                .setDelimiter(text.contains(",") || !text.contains(";") ? ',' : ';').get();
        this.headers = cells(text, 1);
        List<Fault> faults = new ArrayList<>();
        for (String header : headers) {
            if (!COLUMNS.containsKey(header)) {
                faults.add(new Fault("line 1", Optional.of(header), new Text("there is no such column",
                        "il n'y a pas de telle colonne"), List.copyOf(COLUMNS.keySet())));
            } else if (headers.indexOf(header) != headers.lastIndexOf(header)) {
                faults.add(Fields.twice("line 1", header));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults.stream().distinct().toList());
        }
    }

    /** Whether a file is CSV: by its name, or by its first line. */
    static boolean isCsv(String file, byte[] firstLine) {
        String start = new String(firstLine, 0, Math.min(firstLine.length, 10_000), StandardCharsets.UTF_8);
        return file.toLowerCase(Locale.ROOT).endsWith(".csv")
                || start.matches("\\uFEFF?\"?(" + String.join("|", COLUMNS.keySet()) + ")\"?([,;].*)?\\r?");
    }

    @Override
    public Line read(byte[] bytes, long number, List<Fault> faults) {
        List<String> cells = cells(text(bytes, number), number);
        if (cells.size() != headers.size()) {
            throw new InvalidInputException(List.of(Fault.notAccepted("line " + number,
                    cells.size(), List.of(String.valueOf(headers.size())))));
        }
        ObjectNode root = NODES.objectNode();
        ObjectNode[] years = new ObjectNode[LAST_YEAR + 1];
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                Column column = COLUMNS.get(headers.get(i));
                if (column.year() > 0 && years[column.year()] == null) {
                    years[column.year()] = NODES.objectNode().put("year", column.year());
                }
                put(column.year() > 0 ? years[column.year()] : root, column, cells.get(i));
            }
        }
        List<Integer> given = IntStream.rangeClosed(1, LAST_YEAR).filter(year -> years[year] != null).boxed().toList();
        if (!given.isEmpty()) {
            ArrayNode all = root.putArray("years");
            given.forEach(year -> all.add(years[year]));
        }
        return new Line(root, at -> header(at, given));
    }

    private static void put(ObjectNode root, Column column, String cell) {
        String[] path = column.at().substring(1).split("/");
        ObjectNode object = root;
        for (int i = 0; i < path.length - 1; i++) {
            object = object.withObject("/" + path[i]);
        }
        object.set(path[path.length - 1], column.kind().node(cell));
    }

    /** The header of the column that stands at a place of the JSON; the place itself where there is none. */
    private static String header(String at, List<Integer> years) {
        for (Map.Entry<String, Column> column : COLUMNS.entrySet()) {
            int year = column.getValue().year();
            String place = year == 0 ? column.getValue().at()
                    : "/years/" + years.indexOf(year) + column.getValue().at();
            if (at.equals(place) || at.startsWith(place + "/")) {
                return column.getKey();
            }
        }
        return at;
    }

    private static String text(byte[] bytes, long number) {
        if (bytes.length > Input.MOST_BYTES) {
            throw new InvalidInputException(JsonDocument.read(bytes, number).faults());
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(List.of(new Fault("line " + number, Optional.empty(),
                    new Text("this is not UTF-8", "ce n'est pas de l'UTF-8"), List.of("UTF-8"))));
        }
    }

    private List<String> cells(String text, long number) {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? List.of() : records.get(0).toList();
        } catch (UncheckedIOException | IOException e) {
            throw new InvalidInputException(List.of(new Fault("line " + number, Optional.empty(), new Text(
                    "this is not CSV: a quoted cell ends on its own line, and nothing follows its quote",
                    "ce n'est pas du CSV : une cellule entre guillemets se ferme sur sa ligne, sans rien après"),
                    List.of())));
        }
    }

    private static Map<String, Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        Map<String, Kind> practice = new HashMap<>();
        List.of("departmentShortOfSpecialty", "grouped", "forfaitStructureValidated", "newlySettled",
                "secretaryPromoted").forEach(name -> practice.put(name, Kind.YES_OR_NO));
        practice.put("doctorAge", Kind.WHOLE);
        practice.put("derogations", Kind.LIST);
        List.of("signedOn", "hiredOn", "revision", "option").forEach(name ->
                columns.put(name, new Column("/contract/" + name, 0, Kind.TEXT)));
        List.of("specialty", "sector", "zone", "departmentShortOfSpecialty", "grouped", "coordinated",
                "forfaitStructureValidated", "ccamFeeShare", "newlySettled", "doctorAge", "derogations",
                "secretaryPromoted").forEach(name -> columns.put(name, new Column("/contract/practice/" + name, 0,
                practice.getOrDefault(name, Kind.TEXT))));
        List.of("attendingAdults", "attendingAll", "activeFile").forEach(name ->
                columns.put(name, new Column("/contract/patients/" + name, 0, Kind.WHOLE)));
        columns.put("attendingBand", new Column("/contract/bands/attending", 0, Kind.TEXT));
        columns.put("activeFileBand", new Column("/contract/bands/activeFile", 0, Kind.TEXT));
        for (int year = 1; year <= LAST_YEAR; year++) {
            for (String name : List.of("observedAttendingAdults", "observedAttendingAll", "observedActiveFile")) {
                columns.put(name + year, new Column("/observed/" + MEASURES.get(name), year, Kind.WHOLE));
            }
            columns.put("suspended" + year, new Column("/suspended", year, Kind.YES_OR_NO));
        }
        columns.put("weight", new Column("/weight", 0, Kind.TEXT));
        return columns;
    }
}
