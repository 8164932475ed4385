package org.aidrules.messages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.contract.AidBounds;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.EnumNames;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.MessageCatalog;
import org.aidrules.reference.Dates;

/**
 * The sentences, names, dates and amounts of the command line and of the report in one language. Immutable.
 *
 * <p>The sentences are in {@code Messages_en.properties} and {@code Messages_fr.properties}, in the form that {@link
 * MessageCatalog} describes. They also contain the help texts, which picocli prints.
 */
public final class Messages {

    private static final MessageCatalog CATALOG = MessageCatalog.beside(Messages.class, "Messages");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int MILLIONS = 6;
    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";

    private final Locale locale;
    private final ResourceBundle bundle;

    /**
     * Creates the messages of a language.
     *
     * @param locale any locale, not null; French where its language is French, English otherwise
     */
    public Messages(Locale locale) {
        this.locale = locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
        this.bundle = CATALOG.in(this.locale);
    }

    /**
     * Obtains a sentence in both languages.
     *
     * @param key its key
     * @param arguments the values of its placeholders, none null
     * @return the sentence
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static LocalizedText inBothLanguages(String key, Object... arguments) {
        return new LocalizedText(
                new Messages(Locale.ENGLISH).text(key, arguments), new Messages(Locale.FRENCH).text(key, arguments));
    }

    /**
     * Returns the language.
     *
     * @return French or English
     */
    public Locale locale() {
        return locale;
    }

    /**
     * Returns all messages as they are in the file.
     *
     * @return the patterns by key
     */
    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * Returns a message with its arguments filled in.
     *
     * @param key the key of the message
     * @param arguments the values of its placeholders, none null; none where the message has no placeholders
     * @return the message in the language
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String text(String key, Object... arguments) {
        return arguments.length == 0 ? bundle.getString(key) : CATALOG.text(locale, key, arguments);
    }

    /**
     * Returns the name of a constant.
     *
     * @param constant an option, a band, a measure…
     * @return its name in the language
     */
    public String name(Enum<?> constant) {
        return EnumNames.of(constant).in(locale);
    }

    /**
     * Returns the name of a certainty, for the templates of the report.
     *
     * @param constant for example {@code STATED}
     * @return its name in the language
     */
    public String certainty(String constant) {
        return name(Certainty.valueOf(constant));
    }

    /**
     * Writes a date in words.
     *
     * @param date the day
     * @return for example {@code 1 March 2022} or {@code 1er mars 2022}
     */
    public String date(LocalDate date) {
        return MessageCatalog.day(date, locale);
    }

    /**
     * Writes the dates of a document in words.
     *
     * @param dates days and months in ISO 8601, with commas between them; years and other words stay as they are
     * @return for example {@code November 2022, 4 June 2024}
     */
    public String dates(String dates) {
        return Stream.of(dates.split(", "))
                .map(date -> Dates.read(date).map(this::date).orElseGet(() -> month(date)))
                .collect(Collectors.joining(", "));
    }

    private String month(String date) {
        return date.matches(MONTH)
                ? YearMonth.parse(date).format(DateTimeFormatter.ofPattern("MMMM uuuu", locale))
                : date;
    }

    /**
     * Writes an amount exactly, without cents where there are none.
     *
     * @param amount euros, negative or not
     * @return for example {@code €36,000}, {@code -€5.50} or {@code 36 000 €}
     */
    public String euros(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        String number = number(plain);
        return withSign(plain.scale() == 1 ? number + "0" : number, "");
    }

    /**
     * Writes a sum, rounded to a tenth of a million where it is a million or more, and to whole euros from a thousand on.
     *
     * @param amount euros, negative or not
     * @return for example {@code €154.8M} or {@code 154,8 M€}; below a thousand as {@link #euros} writes it
     */
    public String sum(BigDecimal amount) {
        if (amount.abs().compareTo(THOUSAND) < 0) {
            return euros(amount);
        }
        return amount.abs().compareTo(MILLION) < 0
                ? euros(amount.setScale(0, RoundingMode.HALF_UP))
                : withSign(number(amount.movePointLeft(MILLIONS).setScale(1, RoundingMode.HALF_UP)), "M");
    }

    /**
     * Writes a sum with its sign.
     *
     * @param amount euros, negative or not
     * @return for example {@code +€36,000}
     */
    public String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + sum(amount);
    }

    /**
     * Writes a sum that lies between two bounds.
     *
     * @param least euros
     * @param most euros; empty where there is no upper bound
     * @return one sum where both are the same, for example {@code between €36,000 and €40,000} otherwise
     */
    public String between(BigDecimal least, Optional<BigDecimal> most) {
        return between(Optional.of(least), most, this::sum);
    }

    /**
     * Writes an amount that lies between two bounds, to the cent.
     *
     * @param bounds the bounds
     * @return one amount where both are the same, for example {@code between €36,000 and €40,000} otherwise
     */
    public String bounds(AidBounds bounds) {
        return between(Optional.of(bounds.atLeast()), bounds.atMost(), this::euros);
    }

    /**
     * Writes a difference that lies between two bounds, with its sign.
     *
     * @param least euros; empty where there is no lower bound
     * @param most euros; empty where there is no upper bound
     * @return for example {@code +€500}, {@code between -€500 and +€1,000}, or a dash where there are no bounds
     */
    public String difference(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        return between(least, most, this::signed);
    }

    private String between(
            Optional<BigDecimal> least, Optional<BigDecimal> most, Function<BigDecimal, String> written) {
        if (least.isPresent() && most.isPresent()) {
            return least.get().compareTo(most.get()) == 0
                    ? written.apply(least.get())
                    : text("settle.between", written.apply(least.get()), written.apply(most.get()));
        }
        return least.map(euros -> text("settle.atLeast", written.apply(euros)))
                .or(() -> most.map(euros -> text("impact.noMoreThan", written.apply(euros))))
                .orElse("–");
    }

    private String withSign(String number, String unit) {
        if (locale.equals(Locale.FRENCH)) {
            return number + " " + unit + "€";
        }
        return number.startsWith("-") ? "-€" + number.substring(1) + unit : "€" + number + unit;
    }

    /**
     * Writes a whole number with its thousands grouped.
     *
     * @param number the number
     * @return for example {@code 1,300} or {@code 1 300}
     */
    public String count(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /**
     * Writes a number with its thousands grouped and all its decimals.
     *
     * @param number the number
     * @return for example {@code 1,300.5} or {@code 1 300,5}
     */
    public String number(BigDecimal number) {
        return MessageCatalog.number(number, locale);
    }

    /**
     * Writes a rate as a percentage, rounded down.
     *
     * @param rate for example 0.75249
     * @param decimals the decimals of the rate that are written at most, for example 4
     * @return for example {@code 75.24 %}
     */
    public String percent(BigDecimal rate, int decimals) {
        return percent(rate.setScale(Math.min(rate.scale(), decimals), RoundingMode.DOWN));
    }

    /**
     * Writes a rate as a percentage with all its decimals.
     *
     * @param rate the rate, 1 for 100 %
     * @return for example {@code 12.5 %}
     */
    public String percent(BigDecimal rate) {
        return number(rate.movePointRight(2)) + " %";
    }
}
