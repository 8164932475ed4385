package org.aidrules.messages;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said to people, in their language: sentences, names, dates, amounts. Immutable. */
public final class Messages {

    private final Locale locale;
    private final ResourceBundle bundle;

    /**
     * The messages of a language.
     *
     * @param locale any locale; French where its language is French, English otherwise
     */
    public Messages(Locale locale) {
        this.locale = locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle("org.aidrules.messages.Messages", this.locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The language.
     *
     * @return French or English
     */
    public Locale locale() {
        return locale;
    }

    /**
     * All messages, as they stand in the files.
     *
     * @return by key
     */
    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * A message, with its arguments filled in.
     *
     * @param key the message
     * @param arguments none where it takes none
     * @return the message in the language
     * @throws java.util.MissingResourceException if there is none of that key
     */
    public String text(String key, Object... arguments) {
        return arguments.length == 0 ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /**
     * The name of a constant.
     *
     * @param constant an option, a band, a measure…
     * @return its name in the language
     */
    public String name(Enum<?> constant) {
        return bundle.getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /**
     * A date as people write it.
     *
     * @param date the day
     * @return for example {@code Mar 1, 2022} or {@code 1er mars 2022}
     */
    public String date(LocalDate date) {
        String written = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
        return locale.equals(Locale.FRENCH) && date.getDayOfMonth() == 1
                ? written.replaceFirst("^1 ", "1er ") : written;
    }

    /**
     * Euros to the cent.
     *
     * @param amount euros
     * @return for example {@code 36,000.00 €}
     */
    public String euros(BigDecimal amount) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return plainSpaces(format.format(amount)) + " €";
    }

    /**
     * A whole number.
     *
     * @param number the number
     * @return with separators of thousands
     */
    public String count(long number) {
        return plainSpaces(NumberFormat.getIntegerInstance(locale).format(number));
    }

    /**
     * A number, exactly.
     *
     * @param number the number
     * @return with all its decimals and separators of thousands
     */
    public String number(BigDecimal number) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return plainSpaces(format.format(number));
    }

    /**
     * A rate as a percentage, exactly.
     *
     * @param rate the rate, 1 for 100 %
     * @return for example {@code 12.5 %}
     */
    public String percent(BigDecimal rate) {
        return number(rate.movePointRight(2)) + " %";
    }

    private static String plainSpaces(String number) {
        return number.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
