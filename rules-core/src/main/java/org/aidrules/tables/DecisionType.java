package org.aidrules.tables;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aidrules.contract.AskableFields;
import org.aidrules.explanation.Reason;
import org.aidrules.facts.DecisionFacts;
import org.aidrules.facts.Scheme;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.DecisionResult.FieldRequired;

/**
 * A decision: its table, the type of its facts, and the type of its result. {@link Decisions} lists all decisions.
 *
 * @param <F> the type of the facts
 * @param <R> the type of the result
 */
public sealed interface DecisionType<F extends DecisionFacts, R extends DecisionResult<?>> {

    /** The column in which a row names the field that it needs. */
    String ASKS = "asks";

    /** The number of the decision among all decisions, from 0. */
    int number();

    /** The name of the table, for example {@code amounts}. */
    String table();

    /** The schemes whose revisions have the table. */
    Set<Scheme> schemes();

    /** Returns the type of the facts. */
    Class<F> facts();

    /** The columns of the outcome. */
    List<OutcomeColumn> columns();

    /**
     * Reads the result of a row.
     *
     * @param cells the cells of its outcome
     * @param reason the row
     * @return the result
     * @throws BadCellException if a cell cannot be read
     */
    R read(OutcomeCells cells, Reason reason);

    /** A decision that is always taken: its table gives an outcome for all facts. */
    record Total<F extends DecisionFacts, O>(
            int number,
            String table,
            Set<Scheme> schemes,
            Class<F> facts,
            List<OutcomeColumn> columns,
            Function<OutcomeCells, O> outcome)
            implements DecisionType<F, Decided<O>> {

        @Override
        public Decided<O> read(OutcomeCells cells, Reason reason) {
            if (cells.isFilled(ASKS)) {
                throw new BadCellException("table.mayNotAsk", cells.text(ASKS));
            }
            return new Decided<>(outcome.apply(cells), reason);
        }
    }

    /** A decision that may need a field of the application first: some rows of its table ask for one. */
    record Asking<F extends DecisionFacts, O>(
            int number,
            String table,
            Set<Scheme> schemes,
            Class<F> facts,
            List<OutcomeColumn> columns,
            Function<OutcomeCells, O> outcome)
            implements DecisionType<F, DecisionResult<O>> {

        /** Creates a decision, whose table may have the column {@link DecisionType#ASKS} too. */
        public Asking {
            columns = Stream.concat(columns.stream(), Stream.of(OutcomeColumn.of(ASKS)))
                    .toList();
        }

        @Override
        public DecisionResult<O> read(OutcomeCells cells, Reason reason) {
            if (!cells.isFilled(ASKS)) {
                return new Decided<>(outcome.apply(cells), reason);
            }
            if (!AskableFields.mayBeAskedFor(cells.text(ASKS))) {
                throw new BadCellException("table.mayNotAsk", cells.text(ASKS));
            }
            return new FieldRequired<>(cells.text(ASKS), reason);
        }
    }
}
