package org.aidrules.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/** Reads the figures that charts show from the tables of a revision. */
final class ChartData {

    private static final String FIGURE = "\\d+(\\.\\d+)?( ?%)?";
    /** The case that the chart of targets shows; option and band vary. */
    private static final Map<String, String> ORDINARY =
            Map.of("newlyEstablished", "false", "age", "BELOW", "renewed", "false");

    private ChartData() {}

    /** A series of a chart: its names (bands or an option) and its cells along the axis. */
    record Line(List<String> names, List<String> cells) {}

    /** Returns the number of a cell, without its percent sign; empty where the cell holds a word. */
    static Optional<BigDecimal> figure(String cell) {
        return cell.matches(FIGURE) ? Optional.of(new BigDecimal(cell.replaceAll("[ %]", ""))) : Optional.empty();
    }

    /** Returns the sum of some cells; empty where one of them holds a word. */
    static Optional<BigDecimal> sum(List<String> cells) {
        List<BigDecimal> figures =
                cells.stream().flatMap(cell -> figure(cell).stream()).toList();
        return figures.size() == cells.size()
                ? Optional.of(figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    /** Returns whether a cell of some lines is a number. */
    static boolean hasFigures(List<Line> lines) {
        return lines.stream().flatMap(line -> line.cells().stream()).anyMatch(cell -> cell.matches(FIGURE));
    }

    /** Returns the values of a fact that a table asks. */
    static List<String> values(DecisionTable table, String fact) {
        return Objects.requireNonNull(table.domain().get(fact), fact);
    }

    /** Returns the aid of an option by contract year, with one line for consecutive bands that have the same amounts. */
    static List<Line> aid(Revision revision, String option) {
        DecisionTable table = revision.table("amounts");
        List<Line> lines = new ArrayList<>();
        for (String band : values(table, "band")) {
            List<String> cells = values(table, "year").stream()
                    .map(year -> table.row(Map.of("option", option, "band", band, "year", year))
                            .outcome()
                            .get("euros"))
                    .toList();
            Line last = lines.isEmpty() ? new Line(List.of(), List.of()) : lines.get(lines.size() - 1);
            if (last.cells().equals(cells)) {
                lines.remove(last);
                lines.add(new Line(joined(last.names(), band), cells));
            } else {
                lines.add(new Line(List.of(band), cells));
            }
        }
        return lines;
    }

    /** Returns the aid for one full-time post of an organisation by contract year. */
    static List<String> postAid(Revision revision) {
        DecisionTable table = revision.table("post-amounts");
        return values(table, "year").stream()
                .map(year -> Objects.requireNonNull(
                        table.row(Map.of("year", year)).outcome().get("euros")))
                .toList();
    }

    /** Returns the expected growth by band, with one line for each option. */
    static List<Line> growth(Revision revision) {
        DecisionTable table = revision.table("targets");
        return values(table, "option").stream()
                .map(option -> new Line(
                        List.of(option),
                        values(table, "band").stream()
                                .map(band -> growth(table, option, band))
                                .toList()))
                .toList();
    }

    private static String growth(DecisionTable table, String option, String band) {
        Map<String, String> facts = new LinkedHashMap<>();
        table.domain().forEach((fact, values) -> facts.put(fact, ORDINARY.getOrDefault(fact, values.get(0))));
        facts.put("option", option);
        facts.put("band", band);
        return Objects.requireNonNull(table.row(facts).outcome().get("growth"));
    }

    private static List<String> joined(List<String> names, String name) {
        List<String> all = new ArrayList<>(names);
        all.add(name);
        return all;
    }
}
