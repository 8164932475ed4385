package org.aidrules.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs other programs. */
final class Commands {

    private Commands() {}

    /**
     * Runs a program to its end.
     *
     * @param folder the folder in which it runs
     * @param log the file for all that it prints
     * @param command the program and its arguments
     * @throws UncheckedIOException if it cannot be started
     * @throws IllegalStateException if it fails, with the end of what it printed
     */
    static void run(Path folder, Path log, List<String> command) {
        int status = status(folder, log, command);
        if (status != 0) {
            throw new IllegalStateException(command.get(0) + " failed with status " + status + ": " + end(log));
        }
    }

    /** Returns whether a program is on this machine and answers with its version. */
    static boolean exists(Path log, String program) {
        try {
            return status(log.getParent(), log, List.of(program, "--version")) == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static int status(Path folder, Path log, List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + command.get(0) + " ran", e);
        }
    }

    private static String end(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return log + "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
