package org.aidrules.reference;

import java.util.ArrayList;
import java.util.List;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.CoreMessages;

/**
 * Reads files of comma-separated values (RFC 4180), and of values separated by semicolons, as spreadsheets write them
 * where the comma is the decimal mark. The first line that has separators outside quotation marks decides which of the
 * two separates the cells of the whole file. It uses the JDK only, so that the core needs no library for them.
 */
public final class Csv {

    /** More than a spreadsheet has columns. */
    private static final int MOST_CELLS = 20_000;

    private final String file;
    private final String text;
    private final char separator;
    private int line = 1;
    private int position;
    private int next;

    private Csv(String file, String text) {
        this.file = file;
        this.text = text;
        this.separator = separator(text);
        read();
    }

    /**
     * A record of a file.
     *
     * @param number the number of the line on which it begins, 1 for the first
     * @param cells the cells, without quotation marks
     */
    public record Line(int number, List<String> cells) {

        /**
         * Returns a cell.
         *
         * @param column the number of the column, 0 for the first
         * @return the cell without surrounding spaces, no-break spaces among them; an empty text if the record has no
         *     such column
         */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? Csv.strip(cells.get(column)) : "";
        }
    }

    /**
     * Reads a file.
     *
     * @param file the name of the file, for the error
     * @param text the content of the file
     * @return its records, without those whose cells are all blank
     * @throws InvalidInputException if quotation marks are not closed, or followed by other characters, or if a record
     *     has more than 20 000 cells
     */
    public static List<Line> read(String file, String text) {
        return new Csv(file, text).lines(Integer.MAX_VALUE);
    }

    /**
     * Reads the beginning of a file, so that a file that is far too long takes neither memory nor time.
     *
     * @param file the name of the file, for the error
     * @param text the content of the file
     * @param most the greatest number of records that are read
     * @return its first records, without those whose cells are all blank, and each without the blank cells at its end
     * @throws InvalidInputException as {@link #read(String, String)}
     */
    public static List<Line> read(String file, String text, int most) {
        return new Csv(file, text)
                .lines(most).stream().map(Csv::withoutBlankEnd).toList();
    }

    /**
     * Removes the spaces around a cell.
     *
     * @param cell the content of a cell
     * @return the content without white space and no-break spaces at its beginning and end
     */
    public static String strip(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static boolean isSpace(char one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one);
    }

    private static boolean isBlank(String cell) {
        return strip(cell).isEmpty();
    }

    private static Line withoutBlankEnd(Line line) {
        int size = line.cells().size();
        while (size > 0 && isBlank(line.cells().get(size - 1))) {
            size--;
        }
        return new Line(line.number(), List.copyOf(line.cells().subList(0, size)));
    }

    /** Finds the separator that the first line with any has more often outside quotation marks. */
    private static char separator(String text) {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            quoted ^= one == '"';
            commas += !quoted && one == ',' ? 1 : 0;
            semicolons += !quoted && one == ';' ? 1 : 0;
            if (!quoted && one == '\n' && commas + semicolons > 0) {
                break;
            }
        }
        return semicolons > commas ? ';' : ',';
    }

    private List<Line> lines(int most) {
        List<Line> lines = new ArrayList<>();
        while (next >= 0 && lines.size() < most) {
            Line line = line();
            if (line.cells().stream().anyMatch(cell -> !isBlank(cell))) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Line line() {
        int number = line;
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (next == separator) {
            if (cells.size() == MOST_CELLS) {
                throw unusable(number, "file.tooManyCells", MOST_CELLS);
            }
            advance();
            cells.add(cell());
        }
        if (next == '\r') {
            advance();
        }
        if (next == '\n') {
            advance();
        }
        return new Line(number, cells);
    }

    private String cell() {
        if (next == '"') {
            return quoted();
        }
        if (isAtEndOfCell()) {
            return "";
        }
        int start = position - 1;
        while (!isAtEndOfCell()) {
            read();
        }
        return text.substring(start, next < 0 ? position : position - 1);
    }

    private String quoted() {
        int opened = line;
        StringBuilder cell = new StringBuilder();
        advance();
        while (true) {
            if (next < 0) {
                throw badQuotes(opened);
            }
            if (next == '"') {
                advance();
                if (next != '"') {
                    break;
                }
            }
            cell.append((char) next);
            advance();
        }
        if (!isAtEndOfCell()) {
            throw badQuotes(opened);
        }
        return cell.toString();
    }

    private boolean isAtEndOfCell() {
        return next < 0 || next == separator || next == '\r' || next == '\n';
    }

    private InvalidInputException badQuotes(int opened) {
        return unusable(opened, "file.badQuotes");
    }

    private InvalidInputException unusable(int number, String key, Object... arguments) {
        return new InvalidInputException(
                List.of(InputError.unusable(file + ", line " + number, CoreMessages.text(key, arguments))));
    }

    private void advance() {
        if (next == '\n') {
            line++;
        }
        read();
    }

    private void read() {
        next = position < text.length() ? text.charAt(position++) : -1;
    }
}
