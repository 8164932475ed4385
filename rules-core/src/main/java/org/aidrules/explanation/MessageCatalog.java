package org.aidrules.explanation;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The sentences of one part of the library, in English and in French. Immutable.
 *
 * <p>They stand in a pair of UTF-8 files, {@code NAME_en.properties} and {@code NAME_fr.properties}, in the form of
 * {@link MessageFormat}: {@code {0}} is the first argument, and {@code ''} an apostrophe. A date is written as people
 * write it ({@code 1 March 2022}, {@code 1er mars 2022}), a number with its thousands grouped and all its decimals, a
 * collection with commas between its elements, anything else as its text.
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
     * Obtains the catalogue whose files stand beside a class.
     *
     * @param owner the class, whose package holds the files
     * @param name the name of the files without language and ending
     * @return the catalogue
     * @throws MissingResourceException if a file is missing
     */
    public static MessageCatalog beside(Class<?> owner, String name) {
        String base = owner.getPackageName() + "." + name;
        return new MessageCatalog(bundle(base, Locale.ENGLISH, owner), bundle(base, Locale.FRENCH, owner));
    }

    private static ResourceBundle bundle(String base, Locale locale, Class<?> owner) {
        return ResourceBundle.getBundle(base, locale, owner.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * Obtains a sentence in both languages, with its arguments filled in.
     *
     * @param key the key of the sentence
     * @param arguments what stands in its places, none null
     * @return the sentence
     * @throws MissingResourceException if there is no such key
     */
    public LocalizedText text(String key, Object... arguments) {
        return new LocalizedText(format(english, Locale.ENGLISH, key, arguments),
                format(french, Locale.FRENCH, key, arguments));
    }

    private static String format(ResourceBundle bundle, Locale locale, String key, Object... arguments) {
        Object[] written = Arrays.stream(arguments).map(argument -> written(argument, locale)).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(written);
    }

    private static String written(Object argument, Locale locale) {
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
            NumberFormat format = NumberFormat.getInstance(locale);
            format.setMinimumFractionDigits(Math.max(0, number.scale()));
            format.setMaximumFractionDigits(Math.max(0, number.scale()));
            return grouped(format.format(number));
        }
        if (argument instanceof Collection<?> all) {
            List<String> each = all.stream().map(one -> written(one, locale)).toList();
            return String.join(", ", each);
        }
        return String.valueOf(argument);
    }

    private static String day(LocalDate day, Locale locale) {
        if (!locale.equals(Locale.FRENCH)) {
            return ENGLISH_DAY.format(day);
        }
        String written = FRENCH_DAY.format(day);
        return day.getDayOfMonth() == 1 ? written.replaceFirst("^1 ", "1er ") : written;
    }

    /** Writes the narrow and no-break spaces of French numbers as plain spaces, which every terminal shows. */
    private static String grouped(String number) {
        return number.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
