package org.aidrules.validation.impact;

import java.io.Serializable;
import java.util.Objects;

/**
 * An assumption of a scenario: what a table leaves open is as another revision states it.
 *
 * @param table the name of the table, for example {@code targets}
 * @param revision the id of the revision whose rows are borrowed
 */
public record Assumption(String table, String revision) implements Serializable {

    /** Checks that no component is null. */
    public Assumption {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(revision, "revision");
    }

    /**
     * Writes the assumption as the command line reads it.
     *
     * @return for example {@code targets=avenant-7}
     */
    @Override
    public String toString() {
        return table + "=" + revision;
    }
}
