package org.aidrules.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.Source;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/** The places of each text that rows and revisions cite, with the rows that cite them. */
final class CitationIndex {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int DIGITS = 9;
    /** Places in the order of the text: numbers by their value, so that article 9-2 precedes article 9-10. */
    private static final Comparator<String> IN_ORDER = Comparator.comparing((String place) -> NUMBER.matcher(place)
                    .replaceAll(number ->
                            "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group()))
            .thenComparing(Comparator.naturalOrder());

    private final Map<String, Map<String, List<CitingRow>>> rows = new LinkedHashMap<>();
    private final Map<String, List<String>> revisions = new LinkedHashMap<>();

    /**
     * A row that cites a place, under each revision that has it.
     *
     * @param table the name of its table
     * @param row the row
     * @param revisions the names of the pages of the revisions
     */
    public record CitingRow(String table, DecisionTable.Row row, List<String> revisions) {}

    /** Adds what a revision cites, whose page has a name. */
    void add(String name, Revision revision) {
        Stream.concat(
                        revision.sources().stream(),
                        revision.exceptions().values().stream().flatMap(List::stream))
                .map(citation -> citation.source().id())
                .distinct()
                .forEach(id -> revisions
                        .computeIfAbsent(id, source -> new ArrayList<>())
                        .add(name));
        for (String table : revision.tables()) {
            for (DecisionTable.Row row : revision.table(table).rows()) {
                row.reason().sources().stream().distinct().forEach(citation -> add(name, table, row, citation));
            }
        }
    }

    /** Returns the rows that cite a text, by place, in the order of the text. */
    Map<String, List<CitingRow>> places(Source source) {
        return rows.getOrDefault(source.id(), Map.of());
    }

    /** Returns the names of the pages of the revisions that cite a text for their dates or their exceptions. */
    List<String> revisions(Source source) {
        return revisions.getOrDefault(source.id(), List.of());
    }

    private void add(String name, String table, DecisionTable.Row row, Citation citation) {
        List<CitingRow> citing = rows.computeIfAbsent(citation.source().id(), id -> new TreeMap<>(IN_ORDER))
                .computeIfAbsent(citation.locator(), place -> new ArrayList<>());
        citing.stream()
                .filter(other -> other.table().equals(table) && other.row().equals(row))
                .findFirst()
                .ifPresentOrElse(
                        other -> other.revisions().add(name),
                        () -> citing.add(new CitingRow(table, row, new ArrayList<>(List.of(name)))));
    }
}
