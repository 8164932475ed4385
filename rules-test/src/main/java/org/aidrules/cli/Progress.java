package org.aidrules.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.aidrules.messages.Messages;
import org.jspecify.annotations.Nullable;

/** Shows the progress of a long command on a terminal; does nothing where there is no terminal. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final Messages messages;
    private final boolean shown = isTerminal();

    Progress(PrintWriter err, Messages messages) {
        this.err = err;
        this.messages = messages;
    }

    /** Shows the number of processed lines. */
    void lines(long lines) {
        if (shown) {
            err.print("\r" + messages.text("batch.progress", lines));
            err.flush();
        }
    }

    /** Shows the number of processed lines and the share of the file; a size of 0 means that it is not known. */
    void lines(long lines, long bytes, long size) {
        if (shown) {
            err.print("\r" + (size > 0 ? bar(bytes, size) + "  " : "") + messages.text("batch.progress", lines));
            err.flush();
        }
    }

    /** Returns a bar and a percentage. */
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

    /**
     * Returns the character that moves to the start of the line, so that the next text replaces the progress; an empty
     * text where none is shown.
     */
    String back() {
        return shown ? "\r" : "";
    }

    /** Returns whether a console is a terminal: before Java 22 there is none elsewhere, and later it says so. */
    private static boolean isTerminal(@Nullable Console console) {
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot ask the console whether it is a terminal", e);
        }
    }

    @SuppressWarnings("SystemConsoleNull") // it is asked whether it is a terminal
    private static boolean isTerminal() {
        try {
            String errors = Path.of("/proc/self/fd/2").toRealPath().toString();
            return errors.startsWith("/dev/pts/") || errors.startsWith("/dev/tty");
        } catch (IOException e) {
            return isTerminal(System.console());
        }
    }
}
