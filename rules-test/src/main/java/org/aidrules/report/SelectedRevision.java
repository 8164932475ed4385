package org.aidrules.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.aidrules.AidRules;
import org.aidrules.revision.Revision;
import org.aidrules.validation.proof.RevisionCheck;

/**
 * A revision that the user selected, with the rules that contain it.
 *
 * @param rules the rules
 * @param revision one of their revisions
 */
public record SelectedRevision(AidRules rules, Revision revision) {

    /** Checks that no component is null. */
    public SelectedRevision {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(revision, "revision");
    }

    /**
     * Obtains every revision of some rules.
     *
     * @param rules the rules, not null
     * @return the revisions, in their order
     */
    public static List<SelectedRevision> all(AidRules rules) {
        return rules.revisions().stream()
                .map(revision -> new SelectedRevision(rules, revision))
                .toList();
    }

    /**
     * Obtains a revision by its id.
     *
     * @param rules the rules
     * @param id for example {@code convention-2024}
     * @return the revision
     * @throws org.aidrules.error.UnknownNameException if there is no such revision
     */
    public static SelectedRevision of(AidRules rules, String id) {
        return new SelectedRevision(rules, rules.get(id));
    }

    /**
     * Obtains the revisions that a folder adds or changes.
     *
     * @param rules the rules that the folder builds on
     * @param folder a draft, or tables that override those of revisions
     * @return the revisions that are new or have a changed table
     * @throws org.aidrules.error.InvalidInputException with every error of the folder's files
     * @throws org.aidrules.error.DefectiveTableException if a table has a gap or an overlap
     * @throws java.io.UncheckedIOException if the folder cannot be read
     */
    public static List<SelectedRevision> ofFolder(AidRules rules, Path folder) {
        AidRules after = rules.withOverlay(folder);
        return RevisionCheck.changed(rules, after).stream()
                .map(revision -> new SelectedRevision(after, revision))
                .toList();
    }
}
