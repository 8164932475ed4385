package org.aidrules.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.report.SelectedRevision;

/** Finds the revision that an argument names: a shipped one by its id, or a draft by its folder. */
final class RevisionArgument {

    private RevisionArgument() {}

    /** Finds the revisions that an argument names: one, or those that a folder adds or changes. */
    static List<SelectedRevision> all(AidRules rules, String argument) {
        return folder(rules, argument)
                .map(folder -> SelectedRevision.ofFolder(rules, folder))
                .orElseGet(() -> List.of(SelectedRevision.of(rules, argument)));
    }

    /** Finds the revision that an argument names; of a folder that changes several, the first. */
    static SelectedRevision find(AidRules rules, String argument) {
        return all(rules, argument).get(0);
    }

    /** Returns the folder that an argument names; empty where the argument is the id of a revision. */
    static Optional<Path> folder(AidRules rules, String argument) {
        boolean isPath = argument.contains("/")
                || argument.contains(File.separator)
                || rules.find(argument).isEmpty() && Files.exists(Path.of(argument));
        return isPath ? Optional.of(Path.of(argument)) : Optional.empty();
    }
}
