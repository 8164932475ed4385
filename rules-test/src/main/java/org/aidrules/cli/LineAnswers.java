package org.aidrules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractWriter;
import org.aidrules.json.JsonLines;
import org.aidrules.output.TextOutput;

/** The answers of a chunk of lines as JSON Lines in memory. May be used again for another chunk. */
final class LineAnswers {

    private final ContractOperation operation;
    private final AidRules rules;
    private final ContractWriter writer;
    private final Buffer json = new Buffer();
    private Optional<Throwable> failure = Optional.empty();
    private long lines;
    private long refused;

    LineAnswers(ContractOperation operation, AidRules rules, ContractWriter writer) {
        this.operation = operation;
        this.rules = rules;
        this.writer = writer;
    }

    /** Bytes in memory, of which the last ones can be dropped. */
    private static final class Buffer extends ByteArrayOutputStream {

        Buffer() {
            super(1 << 18);
        }

        void truncate(int size) {
            count = size;
        }

        void printTo(TextOutput out) {
            out.writeUtf8(buf, 0, count);
        }
    }

    /**
     * Answers the lines of a chunk in the place of those that it had. A failure is kept until the answers before it are
     * printed.
     */
    void answer(ParallelLines.Chunk chunk) {
        json.reset();
        failure = Optional.empty();
        lines = 0;
        refused = 0;
        int complete = 0;
        try {
            JsonGenerator out = JsonLines.to(json);
            for (byte[] line : chunk.lines()) {
                answer(line, chunk.first() + lines, out);
                out.flush();
                complete = json.size();
                lines++;
            }
            out.close();
        } catch (IOException | RuntimeException | Error e) {
            failure = Optional.of(e);
        }
        json.truncate(complete);
        if (lines > 0) {
            json.write('\n');
        }
    }

    private void answer(byte[] line, long number, JsonGenerator out) throws IOException {
        out.writeStartObject();
        try {
            operation.answer(rules, line, number).fields().write(writer, out);
        } catch (InvalidInputException | DefectiveTableException e) {
            refused++;
            out.writeNumberField("line", number);
            writer.writeErrors(Failures.errors(e), out);
        }
        out.writeEndObject();
    }

    /** Prints the answers, and then throws the failure that ended them, if there was one. */
    void printTo(TextOutput out) {
        json.printTo(out);
        failure.ifPresent(ParallelLines::rethrow);
    }

    /** Returns the size of the answers in bytes. */
    int size() {
        return json.size();
    }

    /** Returns the number of lines that were answered. */
    long lines() {
        return lines;
    }

    /** Returns how many of them were refused. */
    long refused() {
        return refused;
    }
}
