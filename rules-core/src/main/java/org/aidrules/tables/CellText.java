package org.aidrules.tables;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidrules.reference.Csv;
import org.aidrules.reference.Dates;

/**
 * Reads the cells of a table file as text that can never be code, and writes them in one form.
 *
 * <p>A cell holds letters, digits, spaces and the punctuation of sentences. Quotation marks, backslashes, dollar signs,
 * control characters and other characters that programs use are refused.
 */
final class CellText {

    /** The words that spreadsheets and people write for true and false. */
    private static final Set<String> TRUE = Set.of("true", "vrai", "yes", "oui");

    private static final Set<String> FALSE = Set.of("false", "faux", "no", "non");

    private static final String PUNCTUATION = "!%&'()+,-./:;<=>?[]_«»‹›‘’‚“”„–—−…·•§°€£×÷≤≥≠±²³½¼¾⅓⅔";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final Pattern COMMENT = Pattern.compile("(?<!:)//");
    private static final Pattern DIGITS = Pattern.compile("[0-9][0-9.,\\s\\p{Zs}]*");
    private static final Pattern NUMBER =
            Pattern.compile("([0-9]{1,3}(?:[\\s\\p{Zs}][0-9]{3})+|[0-9]+)(?:[.,]([0-9]+))?");
    /** A whole part and three digits: with a mark for thousands, or a decimal mark. */
    private static final Pattern AMBIGUOUS = Pattern.compile("([1-9][0-9]{0,2})[.,]([0-9]{3})");

    private static final Pattern VALUE = Pattern.compile(
            "[A-Za-z0-9_.]+( [A-Za-z0-9_.]+)*( ?%)?|(/[A-Za-z0-9]+)+|[0-9]+/[0-9]+|[0-9]{4}(-[0-9]{2}){2}");
    private static final String DAY_FIRST = "([0-9]{2})/([0-9]{2})/([0-9]{4})";
    /** More than any outcome needs. */
    private static final int MOST_CHARACTERS = 100;

    private CellText() {}

    /**
     * Reads a sentence or a citation.
     *
     * @param cell the cell
     * @param columns the columns that it may name in braces
     * @return the cell
     * @throws BadCellException if it contains anything but text
     */
    static String sentence(String cell, Collection<String> columns) {
        Matcher placeholders = PLACEHOLDER.matcher(cell);
        StringBuilder words = new StringBuilder();
        while (placeholders.find()) {
            if (!columns.contains(placeholders.group(1))) {
                throw new BadCellException("table.valueUnknown", placeholders.group(), columns);
            }
            placeholders.appendReplacement(words, "");
        }
        placeholders.appendTail(words);
        words.codePoints().filter(one -> !isText(one)).findFirst().ifPresent(one -> {
            throw new BadCellException(one == '"' ? "table.cellQuote" : "table.cellCharacter", described(one));
        });
        if (COMMENT.matcher(words).find()) {
            throw new BadCellException("table.cellCharacter", "//");
        }
        return cell;
    }

    /**
     * Reads an outcome: a word of its column in any case, a number or a rate in any usual form, a day, or a field.
     *
     * @return the cell, with a number as {@code 1000} or {@code 2.5} and a rate as {@code 2.5 %}
     * @throws BadCellException if it contains other characters, or a number that can be read in two ways
     */
    static String outcome(String cell, Collection<String> words) {
        Optional<String> word = word(cell, words);
        if (word.isPresent()) {
            return word.get();
        }
        if (cell.length() > MOST_CHARACTERS) {
            throw new BadCellException("table.cellTooLong", MOST_CHARACTERS);
        }
        boolean rate = cell.endsWith("%");
        String digits = rate ? Csv.strip(cell.substring(0, cell.length() - 1)) : cell;
        if (DIGITS.matcher(digits).matches()) {
            return number(digits) + (rate ? " %" : "");
        }
        if (Pattern.matches(DAY_FIRST, cell)) {
            return day(cell);
        }
        if (!VALUE.matcher(cell).matches()) {
            throw new BadCellException("table.cellNotValue", cell);
        }
        return cell;
    }

    /**
     * Finds the word that a cell means.
     *
     * @param words the words that are accepted
     * @return the word that the cell writes in any case, or as a spreadsheet writes true or false; empty if there is none
     */
    static Optional<String> word(String cell, Collection<String> words) {
        String lower = cell.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> word.equalsIgnoreCase(cell) || isSameAnswer(word, lower))
                .findFirst();
    }

    private static boolean isSameAnswer(String word, String lower) {
        return ((word.equals("true") || word.equals("YES")) && TRUE.contains(lower))
                || ((word.equals("false") || word.equals("NO")) && FALSE.contains(lower));
    }

    private static String number(String digits) {
        Matcher ambiguous = AMBIGUOUS.matcher(digits);
        if (ambiguous.matches()) {
            throw new BadCellException(
                    "table.cellAmbiguous",
                    digits,
                    ambiguous.group(1) + ambiguous.group(2),
                    ambiguous.group(1) + "." + ambiguous.group(2) + "0");
        }
        Matcher number = NUMBER.matcher(digits);
        if (!number.matches()) {
            throw new BadCellException("table.cellNotValue", digits);
        }
        return number.group(1).replaceAll("[^0-9]", "") + (number.group(2) == null ? "" : "." + number.group(2));
    }

    /** Writes a day that a spreadsheet has written day first; one that could be written month first is refused. */
    private static String day(String cell) {
        String iso = cell.replaceFirst(DAY_FIRST, "$3-$2-$1");
        String monthFirst = cell.replaceFirst(DAY_FIRST, "$3-$1-$2");
        if (Dates.read(monthFirst).isPresent() && !iso.equals(monthFirst)) {
            throw new BadCellException("table.cellAmbiguous", cell, iso, monthFirst);
        }
        return iso;
    }

    private static boolean isText(int one) {
        return Character.isLetterOrDigit(one)
                || Character.getType(one) == Character.NON_SPACING_MARK
                || Character.getType(one) == Character.SPACE_SEPARATOR
                || PUNCTUATION.indexOf(one) >= 0;
    }

    /** Returns a character as a reader can recognise it. */
    private static String described(int one) {
        return Character.isISOControl(one) || Character.getType(one) == Character.FORMAT
                ? String.format(Locale.ROOT, "U+%04X", one)
                : Character.toString(one);
    }
}
