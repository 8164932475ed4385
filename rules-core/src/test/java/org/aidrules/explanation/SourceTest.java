package org.aidrules.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

    @ParameterizedTest
    @CsvSource({
        "by article, true",
        "by paragraph [n] or table, true",
        "by title or as a whole, false",
        "as a whole, false",
        "'', false"
    })
    void aPlaceIsNeededWhereSomeAreNamed(String locator, boolean needed) {
        assertEquals(needed, new Source("ID", "Title", "", locator).needsPlace());
    }
}
