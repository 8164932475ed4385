package org.aidrules.cli;

import java.util.ArrayList;
import java.util.List;

/** A table of text with aligned columns: {@code l} to the left, {@code r} to the right. */
final class TextTable {

    private static final String GAP = "  ";

    private final String alignment;
    private final List<String[]> rows = new ArrayList<>();

    TextTable(String alignment) {
        this.alignment = alignment;
    }

    void row(String... cells) {
        rows.add(cells);
    }

    List<String> lines() {
        int[] widths = new int[alignment.length()];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(String[] row, int... widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String padding = " ".repeat(widths[i] - row[i].length());
            line.append(i == 0 ? "" : GAP).append(alignment.charAt(i) == 'r' ? padding + row[i] : row[i] + padding);
        }
        return line.toString().stripTrailing();
    }
}
