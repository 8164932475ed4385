package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.explanation.Citation;
import org.aidrules.revision.DecisionTable;
import org.apache.commons.csv.CSVRecord;

/**
 * What the dossier says of every combination of facts: {@code decisions.csv} what is decided and how sure that is,
 * {@code citations.csv} which texts say so. In both, each combination is spoken of once. A fact that a line does not
 * name may have any value, {@code A|B} is one of several, {@code !A|B} any other, and {@code _} stands for a space.
 */
public final class GoldenDecisions {

    private static final List<CSVRecord> DECISIONS = Golden.lines("decisions.csv");
    private static final List<CSVRecord> CITATIONS = Golden.lines("citations.csv");
    private static final Map<String, Map<Map<String, String>, Said>> SAID = new ConcurrentHashMap<>();

    private GoldenDecisions() {}

    /** What is said of one combination of facts. */
    record Said(Map<String, String> outcome, String certainty, String cites) {}

    /** Each revision and table of which a file speaks, such as {@code avenant-7 amounts}. */
    static Stream<String> tables(String file) {
        return (file.equals("decisions.csv") ? DECISIONS : CITATIONS)
                .stream()
                        .flatMap(line -> Arrays.stream(line.get("revisions").split(" "))
                                .map(revision -> revision + " " + line.get("table")))
                        .distinct();
    }

    /**
     * Compares a table of some rules with what is said of it, in every revision that has it.
     *
     * @param rules the rules
     * @param table the table
     */
    public static void check(AidRules rules, String table) {
        Shipped.allIds().stream()
                .filter(revision -> Domains.tables(Shipped.scheme(revision)).contains(table))
                .forEach(revision -> check(rules, revision, table));
    }

    /** Compares a table of one revision with what is said of it. */
    static void check(AidRules rules, String revision, String name) {
        DecisionTable table = rules.get(revision).table(name);
        Map<Map<String, String>, Said> answers = new HashMap<>();
        table.rows().forEach(row -> {
            Map<String, List<String>> matched = new LinkedHashMap<>(table.domain());
            matched.putAll(row.conditions());
            Map<String, String> outcome = new TreeMap<>();
            row.outcome().forEach((column, value) -> outcome.put(column, spaced(value)));
            Said answer = new Said(outcome, row.reason().certainty().name(), cites(row));
            DecisionTable.combinations(matched).forEach(cell -> answers.put(cell, answer));
        });
        said(revision, name)
                .forEach((cell, said) ->
                        assertEquals(said, answers.get(cell), () -> revision + " " + name + " " + cell));
    }

    /** Both sides alike: {@code 12.5_%} is a cell with a space, {@code NOT_MET} one without. */
    private static String spaced(String value) {
        return value.replace('_', ' ');
    }

    private static String cites(DecisionTable.Row row) {
        return row.reason().sources().stream().map(GoldenDecisions::cited).collect(Collectors.joining("; "));
    }

    /** A citation as the files have it. */
    static String cited(Citation citation) {
        return citation.source().id() + (citation.locator().isEmpty() ? "" : ": " + citation.locator());
    }

    private static Map<Map<String, String>, Said> said(String revision, String table) {
        return SAID.computeIfAbsent(revision + " " + table, key -> read(revision, table));
    }

    /** What is said of each combination of a table's facts; of none nothing, and of none twice. */
    private static Map<Map<String, String>, Said> read(String revision, String table) {
        List<Line> decisions = lines(DECISIONS, revision, table);
        List<Line> citations = lines(CITATIONS, revision, table);
        Map<Map<String, String>, Said> said = new HashMap<>();
        for (Map<String, String> cell : Domains.cells(table)) {
            CSVRecord decision = only(decisions, cell).record();
            Map<String, String> outcome = new TreeMap<>();
            words(decision, "then").forEach((column, value) -> outcome.put(column, spaced(value)));
            said.put(
                    cell,
                    new Said(
                            outcome,
                            decision.get("certainty"),
                            only(citations, cell).record().get("cites")));
        }
        return said;
    }

    private static Line only(List<Line> lines, Map<String, String> cell) {
        List<Line> speaking = lines.stream().filter(line -> line.speaksOf(cell)).toList();
        assertEquals(1, speaking.size(), () -> cell + " " + speaking);
        return speaking.get(0);
    }

    private static List<Line> lines(List<CSVRecord> all, String revision, String table) {
        return all.stream()
                .filter(line -> line.get("table").equals(table)
                        && List.of(line.get("revisions").split(" ")).contains(revision))
                .map(record -> {
                    Map<String, String> when = words(record, "when");
                    assertTrue(Domains.cells(table).get(0).keySet().containsAll(when.keySet()), record::toString);
                    return new Line(record, when);
                })
                .toList();
    }

    /** A line of a file and what it says of the facts. */
    private record Line(CSVRecord record, Map<String, String> when) {

        boolean speaksOf(Map<String, String> cell) {
            return when.entrySet().stream().allMatch(fact -> {
                boolean other = fact.getValue().startsWith("!");
                List<String> values =
                        List.of(fact.getValue().substring(other ? 1 : 0).split("\\|"));
                return values.contains(cell.get(fact.getKey())) != other;
            });
        }
    }

    private static Map<String, String> words(CSVRecord line, String column) {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(line.get(column).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split("=", 2))
                .forEach(word -> words.put(word[0], word[1]));
        return words;
    }
}
