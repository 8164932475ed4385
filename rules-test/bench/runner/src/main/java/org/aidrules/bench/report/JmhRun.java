package org.aidrules.bench.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the benchmarks of a module from its jar. */
final class JmhRun {

    private final Path modules;
    private final Path folder;

    /**
     * Creates a runner.
     *
     * @param modules the folder of the modules, which are packaged
     * @param folder the folder for results and logs
     */
    JmhRun(Path modules, Path folder) {
        this.modules = modules;
        this.folder = folder;
    }

    /**
     * Runs benchmarks and waits for them.
     *
     * @param module the folder of the module
     * @param name the name of the files of this run
     * @param options options of JMH, and the expressions of the benchmarks
     * @return what was measured
     */
    List<Measurement> run(String module, String name, List<String> options) {
        Path results = folder.resolve(name + ".json");
        Path jar = modules.resolve(module).resolve("target/bench-" + module + ".jar");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar"));
        command.add(jar.toString());
        command.addAll(options);
        command.addAll(List.of("-foe", "true", "-bm", "avgt", "-tu", "ns", "-rf", "json", "-rff", results.toString()));
        Commands.run(folder, folder.resolve(name + ".log"), command);
        return JmhResults.read(results);
    }
}
