package org.aidrules;

import java.util.Optional;

/**
 * What a decision table answered.
 *
 * @param asks the JSON pointer of a field that the table needs and was not given; there is no outcome then
 * @param answer the outcome
 * @param reason the row that gave it
 * @param <O> the type of the outcome
 */
record Decided<O>(Optional<String> asks, Optional<O> answer, Reason reason) {

    /** The outcome, where nothing is asked. */
    O outcome() {
        return answer.orElseThrow(() -> new IllegalStateException(reason + " asks for " + asks));
    }
}
