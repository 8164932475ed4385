package org.aidrules.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.aidrules.bench.AmountsTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final String JMH = """
            [ { "jmhVersion": "1.37", "benchmark": "org.aidrules.bench.library.AidrulesBenchmark.plan", "mode": "avgt",
                "threads": 1,
                "primaryMetric": { "score": 1500.0, "scoreError": "NaN", "scoreUnit": "ns/op" },
                "secondaryMetrics": { "gc.alloc.rate.norm": { "score": 9000.5, "scoreUnit": "B/op" },
                                      "processor.time": { "score": 1200.0, "scoreUnit": "ns/op" } } },
              { "jmhVersion": "1.37", "benchmark": "org.aidrules.bench.library.HandWrittenBenchmark.plan",
                "mode": "avgt", "threads": 1,
                "primaryMetric": { "score": 600.0, "scoreError": 12.5, "scoreUnit": "ns/op" },
                "secondaryMetrics": { "processor.time": { "score": 480.0, "scoreUnit": "ns/op" } } },
              { "jmhVersion": "1.37", "benchmark": "org.aidrules.bench.library.AidrulesBenchmark.plan", "mode": "avgt",
                "threads": 2,
                "primaryMetric": { "score": 2000.0, "scoreError": 1, "scoreUnit": "ns/op" },
                "secondaryMetrics": { } } ]
            """;

    @TempDir
    private Path folder;

    private static Measurement measured(Contender contender, String operation, int threads, double nanoseconds) {
        return new Measurement(
                contender,
                operation,
                threads,
                2 * nanoseconds,
                OptionalDouble.empty(),
                OptionalDouble.of(nanoseconds),
                OptionalDouble.empty());
    }

    private static Results decisions(double aidrules, double handWritten) {
        return new Results(List.of(
                measured(Contender.AIDRULES, "decision", 1, aidrules),
                measured(Contender.HAND_WRITTEN, "decision", 1, handWritten)));
    }

    private List<Limit> limits(String... lines) throws IOException {
        Path file = folder.resolve("limits.csv");
        Files.write(file, List.of("# a comment", "kind,operation,contender,reference,limit"));
        Files.write(file, Arrays.asList(lines), StandardOpenOption.APPEND);
        return Limit.read(file);
    }

    @Test
    void readsTheResultsOfJmh() throws IOException {
        assertEquals(
                List.of(
                        new Measurement(
                                Contender.AIDRULES,
                                "plan",
                                1,
                                1500,
                                OptionalDouble.empty(),
                                OptionalDouble.of(1200),
                                OptionalDouble.of(9000.5)),
                        new Measurement(
                                Contender.HAND_WRITTEN,
                                "plan",
                                1,
                                600,
                                OptionalDouble.of(12.5),
                                OptionalDouble.of(480),
                                OptionalDouble.empty()),
                        new Measurement(
                                Contender.AIDRULES,
                                "plan",
                                2,
                                2000,
                                OptionalDouble.of(1),
                                OptionalDouble.empty(),
                                OptionalDouble.empty())),
                JmhResults.of(JsonMapper.builder().build().readTree(JMH)));
    }

    @Test
    void refusesOtherUnitsAndUnknownBenchmarks() throws IOException {
        JsonNode micros = JsonMapper.builder().build().readTree(JMH.replace("ns/op", "us/op"));
        assertThrows(IllegalArgumentException.class, () -> JmhResults.of(micros));
        JsonNode unknown = JsonMapper.builder().build().readTree(JMH.replace("AidrulesBenchmark", "OtherBenchmark"));
        assertThrows(IllegalArgumentException.class, () -> JmhResults.of(unknown));
    }

    @Test
    void dividesTimesAndThroughputs() throws IOException {
        Results results = new Results(JmhResults.of(JsonMapper.builder().build().readTree(JMH)));
        assertEquals(OptionalDouble.of(2.5), results.ratio(Contender.AIDRULES, Contender.HAND_WRITTEN, "plan"));
        assertEquals(OptionalDouble.of(0.4), results.ratio(Contender.HAND_WRITTEN, Contender.AIDRULES, "plan"));
        assertEquals(OptionalDouble.empty(), results.ratio(Contender.AIDRULES, Contender.DROOLS_SESSION, "plan"));
        // Two threads, each 2000 ns for an operation: a million in a second; one thread: two thirds of a million.
        assertEquals(1.5, results.twoThreads(Contender.AIDRULES, "plan").orElseThrow(), 1e-9);
        assertEquals(OptionalDouble.empty(), results.twoThreads(Contender.HAND_WRITTEN, "plan"));
    }

    @Test
    void comparesWithGoals() throws IOException {
        Results results = new Results(JmhResults.of(JsonMapper.builder().build().readTree(JMH)));
        Report report = new Report(
                List.of("a day"),
                results,
                Map.of(Contender.DROOLS_SESSION, "no Drools"),
                limits(
                        "RATIO,plan,aidrules,hand-written,2.5",
                        "NANOSECONDS,plan,aidrules,,1199",
                        "BYTES,plan,aidrules,,10240",
                        "TWO_THREADS,plan,aidrules,,1.9",
                        "RATIO,decision,aidrules,next-peer,0.02"),
                Map.of("aidrules", "1.2"));
        assertTrue(
                report.markdown().contains("| aidrules | 1.2 | 1500 | – | 1200 | 2.5 | 1 | 9000 |"), report.markdown());
        assertTrue(report.markdown().contains("| Hand-written Java |  | 600 | 12.5 | 480 | 1 | 0.4 | – |"));
        assertTrue(report.markdown().contains("| aidrules | plan | 666667 | 1000000 | 1.5 |"));
        assertTrue(report.markdown().contains("NOT MEASURED.** no Drools"));
        assertTrue(report.markdown().contains("| plan: aidrules / hand-written at most 2.5 | 2.5 | yes |"));
        assertTrue(report.markdown().contains("| plan: aidrules at most 1199 ns | 1200 | **no** |"));
        assertTrue(report.markdown().contains("| plan: aidrules at most 10240 bytes allocated | 9000 | yes |"));
        assertTrue(report.markdown().contains("| plan: aidrules, two threads / one at least 1.9 | 1.5 | **no** |"));
        assertTrue(report.markdown().contains("| decision: aidrules / next-peer at most 0.02 | – | not measured |"));
        JsonNode json = JsonMapper.builder().build().readTree(report.json());
        assertEquals(2.5, json.at("/measurements/0/timesHandWritten").asDouble());
        assertFalse(json.at("/goals/1/reached").asBoolean());
        assertEquals("no Drools", json.at("/notMeasured/drools-session").asText());
    }

    @Test
    void guardsTheMedianOfTheRounds() throws IOException {
        List<Limit> limits = limits("RATIO,decision,aidrules,hand-written,1.5");
        double[] noisy = {1.2, 9, 1.3};
        Guard kept = new Guard(limits);
        kept.measure(3, round -> decisions(noisy[round - 1], 1));
        assertTrue(kept.isKept());
        assertEquals(List.of("kept    decision: aidrules / hand-written at most 1.5: 1.3 [1.2, 9, 1.3]"), kept.lines());
        double[] slower = {1.6, 1.2, 1.7};
        Guard broken = new Guard(limits);
        broken.measure(3, round -> decisions(slower[round - 1], 1));
        assertFalse(broken.isKept());
        assertEquals(
                List.of("BROKEN  decision: aidrules / hand-written at most 1.5: 1.6 [1.6, 1.2, 1.7]"), broken.lines());
    }

    @Test
    void aGuardWithoutFiguresIsBroken() throws IOException {
        Guard guard = new Guard(limits("RATIO,plan,aidrules,hand-written,1.5"));
        guard.measure(1, round -> decisions(1, 1));
        assertFalse(guard.isKept());
    }

    @Test
    void refusesAnUnknownContenderInALimit() {
        assertThrows(IllegalArgumentException.class, () -> limits("RATIO,plan,aidrules,nobody,1.5"));
        assertThrows(IllegalArgumentException.class, () -> limits("RATIO,plan,nobody,aidrules,1.5"));
        assertThrows(IllegalArgumentException.class, () -> limits("RATIO,plan,aidrules,1.5"));
    }

    @Test
    void theShippedLimitsCanBeRead() {
        assertEquals(11, Limit.read(Path.of("goals.csv")).size());
        assertEquals(4, Limit.read(Path.of("limits.csv")).size());
    }

    @Test
    void writesTheTableForNode() {
        JsonNode table = NodeRun.table(AmountsTable.shipped());
        assertEquals(17, table.path("rows").size());
        assertEquals(
                "UNDETERMINED second-assistant", table.at("/rows/16/answer").asText());
        assertEquals(2, table.at("/rows/16/option").size());
        assertEquals(0, table.at("/rows/16/band").size());
        assertEquals(150, table.path("questions").size());
        assertEquals("1.10.3", new NodeRun(Path.of("../publicodes"), folder).version());
    }
}
