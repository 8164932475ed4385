package org.aidrules.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.aidrules.messages.Messages;

/** Says on the terminal, and nowhere else, how far a long command has come. */
final class Progress {

    private static final int WIDTH = 30;

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

    /** Shows how many lines were answered, and how much of the file that is; of none where its size is not known. */
    void lines(long lines, long bytes, long size) {
        if (shown) {
            err.print("\r" + (size > 0 ? bar(bytes, size) + "  " : "") + messages.text("batch.progress", lines));
            err.flush();
        }
    }

    /** How much of something is done, as a bar and as a percentage. */
    static String bar(long done, long whole) {
        int percent = (int) Math.min(100, 100 * done / whole);
        int filled = WIDTH * percent / 100;
        return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + String.format("%3d %%", percent);
    }

    /** Ends the line, where one is shown. */
    void end() {
        if (shown) {
            err.println();
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
