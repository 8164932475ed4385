package org.aidrules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.aidrules.json.JsonDocument;

/** Where documents come from: a file, or the standard input where the file is {@code -}. */
final class Input {

    /** The name under which the standard input is asked for. */
    static final String STANDARD = "-";

    private Input() {
    }

    static InputStream open(String file) throws IOException {
        try {
            return file.equals(STANDARD) ? System.in : Files.newInputStream(Path.of(file));
        } catch (InvalidPathException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** How many bytes a file has; none where nobody can tell. */
    static long size(String file) {
        try {
            return file.equals(STANDARD) ? 0 : Files.size(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            return 0; // it is opened next, and what is wrong with it is said then
        }
    }

    /** The bytes of a document, or so many of them that it is seen to be too long. */
    static byte[] bytes(String file) throws IOException {
        try (InputStream stream = open(file)) {
            return stream.readNBytes(JsonDocument.MOST_BYTES + 1);
        }
    }
}
