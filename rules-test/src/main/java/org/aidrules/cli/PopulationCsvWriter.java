package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aidrules.output.CsvOutput;

/** Writes a population as CSV that {@link PopulationCsv} reads. */
final class PopulationCsvWriter {

    private PopulationCsvWriter() {}

    /**
     * Writes the columns in which some contract has a value, and a line for each contract.
     *
     * @param contracts gives the same contracts each time, as inputs of {@code settle}
     */
    static void write(Supplier<Stream<JsonNode>> contracts, Writer writer) {
        Map<String, PopulationColumn> columns = new LinkedHashMap<>(PopulationColumn.ALL);
        Map<String, PopulationColumn> empty = new LinkedHashMap<>(PopulationColumn.ALL);
        contracts
                .get()
                .forEach(contract -> empty.values()
                        .removeIf(column -> !cell(contract, column).isEmpty()));
        columns.keySet().removeAll(empty.keySet());
        CsvOutput csv = CsvOutput.to(writer);
        csv.line(columns.keySet().stream().toList());
        contracts
                .get()
                .forEach(contract -> csv.line(columns.values().stream()
                        .map(column -> cell(contract, column))
                        .toList()));
    }

    private static String cell(JsonNode contract, PopulationColumn column) {
        if (column.year() == 0) {
            return cell(contract.at(column.at()));
        }
        for (JsonNode year : contract.path("years")) {
            if (year.path("year").asInt() == column.year()) {
                return cell(year.at(column.at()));
            }
        }
        return "";
    }

    /** Returns a value as text; several names with spaces between them. */
    private static String cell(JsonNode value) {
        if (!value.isArray()) {
            return value.asText();
        }
        StringJoiner names = new StringJoiner(" ");
        value.forEach(name -> names.add(name.asText()));
        return names.toString();
    }
}
