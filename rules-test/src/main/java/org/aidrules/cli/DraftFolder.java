package org.aidrules.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.workbook.TypicalCase;
import org.aidrules.workbook.WorkbookDraft;
import org.aidrules.workbook.WorkbookReader;

/**
 * The folder of a draft that an argument names: the argument itself, or a temporary folder where it is a workbook. The
 * temporary folder is deleted when this is closed. What is wrong with a workbook is named by its sheets and cells.
 */
final class DraftFolder implements AutoCloseable {

    private static final String WORKBOOK = ".xlsx";

    private final Path path;
    private final Optional<Path> temporary;
    private final Optional<WorkbookDraft> draft;

    private DraftFolder(Path path, Optional<Path> temporary, Optional<WorkbookDraft> draft) {
        this.path = path;
        this.temporary = temporary;
        this.draft = draft;
    }

    /** Checks whether an argument names a workbook. */
    static boolean isWorkbook(Path argument) {
        return argument.toString().toLowerCase(Locale.ROOT).endsWith(WORKBOOK) && !Files.isDirectory(argument);
    }

    /**
     * Opens a draft.
     *
     * @param rules the rules that have the revision that it extends
     * @param argument a folder, or a workbook
     * @param warnings receives what the author of a workbook should know of
     * @throws InvalidInputException with every fault of a workbook
     * @throws UncheckedIOException if a workbook cannot be read, or the temporary folder cannot be written
     */
    static DraftFolder open(AidRules rules, Path argument, Consumer<List<InputError>> warnings) {
        if (!isWorkbook(argument)) {
            return new DraftFolder(argument, Optional.empty(), Optional.empty());
        }
        WorkbookDraft draft = WorkbookReader.read(rules, argument);
        warnings.accept(draft.warnings());
        try {
            Path temporary = Files.createTempDirectory("aidrules");
            DraftFolder folder =
                    new DraftFolder(temporary.resolve(draft.id()), Optional.of(temporary), Optional.of(draft));
            folder.fill(draft);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("try") // closes this folder where it cannot be filled
    private void fill(WorkbookDraft filled) throws IOException {
        boolean complete = false;
        try {
            Files.createDirectory(path);
            filled.write(path);
            complete = true;
        } finally {
            if (!complete) {
                close();
            }
        }
    }

    /**
     * Uses the folder.
     *
     * @throws InvalidInputException as the use throws it, with the cells of a workbook
     * @throws DefectiveTableException as the use throws it, with the cells of a workbook
     */
    <T> T use(Function<Path, T> use) {
        try {
            return use.apply(path);
        } catch (DefectiveTableException e) {
            throw draft.isEmpty()
                    ? e
                    : new DefectiveTableException(
                            e.revision(), e.defects().stream().map(this::placed).toList());
        } catch (InvalidInputException e) {
            throw draft.isEmpty()
                    ? e
                    : new InvalidInputException(
                            e.errors().stream().map(draft.get()::placed).toList());
        }
    }

    /** Returns what was read from the workbook; empty for a folder. */
    Optional<WorkbookDraft> workbook() {
        return draft;
    }

    /** Returns a defect with the cells of the workbook. */
    Defect placed(Defect defect) {
        return draft.map(known -> known.placed(defect)).orElse(defect);
    }

    /** Runs the typical cases of a workbook, whose tables have no defect; a folder has none. */
    List<TypicalCase.Result> runCases(AidRules rules) {
        if (draft.isEmpty() || draft.get().cases().isEmpty()) {
            return List.of();
        }
        AidRules with = use(rules::withOverlay);
        return draft.get().cases().stream()
                .map(one -> one.run(with, draft.get().id()))
                .toList();
    }

    /** Deletes the temporary folder. */
    @Override
    public void close() {
        temporary.ifPresent(folder -> {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
