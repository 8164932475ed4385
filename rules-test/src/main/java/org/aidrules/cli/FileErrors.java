package org.aidrules.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aidrules.error.InputError;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.messages.Messages;

/** Says in words why a file cannot be read or written; the exceptions of Java have names and fragments instead. */
final class FileErrors {

    private FileErrors() {}

    /** Returns the error of a file that cannot be read. */
    static InputError unreadable(String file, IOException cause) {
        return new InputError(
                file, Optional.empty(), Messages.inBothLanguages("error.unreadable", reason(file, cause)), List.of());
    }

    /** Returns the error of a file that cannot be written. */
    static InputError unwritable(String file, IOException cause) {
        return new InputError(
                file, Optional.empty(), Messages.inBothLanguages("error.notWritten", reason(file, cause)), List.of());
    }

    /** Returns the error of the standard output that cannot be written. */
    static InputError unwritableOutput(IOException cause) {
        return new InputError(
                "", Optional.empty(), Messages.inBothLanguages("error.outputNotWritten", reason("", cause)), List.of());
    }

    private static LocalizedText reason(String file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return Messages.inBothLanguages("error.reason.noSuchFile");
        }
        if (cause instanceof AccessDeniedException) {
            return Messages.inBothLanguages("error.reason.noPermission");
        }
        if (cause.getCause() instanceof InvalidPathException) {
            return Messages.inBothLanguages("error.reason.badName");
        }
        if (cause instanceof NotDirectoryException || cause instanceof FileAlreadyExistsException) {
            return Messages.inBothLanguages("error.reason.notAFolder");
        }
        return isFolder(file) ? Messages.inBothLanguages("error.reason.isAFolder") : words(cause);
    }

    /** Returns what the system says. */
    private static LocalizedText words(IOException cause) {
        String said = cause instanceof FileSystemException of ? of.getReason() : cause.getMessage();
        return said == null || said.isBlank()
                ? Messages.inBothLanguages("error.reason.unknown")
                : new LocalizedText(said, said);
    }

    private static boolean isFolder(String file) {
        try {
            return !file.isEmpty() && Files.isDirectory(Path.of(file));
        } catch (InvalidPathException e) {
            return false; // such a name names nothing
        }
    }
}
