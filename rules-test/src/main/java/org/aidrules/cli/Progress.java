package org.aidrules.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.aidrules.messages.Messages;

/** Says on the terminal, and nowhere else, how far a long command has come. */
final class Progress {

    private final PrintWriter err;
    private final Messages messages;
    private final boolean shown = isTerminal();

    Progress(PrintWriter err, Messages messages) {
        this.err = err;
        this.messages = messages;
    }

    /** Shows how many lines were answered. */
    void lines(long lines) {
        if (shown) {
            err.print("\r" + messages.text("batch.progress", lines));
            err.flush();
        }
    }

    /** Goes back to the start of the line, where one is shown, so that what follows takes its place. */
    String back() {
        return shown ? "\r" : "";
    }

    private static boolean isTerminal() {
        try {
            String errors = Path.of("/proc/self/fd/2").toRealPath().toString();
            return errors.startsWith("/dev/pts/") || errors.startsWith("/dev/tty");
        } catch (IOException e) {
            return System.console() != null;
        }
    }
}
