package org.aidrules.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import org.aidrules.answers.Domain;
import org.aidrules.answers.EvaluatedTable;
import org.aidrules.answers.Row;
import org.aidrules.error.Defect;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.DecisionFacts;
import org.aidrules.facts.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * The table of a decision, with the result of each row. Thread-safe.
 *
 * <p>This is the one place where decisions are made fast: the facts calculate their place, where the result already
 * stands. A row is read when its result is first needed.
 *
 * @param <F> the type of the facts
 * @param <R> the type of the results
 */
public final class DecidedTable<F extends DecisionFacts, R extends DecisionResult<?>> {

    private final DecisionType<F, R> decision;
    private final EvaluatedTable table;
    private final RowParser parser;
    /** The results by the place of the facts, and by the index of the row; each is immutable once it is there. */
    private final @Nullable R[] byPlace;

    private final @Nullable R[] byRow;
    /** The facts that come from optional fields of the input, each with the bit of its field. */
    private final Map<String, Long> inputFacts;
    /** The fields that the facts of each place come from, as their bits plus one; 0 where that is not known yet. */
    private final AtomicLongArray asked;

    /** Creates a table whose rows are read when they are first needed. */
    DecidedTable(DecisionType<F, R> decision, EvaluatedTable table, RowParser parser) {
        this.decision = decision;
        this.table = table;
        this.parser = parser;
        this.byPlace = results(table.size());
        this.byRow = results(table.rows().size());
        this.inputFacts = InputFacts.of(decision);
        this.asked = new AtomicLongArray(inputFacts.isEmpty() ? 0 : table.size());
    }

    @SuppressWarnings("unchecked") // an array of the bound of R, which stays in this class
    private static <R extends DecisionResult<?>> @Nullable R[] results(int size) {
        return (@Nullable R[]) new DecisionResult<?>[size];
    }

    /** Reads every row. A row that cannot be read adds a defect to the parser, and has no result. */
    void readAll() {
        for (int row = 0; row < byRow.length; row++) {
            byRow[row] = parser.parse(decision, table.rows().get(row)).orElse(null);
        }
    }

    /** Returns this table with the types of a decision; empty where it is the table of another decision. */
    public <G extends DecisionFacts, S extends DecisionResult<?>> Optional<DecidedTable<G, S>> as(
            DecisionType<G, S> other) {
        return isOf(other) ? Optional.of(of(other)) : Optional.empty();
    }

    private boolean isOf(DecisionType<?, ?> other) {
        return decision == other;
    }

    /**
     * Returns this table with the types of its decision.
     *
     * @throws IllegalArgumentException if it is the table of another decision
     */
    @SuppressWarnings("unchecked") // The same decision has the same types.
    public <G extends DecisionFacts, S extends DecisionResult<?>> DecidedTable<G, S> of(DecisionType<G, S> own) {
        if (!isOf(own)) {
            throw new IllegalArgumentException(table.name() + " is not " + own.table());
        }
        return (DecidedTable<G, S>) this;
    }

    /** Returns the rows and the domain. */
    public EvaluatedTable table() {
        return table;
    }

    /** Returns the result for some facts. */
    public R decide(F facts) {
        int place = table.place(facts);
        R result = byPlace[place];
        return result != null ? result : resultAt(place);
    }

    private R resultAt(int place) {
        R result = result(table.rowAt(place));
        byPlace[place] = result;
        return result;
    }

    private synchronized R result(int row) {
        R known = byRow[row];
        if (known == null) {
            known = parser.read(decision, table.rows().get(row));
            byRow[row] = known;
        }
        return known;
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
        int place = table.place(facts);
        long known = asked.get(place);
        return known == 0 ? ask(place) : known - 1;
    }

    private long ask(int place) {
        long fields = 0;
        for (Map.Entry<String, Long> fact : inputFacts.entrySet()) {
            if (table.dependsOn(fact.getKey(), place)
                    && !table.value(fact.getKey(), place).equals(YesNo.NOT_GIVEN.name())) {
                fields |= fact.getValue();
            }
        }
        asked.set(place, fields + 1);
        return fields;
    }

    /** Returns the reason of a row. */
    public Reason reason(Row row) {
        return result(table.rows().indexOf(row)).reason();
    }

    /** Returns a defect for each of the facts to which another table of the same decision gives another answer. */
    List<Defect> differences(DecidedTable<?, ?> other) {
        return table.differences(other.table).stream()
                .map(facts -> new Defect(
                        Defect.Kind.SYNTAX,
                        table.name(),
                        List.of(table.row(facts).name()),
                        Domain.describe(facts),
                        CoreMessages.text(
                                "table.at.table",
                                table.name(),
                                CoreMessages.text(
                                        "table.answerDiffers",
                                        table.row(facts).name(),
                                        other.table.row(facts).name()))))
                .toList();
    }
}
