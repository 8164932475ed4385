package org.aidrules.fuzz;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.aidrules.cli.Main;

/** Runs commands in this process and checks how they end: with status 0, 1 or 2, and with sentences only. */
final class Commands {

    private static final Pattern TRACE =
            Pattern.compile("\\tat |Exception|Error:|\\b(java|org|com)\\.[a-z]+\\.|[A-Z]\\w+@[0-9a-f]{4,}");

    private Commands() {}

    /** Runs a command on an input. */
    static void run(byte[] input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(out, err, args);
        if (status < 0 || status > 2) {
            throw new AssertionError("status " + status + ": " + err);
        }
        if (TRACE.matcher(err.toString()).find() && !TRACE.matcher(latin(input)).find()) {
            throw new AssertionError("not a sentence: " + err);
        }
        if (status == 2 && err.toString().isBlank() && out.toString().isBlank()) {
            throw new AssertionError("refused without a word");
        }
    }

    private static String latin(byte[] input) {
        return new String(input, StandardCharsets.ISO_8859_1);
    }
}
