package org.aidrules.engine;

import java.util.Optional;

/**
 * The identity of a table: its revision and its name. Its rules are in the package {@code aidrules.REVISION.TABLE},
 * with {@code _} for {@code -}.
 *
 * @param revision the id of the revision, for example {@code avenant-7}
 * @param table the name of the table, for example {@code amount-band}
 */
record TableId(String revision, String table) {

    private static final String ROOT = "aidrules";
    private static final int PARTS = 3;

    /** Reads the identity of a table from the name of its package; empty if it is the package of no table. */
    static Optional<TableId> ofPackage(String name) {
        String[] parts = name.split("\\.");
        return parts.length == PARTS && parts[0].equals(ROOT)
                ? Optional.of(new TableId(parts[1].replace('_', '-'), parts[2].replace('_', '-')))
                : Optional.empty();
    }

    /** Returns the name of the package of the table. */
    String packageName() {
        return ROOT + "." + revision.replace('-', '_') + "." + table.replace('-', '_');
    }
}
