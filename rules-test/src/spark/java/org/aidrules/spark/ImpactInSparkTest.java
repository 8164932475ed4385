package org.aidrules.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aidrules.AidRules;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.ImpactReport;
import org.aidrules.validation.impact.SyntheticPopulation;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Spark job counts every total of a population as the local run does, to the cent. */
class ImpactInSparkTest {

    private static ImpactJob job;
    private static ImpactReport local;

    @BeforeAll
    static void countWithoutSpark() {
        job = new ImpactJob("avenant-7", "reglement-arbitral", Integer.getInteger("spark.contracts"), 1);
        AidRules rules = AidRules.standard();
        ImpactAnalysis analysis = ImpactAnalysis.between(rules, job.from(), rules, job.to());
        SyntheticPopulation population = SyntheticPopulation.of(job.size(), job.seed());
        local = timed("without Spark", () -> population.contracts().parallel().collect(analysis.collector()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void threadsOfOneProcess(int parts) throws IOException {
        try (SparkSession spark = session("local[2]").getOrCreate()) {
            assertEquals(local, timed("Spark local[2], parts: " + parts, () -> job.run(spark, parts)));
        }
    }

    @Test
    void executorsInProcessesOfTheirOwn() throws IOException {
        writeSparkHome();
        try (SparkSession spark = session("local-cluster[2,1,1024]")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .getOrCreate()) {
            assertEquals(local, timed("Spark, two processes, parts: 6", () -> job.run(spark, 6)));
            Map<Long, List<Integer>> rules = rulesByProcess(spark);
            assertFalse(rules.containsKey(ProcessHandle.current().pid()), "not in this process");
            rules.forEach((process, ofProcess) -> assertEquals(1, ofProcess.size(), "one AidRules for each executor"));
        }
    }

    private static SparkSession.Builder session(String master) {
        return SparkSession.builder().master(master).config("spark.ui.enabled", false);
    }

    /** Writes what Spark looks for before it starts a process: an installation, whose jars are on the class path here. */
    private static void writeSparkHome() throws IOException {
        Path home = Path.of(System.getenv("SPARK_HOME"));
        Files.createDirectories(home.resolve("jars"));
        Files.writeString(home.resolve("RELEASE"), "");
    }

    /** Returns the identities of the rules that each process uses. */
    private static Map<Long, List<Integer>> rulesByProcess(SparkSession spark) {
        MapFunction<Long, String> rules =
                part -> ProcessHandle.current().pid() + " " + System.identityHashCode(AidRules.standard());
        return spark.range(0, 12, 1, 12).map(rules, Encoders.STRING()).distinct().collectAsList().stream()
                .map(line -> line.split(" "))
                .collect(Collectors.groupingBy(
                        line -> Long.valueOf(line[0]),
                        Collectors.mapping(line -> Integer.valueOf(line[1]), Collectors.toList())));
    }

    private static ImpactReport timed(String name, Supplier<ImpactReport> run) {
        Instant start = Instant.now();
        ImpactReport report = run.get();
        System.out.println(name + ": " + report.lines() + " contracts in " + Duration.between(start, Instant.now()));
        return report;
    }
}
