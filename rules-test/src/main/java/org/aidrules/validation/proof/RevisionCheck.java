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
 * The proof of a revision: every table was asked everything that it can be asked.
 *
 * <p>In a test: {@code assertTrue(RevisionCheck.of(rules.get("convention-2024")).isValid())}.
 *
 * @param revision the revision's id; the folder's name where the folder could not be loaded
 * @param cells how many combinations of facts were asked; none where a table could not be loaded
 * @param defects all that is wrong
 */
public record RevisionCheck(String revision, long cells, List<Defect> defects) {

    /** Checks that nothing is missing and keeps a copy. */
    public RevisionCheck {
        Objects.requireNonNull(revision, "revision");
        defects = List.copyOf(defects);
    }

    /**
     * Whether nothing is wrong.
     *
     * @return whether there is no defect
     */
    public boolean isValid() {
        return defects.isEmpty();
    }

    /**
     * Proves a revision.
     *
     * @param revision the revision, shipped or added
     * @return the proof, or the counter-examples
     */
    public static RevisionCheck of(Revision revision) {
        List<Defect> defects = new ArrayList<>(revision.defects());
        if (defects.isEmpty()) {
            defects.addAll(Invariants.defects(revision));
        }
        return new RevisionCheck(revision.id(), revision.cells(), defects);
    }

    /**
     * Proves what a folder adds: a draft revision, or the revisions over which its tables are laid.
     *
     * @param rules the rules that the folder builds on
     * @param folder the folder
     * @return one proof for each revision that it adds or changes
     * @throws org.aidrules.error.InvalidInputException if the folder is not what it must be
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static List<RevisionCheck> ofFolder(AidRules rules, Path folder) {
        try {
            return changed(rules, rules.withOverlay(folder)).stream().map(RevisionCheck::of).toList();
        } catch (DefectiveTableException e) {
            return List.of(new RevisionCheck(e.revision(), 0, e.defects()));
        }
    }

    /**
     * The revisions that an overlay adds or changes.
     *
     * @param before the rules without it
     * @param after the rules with it
     * @return those that are not the same in both, those that inherit a changed table among them
     */
    public static List<Revision> changed(AidRules before, AidRules after) {
        return after.revisions().stream().filter(revision -> before.find(revision.id()).isEmpty()
                || revision.tables().stream().anyMatch(table -> revision.table(table).overlay()
                && !before.get(revision.id()).table(table).overlay())).toList();
    }
}
