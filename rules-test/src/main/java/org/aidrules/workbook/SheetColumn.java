package org.aidrules.workbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.aidrules.messages.Messages;
import org.aidrules.messages.Vocabulary;
import org.aidrules.revision.TableFile;

/**
 * A column of the sheet of a table. Its key stands in a hidden row, so that a reader recognises it whatever its header
 * says and wherever it was moved.
 *
 * @param column the column of the table
 * @param added whether the table's file has no such column: it is read only where a cell of it is filled
 */
record SheetColumn(TableFile.Column column, boolean added) {

    private static final String ADDED = "added ";

    /** Returns the key, for example {@code condition band}. */
    String key() {
        return (added ? ADDED : "") + column.kind().name().toLowerCase(Locale.ROOT) + " " + column.name();
    }

    /** Returns what stands above a column. */
    static String header(TableFile.Column column, Messages messages, Vocabulary vocabulary) {
        return switch (column.kind()) {
            case CONDITION, OUTCOME -> vocabulary.column(column.name());
            case EXCEPTION -> messages.text("workbook.column.except", vocabulary.column(column.name()));
            case METADATA -> messages.text("workbook.column." + column.name());
        };
    }

    /** Reads a key; empty where the text is none. */
    static Optional<SheetColumn> ofKey(String key) {
        boolean added = key.startsWith(ADDED);
        String[] parts = (added ? key.substring(ADDED.length()) : key).split(" ");
        return parts.length == 2
                ? Arrays.stream(TableFile.Kind.values())
                        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(parts[0]))
                        .findFirst()
                        .map(kind -> new SheetColumn(new TableFile.Column(kind, parts[1]), added))
                : Optional.empty();
    }
}
