package org.aidrules.answers;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aidrules.reference.RuleFiles;
import org.junit.jupiter.api.Test;

class StoredAnswersTest {

    /** The shipped rules are not on the class path of these tests. */
    @Test
    void theShippedRulesAreAskedForByName() {
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> StoredAnswers.find(RuleFiles.ofLibrary()));
        assertTrue(refusal.getMessage().contains("rules-drl"), refusal.getMessage());
    }
}
