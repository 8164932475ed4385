package org.aidrules.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.aidrules.json.JsonDocument;

/** Reads the lines of a stream as bytes. Truncates a line just past the size limit. */
final class LineReader {

    private final InputStream stream;
    private final int mostBytes;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;

    /** Creates a reader whose lines have at most as many bytes as a document. */
    LineReader(InputStream stream) {
        this(stream, JsonDocument.MOST_BYTES);
    }

    LineReader(InputStream stream, int mostBytes) {
        this.stream = stream;
        this.mostBytes = mostBytes;
    }

    /** Returns the next line without its end ({@code \\n} or {@code \\r\\n}); empty at the end of the stream. */
    Optional<byte[]> next() throws IOException {
        if (!more()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        boolean ended = false;
        while (!ended && more()) {
            int stop = next;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            line.write(buffer, next, Math.min(stop - next, Math.max(0, mostBytes + 1 - line.size())));
            ended = stop < end;
            next = ended ? stop + 1 : stop;
        }
        byte[] bytes = line.toByteArray();
        boolean carriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return Optional.of(carriageReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes);
    }

    /** Returns whether there are bytes left; refills the buffer where it is used up. */
    private boolean more() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, stream.read(buffer));
        }
        return next < end;
    }
}
