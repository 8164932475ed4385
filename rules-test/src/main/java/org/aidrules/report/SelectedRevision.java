package org.aidrules.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.aidrules.AidRules;
import org.aidrules.revision.Revision;
import org.aidrules.validation.proof.RevisionCheck;

/**
 * A revision that a report is about.
 *
 * @param rules rules that know it
 * @param revision the revision
 */
public record SelectedRevision(AidRules rules, Revision revision) {

    /** Checks that nothing is missing. */
    public SelectedRevision {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(revision, "revision");
    }

    /**
     * Every revision that the rules know.
     *
     * @param rules the rules
     * @return the revisions, in their order
     */
    public static List<SelectedRevision> all(AidRules rules) {
        return rules.revisions().stream().map(revision -> new SelectedRevision(rules, revision)).toList();
    }

    /**
     * A revision by its id.
     *
     * @param rules the rules
     * @param id for example {@code convention-2024}
     * @return the revision
     * @throws org.aidrules.error.UnknownNameException if there is none of that name
     */
    public static SelectedRevision of(AidRules rules, String id) {
        return new SelectedRevision(rules, rules.get(id));
    }

    /**
     * What a folder adds or changes.
     *
     * @param rules the rules that the folder builds on
     * @param folder a draft, or tables to be laid over revisions
     * @return the revisions that are not what they were without it
     * @throws org.aidrules.error.InvalidInputException if the folder is not what it must be
     * @throws org.aidrules.error.DefectiveTableException if a table is not total and exact
     * @throws java.io.UncheckedIOException if the folder cannot be read
     */
    public static List<SelectedRevision> ofFolder(AidRules rules, Path folder) {
        AidRules after = rules.withOverlay(folder);
        return RevisionCheck.changed(rules, after).stream().map(revision -> new SelectedRevision(after, revision)).toList();
    }
}
