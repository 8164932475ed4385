package org.aidrules.validation.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.revision.Revision;

/**
 * The proof of a revision: every table was validated over its whole domain, and the invariants were checked.
 *
 * <p>In a test: {@code assertTrue(RevisionCheck.of(rules, rules.get("convention-2024")).isValid())}.
 *
 * @param revision the revision's id; the folder's name where the folder could not be loaded
 * @param cells the number of combinations of facts checked; 0 where a table could not be loaded
 * @param defects every defect found
 * @param warnings what the author should look at again; none where a table could not be loaded
 */
public record RevisionCheck(String revision, long cells, List<Defect> defects, List<Warning> warnings) {

    /** Checks that no component is null and copies the lists. */
    public RevisionCheck {
        Objects.requireNonNull(revision, "revision");
        defects = List.copyOf(defects);
        warnings = List.copyOf(warnings);
    }

    /**
     * Returns whether the revision is valid. Warnings do not make it invalid.
     *
     * @return true where there is no defect
     */
    public boolean isValid() {
        return defects.isEmpty();
    }

    /**
     * Proves a revision.
     *
     * @param rules the rules that contain the revision, with whose other revisions it is compared
     * @param revision the revision, shipped or added, not null
     * @return the proof, with the counter-examples and the warnings
     */
    public static RevisionCheck of(AidRules rules, Revision revision) {
        Objects.requireNonNull(rules, "rules");
        List<Defect> defects = new ArrayList<>(revision.defects());
        List<Warning> warnings = List.of();
        if (defects.isEmpty()) {
            defects.addAll(Invariants.defects(revision));
            warnings = RevisionWarnings.of(rules, revision);
        }
        return new RevisionCheck(revision.id(), revision.cells(), defects, warnings);
    }

    /**
     * Proves the revisions that a folder adds, or whose tables it overrides.
     *
     * @param rules the rules that the folder builds on
     * @param folder the folder
     * @return one proof for each revision that the folder adds or changes
     * @throws org.aidrules.error.InvalidInputException with every error of the folder's files
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static List<RevisionCheck> ofFolder(AidRules rules, Path folder) {
        try {
            AidRules with = rules.withOverlay(folder);
            return changed(rules, with).stream()
                    .map(revision -> of(with, revision))
                    .toList();
        } catch (DefectiveTableException e) {
            return List.of(new RevisionCheck(e.revision(), 0, e.defects(), List.of()));
        }
    }

    /**
     * Returns the revisions that an overlay adds or changes.
     *
     * @param before the rules without the overlay
     * @param after the rules with the overlay
     * @return the revisions that are new or have a changed table, own or inherited
     */
    public static List<Revision> changed(AidRules before, AidRules after) {
        return after.revisions().stream()
                .filter(revision -> before.find(revision.id()).isEmpty()
                        || revision.tables().stream()
                                .anyMatch(table -> revision.table(table).overlay()
                                        && !before.get(revision.id())
                                                .table(table)
                                                .overlay()))
                .toList();
    }
}
