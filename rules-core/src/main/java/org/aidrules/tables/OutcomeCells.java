package org.aidrules.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.facts.ReferenceDay;
import org.aidrules.number.Ratio;
import org.aidrules.number.Rounding;
import org.aidrules.reference.Dates;

/**
 * Reads the outcome cells of a row as words, numbers, rates and deadlines. Every method but {@link #isFilled} throws a
 * {@link BadCellException} if the cell is empty or not valid.
 */
final class OutcomeCells {

    private static final String NUMBER = "\\d{1,12}(\\.\\d{1,12})?";
    private static final String PERCENTAGE = "\\d{1,3}(\\.\\d{1,12})?";
    private static final String WHOLE_NUMBER = "\\d{1,4}";
    private static final String RATIO = "[1-9]\\d{0,3}(/[1-9]\\d{0,3})?";

    private final Map<String, String> cells;

    /** Reads the cells of a row, by column; empty cells are absent. */
    OutcomeCells(Map<String, String> cells) {
        this.cells = cells;
    }

    /** Checks whether a cell is not empty. */
    boolean isFilled(String column) {
        return cells.containsKey(column);
    }

    /** Checks whether a cell contains exactly this word. */
    boolean is(String column, String word) {
        return text(column).equals(word);
    }

    /** Reads a cell that must contain one of two words: true for the first, false for the second. */
    boolean flag(String column, String wordForTrue, String wordForFalse) {
        if (!is(column, wordForTrue) && !is(column, wordForFalse)) {
            throw notOneOf(column, text(column), List.of(wordForTrue, wordForFalse));
        }
        return is(column, wordForTrue);
    }

    /** Reads a constant. */
    <E extends Enum<E>> E constant(String column, Class<E> type) {
        String cell = text(column);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(cell))
                .findFirst()
                .orElseThrow(() -> notOneOf(
                        column,
                        cell,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    /** Reads a number that is not negative, such as {@code 1000} or {@code 2.5}. */
    BigDecimal number(String column) {
        return new BigDecimal(matching(column, NUMBER, "1000, 2.5"));
    }

    /** Reads a rate such as {@code 2.5 %}, as a share: 0.025. */
    BigDecimal rate(String column) {
        String cell = text(column);
        String number =
                cell.endsWith("%") ? cell.substring(0, cell.length() - 1).strip() : "";
        if (!number.matches(PERCENTAGE)) {
            throw notLike(column, cell, "2.5 %");
        }
        return Rounding.plain(new BigDecimal(number).movePointLeft(2));
    }

    /** Reads a rate if the cell ends with a percent sign, otherwise a number. */
    BigDecimal numberOrRate(String column) {
        return text(column).endsWith("%") ? rate(column) : number(column);
    }

    /** Reads a whole number that is not negative. */
    int wholeNumber(String column) {
        return Integer.parseInt(matching(column, WHOLE_NUMBER, "24"));
    }

    /** Reads a day such as {@code 2000-01-31}. */
    LocalDate day(String column) {
        String cell = text(column);
        return Dates.read(cell).orElseThrow(() -> notLike(column, cell, "2000-01-31"));
    }

    /** Reads a fraction such as {@code 1/3}, or a whole number. */
    Ratio ratio(String column) {
        String[] parts = matching(column, RATIO, "1/3, 1").split("/");
        return Ratio.of(Long.parseLong(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1]));
    }

    /**
     * Reads the deadline of the columns {@code from}, {@code months} and {@code days}; empty if {@code from} is empty.
     */
    Optional<DeadlineRule> deadline() {
        if (!isFilled("from")) {
            return Optional.empty();
        }
        return Optional.of(new DeadlineRule(
                constant("from", ReferenceDay.class), wholeNumberOrZero("months"), wholeNumberOrZero("days")));
    }

    private int wholeNumberOrZero(String column) {
        return isFilled(column) ? wholeNumber(column) : 0;
    }

    private String matching(String column, String pattern, String example) {
        String cell = text(column);
        if (!cell.matches(pattern)) {
            throw notLike(column, cell, example);
        }
        return cell;
    }

    /** Returns the content of a cell, without surrounding spaces. */
    String text(String column) {
        if (!isFilled(column)) {
            throw new BadCellException("table.cellEmpty", column);
        }
        return cells.getOrDefault(column, "").strip();
    }

    private static BadCellException notOneOf(String column, String cell, List<String> accepted) {
        return new BadCellException("table.cellNotOneOf", column, cell, accepted);
    }

    private static BadCellException notLike(String column, String cell, String example) {
        return new BadCellException("table.cellNotLike", column, cell, example);
    }
}
