package org.aidrules.tables;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.aidrules.engine.EvaluatedTable;
import org.aidrules.engine.Row;
import org.aidrules.explanation.Reason;

/**
 * The table of a decision, with the result of each row. Immutable.
 *
 * @param <F> the type of the facts
 * @param <R> the type of the results
 */
public final class DecidedTable<F extends Record, R extends DecisionResult<?>> {

    private final DecisionType<F, R> decision;
    private final EvaluatedTable table;
    private final Map<Row, R> results;

    private DecidedTable(DecisionType<F, R> decision, EvaluatedTable table, Map<Row, R> results) {
        this.decision = decision;
        this.table = table;
        this.results = results;
    }

    /** Reads every row of a table. A row that cannot be read adds a defect to the parser and has no result. */
    static <F extends Record, R extends DecisionResult<?>> DecidedTable<F, R> of(
            DecisionType<F, R> decision, EvaluatedTable table, RowParser parser) {
        Map<Row, R> results = new IdentityHashMap<>();
        for (Row row : table.rows()) {
            parser.parse(decision, row).ifPresent(result -> results.put(row, result));
        }
        return new DecidedTable<>(decision, table, results);
    }

    /** Returns this table with the types of a decision; empty where it is the table of another decision. */
    @SuppressWarnings("unchecked")
    public <G extends Record, S extends DecisionResult<?>> Optional<DecidedTable<G, S>> as(DecisionType<G, S> other) {
        // The same decision has the same types.
        return decision == (DecisionType<?, ?>) other ? Optional.of((DecidedTable<G, S>) this) : Optional.empty();
    }

    /** Returns the rows and the domain. */
    public EvaluatedTable table() {
        return table;
    }

    /** Returns the result for some facts. */
    public R decide(F facts) {
        return results.get(table.row(facts));
    }

    /** Returns the reason of a row. */
    public Reason reason(Row row) {
        return results.get(row).reason();
    }
}
