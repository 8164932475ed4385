package org.aidrules.cli;

import java.io.IOException;
import org.aidrules.error.InputError;

/** Thrown where a file cannot be read or written. Has the error that names the file and the reason. */
final class FileFailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient InputError error;

    private FileFailureException(InputError error, IOException cause) {
        super(error.message().english(), cause);
        this.error = error;
    }

    /** Obtains the failure of a file that cannot be read. */
    static FileFailureException reading(String file, IOException cause) {
        return new FileFailureException(FileErrors.unreadable(file, cause), cause);
    }

    /** Obtains the failure of a file that cannot be written. */
    static FileFailureException writing(String file, IOException cause) {
        return new FileFailureException(FileErrors.unwritable(file, cause), cause);
    }

    InputError error() {
        return error;
    }
}
