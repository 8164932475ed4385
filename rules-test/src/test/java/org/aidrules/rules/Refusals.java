package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.aidrules.AidApplication;
import org.aidrules.AidRules;
import org.aidrules.Fault;
import org.aidrules.InvalidInputException;

/** Asks for the plan of an unsound application and returns what is said to be wrong with it. */
final class Refusals {

    private Refusals() {
    }

    /** All its faults; {@link AidRules#check} must find the same. */
    static List<Fault> all(AidRules rules, AidApplication.Builder draft) {
        List<Fault> faults =
                assertThrows(InvalidInputException.class, () -> rules.plan(draft.build())).faults();
        assertEquals(faults, rules.check(draft));
        return faults;
    }

    /** Its only fault. */
    static Fault only(AidRules rules, AidApplication.Builder draft) {
        List<Fault> faults = all(rules, draft);
        assertEquals(1, faults.size(), faults::toString);
        return faults.get(0);
    }
}
