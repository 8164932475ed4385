package org.aidrules.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;

/** The figures of a revision that charts show, as its tables have them. */
final class Figures {

    private static final String NUMBER = "\\d+(\\.\\d+)?";
    private static final String PERCENTAGE = NUMBER + " ?%";
    /** The case that the chart of targets shows; the other facts of the table are its option and its band. */
    private static final Map<String, String> ORDINARY =
            Map.of("newlyEstablished", "false", "age", "BELOW", "renewed", "false");

    private Figures() {
    }

    /** What stands in the cells of one name, along an axis. */
    record Line(List<String> names, List<String> cells) {
    }

    static boolean isNumber(String cell) {
        return cell.matches(NUMBER);
    }

    static boolean isPercentage(String cell) {
        return cell.matches(PERCENTAGE);
    }

    static BigDecimal percentage(String cell) {
        return new BigDecimal(cell.replaceAll("[ %]", ""));
    }

    /** The figure of a cell; none where no text gives one. */
    static Optional<BigDecimal> figure(String cell) {
        return isNumber(cell) || isPercentage(cell) ? Optional.of(percentage(cell)) : Optional.empty();
    }

    /** The aid of an option by contract year: a line for bands that follow each other and have the same. */
    static List<Line> aid(Revision revision, String option) {
        DecisionTable table = revision.table("amounts");
        List<Line> lines = new ArrayList<>();
        for (String band : table.domain().get("band")) {
            List<String> cells = table.domain().get("year").stream().map(year -> table.row(Map.of("option", option,
                    "band", band, "year", year)).outcome().get("euros")).toList();
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

    /** The growth that is asked for, by band: a line for each option. */
    static List<Line> growth(Revision revision) {
        DecisionTable table = revision.table("targets");
        return table.domain().get("option").stream().map(option -> new Line(List.of(option),
                table.domain().get("band").stream().map(band -> growth(table, option, band)).toList())).toList();
    }

    private static String growth(DecisionTable table, String option, String band) {
        Map<String, String> facts = new LinkedHashMap<>();
        table.domain().forEach((fact, values) -> facts.put(fact, ORDINARY.getOrDefault(fact, values.get(0))));
        facts.put("option", option);
        facts.put("band", band);
        return table.row(facts).outcome().get("growth");
    }

    private static List<String> joined(List<String> names, String name) {
        List<String> all = new ArrayList<>(names);
        all.add(name);
        return all;
    }
}
