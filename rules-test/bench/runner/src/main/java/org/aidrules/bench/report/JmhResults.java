package org.aidrules.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.aidrules.bench.ProcessorTime;

/** Reads the JSON results of JMH, in average time by nanoseconds. */
final class JmhResults {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BYTES = "gc.alloc.rate.norm";

    private JmhResults() {}

    /** Reads a file of results. */
    static List<Measurement> read(Path file) {
        try {
            return of(JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the measurements of a document; a benchmark of no contender is an error. */
    static List<Measurement> of(JsonNode results) {
        List<Measurement> measurements = new ArrayList<>();
        for (JsonNode result : results) {
            measurements.add(measurement(result));
        }
        return measurements;
    }

    private static Measurement measurement(JsonNode result) {
        String[] name = result.path("benchmark").asText().split("\\.");
        String benchmark = name[name.length - 2];
        JsonNode metric = result.path("primaryMetric");
        if (!metric.path("scoreUnit").asText().equals("ns/op")) {
            throw new IllegalArgumentException("not in nanoseconds: " + result);
        }
        return new Measurement(
                Contender.measuredBy(benchmark)
                        .orElseThrow(() -> new IllegalArgumentException("no contender is measured by " + benchmark)),
                name[name.length - 1],
                result.path("threads").asInt(),
                metric.path("score").asDouble(),
                number(metric.path("scoreError")),
                number(result.path("secondaryMetrics").path(ProcessorTime.NAME).path("score")),
                number(result.path("secondaryMetrics").path(BYTES).path("score")));
    }

    /** Returns a number; JMH writes the text NaN for one that it does not know. */
    private static OptionalDouble number(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.asDouble())
                ? OptionalDouble.of(node.asDouble())
                : OptionalDouble.empty();
    }
}
