package org.aidrules.contract.field;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aidrules.error.AcceptedValues;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Specialty;
import org.aidrules.number.WholeNumberRange;

/**
 * The type of a single value that can be written as text: a date, the name of an enum, yes or no, a number.
 *
 * @param <T> the Java type of the value
 */
public final class ValueType<T> implements FieldType<T> {

    /** A calendar date in ISO 8601. */
    public static final ValueType<LocalDate> DATE =
            of(Form.TEXT, AcceptedValues.DATE, ValueType::parseDate, LocalDate::toString);
    /** Any text. */
    public static final ValueType<String> TEXT = of(Form.TEXT, List.of("\"…\""), Optional::of, Function.identity());
    /** Yes or no. */
    public static final ValueType<Boolean> YES_OR_NO = of(
            Form.YES_OR_NO,
            AcceptedValues.YES_OR_NO,
            text -> AcceptedValues.YES_OR_NO.contains(text) ? Optional.of(Boolean.valueOf(text)) : Optional.empty(),
            String::valueOf);
    /** A share from 0 to 1, with at most 50 decimals. */
    public static final ValueType<BigDecimal> SHARE =
            decimal(AcceptedValues.SHARE, Pattern.compile("0(\\.\\d{1,50})?|1(\\.0{1,50})?"));
    /** An amount in euros, with at most two decimals. */
    public static final ValueType<BigDecimal> EUROS =
            decimal(AcceptedValues.EUROS, Pattern.compile("\\d{1,7}(\\.\\d{1,2})?"));
    /** Full-time posts, more than 0, with at most four decimals. */
    public static final ValueType<BigDecimal> POSTS =
            decimal(AcceptedValues.POSTS, Pattern.compile("(?=.*[1-9])\\d{1,3}(\\.\\d{1,4})?"));
    /** A scheme, by its name in JSON. */
    public static final ValueType<Scheme> SCHEME = of(Form.TEXT, Scheme.keys(), Scheme::find, Scheme::key);
    /** The individual scheme, by its name in JSON; the names of the others are listed, but a contract of theirs has other fields. */
    public static final ValueType<Scheme> INDIVIDUAL_SCHEME =
            of(Form.TEXT, Scheme.keys(), text -> Scheme.find(text).filter(Scheme.INDIVIDUAL::equals), Scheme::key);
    /** A specialty, by its English name or its code at the national fund. */
    public static final ValueType<Specialty> SPECIALTY = new ValueType<>(
            Form.TEXT, AcceptedValues.SPECIALTY, (text, specialties) -> specialties.apply(text), Specialty::name);

    private static final int MONTH = "YYYY-".length();
    private static final int DAY = "YYYY-MM-".length();
    private static final int DATE_LENGTH = "YYYY-MM-DD".length();
    private static final int MOST_DIGITS = 10;

    private final Form form;
    private final List<String> accepted;
    private final Parser<T> parser;
    private final Function<T, String> writer;

    private ValueType(Form form, List<String> accepted, Parser<T> parser, Function<T, String> writer) {
        this.form = form;
        this.accepted = List.copyOf(accepted);
        this.parser = parser;
        this.writer = writer;
    }

    /** The form of a value in notations that distinguish texts, numbers and yes-or-no answers, such as JSON. */
    public enum Form {
        /** A text. */
        TEXT,
        /** A whole number. */
        WHOLE_NUMBER,
        /** Yes or no. */
        YES_OR_NO
    }

    /** Converts a text to a value, with a function that finds specialties. */
    private interface Parser<T> {
        Optional<T> parse(String text, Function<String, Optional<Specialty>> specialties);
    }

    /**
     * Obtains the type of the names of an enum. The name {@code NOT_GIVEN} is not accepted: a field that is not given
     * is left out.
     *
     * @param type the enum
     * @param <E> the enum
     * @return the type
     */
    public static <E extends Enum<E>> ValueType<E> name(Class<E> type) {
        List<String> names = AcceptedValues.names(type);
        Map<String, Optional<E>> constants = Arrays.stream(type.getEnumConstants())
                .filter(constant -> names.contains(constant.name()))
                .collect(Collectors.toUnmodifiableMap(Enum::name, Optional::of));
        return of(Form.TEXT, names, text -> constants.getOrDefault(text, Optional.empty()), Enum::name);
    }

    /**
     * Obtains the type of whole numbers. Whether a number lies in its range is checked by {@code AidRules}, not by the
     * type.
     *
     * @param least the least number that is accepted
     * @param most the greatest number that is accepted
     * @return the type
     */
    public static ValueType<Integer> whole(int least, int most) {
        return of(
                Form.WHOLE_NUMBER,
                List.of(new WholeNumberRange(least, most).toString()),
                ValueType::parseWhole,
                String::valueOf);
    }

    /**
     * Returns the form in which a value is written.
     *
     * @return the form
     */
    public Form form() {
        return form;
    }

    @Override
    public Optional<T> read(FieldSource source) {
        return source.value(this);
    }

    @Override
    public <N> N write(FieldTarget<N> target, T value) {
        return target.value(this, value);
    }

    @Override
    public List<String> accepted() {
        return accepted;
    }

    /**
     * Reads a text.
     *
     * @param text the text
     * @param specialties finds a specialty by its name or code
     * @return the value; empty where the text is not accepted
     */
    public Optional<T> parse(String text, Function<String, Optional<Specialty>> specialties) {
        Objects.requireNonNull(specialties, "specialties");
        return parser.parse(Objects.requireNonNull(text, "text"), specialties);
    }

    /**
     * Writes a value as text, which {@link #parse} can read.
     *
     * @param value the value
     * @return its text; a decimal number has no exponent
     */
    public String write(T value) {
        return writer.apply(Objects.requireNonNull(value, "value"));
    }

    private static <T> ValueType<T> of(
            Form form, List<String> accepted, Function<String, Optional<T>> parser, Function<T, String> writer) {
        return new ValueType<>(form, accepted, (text, specialties) -> parser.apply(text), writer);
    }

    private static ValueType<BigDecimal> decimal(List<String> accepted, Pattern pattern) {
        return of(
                Form.TEXT,
                accepted,
                text -> pattern.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty(),
                BigDecimal::toPlainString);
    }

    private static Optional<LocalDate> parseDate(String text) {
        boolean hasForm = text.length() == DATE_LENGTH
                && text.charAt(MONTH - 1) == '-'
                && text.charAt(DAY - 1) == '-'
                && areDigits(text, 0, MONTH - 1)
                && areDigits(text, MONTH, DAY - 1)
                && areDigits(text, DAY, DATE_LENGTH);
        try {
            return hasForm
                    ? Optional.of(LocalDate.of(
                            number(text, 0, MONTH - 1), number(text, MONTH, DAY - 1), number(text, DAY, DATE_LENGTH)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // the caller reports what was found
        }
    }

    private static Optional<Integer> parseWhole(String text) {
        int sign = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - sign;
        if (digits < 1 || digits > MOST_DIGITS || !areDigits(text, sign, text.length())) {
            return Optional.empty();
        }
        long number = Long.parseLong(text);
        return number == (int) number ? Optional.of((int) number) : Optional.empty();
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    /** Returns whether a part of a text is made of the digits 0 to 9. */
    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
