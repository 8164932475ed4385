package org.aidrules.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a decision table, as its author wrote it.
 *
 * @param name its name, unique in the table
 * @param outcome the cells of its outcome by column
 * @param metadata the cells that say where it comes from: source, certainty, note, sentences
 */
public record Row(String name, Map<String, String> outcome, Map<String, String> metadata) {

    /** Keeps copies, in the same order. */
    public Row {
        outcome = Collections.unmodifiableMap(new LinkedHashMap<>(outcome));
        metadata = Map.copyOf(metadata);
    }
}
