package org.aidrules.cli;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command line says to people, in their language. */
final class Messages {

    private final Locale locale;
    private final ResourceBundle bundle;

    Messages(Locale locale) {
        this.locale = locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle("org.aidrules.cli.Messages", this.locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** A message, with its arguments filled in. */
    String text(String key, Object... arguments) {
        return arguments.length == 0 ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The name of a constant. */
    String name(Enum<?> constant) {
        return bundle.getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A date as people write it. */
    String date(LocalDate date) {
        String written = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
        return locale.equals(Locale.FRENCH) && date.getDayOfMonth() == 1
                ? written.replaceFirst("^1 ", "1er ") : written;
    }

    /** Euros to the cent. */
    String euros(BigDecimal amount) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return plainSpaces(format.format(amount)) + " €";
    }

    /** A whole number. */
    String count(long number) {
        return plainSpaces(NumberFormat.getIntegerInstance(locale).format(number));
    }

    /** A rate as a percentage, exactly. */
    String percent(BigDecimal rate) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, rate.scale()));
        return plainSpaces(format.format(rate.movePointRight(2))) + " %";
    }

    private static String plainSpaces(String number) {
        return number.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
