package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Output is never lost in silence: not by a full disk, nor by a closed pipe, nor by an error of the program. */
class OutputFailureTest {

    private static final String PLAN = Path.of("examples", "plan.json").toString();

    @TempDir
    private Path folder;

    /** An output that fails once it has received some characters. */
    private static final class Failing extends Writer {

        private final Runnable failure;
        private int left;

        Failing(int left, Runnable failure) {
            this.left = left;
            this.failure = failure;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
                failure.run();
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan examples/plan.json",
                "plan --json examples/plan.json",
                "plan --json nowhere.json",
                "plan --json --frobnicate examples/plan.json",
                "settle examples/settle.json",
                "batch plan examples/plans.jsonl",
                "batch settle --json examples/settlements.jsonl",
                "revisions",
                "revisions --json",
                "table avenant-7 amounts",
                "table avenant-7 amounts --csv",
                "table avenant-7 amounts --json",
                "diff avenant-7 avenant-7-2022",
                "diff avenant-7 avenant-7-2022 --csv",
                "check avenant-7",
                "impact --from avenant-7 --to avenant-7-2022 --csv examples/population.jsonl",
                "population --size 5",
                "replay --json examples/plan.json",
                "--help",
                "--version",
                "plan --help"
            })
    void aFullOutputIsReported(String command) {
        for (int left : List.of(0, 10)) {
            Shell shell = Shell.run(new Failing(left, () -> {}), (command + " --lang=en").split(" "));
            assertEquals(3, shell.status(), shell.err());
            assertEquals(
                    1,
                    shell.err()
                            .lines()
                            .filter("the standard output cannot be written: No space left on device"::equals)
                            .count(),
                    shell.err());
            assertFalse(shell.err().contains("processed"), shell.err());
            assertFalse(shell.err().contains("Exception"), shell.err());
        }
    }

    @Test
    void theReasonIsInFrenchToo() {
        assertEquals(
                "la sortie standard ne peut pas être écrite : No space left on device\n",
                Shell.run(new Failing(0, () -> {}), "plan", "--lang", "fr", PLAN)
                        .err());
    }

    @Test
    void anErrorOfTheProgramIsOneLineAndStatus70() {
        assertError(
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                "the memory is not enough");
        assertError(
                () -> {
                    throw new StackOverflowError();
                },
                "the stack of Java is not enough");
        assertError(
                () -> {
                    throw new IllegalStateException("secret");
                },
                "this is an error of the program, not of the input: please report it (OutputFailureTest.java:");
    }

    private static void assertError(Runnable failure, String message) {
        boolean[] failed = {false};
        Shell shell = Shell.run(
                new Failing(0, () -> {
                    if (!failed[0]) {
                        failed[0] = true;
                        failure.run();
                    }
                }),
                "plan",
                "--lang",
                "en",
                PLAN);
        assertEquals(70, shell.status());
        assertTrue(shell.err().startsWith(message), shell.err());
        assertEquals(1, shell.err().lines().count(), shell.err());
        assertFalse(shell.err().matches("(?s).*(Exception|Error|secret|\\tat ).*"), shell.err());
    }

    /** The real thing, where the system has such a device: the stream of the process must not hide the failure. */
    @Test
    void aFullDeviceIsReported() throws IOException, InterruptedException {
        File full = new File("/dev/full");
        if (full.exists()) {
            Process process = new ProcessBuilder(command("plan", "--lang", "en", PLAN))
                    .redirectOutput(full)
                    .start();
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(3, process.waitFor(), err);
            assertTrue(err.startsWith("the standard output cannot be written: "), err);
            assertEquals(1, err.lines().count(), err);
        }
    }

    /** Where there is a shell that limits the size of files. */
    @Test
    void aFileThatCannotBeCompletedLeavesTheOldOne() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("p.jsonl"), "old");
        if (new File("/bin/sh").canExecute()) {
            String population = String.join(" ", command("population", "--size", "4000", "--out", file.toString()));
            Process process = new ProcessBuilder(List.of("/bin/sh", "-c", "ulimit -f 100 && exec " + population))
                    .redirectOutput(folder.resolve("out").toFile())
                    .start();
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(3, process.waitFor(), err);
            assertTrue(err.startsWith(file + ": "), err);
            assertEquals("old", Files.readString(file));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(one -> one.toString().endsWith(".tmp")));
        }
    }

    /** Lines end alike where the system would end them otherwise. */
    @Test
    void linesEndInALineFeedOnEverySystem() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(command("plan", "--json", PLAN));
        command.add(1, "-Dline.separator=\r\n");
        Process process = new ProcessBuilder(command).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertFalse(out.contains("\r"));
        assertEquals(
                Shell.run("plan", "--json", "--lang", "en", PLAN).out().lines().count(),
                out.lines().count());
    }

    private static List<String> command(String... args) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()),
                        Stream.of(args))
                .toList();
    }
}
