package org.aidrules.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aidrules.error.Defect;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.DecisionFacts;

/**
 * The answers of one table that was evaluated before: that of another revision, or one whose open cells take the rows of
 * another revision. Nothing is compiled.
 *
 * @param table the table
 */
public record GivenAnswers(EvaluatedTable table) implements TableAnswers {

    /** The cell of an outcome that the text does not provide for. */
    private static final String NONE = "NONE";

    private static final String CERTAINTY = "Certainty";

    @Override
    public Set<String> tables() {
        return Set.of(table.name());
    }

    @Override
    public boolean areChecked() {
        return false;
    }

    @Override
    public EvaluatedTable evaluate(String name, Class<? extends DecisionFacts> factsType, List<Defect> defects) {
        return table;
    }

    /**
     * Obtains the answers of a table whose open cells take the rows of another. A cell is open where the certainty of its
     * row is {@code UNDETERMINED}. It stays open where the other row is undetermined too, or says that its text does not
     * provide for the case.
     *
     * <p>A borrowed row is named {@code LENDER-ROW}; it is at most {@code INTERPRETED}, and its note says where it was taken
     * from. A row with open cells is repeated for each row of the lender that it meets, so that each can be shown column by
     * column.
     *
     * @param open the table with open cells
     * @param lender the same table of the other revision
     * @param id the id of the other revision
     * @return the answers; empty where no cell borrows a row
     */
    public static Optional<GivenAnswers> borrowing(EvaluatedTable open, EvaluatedTable lender, String id) {
        List<Row> rows = new ArrayList<>();
        Map<List<Integer>, Integer> known = new HashMap<>();
        int[] rowOf = new int[open.size()];
        boolean borrows = false;
        for (int place = 0; place < rowOf.length; place++) {
            Row row = open.rows().get(open.rowAt(place));
            Row other = lender.rows().get(lender.rowAt(place));
            List<Integer> pair = List.of(open.rowAt(place), isUndetermined(row) ? lender.rowAt(place) : -1);
            boolean borrowed = settles(other, row);
            rowOf[place] = known.computeIfAbsent(pair, met -> add(rows, borrowed ? borrowed(other, id) : copy(row)));
            borrows |= borrowed;
        }
        return borrows
                ? Optional.of(new GivenAnswers(new EvaluatedTable(open.name(), open.factsType(), rows, rowOf)))
                : Optional.empty();
    }

    private static int add(List<Row> rows, Row row) {
        rows.add(row);
        return rows.size() - 1;
    }

    /** Returns whether a row settles what another leaves open. */
    private static boolean settles(Row other, Row open) {
        return isUndetermined(open)
                && !isUndetermined(other)
                && open.outcome().entrySet().stream()
                        .filter(cell -> cell.getValue().equals(Certainty.UNDETERMINED.name()))
                        .noneMatch(cell -> NONE.equals(other.outcome().get(cell.getKey())));
    }

    private static boolean isUndetermined(Row row) {
        return Certainty.UNDETERMINED.name().equals(row.metadata().get(CERTAINTY));
    }

    /** Returns an equal row, which a table tells from the other by its place. */
    private static Row copy(Row row) {
        return new Row(row.name(), row.outcome(), row.metadata());
    }

    private static Row borrowed(Row row, String id) {
        LocalizedText assumed = CoreMessages.text("table.borrowed", id);
        Map<String, String> metadata = new LinkedHashMap<>(row.metadata());
        metadata.put(CERTAINTY, Certainty.INTERPRETED.name());
        metadata.merge("Note", assumed.english(), (note, added) -> (added + " " + note).strip());
        metadata.merge("Remarque", assumed.french(), (note, added) -> (added + " " + note).strip());
        return new Row(id + "-" + row.name(), row.outcome(), metadata);
    }
}
