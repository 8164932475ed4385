package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aidrules.messages.Messages;
import org.aidrules.output.CsvOutput;
import org.aidrules.output.Json;
import org.aidrules.validation.impact.ImpactReport;
import org.aidrules.validation.impact.Migration;
import org.aidrules.validation.impact.MovedCohort;
import org.aidrules.validation.impact.OpenPoint;
import org.aidrules.validation.impact.SplitPart;

/** Writes what an impact report holds beside its costs: open points, the split, migrations and the cohort. */
final class ImpactDetailsOutput {

    /** Stands in place of a theme for what changes only do together. */
    private static final String INTERACTION = "INTERACTION";

    private final ImpactReport impact;

    ImpactDetailsOutput(ImpactReport impact) {
        this.impact = impact;
    }

    /** Adds the members that are not empty. */
    void addTo(ObjectNode node) {
        impact.cohort().ifPresent(cohort -> node.set("cohort", json(cohort)));
        if (!impact.migrations().isEmpty()) {
            ArrayNode migrated = node.putArray("migrated");
            impact.migrations().forEach(count -> migrated.add(json(count)));
        }
        if (!impact.split().isEmpty()) {
            ArrayNode split = node.putArray("split");
            impact.split().forEach(part -> split.add(json(part.theme().name(), part.tables(), part.difference())));
            split.add(json(INTERACTION, List.of(), impact.interaction()));
        }
        ArrayNode points = node.putArray("openPoints");
        impact.openPoints().forEach(point -> points.add(json(point)));
    }

    private static ObjectNode json(MovedCohort cohort) {
        return Json.object()
                .put("first", cohort.shift().first().toString())
                .put("signedFrom", cohort.shift().signedFrom().toString())
                .put("days", cohort.shift().days())
                .put("running", ImpactOutput.plain(cohort.running()))
                .put("entering", ImpactOutput.plain(cohort.entering()))
                .put("later", ImpactOutput.plain(cohort.later()));
    }

    private static ObjectNode json(Migration.Count count) {
        return Json.object()
                .put("from", count.migration().from().name())
                .put("to", count.migration().to().name())
                .put("share", ImpactOutput.plain(count.migration().share()))
                .put("contracts", ImpactOutput.plain(count.contracts()))
                .put("stillOpen", ImpactOutput.plain(count.stillOpen()))
                .put("targetClosed", ImpactOutput.plain(count.targetClosed()));
    }

    private static ObjectNode json(String theme, List<String> tables, ImpactReport.Range difference) {
        ObjectNode node = Json.object().put("theme", theme);
        node.set("tables", Json.strings(tables));
        return node.set("difference", ImpactOutput.json(difference));
    }

    private static ObjectNode json(OpenPoint point) {
        ObjectNode node = Json.object();
        ArrayNode rows = node.putArray("rows");
        point.rows().forEach(row -> {
            ObjectNode one = rows.addObject()
                    .put("revision", row.revision().isEmpty() ? null : row.revision())
                    .put("table", row.table())
                    .put("row", row.name());
            one.putObject("text")
                    .put("en", row.text().english())
                    .put("fr", row.text().french());
        });
        node.put("worth", Json.decimal(point.worth()));
        node.set("from", json(point.from()));
        node.set("to", json(point.to()));
        return node;
    }

    private static ObjectNode json(OpenPoint.Years years) {
        return Json.object()
                .put("undeterminedYears", ImpactOutput.plain(years.years()))
                .put("yearsWithoutMaximum", ImpactOutput.plain(years.bounds().withoutMost()))
                .put("atLeast", Json.decimal(years.bounds().atLeast()))
                .put("atMost", Json.decimal(years.bounds().atMost()))
                .put("worth", Json.decimal(years.worth()))
                .put("knownWorth", ImpactOutput.plain(years.knownWorth()));
    }

    /** Prints the lines of the CSV; the prefix labels those of a scenario. */
    void printCsv(CsvOutput csv, String prefix) {
        impact.cohort().ifPresent(cohort -> {
            csv.line(ImpactOutput.blank(
                    prefix + "cohort.signedFrom", cohort.shift().signedFrom().toString()));
            contracts(csv, prefix + "cohort", "running", cohort.running());
            contracts(csv, prefix + "cohort", "entering", cohort.entering());
            contracts(csv, prefix + "cohort", "later", cohort.later());
        });
        for (Migration.Count count : impact.migrations()) {
            String name = count.migration().toString();
            contracts(csv, prefix + "migrated", name, count.contracts());
            contracts(csv, prefix + "migrated.stillOpen", name, count.stillOpen());
            contracts(csv, prefix + "migrated.targetClosed", name, count.targetClosed());
        }
        for (SplitPart part : impact.split()) {
            difference(csv, prefix, part.theme() + ": " + String.join(" ", part.tables()), part.difference());
        }
        if (!impact.split().isEmpty()) {
            difference(csv, prefix, INTERACTION, impact.interaction());
        }
        impact.openPoints().forEach(point -> csv.line(cells(prefix, point)));
    }

    private static void contracts(CsvOutput csv, String breakdown, String name, BigDecimal contracts) {
        List<String> cells = ImpactOutput.blank(breakdown, name);
        cells.set(ImpactOutput.CONTRACTS, ImpactOutput.plain(contracts));
        csv.line(cells);
    }

    private static void difference(CsvOutput csv, String prefix, String name, ImpactReport.Range difference) {
        List<String> cells = ImpactOutput.blank(prefix + "split", name);
        set(cells, ImpactOutput.DIFFERENCE, difference);
        csv.line(cells);
    }

    private static List<String> cells(String prefix, OpenPoint point) {
        List<String> cells = ImpactOutput.blank(prefix + "openPoint", places(point));
        set(cells, ImpactOutput.FROM_AT_LEAST, point.from().bounds());
        set(cells, ImpactOutput.TO_AT_LEAST, point.to().bounds());
        cells.set(
                ImpactOutput.UNDETERMINED_YEARS, ImpactOutput.plain(point.from().years()));
        cells.set(
                ImpactOutput.UNDETERMINED_YEARS + 1,
                ImpactOutput.plain(point.to().years()));
        cells.set(ImpactOutput.WORTH, ImpactOutput.plain(point.worth()));
        return cells;
    }

    private static void set(List<String> cells, int column, ImpactReport.Range range) {
        cells.set(column, ImpactOutput.plain(range.atLeast()));
        cells.set(column + 1, ImpactOutput.plain(range.atMost()));
    }

    private static String places(OpenPoint point) {
        return point.rows().stream().map(OpenPoint.Row::place).collect(Collectors.joining(" + "));
    }

    List<String> text(Messages messages) {
        List<String> lines = new ArrayList<>();
        impact.cohort().ifPresent(cohort -> cohort(lines, cohort, messages));
        migrations(lines, messages);
        split(lines, messages);
        openPoints(lines, messages);
        return lines;
    }

    private void cohort(List<String> lines, MovedCohort cohort, Messages messages) {
        lines.add("");
        lines.add(messages.text(
                "impact.cohort",
                messages.date(cohort.shift().first()),
                messages.date(cohort.shift().signedFrom()),
                impact.to().revision(),
                messages.number(cohort.running()),
                messages.number(cohort.entering()),
                messages.number(cohort.later())));
    }

    private void migrations(List<String> lines, Messages messages) {
        if (!impact.migrations().isEmpty()) {
            lines.add("");
        }
        for (Migration.Count count : impact.migrations()) {
            lines.add(messages.text(
                    "impact.migrated",
                    messages.name(count.migration().from()),
                    messages.name(count.migration().to()),
                    messages.percent(count.migration().share()),
                    messages.number(count.contracts()),
                    messages.number(count.stillOpen()),
                    messages.number(count.targetClosed())));
        }
    }

    private void split(List<String> lines, Messages messages) {
        if (impact.split().isEmpty()) {
            return;
        }
        TextTable columns = new TextTable("lrl");
        columns.row(messages.text("impact.split"), messages.text("impact.difference"), messages.text("impact.tables"));
        impact.split()
                .forEach(part -> columns.row(
                        part.theme().title().in(messages.locale()),
                        written(part.difference(), messages),
                        String.join(", ", part.tables())));
        columns.row(messages.text("impact.interaction"), remainder(impact.interaction(), messages));
        columns.row(messages.text("plan.total"), written(impact.total().difference(), messages));
        lines.add("");
        lines.addAll(columns.lines());
        lines.add(messages.text("impact.splitReading"));
    }

    private static String written(ImpactReport.Range range, Messages messages) {
        return messages.difference(range.atLeast(), range.atMost());
    }

    /** Writes both ends of a remainder, of which the lower may be above the upper. */
    private static String remainder(ImpactReport.Range range, Messages messages) {
        if (range.isExact() || range.atLeast().isEmpty() || range.atMost().isEmpty()) {
            return written(range, messages);
        }
        return messages.text("impact.ends", messages.signed(range.least()), messages.signed(range.most()));
    }

    private void openPoints(List<String> lines, Messages messages) {
        if (impact.openPoints().isEmpty()) {
            return;
        }
        TextTable columns = new TextTable("lrrrl");
        columns.row(
                messages.text("impact.openPoints"),
                messages.text("impact.openYears", impact.from().revision()),
                "→ " + impact.to().revision(),
                messages.text("impact.worth"),
                messages.text("impact.openSentence"));
        impact.openPoints()
                .forEach(point -> columns.row(
                        places(point),
                        messages.number(point.from().years()),
                        messages.number(point.to().years()),
                        worth(point, messages),
                        point.rows().stream()
                                .map(row -> row.text().in(messages.locale()))
                                .collect(Collectors.joining(" "))));
        lines.add("");
        lines.addAll(columns.lines());
        lines.add(messages.text("impact.openReading"));
    }

    private static String worth(OpenPoint point, Messages messages) {
        return point.worth()
                .map(euros -> messages.text("impact.upTo", messages.sum(euros)))
                .orElseGet(() -> messages.text("impact.noUpperBound"));
    }
}
