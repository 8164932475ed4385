package org.aidrules.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.messages.Messages;
import org.aidrules.report.SelectedRevision;

/** Finds the revision that an argument names: one by its id, or one that a folder or a workbook adds to the rules or changes. */
final class RevisionArgument {

    private RevisionArgument() {}

    /** Finds the revisions that an argument names: one, or those that a folder adds or changes. */
    static List<SelectedRevision> all(AidRules rules, String argument, Consumer<List<InputError>> warnings) {
        Optional<Path> path = folder(rules, argument);
        if (path.isEmpty()) {
            return List.of(SelectedRevision.of(rules, argument));
        }
        try (DraftFolder folder = DraftFolder.open(rules, path.get(), warnings)) {
            return folder.use(draft -> SelectedRevision.ofFolder(rules, draft));
        }
    }

    /** Finds the revision that an argument names: of a folder, the one that it adds, or the only one that it changes. */
    static SelectedRevision find(AidRules rules, String argument, Consumer<List<InputError>> warnings) {
        return find(rules, argument, argument, warnings);
    }

    /**
     * Finds the revision that an argument names.
     *
     * @param preferred the id of the revision to select where a folder adds none and changes several
     * @param warnings receives what the author of a workbook should know of
     */
    static SelectedRevision find(
            AidRules rules, String argument, String preferred, Consumer<List<InputError>> warnings) {
        List<SelectedRevision> all = all(rules, argument, warnings);
        if (all.size() == 1) {
            return all.get(0);
        }
        return all.stream()
                .filter(one -> rules.find(one.revision().id()).isEmpty())
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.revision().id().equals(preferred))
                        .findFirst())
                .orElseThrow(() -> unclear(argument, all));
    }

    /** Returns the folder or workbook that an argument names; empty where the argument is the id of a revision. */
    static Optional<Path> folder(AidRules rules, String argument) {
        try {
            boolean isPath = argument.contains("/")
                    || argument.contains(File.separator)
                    || (rules.find(argument).isEmpty() && Files.exists(Path.of(argument)));
            return isPath ? Optional.of(Path.of(argument)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty(); // such a name is no folder's
        }
    }

    private static InvalidInputException unclear(String argument, List<SelectedRevision> all) {
        String key = all.isEmpty() ? "error.noRevision" : "error.severalRevisions";
        return new InvalidInputException(List.of(new InputError(
                argument,
                Optional.empty(),
                Messages.inBothLanguages(key),
                all.stream().map(one -> one.revision().id()).toList())));
    }
}
