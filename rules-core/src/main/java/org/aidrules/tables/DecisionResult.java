package org.aidrules.tables;

import java.util.Optional;
import org.aidrules.explanation.Reason;

/**
 * What a decision table answered.
 *
 * @param asks the JSON pointer of a field that the table needs and was not given; there is no outcome then
 * @param answer the outcome
 * @param reason the row that gave it
 * @param <O> the type of the outcome
 */
public record DecisionResult<O>(Optional<String> asks, Optional<O> answer, Reason reason) {

    /** The outcome, where nothing is asked. */
    public O outcome() {
        return answer.orElseThrow(() -> new IllegalStateException(reason + " asks for " + asks));
    }
}
