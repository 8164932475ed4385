package org.aidrules.bench.library;

import org.aidrules.AidRules;
import org.aidrules.explanation.Reason;
import org.aidrules.revision.DecisionTable;

/** Finds the reasons that the hand-written code keeps as constants, so that their sentences are written once. */
final class ShippedReasons {

    private ShippedReasons() {}

    /** Returns the reason of a row, by the id of the revision and the names of the table and the row. */
    static Reason of(String revision, String table, String row) {
        return AidRules.standard().get(revision).table(table).rows().stream()
                .filter(candidate -> candidate.name().equals(row))
                .map(DecisionTable.Row::reason)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(revision + "/" + table + " has no row " + row));
    }
}
