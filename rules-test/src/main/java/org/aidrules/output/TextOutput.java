package org.aidrules.output;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Prints text whose lines end in {@code \n} on every system. A {@link PrintWriter} hides that its text could not be
 * written; this one throws.
 */
public final class TextOutput extends PrintWriter {

    private static final String LINE_END = "\n";
    private static final String SYSTEM_LINE_END = System.lineSeparator();

    private final boolean flushesLines;
    private final Optional<Bytes> bytes;

    private TextOutput(Writer writer, boolean flushesLines, Optional<Bytes> bytes) {
        super(writer);
        this.flushesLines = flushesLines;
        this.bytes = bytes;
    }

    /** Receives bytes behind the text that was written before. */
    private interface Bytes {
        void write(byte[] text, int offset, int length);
    }

    /**
     * Obtains an output for results. The first method that writes or flushes a text that cannot be written throws
     * {@link UnwritableOutputException}; what comes later is ignored.
     *
     * @param writer receives the text
     * @return the output
     */
    public static TextOutput results(Writer writer) {
        return new TextOutput(new Strict(writer), false, Optional.empty());
    }

    /**
     * Obtains an output for results, in UTF-8, which fails in the same way.
     *
     * @param stream receives the text
     * @return the output
     */
    public static TextOutput results(OutputStream stream) {
        Strict text = new Strict(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
        return new TextOutput(text, false, Optional.of((bytes, offset, length) -> {
            text.flush();
            text.attempt(() -> stream.write(bytes, offset, length));
        }));
    }

    /**
     * Obtains an output for messages, which is flushed after each line. A failure is ignored: there is no other place
     * where it could be reported.
     *
     * @param writer receives the text
     * @return the output
     */
    public static TextOutput messages(Writer writer) {
        return new TextOutput(writer, true, Optional.empty());
    }

    @Override
    public void println() {
        write(LINE_END);
        if (flushesLines) {
            flush();
        }
    }

    /** Writes a text with the line ends of this output in the place of those of the system. */
    @Override
    public void write(String text, int offset, int length) {
        String part = text.substring(offset, offset + length);
        String lines = SYSTEM_LINE_END.equals(LINE_END) ? part : part.replace(SYSTEM_LINE_END, LINE_END);
        super.write(lines, 0, lines.length());
    }

    /**
     * Writes text that is encoded already, as it stands. Where this output has a stream, the bytes go there without being
     * decoded.
     *
     * @param text the text in UTF-8
     * @param offset the place of its first byte
     * @param length the number of bytes
     */
    public void writeUtf8(byte[] text, int offset, int length) {
        bytes.ifPresentOrElse(
                stream -> stream.write(text, offset, length),
                () -> super.write(new String(text, offset, length, StandardCharsets.UTF_8)));
    }

    /** Throws an exception that a {@link PrintWriter} does not hide, once; after that it ignores what it receives. */
    private static final class Strict extends FilterWriter {

        private boolean failed;

        Strict(Writer writer) {
            super(writer);
        }

        @Override
        public void write(int character) {
            attempt(() -> out.write(character));
        }

        @Override
        public void write(char[] text, int offset, int length) {
            attempt(() -> out.write(text, offset, length));
        }

        @Override
        public void write(String text, int offset, int length) {
            attempt(() -> out.write(text, offset, length));
        }

        @Override
        public void flush() {
            attempt(() -> {
                out.flush();
                if (out instanceof PrintWriter hiding && hiding.checkError()) {
                    throw new IOException();
                }
            });
        }

        @Override
        public void close() {
            attempt(out::close);
        }

        private void attempt(Action action) {
            if (failed) {
                return;
            }
            try {
                action.run();
            } catch (IOException e) {
                failed = true;
                throw new UnwritableOutputException(e);
            }
        }
    }

    /** Writes or flushes. */
    private interface Action {
        void run() throws IOException;
    }
}
