package org.aidrules.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;

/**
 * Reads the cells of CSV files as people write them: decimal commas, thousands grouped by spaces, percentages, and yes or
 * no in French and English. A number that could be read in two ways is not read, and {@link #remedy} says how to write
 * it. An exponent is not read: spreadsheets write one where they show fewer digits than the number has.
 */
public final class CellNotation {

    private static final String SPACE = "[ \\u00a0\\u2007\\u2009\\u202f]";
    private static final String DIGITS = "(\\d{1,100}|\\d{1,3}(" + SPACE + "\\d{3}){1,30})";
    /** A number with at most one comma or point, which begins its decimals. */
    private static final Pattern NUMBER = Pattern.compile("-?" + DIGITS + "([.,]\\d{1,100})?");
    /** A number whose comma or point could group its thousands. */
    private static final Pattern AMBIGUOUS = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");
    /** A number whose commas or points group its thousands. */
    private static final Pattern GROUPED =
            Pattern.compile("-?\\d{1,3}(,\\d{3}){1,30}(\\.\\d{1,100})|-?\\d{1,3}(\\.\\d{3}){1,30}(,\\d{1,100})"
                    + "|-?\\d{1,3}((,\\d{3}){2,30}|(\\.\\d{3}){2,30})");

    private static final Pattern PERCENT = Pattern.compile("(.*\\d)" + SPACE + "?%");
    private static final int GROUP = 3;
    private static final List<String> YES = List.of("true", "vrai", "yes", "oui");
    private static final List<String> NO = List.of("false", "faux", "no", "non");

    private CellNotation() {}

    /**
     * Reads a number.
     *
     * @param cell the content of a cell, for example {@code 1 300}, {@code 2.5} or {@code 10,5}
     * @return the number; empty where the cell is none, or could be read in two ways
     */
    public static Optional<BigDecimal> number(String cell) {
        return NUMBER.matcher(cell).matches() && !AMBIGUOUS.matcher(cell).matches()
                ? Optional.of(new BigDecimal(cell.replaceAll(SPACE, "").replace(',', '.')))
                : Optional.empty();
    }

    /**
     * Reads a share, which may be a percentage.
     *
     * @param cell the content of a cell, for example {@code 0.105}, {@code 0,105} or {@code 10,5 %}
     * @return the share, 1 for 100 %; empty as for {@link #number}
     */
    public static Optional<BigDecimal> share(String cell) {
        return PERCENT.matcher(cell).matches()
                ? number(withoutPercent(cell)).map(percentage -> percentage.movePointLeft(2))
                : number(cell);
    }

    /**
     * Reads a whole number.
     *
     * @param cell the content of a cell, for example {@code 1 300} or {@code 1300,0}
     * @return the number; empty as for {@link #number}, and where the number is not whole
     */
    public static Optional<BigDecimal> whole(String cell) {
        return number(cell).map(BigDecimal::stripTrailingZeros).filter(number -> number.scale() <= 0);
    }

    /**
     * Reads a yes-or-no answer, in French or English, in upper or lower case.
     *
     * @param cell the content of a cell, for example {@code VRAI} or {@code yes}
     * @return the answer; empty where the cell is none
     */
    public static Optional<Boolean> yesOrNo(String cell) {
        String lower = cell.toLowerCase(Locale.ROOT);
        return YES.contains(lower) ? Optional.of(true) : Optional.of(false).filter(no -> NO.contains(lower));
    }

    /**
     * Returns a name in the case in which it is accepted.
     *
     * @param cell the content of a cell, in upper or lower case
     * @param accepted the names that are accepted
     * @return the accepted name; the cell itself where it is none
     */
    public static String name(String cell, List<String> accepted) {
        return accepted.stream().filter(cell::equalsIgnoreCase).findFirst().orElse(cell);
    }

    /**
     * Returns a specialty in the form in which it is accepted. Spreadsheets remove the zero before a digit.
     *
     * @param cell the content of a cell: a name in upper or lower case, or a code
     * @return the name in upper case, or a code of two digits
     */
    public static String specialty(String cell) {
        return cell.matches("\\d") ? "0" + cell : cell.toUpperCase(Locale.ROOT);
    }

    /**
     * Returns how a number should be written that cannot be read because of its commas or points.
     *
     * @param cell the content of a cell
     * @return the remedy; empty where there is none
     */
    public static Optional<LocalizedText> remedy(String cell) {
        String number = PERCENT.matcher(cell).matches() ? withoutPercent(cell) : cell;
        if (AMBIGUOUS.matcher(number).matches()) {
            return Optional.of(CoreMessages.text(
                    "file.ambiguousNumber", number.replaceAll("[.,]", ""), unambiguous(number.replace(',', '.'))));
        }
        return GROUPED.matcher(number).matches()
                ? Optional.of(CoreMessages.text("file.groupedNumber"))
                : Optional.empty();
    }

    /** Returns a decimal number in a form that does not look grouped: without zeros at its end, or with one more. */
    private static String unambiguous(String decimal) {
        BigDecimal stripped = new BigDecimal(decimal).stripTrailingZeros();
        return stripped.toPlainString() + (stripped.scale() == GROUP ? "0" : "");
    }

    private static String withoutPercent(String cell) {
        return PERCENT.matcher(cell).replaceFirst("$1");
    }
}
