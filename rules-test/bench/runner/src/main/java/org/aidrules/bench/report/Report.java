package org.aidrules.bench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The report on one run.
 *
 * @param heading when, where and how long it ran, one line each
 * @param results what was measured
 * @param notMeasured the contenders that could not be measured, each with the cause
 * @param goals the limits that the results are compared with
 * @param versions the version of each contender, by its id
 */
public record Report(
        List<String> heading,
        Results results,
        Map<Contender, String> notMeasured,
        List<Limit> goals,
        Map<String, String> versions) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Writes the report for readers.
     *
     * @return a document in Markdown
     */
    public String markdown() {
        List<String> lines = new ArrayList<>(List.of("# Benchmarks", ""));
        heading.forEach(line -> lines.add("- " + line));
        Results.OPERATIONS.forEach(operation -> lines.addAll(timeTable(operation)));
        notMeasured.forEach((contender, cause) ->
                lines.addAll(List.of("", "**" + contender.title() + ": NOT MEASURED.** " + cause)));
        lines.addAll(threadTable());
        lines.addAll(goalTable());
        return String.join("\n", lines) + "\n";
    }

    private List<String> timeTable(String operation) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "## " + operation,
                "",
                "| contender | version | ns | ± | processor ns | times hand-written | times aidrules | bytes allocated |",
                "|---|---|--:|--:|--:|--:|--:|--:|"));
        results.measurements().stream()
                .filter(measured ->
                        measured.threads() == 1 && measured.operation().startsWith(operation))
                .sorted(Comparator.comparing(Measurement::nanoseconds))
                .map(measured -> row(operation, measured))
                .forEach(lines::add);
        return lines;
    }

    private String row(String operation, Measurement measured) {
        Contender contender = measured.contender();
        String variant = measured.operation().substring(operation.length());
        return "| "
                + String.join(
                        " | ",
                        contender.title() + (variant.isEmpty() ? "" : " (" + variant + ")"),
                        versions.getOrDefault(contender.id(), ""),
                        Figures.of(measured.nanoseconds()),
                        Figures.of(measured.error()),
                        Figures.of(measured.processor()),
                        Figures.of(results.ratio(measured, Contender.HAND_WRITTEN, operation)),
                        Figures.of(results.ratio(measured, Contender.AIDRULES, operation)),
                        Figures.bytes(measured.bytes()))
                + " |";
    }

    private List<String> threadTable() {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "## Two threads",
                "",
                "| contender | operation | operations/s, one thread | operations/s, two threads | two / one |",
                "|---|---|--:|--:|--:|"));
        for (Measurement two : results.measurements()) {
            if (two.threads() == 2) {
                results.find(two.contender(), two.operation())
                        .ifPresent(one -> lines.add("| "
                                + String.join(
                                        " | ",
                                        two.contender().title(),
                                        two.operation(),
                                        Figures.of(one.perSecond()),
                                        Figures.of(two.perSecond()),
                                        Figures.of(results.twoThreads(two.contender(), two.operation())))
                                + " |"));
            }
        }
        return lines;
    }

    private List<String> goalTable() {
        List<String> lines =
                new ArrayList<>(List.of("", "## Goals", "", "| goal | measured | reached |", "|---|--:|---|"));
        for (Limit goal : goals) {
            OptionalDouble figure = goal.measured(results);
            lines.add("| " + goal + " | " + Figures.of(figure) + " | " + verdict(goal, figure) + " |");
        }
        return lines;
    }

    private static String verdict(Limit goal, OptionalDouble figure) {
        return figure.isEmpty() ? "not measured" : goal.isKept(figure.getAsDouble()) ? "yes" : "**no**";
    }

    /**
     * Writes the report for programs.
     *
     * @return a document in JSON
     */
    public String json() {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode about = document.putArray("about");
        heading.forEach(about::add);
        ArrayNode measured = document.putArray("measurements");
        results.measurements().forEach(one -> write(one, measured.addObject()));
        ObjectNode missing = document.putObject("notMeasured");
        notMeasured.forEach((contender, cause) -> missing.put(contender.id(), cause));
        ArrayNode reached = document.putArray("goals");
        goals.forEach(goal -> write(goal, reached.addObject()));
        return document.toPrettyString() + "\n";
    }

    private void write(Measurement measured, ObjectNode node) {
        String operation = measured.operation();
        node.put("contender", measured.contender().id())
                .put("version", versions.get(measured.contender().id()))
                .put("operation", operation)
                .put("threads", measured.threads())
                .put("nanoseconds", measured.nanoseconds());
        put(node, "error", measured.error());
        put(node, "processorNanoseconds", measured.processor());
        put(node, "bytes", measured.bytes());
        if (measured.threads() == 1) {
            put(node, "timesHandWritten", results.ratio(measured, Contender.HAND_WRITTEN, operation));
            put(node, "timesAidrules", results.ratio(measured, Contender.AIDRULES, operation));
        }
    }

    private void write(Limit goal, ObjectNode node) {
        OptionalDouble figure = goal.measured(results);
        node.put("goal", goal.toString());
        put(node, "measured", figure);
        if (figure.isPresent()) {
            node.put("reached", goal.isKept(figure.getAsDouble()));
        }
    }

    private static void put(ObjectNode node, String field, OptionalDouble figure) {
        figure.ifPresent(number -> node.put(field, number));
    }
}
