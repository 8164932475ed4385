package org.aidrules.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue of these tests is {@code example_en.properties} and {@code example_fr.properties}. */
class MessageCatalogTest {

    private final MessageCatalog catalog = MessageCatalog.beside(MessageCatalogTest.class, "example");

    private void assertText(String english, String french, Object argument) {
        assertEquals(new LocalizedText("the value's " + english, "c'est " + french), catalog.text("value", argument));
    }

    @Test
    void datesAreWrittenInWords() {
        assertText("1 March 2022", "1er mars 2022", LocalDate.of(2022, 3, 1));
        assertText("11 August 2022", "11 août 2022", LocalDate.of(2022, 8, 11));
    }

    @Test
    void numbersAreGrouped() {
        assertText("1,234,567", "1 234 567", 1_234_567);
        assertText("-1,234", "-1 234", -1_234L);
        assertText("1,234.50", "1 234,50", new BigDecimal("1234.50"));
        assertText("0.125", "0,125", new BigDecimal("0.125"));
        assertText("100", "100", new BigDecimal("1E+2"));
    }

    @Test
    void textsStayAsTheyAre() {
        assertText("1234", "1234", "1234");
        assertText("{0} it's", "{0} it's", "{0} it's");
        assertText("yes", "oui", new LocalizedText("yes", "oui"));
    }

    @Test
    void collectionsAreSeparatedByCommas() {
        assertText(
                "yes, 1 May 2023, 1,000",
                "oui, 1er mai 2023, 1 000",
                List.of(new LocalizedText("yes", "oui"), LocalDate.of(2023, 5, 1), 1000));
        assertText("", "", List.of());
    }

    @Test
    void argumentsStandInTheOrderOfEachLanguage() {
        assertEquals(new LocalizedText("a before b", "b après a"), catalog.text("order", "a", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de"})
    void theLocaleOfTheMachineDoesNotMatter(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            datesAreWrittenInWords();
            numbersAreGrouped();
            assertEquals(
                    new LocalizedText("a before b", "b après a"),
                    MessageCatalog.beside(MessageCatalogTest.class, "example").text("order", "a", "b"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aKeyOrACatalogueThatDoesNotExistIsRefused() {
        assertThrows(MissingResourceException.class, () -> catalog.text("values", 1));
        assertThrows(MissingResourceException.class, () -> MessageCatalog.beside(MessageCatalogTest.class, "examples"));
    }
}
