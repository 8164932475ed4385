package org.aidrules.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;

/**
 * Reads comma-separated values as RFC 4180 has them. The reference files are read with nothing but the JDK, so that the
 * core needs no library for it.
 */
public final class Csv {

    private final String file;
    private final String text;
    private int line = 1;
    private int position;
    private int next;

    private Csv(String file, String text) {
        this.file = file;
        this.text = text;
        read();
    }

    /** A record of a file, with the line on which it begins. */
    public record Line(int number, List<String> cells) {

        /** A cell, empty where the line is too short. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /** All lines that hold anything. */
    public static List<Line> read(String file, String text) {
        Csv csv = new Csv(file, text);
        List<Line> lines = new ArrayList<>();
        while (csv.next >= 0) {
            Line line = csv.line();
            if (line.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Line line() {
        int number = line;
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (next == ',') {
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
        while (next >= 0 && next != ',' && next != '\r' && next != '\n') {
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
        if (next >= 0 && next != ',' && next != '\r' && next != '\n') {
            throw badQuotes(opened);
        }
        return cell.toString();
    }

    private InvalidInputException badQuotes(int opened) {
        return new InvalidInputException(List.of(new InputError(file + ", line " + opened, Optional.empty(),
                new LocalizedText("the quotation marks of this cell are not closed",
                        "les guillemets de cette cellule ne sont pas fermés"), List.of())));
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
