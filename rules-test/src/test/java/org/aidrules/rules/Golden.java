package org.aidrules.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.aidrules.facts.Band;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the published tables of {@code golden/}, whose first line names the columns. */
final class Golden {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private Golden() {}

    static List<CSVRecord> lines(String file) {
        try (InputStream stream = Golden.class.getResourceAsStream("/golden/" + file);
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bands of a published label; a doctor admitted below P30 is paid as from P30 to P50. */
    static List<Band> bands(String label) {
        return switch (label) {
            case "up to P90" -> List.of(Band.BELOW_P30, Band.P30_P50, Band.P50_P70, Band.P70_P90);
            default -> List.of(Band.valueOf(label.replace('-', '_')));
        };
    }

    /** The contract years of a published label. */
    static List<Integer> years(String label) {
        return switch (label) {
            case "3+" -> List.of(3, 4, 5);
            case "all" -> List.of(1, 2, 3, 4, 5);
            default -> List.of(Integer.valueOf(label));
        };
    }

    /** A word of the cell {@code given}, which says {@code name=value name=value}; empty where it is not there. */
    static String given(CSVRecord line, String name) {
        return Arrays.stream(line.get("given").split(" "))
                .filter(word -> word.startsWith(name + "="))
                .map(word -> word.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }
}
