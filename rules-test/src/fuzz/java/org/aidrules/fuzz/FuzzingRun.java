package org.aidrules.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aidrules.cli.ContractLinesFuzzer;
import org.aidrules.cli.PopulationFuzzer;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs each fuzzer with Jazzer in a process of its own, from the inputs in {@code src/fuzz/corpus}: with
 * {@code -Dfuzz.inputs} further inputs or, where it is not 0, for {@code -Dfuzz.seconds}. An input that takes more than
 * 60 seconds is a hang; more than 2 GiB is too much memory. What Jazzer prints is in {@code target/fuzz-reports}, a failing
 * input in {@code target/fuzz}. Two run at a time, by the profile "fuzz".
 */
@Execution(ExecutionMode.CONCURRENT)
class FuzzingRun {

    private static final Path REPORTS = Path.of("target", "fuzz-reports");
    private static final long INPUTS = Long.getLong("fuzz.inputs");
    private static final int SECONDS = Integer.getInteger("fuzz.seconds");
    private static final String MOST_SECONDS_OF_AN_INPUT = "60";
    private static final String MOST_MEGABYTES = "2048";
    private static final String LONGEST_INPUT_IN_BYTES = "16384";
    private static final Pattern EXECUTIONS = Pattern.compile("stat::number_of_executed_units: (\\d+)");

    static Stream<Arguments> fuzzers() {
        return Stream.of(
                Arguments.of(ContractLinesFuzzer.class, "Contracts"),
                Arguments.of(CommandsFuzzer.class, "Contracts"),
                Arguments.of(ThresholdsFuzzer.class, "Thresholds"),
                Arguments.of(PopulationFuzzer.class, "Population"),
                Arguments.of(SavedResultsFuzzer.class, "SavedResults"),
                Arguments.of(CertificateFuzzer.class, "Certificate"),
                Arguments.of(DraftFilesFuzzer.class, "Drafts"),
                Arguments.of(DraftFuzzer.class, "Drafts"),
                Arguments.of(WorkbookFuzzer.class, "Workbooks"));
    }

    @ParameterizedTest
    @MethodSource("fuzzers")
    void nothingButDocumentedRefusals(Class<?> fuzzer, String corpus) throws IOException, InterruptedException {
        String name = fuzzer.getSimpleName().replace("Fuzzer", "");
        Path seeds = Path.of("src", "fuzz", "corpus", corpus);
        Path work = Path.of("target", "fuzz", name);
        Path found = Files.createDirectories(work.resolve("corpus"));
        Path report = Files.createDirectories(REPORTS).resolve(name + ".txt");
        long seedCount = seedCount(seeds);
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        // Long enough for the second compiler only where the seconds are given.
                        SECONDS > 0 ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + work.toAbsolutePath(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + fuzzer.getName(),
                        "--instrumentation_includes=org.aidrules.**:com.fasterxml.jackson.core.**:org.apache.commons.csv.**",
                        "--custom_hook_includes=org.aidrules.**",
                        "--reproducer_path=" + work,
                        "-artifact_prefix=" + work + "/",
                        SECONDS > 0 ? "-max_total_time=" + SECONDS : "-runs=" + (seedCount + INPUTS),
                        "-max_len=" + LONGEST_INPUT_IN_BYTES,
                        "-timeout=" + MOST_SECONDS_OF_AN_INPUT,
                        "-rss_limit_mb=" + MOST_MEGABYTES,
                        "-print_final_stats=1",
                        found.toString(),
                        seeds.toString()))
                .redirectErrorStream(true)
                .redirectOutput(report.toFile())
                .start();
        int status = process.waitFor();
        String printed = Files.readString(report);
        assertEquals(0, status, () -> end(printed));
        Matcher executions = EXECUTIONS.matcher(printed);
        assertTrue(executions.find(), () -> end(printed));
        assertTrue(Long.parseLong(executions.group(1)) > seedCount, () -> end(printed));
    }

    private static long seedCount(Path seeds) throws IOException {
        try (Stream<Path> inputs = Files.list(seeds)) {
            return inputs.count();
        }
    }

    private static String end(String printed) {
        return printed.substring(Math.max(0, printed.length() - 4_000));
    }
}
