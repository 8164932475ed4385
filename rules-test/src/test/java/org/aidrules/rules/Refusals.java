package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;

/** Asks for the plan of an unsound application and returns what is said to be wrong with it. */
final class Refusals {

    private Refusals() {}

    /** All its errors; {@link AidRules#check} must find the same. */
    static List<InputError> all(AidRules rules, AidApplication.Builder draft) {
        List<InputError> errors = assertThrows(InvalidInputException.class, () -> rules.plan(draft.build()))
                .errors();
        assertEquals(errors, rules.check(draft));
        return errors;
    }

    /** Its only error. */
    static InputError only(AidRules rules, AidApplication.Builder draft) {
        List<InputError> errors = all(rules, draft);
        assertEquals(1, errors.size(), errors::toString);
        return errors.get(0);
    }
}
