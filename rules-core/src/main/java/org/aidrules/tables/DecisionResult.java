package org.aidrules.tables;

import org.aidrules.explanation.Reason;

/**
 * The result of a decision table for some facts: an outcome, or the field of the input that is required first.
 *
 * @param <O> the type of the outcome
 */
public sealed interface DecisionResult<O> {

    /** Returns the row that matched. */
    Reason reason();

    /**
     * A decision that was taken.
     *
     * @param outcome the outcome of the row
     * @param reason the row
     */
    record Decided<O>(O outcome, Reason reason) implements DecisionResult<O> {}

    /**
     * A decision that cannot be taken until the caller gives a field.
     *
     * @param field the JSON pointer of the field
     * @param reason the row that needs it
     */
    record FieldRequired<O>(String field, Reason reason) implements DecisionResult<O> {}
}
