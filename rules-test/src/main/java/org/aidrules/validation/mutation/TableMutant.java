package org.aidrules.validation.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A decision table with one thing changed, made by {@link TableMutants}.
 *
 * @param revision the revision that the table belongs to
 * @param table the table
 * @param row the name of the changed row
 * @param column the title of the changed column; {@code Row} for the row's name or the whole row
 * @param before the cell before the change, or {@code once} where the whole row was changed
 * @param after the cell after the change, or {@code dropped}, {@code doubled} or {@code doubled under another name}
 * @param text the content of the changed file
 */
public record TableMutant(
        String revision, String table, String row, String column, String before, String after, String text) {

    /** Checks that no component is null. */
    public TableMutant {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Writes the table into a folder, as an overlay that replaces the original table.
     *
     * @param folder the folder, not null; it is created if it does not exist
     * @return the folder
     * @throws UncheckedIOException if the file cannot be written
     */
    public Path writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(table + ".drl.csv"), text);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return revision + " " + table + ", row " + row + ", " + column + ": \"" + before + "\" -> \"" + after + "\"";
    }
}
