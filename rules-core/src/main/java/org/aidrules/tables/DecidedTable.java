package org.aidrules.tables;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aidrules.engine.Domain;
import org.aidrules.engine.EvaluatedTable;
import org.aidrules.engine.Row;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.YesNo;

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
    /** The facts that come from optional fields of the input, each with the bit of its field. */
    private final Map<String, Long> inputFacts;
    /** The fields asked for by the facts that were already decided; at most as many as the domain has facts. */
    private final Map<F, Long> asked = new ConcurrentHashMap<>();

    private DecidedTable(DecisionType<F, R> decision, EvaluatedTable table, Map<Row, R> results) {
        this.decision = decision;
        this.table = table;
        this.results = results;
        this.inputFacts = InputFacts.of(decision);
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

    /**
     * Returns the optional fields of the input that this table asks for, given some facts: those whose fact, with another
     * value, leads to another row. A fact {@code NOT_GIVEN} comes from no field.
     *
     * @return the bits of the fields, as in {@link InputFacts}
     */
    public long asked(F facts) {
        if (inputFacts.isEmpty()) {
            return 0;
        }
        Long known = asked.get(facts);
        return known == null ? asked.computeIfAbsent(facts, this::probe) : known;
    }

    private long probe(F facts) {
        Row row = table.row(facts);
        Map<String, String> described = Domain.describe(facts);
        return inputFacts.entrySet().stream()
                .filter(fact -> !described.get(fact.getKey()).equals(YesNo.NOT_GIVEN.name()))
                .filter(fact ->
                        Domain.variations(facts, fact.getKey()).stream().anyMatch(other -> table.row(other) != row))
                .mapToLong(Map.Entry::getValue)
                .reduce(0, (one, other) -> one | other);
    }

    /** Returns the reason of a row. */
    public Reason reason(Row row) {
        return results.get(row).reason();
    }
}
