package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** Runs a command as a shell would, and keeps what it prints. */
record Shell(int status, String out, String err) {

    /** The output is one document, with nothing after it. */
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static Shell run(String... args) {
        return run(new StringWriter(), args);
    }

    /** Runs a command whose standard output is the given one. */
    static Shell run(Writer out, String... args) {
        StringWriter err = new StringWriter();
        int status = Main.run(out, err, args);
        return new Shell(status, out.toString(), err.toString());
    }

    /** Runs a command that succeeds, and reads the JSON that it prints. */
    static JsonNode json(String... args) throws IOException {
        Shell shell = run(args);
        assertEquals(0, shell.status(), shell.err());
        return MAPPER.readTree(shell.out());
    }
}
