package org.aidrules.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The sentences of one part of the library, in English and in French. Immutable.
 *
 * <p>They are read from a pair of UTF-8 files, {@code NAME_en.properties} and {@code NAME_fr.properties}, in the form
 * of {@link MessageFormat}: {@code {0}} is the first argument, and {@code ''} an apostrophe. Arguments are formatted
 * for each language: dates in words ({@code 1 March 2022}, {@code 1er mars 2022}), numbers with grouped thousands and
 * all their decimals, collections with commas between their elements, {@link LocalizedText} in that language, anything
 * else by {@code toString}. To keep a number plain, pass it as a string. A placeholder with its own format, such as
 * {@code {0,choice,1#one line|1<several lines}}, receives its number unformatted.
 */
public final class MessageCatalog {

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private final ResourceBundle english;
    private final ResourceBundle french;

    private MessageCatalog(ResourceBundle english, ResourceBundle french) {
        this.english = english;
        this.french = french;
    }

    /**
     * Obtains the catalogue whose files are in the package of a class.
     *
     * @param owner the class
     * @param name the name of the files, without language and extension
     * @return the catalogue
     * @throws MissingResourceException if a file is missing
     */
    public static MessageCatalog beside(Class<?> owner, String name) {
        return new MessageCatalog(bundle(owner, name, Locale.ENGLISH), bundle(owner, name, Locale.FRENCH));
    }

    /**
     * Reads a file of sentences. {@code ResourceBundle.getBundle} would fall back on the default locale; the control
     * that prevents this is refused in a named module.
     */
    private static ResourceBundle bundle(Class<?> owner, String name, Locale locale) {
        String file = name + "_" + locale.getLanguage() + ".properties";
        try (InputStream stream = owner.getResourceAsStream(file)) {
            if (stream == null) {
                throw new MissingResourceException("no " + file + " beside " + owner.getName(), owner.getName(), file);
            }
            return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the sentences of one language as they are in the file.
     *
     * @param locale French, or English for any other language
     * @return the patterns by key
     */
    public ResourceBundle in(Locale locale) {
        return isFrench(locale) ? french : english;
    }

    private static boolean isFrench(Locale locale) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    }

    /**
     * Obtains a sentence in both languages, with its arguments filled in.
     *
     * @param key the key of the sentence
     * @param arguments the values of its placeholders, none null
     * @return the sentence
     * @throws MissingResourceException if there is no such key
     */
    public LocalizedText text(String key, Object... arguments) {
        return new LocalizedText(
                format(english, Locale.ENGLISH, key, arguments), format(french, Locale.FRENCH, key, arguments));
    }

    /**
     * Obtains a sentence in one language, with its arguments filled in.
     *
     * @param locale French, or English for any other language
     * @param key the key of the sentence
     * @param arguments the values of its placeholders, none null
     * @return the sentence
     * @throws MissingResourceException if there is no such key
     */
    public String text(Locale locale, String key, Object... arguments) {
        return isFrench(locale)
                ? format(french, Locale.FRENCH, key, arguments)
                : format(english, Locale.ENGLISH, key, arguments);
    }

    private static String format(ResourceBundle bundle, Locale locale, String key, Object... arguments) {
        MessageFormat format = new MessageFormat(bundle.getString(key), locale);
        Format[] formats = format.getFormatsByArgumentIndex();
        Object[] formatted = arguments.clone();
        for (int i = 0; i < formatted.length; i++) {
            if (i >= formats.length || formats[i] == null) {
                formatted[i] = formatted(arguments[i], locale);
            }
        }
        return grouped(format.format(formatted));
    }

    private static String formatted(Object argument, Locale locale) {
        if (argument instanceof LocalizedText text) {
            return text.in(locale);
        }
        if (argument instanceof LocalDate day) {
            return day(day, locale);
        }
        if (argument instanceof Integer || argument instanceof Long) {
            return grouped(NumberFormat.getIntegerInstance(locale).format(argument));
        }
        if (argument instanceof BigDecimal number) {
            return number(number, locale);
        }
        if (argument instanceof Collection<?> elements) {
            List<String> texts =
                    elements.stream().map(element -> formatted(element, locale)).toList();
            return String.join(", ", texts);
        }
        return String.valueOf(argument);
    }

    /**
     * Writes a number with its thousands grouped and all its decimals.
     *
     * @param number the number
     * @param locale French or English
     * @return for example {@code 1,300.5} or {@code 1 300,5}
     */
    public static String number(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return grouped(format.format(number));
    }

    /**
     * Writes a date in words.
     *
     * @param day the date
     * @param locale French, or English for any other language
     * @return for example {@code 1 March 2022} or {@code 1er mars 2022}
     */
    public static String day(LocalDate day, Locale locale) {
        if (!locale.equals(Locale.FRENCH)) {
            return ENGLISH_DAY.format(day);
        }
        String text = FRENCH_DAY.format(day);
        return day.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
    }

    /** Writes the narrow and no-break spaces of French numbers as plain spaces, which every terminal shows. */
    private static String grouped(String number) {
        return number.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
