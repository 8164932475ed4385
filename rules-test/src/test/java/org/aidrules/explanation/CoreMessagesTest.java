package org.aidrules.explanation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CoreMessagesTest {

    private static final Properties ENGLISH = file("core_en.properties");
    private static final Properties FRENCH = file("core_fr.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(new TreeSet<>(ENGLISH.stringPropertyNames()), new TreeSet<>(FRENCH.stringPropertyNames()));
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        assertAll(ENGLISH.stringPropertyNames().stream()
                .map(key -> () -> assertEquals(
                        placeholders(ENGLISH.getProperty(key)), placeholders(FRENCH.getProperty(key)), key)));
    }

    /** A single apostrophe hides what follows from {@link MessageFormat}. */
    @Test
    void apostrophesAreDoubled() {
        assertAll(ENGLISH.stringPropertyNames().stream().map(key -> () -> {
            assertFalse(ENGLISH.getProperty(key).replace("''", "").contains("'"), key);
            assertFalse(FRENCH.getProperty(key).replace("''", "").contains("'"), key);
        }));
    }

    @Test
    void everySentenceIsFormatted() {
        Object[] arguments = {"first", "second", "third"};
        assertAll(ENGLISH.stringPropertyNames().stream().map(key -> () -> {
            LocalizedText text = CoreMessages.text(key, arguments);
            assertEquals(new MessageFormat(ENGLISH.getProperty(key), Locale.ENGLISH).format(arguments), text.english());
            assertEquals(new MessageFormat(FRENCH.getProperty(key), Locale.FRENCH).format(arguments), text.french());
        }));
    }

    @Test
    void argumentsAreWrittenAsEachLanguageDoes() {
        assertEquals(
                new LocalizedText(
                        "no revision is in force on 1 March 2022", "aucune révision n'est en vigueur le 1er mars 2022"),
                CoreMessages.text("input.noRevisionInForce", LocalDate.of(2022, 3, 1)));
        assertEquals(
                new LocalizedText("more than 8,000 characters", "plus de 8 000 caractères"),
                CoreMessages.text("table.cellTooLong", 8000));
        assertEquals(
                new LocalizedText("more than 1,234.5 characters", "plus de 1 234,5 caractères"),
                CoreMessages.text("table.cellTooLong", new BigDecimal("1234.5")));
        assertEquals(
                new LocalizedText(
                        "required text missing: English, French", "texte obligatoire manquant : English, French"),
                CoreMessages.text("table.textMissing", List.of("English", "French")));
        assertEquals(
                new LocalizedText("table terms: this table is missing", "table terms : cette table manque"),
                CoreMessages.text("table.at.table", "terms", CoreMessages.text("table.missing")));
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThrows(MissingResourceException.class, () -> CoreMessages.text("table.nothing"));
    }

    private static String placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Properties file(String name) {
        try (InputStream stream = CoreMessages.class.getResourceAsStream(name)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
