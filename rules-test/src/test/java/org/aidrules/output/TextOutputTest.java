package org.aidrules.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Text whose lines end alike everywhere, and that is never lost in silence. */
class TextOutputTest {

    private final StringWriter text = new StringWriter();
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    /** Writes nothing, as a full disk. */
    private static final class Full extends Writer {
        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void linesEndInALineFeed() {
        TextOutput out = TextOutput.results(text);
        out.println("a");
        out.println();
        out.println(3);
        out.print("b" + System.lineSeparator());
        out.flush();
        assertEquals("a\n\n3\nb\n", text.toString());
    }

    @Test
    void everyWayToWriteReportsAFailure() {
        List<Consumer<PrintWriter>> ways = List.of(
                out -> out.print("a"),
                out -> out.println("a"),
                out -> out.print('a'),
                out -> out.write("a"),
                out -> out.write('a'),
                out -> out.append("a"),
                out -> out.printf("%s", "a"),
                out -> out.print(new char[] {'a'}),
                out -> out.println());
        for (Consumer<PrintWriter> way : ways) {
            TextOutput out = TextOutput.results(new Full());
            UnwritableOutputException failure = assertThrows(UnwritableOutputException.class, () -> way.accept(out));
            assertEquals("No space left on device", failure.reason().getMessage());
            out.println("what follows is ignored");
            out.flush();
        }
    }

    @Test
    void aFailureThatAPrintWriterHidesIsReported() {
        TextOutput out = TextOutput.results(new PrintWriter(new Full()));
        out.print("a");
        assertThrows(UnwritableOutputException.class, out::flush);
    }

    @Test
    void messagesThatCannotBeWrittenAreIgnored() {
        TextOutput.messages(new Full()).println("a");
    }

    @Test
    void bytesComeBehindTheTextBeforeThem() {
        for (TextOutput out : List.of(TextOutput.results(text), TextOutput.results(stream))) {
            out.print("é");
            out.writeUtf8("à\r\n–".getBytes(StandardCharsets.UTF_8), 0, 4);
            out.println("ù");
            out.flush();
        }
        assertEquals("éà\r\nù\n", text.toString());
        assertEquals("éà\r\nù\n", stream.toString(StandardCharsets.UTF_8));
    }

    @Test
    void bytesThatCannotBeWrittenAreReportedOnce() {
        TextOutput out = TextOutput.results(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        assertThrows(UnwritableOutputException.class, () -> out.writeUtf8(new byte[1], 0, 1));
        out.writeUtf8(new byte[1], 0, 1);
        out.println("what follows is ignored");
        out.flush();
    }
}
