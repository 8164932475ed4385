package org.aidrules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.aidrules.json.JsonDocument;

/** Opens documents: files, or the standard input for {@code -}. */
final class Input {

    /** The name of the standard input. */
    static final String STANDARD = "-";

    private Input() {}

    static InputStream open(String file) throws IOException {
        try {
            return file.equals(STANDARD) ? System.in : Files.newInputStream(Path.of(file));
        } catch (InvalidPathException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Returns the size of a file in bytes; 0 where it is not known. */
    static long size(String file) {
        try {
            return file.equals(STANDARD) ? 0 : Files.size(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            return 0; // the file is opened next, which reports the error
        }
    }

    /** Reads a document, truncated just past the size limit. */
    static byte[] bytes(String file) throws IOException {
        try (InputStream stream = open(file)) {
            return stream.readNBytes(JsonDocument.MOST_BYTES + 1);
        }
    }
}
