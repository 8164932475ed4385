package org.aidrules.tables;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.ReferenceDay;
import org.aidrules.number.Ratio;
import org.aidrules.number.Rounding;

/**
 * The outcome cells of one row, read as what they must be. A cell that cannot be is an
 * {@link IllegalArgumentException}.
 */
final class OutcomeCells {

    private static final String NUMBER = "\\d{1,12}(\\.\\d{1,12})?";
    private static final String PERCENTAGE = "\\d{1,3}(\\.\\d{1,12})?";

    private final Map<String, String> cells;

    OutcomeCells(Map<String, String> cells) {
        this.cells = cells;
    }

    /** Whether a cell says just this word. */
    boolean says(String column, String word) {
        return text(column).equals(word);
    }

    /** Whether a cell holds anything. */
    boolean fills(String column) {
        return cells.containsKey(column);
    }

    /** Whether a cell says the first of two words; it must say one of them. */
    boolean oneOf(String column, String first, String second) {
        if (!says(column, first) && !says(column, second)) {
            throw new BadCellException(new LocalizedText("column " + column + " holds neither " + first + " nor " + second,
                    "la colonne " + column + " ne contient ni " + first + " ni " + second));
        }
        return says(column, first);
    }

    /** A constant. */
    <E extends Enum<E>> E constant(String column, Class<E> type) {
        String cell = text(column);
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(cell)).findFirst()
                .orElseThrow(() -> bad(column, cell, String.join(", ",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList())));
    }

    /** A number that is not negative, such as {@code 1000} or {@code 2.5}. */
    BigDecimal number(String column) {
        String cell = text(column);
        if (!cell.matches(NUMBER)) {
            throw bad(column, cell, "1000, 2.5");
        }
        return new BigDecimal(cell);
    }

    /** A number or a rate, whichever the cell holds. */
    BigDecimal numberOrRate(String column) {
        return text(column).endsWith("%") ? rate(column) : number(column);
    }

    /** A rate, such as {@code 2.5 %}. */
    BigDecimal rate(String column) {
        String cell = text(column);
        String number = cell.endsWith("%") ? cell.substring(0, cell.length() - 1).strip() : "";
        if (!number.matches(PERCENTAGE)) {
            throw bad(column, cell, "2.5 %");
        }
        return Rounding.plain(new BigDecimal(number).movePointLeft(2));
    }

    /** A day counted from another, if the row counts one. */
    Optional<DeadlineRule> due() {
        if (!cells.containsKey("from")) {
            return Optional.empty();
        }
        return Optional.of(new DeadlineRule(constant("from", ReferenceDay.class), orNone("months"), orNone("days")));
    }

    /** A share of a whole, such as {@code 1/3}, or a whole number. */
    Ratio ratio(String column) {
        String cell = text(column);
        if (!cell.matches("[1-9]\\d{0,3}(/[1-9]\\d{0,3})?")) {
            throw bad(column, cell, "1/3, 1");
        }
        String[] parts = cell.split("/");
        return Ratio.of(Long.parseLong(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1]));
    }

    /** A whole number that is not negative. */
    int whole(String column) {
        String cell = text(column);
        if (!cell.matches("\\d{1,4}")) {
            throw bad(column, cell, "24");
        }
        return Integer.parseInt(cell);
    }

    private int orNone(String column) {
        return fills(column) ? whole(column) : 0;
    }

    private String text(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new BadCellException(new LocalizedText("column " + column + " is empty",
                    "la colonne " + column + " est vide"));
        }
        return cell.strip();
    }

    private static BadCellException bad(String column, String cell, String accepted) {
        return new BadCellException(new LocalizedText(
                "column " + column + " holds \"" + cell + "\" instead of something like " + accepted,
                "la colonne " + column + " contient « " + cell + " » au lieu d'une valeur comme " + accepted));
    }
}
