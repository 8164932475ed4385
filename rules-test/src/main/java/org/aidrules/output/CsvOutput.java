package org.aidrules.output;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes CSV (RFC 4180) with commas, whose lines end in {@code \n}. A spreadsheet would run a cell that begins with
 * {@code =}, {@code +}, {@code -}, {@code @}, a tab or a line break; such a cell gets an apostrophe before it, unless it
 * is a number. A spreadsheet that expects semicolons would split a cell at them and at its line breaks: what would then
 * run gets an apostrophe as well.
 */
public final class CsvOutput {

    private static final Pattern RUNS = Pattern.compile("(?s)[=+\\-@\\t\\r\\n].*");
    private static final Pattern RUNS_WHEN_SPLIT = Pattern.compile("(?s)(?<=.)([;\\t\\r\\n]\\s*)(?=[=+\\-@])");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private final CSVPrinter printer;

    private CsvOutput(CSVPrinter printer) {
        this.printer = printer;
    }

    /**
     * Obtains an output.
     *
     * @param writer receives the CSV
     * @return the output
     */
    public static CsvOutput to(Writer writer) {
        try {
            return new CsvOutput(new CSVPrinter(
                    writer, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get()));
        } catch (IOException e) {
            throw new UnwritableOutputException(e);
        }
    }

    /**
     * Writes a line.
     *
     * @param cells the cells, none null
     * @throws UnwritableOutputException if it cannot be written
     */
    public void line(Object... cells) {
        line(Arrays.asList(cells));
    }

    /**
     * Writes a line.
     *
     * @param cells the cells, none null
     * @throws UnwritableOutputException if it cannot be written
     */
    public void line(List<?> cells) {
        try {
            printer.printRecord(
                    cells.stream().map(cell -> harmless(cell.toString())).toList());
        } catch (IOException e) {
            throw new UnwritableOutputException(e);
        }
    }

    /** Returns a cell that no spreadsheet runs. */
    static String harmless(String cell) {
        if (NUMBER.matcher(cell).matches()) {
            return cell;
        }
        String split = RUNS_WHEN_SPLIT.matcher(cell).replaceAll("$1'");
        return RUNS.matcher(cell).matches() ? "'" + split : split;
    }
}
