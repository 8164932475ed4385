package org.aidrules.answers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a decision table, as its author wrote it.
 *
 * @param name the name of the row, unique in its table
 * @param outcome the cells of its outcome, by column; empty cells are absent
 * @param metadata the cells that explain it, by column: source, certainty, note, sentences
 */
public record Row(String name, Map<String, String> outcome, Map<String, String> metadata) {

    /**
     * Creates a row.
     *
     * @throws NullPointerException if an argument is null
     */
    public Row {
        outcome = Collections.unmodifiableMap(new LinkedHashMap<>(outcome));
        metadata = Map.copyOf(metadata);
    }
}
