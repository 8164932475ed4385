package org.aidrules.fuzz;

import java.util.List;
import org.aidrules.error.InputError;

/** What every refusal has: at least one error, and for each a sentence in both languages. */
final class Refusals {

    private Refusals() {}

    /** Checks the errors of a refusal. */
    static void check(List<InputError> errors) {
        if (errors.isEmpty()) {
            throw new AssertionError("refused without an error");
        }
        checkSentences(errors);
    }

    /** Checks that each error or warning says something in both languages. */
    static void checkSentences(List<InputError> errors) {
        for (InputError error : errors) {
            if (error.message().english().isBlank() || error.message().french().isBlank()) {
                throw new AssertionError("no sentence: " + error);
            }
        }
    }
}
