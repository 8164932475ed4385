package org.aidrules.bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.aidrules.bench.ProcessorTime;

/**
 * Runs all benchmarks and writes {@code report.md} and {@code report.json}, or guards their ratios. The documentation,
 * {@code rules-test/docs/performance.md}, has the command.
 */
public final class BenchmarkRun {

    private static final String LIBRARY = "library";
    private static final String GUARD = "guard";
    private static final int GUARD_ROUNDS = 3;
    private static final String THREADED = "(AidrulesBenchmark|HandWrittenBenchmark)\\.(decision|plan|settle)$";

    private final Path modules;
    private final Path folder;
    private final JmhRun jmh;

    private BenchmarkRun(Path modules, Path folder) throws IOException {
        this.modules = modules.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
        Path raw = this.folder.resolve("raw");
        Files.createDirectories(raw);
        this.jmh = new JmhRun(this.modules, raw);
    }

    /**
     * Runs benchmarks. The process ends with status 1 where a limit of the guard is broken.
     *
     * @param args the folder of the benchmark modules; the folder for the report; {@code full}, {@code short} or
     *     {@code guard}
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        BenchmarkRun run = new BenchmarkRun(Path.of(args[0]), Path.of(args[1]));
        if (args[2].equals(GUARD)) {
            System.exit(run.guard() ? 0 : 1);
        }
        run.report(RunLength.valueOf(args[2].toUpperCase(Locale.ROOT)));
    }

    private boolean guard() throws IOException {
        Guard guard = new Guard(Limit.read(modules.resolve("runner/limits.csv")));
        guard.measure(GUARD_ROUNDS, this::guardRound);
        guard.lines().forEach(BenchmarkRun::progress);
        Files.write(folder.resolve("guard.txt"), guard.lines());
        return guard.isKept();
    }

    /** Measures each operation of all that are compared, one directly after the other. */
    private Results guardRound(int round) {
        progress("guard, round " + round + " of " + GUARD_ROUNDS);
        List<Measurement> measurements = new ArrayList<>();
        for (String operation : Results.OPERATIONS) {
            List<String> options = new ArrayList<>(RunLength.GUARD.options());
            options.addAll(List.of("-prof", ProcessorTime.class.getName(), "\\." + operation + "$"));
            measurements.addAll(jmh.run(LIBRARY, GUARD + "-" + round + "-" + operation, options));
        }
        return new Results(measurements);
    }

    private void report(RunLength length) throws IOException {
        List<String> heading = new ArrayList<>(List.of(
                ZonedDateTime.now().format(DateTimeFormatter.ISO_LOCAL_DATE) + ", run: "
                        + length.name().toLowerCase(Locale.ROOT) + " (" + String.join(" ", length.options()) + ")",
                Machine.description(),
                "load before the run: " + Figures.of(Machine.load())));
        Map<Contender, String> notMeasured = new EnumMap<>(Contender.class);
        List<Measurement> measurements = new ArrayList<>();
        for (String module : Contender.modules()) {
            progress("measuring " + module);
            measurements.addAll(measure(module, length));
        }
        progress("measuring " + Contender.PUBLICODES.module());
        NodeRun node = new NodeRun(modules.resolve(Contender.PUBLICODES.module()), folder.resolve("publicodes"));
        node.run(length)
                .ifPresentOrElse(
                        measurements::add,
                        () -> notMeasured.put(Contender.PUBLICODES, "Node and npm are not on this machine."));
        heading.add("load after the run, which itself adds 1 to 2: " + Figures.of(Machine.load()));
        Report report = new Report(
                heading,
                new Results(measurements),
                notMeasured,
                Limit.read(modules.resolve("runner/goals.csv")),
                versions(node));
        Files.writeString(folder.resolve("report.md"), report.markdown());
        Files.writeString(folder.resolve("report.json"), report.json());
        progress("report: " + folder.resolve("report.md"));
    }

    private List<Measurement> measure(String module, RunLength length) {
        List<String> options = new ArrayList<>(length.options());
        options.addAll(List.of("-prof", "gc", "-prof", ProcessorTime.class.getName()));
        List<Measurement> measured = new ArrayList<>(jmh.run(module, module, options));
        if (module.equals(LIBRARY)) {
            List<String> threads = new ArrayList<>(length.options());
            threads.addAll(List.of("-t", "2", THREADED));
            measured.addAll(jmh.run(module, module + "-two-threads", threads));
        }
        return measured;
    }

    private static Map<String, String> versions(NodeRun node) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = BenchmarkRun.class.getResourceAsStream("versions.properties")) {
            properties.load(stream);
        }
        Map<String, String> versions = new TreeMap<>();
        properties.stringPropertyNames().forEach(id -> versions.put(id, properties.getProperty(id)));
        versions.put(Contender.PUBLICODES.id(), node.version());
        return versions;
    }

    private static void progress(String line) {
        System.out.println(line);
    }
}
