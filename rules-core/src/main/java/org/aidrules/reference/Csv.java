package org.aidrules.reference;

import java.util.ArrayList;
import java.util.List;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.CoreMessages;

/**
 * Reads files of comma-separated values (RFC 4180). It uses the JDK only, so that the core needs no library for them.
 */
public final class Csv {

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
         * @return the cell without surrounding spaces; an empty text if the record has no such column
         */
        public String cell(int column) {
            return column >= 0 && column < cells.size()
                    ? cells.get(column).replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "")
                    : "";
        }
    }

    /**
     * Reads a file.
     *
     * @param file the name of the file, for the error
     * @param text the content of the file
     * @return its records, without those whose cells are all blank
     * @throws InvalidInputException if quotation marks are not closed, or followed by other characters
     */
    public static List<Line> read(String file, String text) {
        Csv csv = new Csv(file, text);
        List<Line> lines = new ArrayList<>();
        while (csv.next >= 0) {
            Line line = csv.line();
            if (line.cells().stream().anyMatch(cell -> !cell.matches("[\\s\\p{Z}]*"))) {
                lines.add(line);
            }
        }
        return lines;
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

    private Line line() {
        int number = line;
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (next == separator) {
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
        StringBuilder cell = new StringBuilder();
        while (next >= 0 && next != separator && next != '\r' && next != '\n') {
            cell.append((char) next);
            advance();
        }
        return cell.toString();
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
        if (next >= 0 && next != separator && next != '\r' && next != '\n') {
            throw badQuotes(opened);
        }
        return cell.toString();
    }

    private InvalidInputException badQuotes(int opened) {
        return new InvalidInputException(
                List.of(InputError.unusable(file + ", line " + opened, CoreMessages.text("file.badQuotes"))));
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
