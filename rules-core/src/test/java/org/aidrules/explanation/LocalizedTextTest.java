package org.aidrules.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizedTextTest {

    @ParameterizedTest
    @CsvSource({"fr, oui", "fr-CA, oui", "en, yes", "de, yes", "und, yes"})
    void frenchLocalesReadFrench(String tag, String text) {
        assertEquals(text, new LocalizedText("yes", "oui").in(Locale.forLanguageTag(tag)));
    }

    @Test
    void bothLanguagesAreNeeded() {
        assertThrows(NullPointerException.class, () -> new LocalizedText(null, "oui"));
        assertThrows(NullPointerException.class, () -> new LocalizedText("yes", null));
    }
}
