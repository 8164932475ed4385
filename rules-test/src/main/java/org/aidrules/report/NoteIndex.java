package org.aidrules.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Reason;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/**
 * The notes of the rows of a revision, each once, with the rows that it covers: first the interpretations, then the open
 * points, then the remarks on rows that a text states.
 */
final class NoteIndex {

    private static final List<Certainty> ORDER =
            List.of(Certainty.INTERPRETED, Certainty.UNDETERMINED, Certainty.STATED);

    private final Map<Key, List<CoveredRow>> rows = new LinkedHashMap<>();

    NoteIndex(Revision revision) {
        ORDER.forEach(certainty -> revision.tables().stream()
                .map(revision::table)
                .flatMap(table -> table.rows().stream().map(row -> new CoveredRow(table.name(), row)))
                .filter(covered -> covered.reason().certainty() == certainty)
                .forEach(this::add));
    }

    /**
     * A note.
     *
     * @param number its number, from 1
     * @param text the note, or the sentence of the row where an interpretation has none
     * @param rows the rows that it covers
     */
    public record Note(int number, LocalizedText text, List<CoveredRow> rows) {
        /** Returns the tables of the rows. */
        public List<String> tables() {
            return rows.stream().map(CoveredRow::table).distinct().toList();
        }

        /** Returns the rows of a table. */
        public List<CoveredRow> rowsOf(String table) {
            return rows.stream().filter(row -> row.table().equals(table)).toList();
        }
    }

    /**
     * A row that a note covers.
     *
     * @param table the name of its table
     * @param row the row
     */
    public record CoveredRow(String table, DecisionTable.Row row) {
        private Reason reason() {
            return row.reason();
        }
    }

    private record Key(Certainty certainty, LocalizedText text) {}

    /** Returns the notes on rows of a certainty. */
    List<Note> of(Certainty certainty) {
        List<Key> keys = List.copyOf(rows.keySet());
        List<Note> notes = new ArrayList<>();
        rows.forEach((key, covered) -> {
            if (key.certainty() == certainty) {
                notes.add(new Note(keys.indexOf(key) + 1, key.text(), covered));
            }
        });
        return notes;
    }

    /** Returns the number of the note of each row that has one, by table and row. */
    Map<String, Map<String, Integer>> numbers() {
        Map<String, Map<String, Integer>> numbers = new LinkedHashMap<>();
        Arrays.stream(Certainty.values())
                .flatMap(certainty -> of(certainty).stream())
                .forEach(note -> note.rows()
                        .forEach(covered -> numbers.computeIfAbsent(covered.table(), table -> new LinkedHashMap<>())
                                .put(covered.row().name(), note.number())));
        return numbers;
    }

    private void add(CoveredRow covered) {
        Reason reason = covered.reason();
        Stream.concat(
                        reason.note().stream(),
                        reason.certainty() == Certainty.STATED ? Stream.empty() : Stream.of(reason.text()))
                .findFirst()
                .ifPresent(text -> rows.computeIfAbsent(new Key(reason.certainty(), text), key -> new ArrayList<>())
                        .add(covered));
    }
}
