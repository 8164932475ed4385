package org.aidrules.engine;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.aidrules.facts.DecisionFacts;

/**
 * A decision table as data: what the file of a table says, without any text that could be code. It is all that
 * the compiler accepts. Immutable.
 *
 * @param file the name of the file, for defects
 * @param revision the id of the revision, for example {@code avenant-7}
 * @param table the name of the table, for example {@code amount-band}
 * @param facts the type of its facts
 * @param columns the columns after the name of the row, in the order of the file
 * @param rows the cells of each row: its name, then one cell for each column
 */
public record TableSource(
        String file,
        String revision,
        String table,
        Class<? extends DecisionFacts> facts,
        List<Column> columns,
        List<List<String>> rows) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern ROW_NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    /** What could end the text in which a cell is written, or be replaced in it. */
    private static final Pattern UNSAFE = Pattern.compile("[\"\\\\$`\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    /**
     * Creates a table.
     *
     * @throws IllegalArgumentException if a name is not an identifier, a fact is not a component of the facts, or a
     *     cell contains a character that could end the text in which it is written
     */
    public TableSource {
        require(ID, revision);
        require(ID, table);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (Column column : columns) {
            require(IDENTIFIER, column.name());
            if (column instanceof Column.Condition condition) {
                component(facts, condition.fact());
            }
        }
        for (List<String> row : rows) {
            require(ROW_NAME, row.get(0));
            if (row.size() != columns.size() + 1
                    || row.stream().anyMatch(cell -> UNSAFE.matcher(cell).find())) {
                throw new IllegalArgumentException("a row of " + file + " is not data");
            }
        }
    }

    /** A column of a table. */
    public sealed interface Column {

        /** Returns the name of the fact, of the outcome or of the metadata. */
        String name();

        /**
         * A condition on a fact. A cell holds values with commas between them; an empty cell accepts every value.
         *
         * @param fact the component of the facts
         * @param except whether the condition is met by every value except those of the cell
         */
        record Condition(String fact, boolean except) implements Column {

            @Override
            public String name() {
                return fact;
            }
        }

        /**
         * An outcome.
         *
         * @param name the name of the outcome
         */
        record Outcome(String name) implements Column {}

        /**
         * Metadata of a row: its certainty, its source, a note or a sentence.
         *
         * @param name the key of the metadata
         */
        record Metadata(String name) implements Column {}
    }

    /** Returns the component of the facts that a condition asks. */
    RecordComponent component(Column.Condition condition) {
        return component(facts, condition.fact());
    }

    /** Returns the identity of the table. */
    TableId id() {
        return new TableId(revision, table);
    }

    private static RecordComponent component(Class<? extends DecisionFacts> facts, String name) {
        return Arrays.stream(facts.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(facts.getSimpleName() + " has no " + name));
    }

    private static void require(Pattern pattern, String name) {
        if (!pattern.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name: " + name);
        }
    }
}
