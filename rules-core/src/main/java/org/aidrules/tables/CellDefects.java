package org.aidrules.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidrules.error.Defect;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.reference.Csv;

/** Collects the defects of a table file, each with its cell. A cell has one defect at most: the first that is found. */
final class CellDefects {

    private static final int LETTERS = 26;

    private final String file;
    private final List<Defect> defects;
    private final Set<String> cells = new HashSet<>();
    private boolean any;

    /** Collects the defects of a file in a list. */
    CellDefects(String file, List<Defect> defects) {
        this.file = file;
        this.defects = defects;
    }

    /** Checks whether no defect was found. */
    boolean isEmpty() {
        return !any;
    }

    /** Adds a defect of the file as a whole. */
    void inFile(String key, Object... arguments) {
        add(Defect.inTable(Defect.Kind.SYNTAX, file, CoreMessages.text(key, arguments)));
    }

    /** Adds a defect of a line. */
    void inLine(Csv.Line line, List<String> rows, String key, Object... arguments) {
        add(new Defect(
                Defect.Kind.SYNTAX,
                file,
                rows,
                Map.of(),
                CoreMessages.text(
                        "table.at.line", file, String.valueOf(line.number()), CoreMessages.text(key, arguments))));
    }

    /** Adds a defect of a cell. */
    void inCell(Csv.Line line, int column, String key, Object... arguments) {
        inCell(line, column, CoreMessages.text(key, arguments));
    }

    /** Adds a defect of a cell. */
    void inCell(Csv.Line line, int column, LocalizedText text) {
        inCell(Defect.Kind.SYNTAX, List.of(), line, column, text);
    }

    /** Adds the defect of a name that another row has too. */
    void duplicateName(Csv.Line line, Csv.Line first, String name) {
        inCell(
                Defect.Kind.DUPLICATE_NAME,
                List.of(name),
                line,
                0,
                CoreMessages.text("table.duplicateRowName", name, name(first, 0)));
    }

    private void inCell(Defect.Kind kind, List<String> rows, Csv.Line line, int column, LocalizedText text) {
        String cell = name(line, column);
        if (cells.add(cell)) {
            add(new Defect(kind, file, rows, Map.of(), CoreMessages.text("table.at.cell", file, cell, text)));
        }
    }

    private void add(Defect defect) {
        any = true;
        defects.add(defect);
    }

    /** Returns the name of a cell in a spreadsheet, such as {@code B9}. */
    private static String name(Csv.Line line, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters + String.valueOf(line.number());
    }
}
