package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aidrules.DecisionTable;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of a contract through time, cell by cell: {@code decisions.csv} says of every combination of facts,
 * once, what the dossier says. A fact that a line does not name may have any value, and {@code _} stands for a space.
 */
class GoldenDecisionsTest {

    private static final List<String> TABLES = List.of("attainment", "combination", "modulation", "renewal",
            "termination", "terms", "transitions", "working-time");

    /** Each table of each revision that the file speaks of. */
    static Stream<Arguments> tables() {
        return lines().stream().flatMap(line -> revisions(line).map(revision -> Arguments.of(revision,
                line.get("table")))).map(pair -> List.of(pair.get())).distinct().map(pair ->
                Arguments.of(pair.toArray()));
    }

    @Test
    void theFileSpeaksOfEveryTableOfEveryRevision() {
        TreeSet<String> expected = new TreeSet<>(List.of("convention-2024 options"));
        Shipped.IDS.forEach(id -> TABLES.forEach(table -> expected.add(id + " " + table)));
        assertEquals(expected, new TreeSet<>(tables().map(pair -> pair.get()[0] + " " + pair.get()[1]).toList()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tables")
    void everyCellIsAsTheDossierSays(String revision, String name) {
        DecisionTable table = Shipped.RULES.get(revision).table(name);
        List<CSVRecord> lines = lines().stream().filter(line -> line.get("table").equals(name)
                && revisions(line).anyMatch(revision::equals)).toList();
        lines.forEach(line -> assertTrue(Domains.cells(name).get(0).keySet().containsAll(words(line, "when").keySet()),
                line::toString));
        for (Map<String, String> cell : Domains.cells(name)) {
            List<CSVRecord> said = lines.stream().filter(line -> speaksOf(line, cell)).toList();
            assertEquals(1, said.size(), () -> cell + " " + said);
            assertAsSaid(said.get(0), Rows.matching(table, cell), cell);
        }
    }

    private static void assertAsSaid(CSVRecord line, DecisionTable.Row row, Map<String, String> cell) {
        words(line, "then").forEach((column, value) ->
                assertEquals(value.replace('_', ' '), row.outcome().get(column).replace('_', ' '), cell::toString));
        if (!line.get("certainty").isEmpty()) {
            assertEquals(line.get("certainty"), row.reason().certainty().name(), cell::toString);
        }
    }

    private static boolean speaksOf(CSVRecord line, Map<String, String> cell) {
        return words(line, "when").entrySet().stream().allMatch(fact ->
                List.of(fact.getValue().split("\\|")).contains(cell.get(fact.getKey())));
    }

    private static Map<String, String> words(CSVRecord line, String column) {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(line.get(column).split(" ")).filter(word -> !word.isEmpty()).map(word -> word.split("=", 2))
                .forEach(word -> words.put(word[0], word[1]));
        return words;
    }

    private static Stream<String> revisions(CSVRecord line) {
        return Arrays.stream(line.get("revisions").split(" "));
    }

    private static List<CSVRecord> lines() {
        return Golden.lines("decisions.csv");
    }
}
