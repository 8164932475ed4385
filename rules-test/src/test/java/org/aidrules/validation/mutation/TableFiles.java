package org.aidrules.validation.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Decision tables read as the spreadsheets that they are, without the engine: what another implementation would do. */
public final class TableFiles {

    private static final Pattern CONDITION = Pattern.compile("(\\w+) (==|!=) (\\w+\\.)?\\$");
    private static final Pattern OUTCOME = Pattern.compile("facts, \"(\\w+)\", \"\\$param\"");

    private TableFiles() {}

    /** A condition of a row. */
    record Condition(String fact, boolean equal, List<String> values) {
        boolean holds(Map<String, String> facts) {
            return values.contains(facts.get(fact)) == equal;
        }
    }

    /** A row: its name, its conditions and its outcome. */
    public record FileRow(String name, List<Condition> conditions, Map<String, String> outcome) {
        boolean matches(Map<String, String> facts) {
            return conditions.stream().allMatch(condition -> condition.holds(facts));
        }
    }

    /** The rows of a file. */
    public static List<FileRow> read(Path file) {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            List<CSVRecord> lines = parser.getRecords();
            int types = 0;
            while (!lines.get(types).get(0).equals("NAME")) {
                types++;
            }
            List<FileRow> rows = new ArrayList<>();
            for (CSVRecord line : lines.subList(types + 4, lines.size())) {
                if (!line.get(0).isBlank()) {
                    rows.add(row(lines.get(types), lines.get(types + 2), line));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileRow row(CSVRecord types, CSVRecord expressions, CSVRecord line) {
        List<Condition> conditions = new ArrayList<>();
        Map<String, String> outcome = new TreeMap<>();
        for (int column = 1; column < line.size(); column++) {
            String cell = line.get(column).strip();
            if (!cell.isEmpty() && types.get(column).equals("CONDITION")) {
                conditions.add(condition(expressions.get(column), cell));
            } else if (!cell.isEmpty() && types.get(column).equals("ACTION")) {
                Matcher matcher = matcher(OUTCOME, expressions.get(column));
                outcome.put(matcher.group(1), cell);
            }
        }
        return new FileRow(line.get(0).strip(), conditions, outcome);
    }

    private static Condition condition(String expression, String cell) {
        Matcher matcher = matcher(CONDITION, expression);
        return new Condition(
                matcher.group(1),
                matcher.group(2).equals("=="),
                Arrays.stream(cell.split(",")).map(String::strip).toList());
    }

    private static Matcher matcher(Pattern pattern, String expression) {
        Matcher matcher = pattern.matcher(expression);
        if (!matcher.find()) {
            throw new IllegalArgumentException(expression);
        }
        return matcher;
    }

    /** The one row that matches, or all that do where that is not one. */
    public static Map<String, String> decide(List<FileRow> rows, Map<String, String> facts) {
        List<FileRow> matching = rows.stream().filter(row -> row.matches(facts)).toList();
        Map<String, String> decided = new LinkedHashMap<>();
        decided.put("row", String.join("+", matching.stream().map(FileRow::name).toList()));
        matching.forEach(row -> decided.putAll(row.outcome()));
        return decided;
    }
}
