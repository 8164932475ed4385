package org.aidrules.explanation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SourceTest {

    @Test
    void aPlaceIsNeededWhereTheListRequiresOne() {
        assertTrue(ExampleSources.LAW.needsPlace());
        assertFalse(ExampleSources.REPORT.needsPlace());
    }
}
