package org.aidrules.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a stream as bytes. Of a line that is too long only so much is kept that it is seen to be too long. */
final class Lines {

    private final InputStream stream;

    Lines(InputStream stream) {
        this.stream = new BufferedInputStream(stream, 1 << 16);
    }

    /** The next line without its end, be it {@code \\n} or {@code \\r\\n}; empty at the end of the stream. */
    Optional<byte[]> next() throws IOException {
        int read = stream.read();
        if (read < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        while (read >= 0 && read != '\n') {
            if (line.size() <= Input.MOST_BYTES) {
                line.write(read);
            }
            read = stream.read();
        }
        byte[] bytes = line.toByteArray();
        boolean carriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return Optional.of(carriageReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes);
    }
}
