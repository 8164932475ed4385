package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.json.ContractWriter;
import org.aidrules.messages.Messages;
import org.aidrules.output.CsvOutput;
import org.aidrules.output.Json;
import org.aidrules.validation.impact.Assumption;
import org.aidrules.validation.impact.ImpactReport;
import org.aidrules.validation.impact.Scenario;

/** Writes an impact report as text, JSON or CSV. */
final class ImpactOutput {

    /** The places of columns of the CSV. */
    static final int FROM_AT_LEAST = 4;

    static final int TO_AT_LEAST = 6;
    static final int DIFFERENCE = 8;
    static final int UNDETERMINED_YEARS = 12;
    static final int CONTRACTS = 14;
    static final int WORTH = 15;

    private final ImpactReport impact;
    private final long refused;

    /**
     * Creates the output of a report.
     *
     * @param refused the number of lines that were refused and not counted
     */
    ImpactOutput(ImpactReport impact, long refused) {
        this.impact = impact;
        this.refused = refused;
    }

    ObjectNode json() {
        ObjectNode node = Json.object();
        node.set("from", json(impact.from()));
        node.set("to", json(impact.to()));
        node.put("lines", impact.lines()).put("refused", refused).put("contracts", plain(impact.contracts()));
        node.put("exactContracts", plain(impact.exactContracts()));
        node.set("total", json(impact.total()).without("name"));
        breakdowns().forEach((name, lines) -> {
            ArrayNode all = node.putArray(name);
            lines.forEach(line -> all.add(json(line)));
        });
        ImpactReport.AidChanges aidChanges = impact.aidChanges();
        ObjectNode changes = node.putObject("outcomes");
        changes.set("more", json(aidChanges.higher()));
        changes.set("less", json(aidChanges.lower()));
        changes.put("same", plain(aidChanges.unchanged())).put("notComparable", plain(aidChanges.notComparable()));
        new ImpactDetailsOutput(impact).addTo(node);
        new TrainingImpactOutput(impact).addTo(node);
        impact.scenario().ifPresent(scenario -> node.set("scenario", json(scenario)));
        return node;
    }

    private ObjectNode json(Scenario scenario) {
        ObjectNode node = Json.object();
        node.set("assumptions", Json.strings(assumptions(scenario)));
        return node.setAll(new ImpactOutput(scenario.impact(), refused).json());
    }

    private static List<String> assumptions(Scenario scenario) {
        return scenario.assumptions().stream().map(Assumption::toString).toList();
    }

    void printCsv(PrintWriter out) {
        CsvOutput csv = CsvOutput.to(out);
        csv.line(
                "breakdown",
                "name",
                "fromSettled",
                "toSettled",
                "fromAtLeast",
                "fromAtMost",
                "toAtLeast",
                "toAtMost",
                "differenceAtLeast",
                "differenceAtMost",
                "fromPlanned",
                "toPlanned",
                "fromUndeterminedYears",
                "toUndeterminedYears",
                "contracts",
                "worth");
        printCsv(csv, "");
        impact.scenario().ifPresent(scenario -> {
            csv.line(blank("scenario", String.join(" ", assumptions(scenario))));
            new ImpactOutput(scenario.impact(), refused).printCsv(csv, "scenario.");
        });
    }

    /** Prints the figures; a prefix of the names of the breakdowns labels those of a scenario. */
    private void printCsv(CsvOutput csv, String prefix) {
        printCsv(csv, prefix + "total", impact.total());
        for (Map.Entry<String, List<ImpactReport.CostComparison>> breakdown :
                breakdowns().entrySet()) {
            for (ImpactReport.CostComparison line : breakdown.getValue()) {
                printCsv(csv, prefix + breakdown.getKey(), line);
            }
        }
        ImpactReport.AidChanges aidChanges = impact.aidChanges();
        printCsv(
                csv,
                prefix,
                "more",
                plain(aidChanges.higher().difference()),
                aidChanges.higher().contracts());
        printCsv(
                csv,
                prefix,
                "less",
                plain(aidChanges.lower().difference()),
                aidChanges.lower().contracts());
        printCsv(csv, prefix, "same", "", aidChanges.unchanged());
        printCsv(csv, prefix, "notComparable", "", aidChanges.notComparable());
        new ImpactDetailsOutput(impact).printCsv(csv, prefix);
        new TrainingImpactOutput(impact).printCsv(csv, prefix);
    }

    List<String> text(Messages messages) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                impact.cohort().isPresent() ? "impact.titleOfWorlds" : "impact.title",
                impact.from().revision(),
                impact.to().revision()));
        body(lines, messages);
        impact.scenario().ifPresent(scenario -> {
            lines.add("");
            lines.add(messages.text("impact.scenario", String.join(", ", assumptions(scenario))));
            lines.add(messages.text("impact.scenarioReading"));
            new ImpactOutput(scenario.impact(), refused).body(lines, messages);
        });
        return lines;
    }

    private void body(List<String> lines, Messages messages) {
        banner(lines, messages);
        lines.add(messages.text(
                "impact.counts",
                messages.number(impact.contracts()),
                messages.count(impact.lines()),
                messages.count(refused)));
        section(lines, "impact.total", List.of(impact.total()), name -> messages.text("plan.total"), messages);
        section(lines, "impact.byYear", impact.byYear(), name -> messages.text("plan.yearNumber", name), messages);
        section(lines, "impact.byCalendarYear", impact.byCalendarYear(), name -> name, messages);
        section(lines, "impact.byOption", impact.byOption(), name -> messages.name(AidOption.valueOf(name)), messages);
        section(lines, "impact.byBand", impact.byBand(), name -> messages.name(Band.valueOf(name)), messages);
        outcomes(lines, messages);
        new ImpactDetailsOutput(impact).text(messages).forEach(lines::add);
        notes(lines, messages);
        lines.addAll(new TrainingImpactOutput(impact).text(messages));
    }

    /** Adds the altered tables and the drafts that were consulted under each revision. */
    private void banner(List<String> lines, Messages messages) {
        RuleMarks marks = new RuleMarks(messages);
        Stream.of(impact.from(), impact.to())
                .forEach(under -> marks.banner(under.rules())
                        .forEach(line -> lines.add(under.revision() + messages.text("colon") + line)));
    }

    private Map<String, List<ImpactReport.CostComparison>> breakdowns() {
        Map<String, List<ImpactReport.CostComparison>> all = new LinkedHashMap<>();
        all.put("byYear", impact.byYear());
        all.put("byCalendarYear", impact.byCalendarYear());
        all.put("byOption", impact.byOption());
        all.put("byBand", impact.byBand());
        return all;
    }

    private static ObjectNode json(ImpactReport.RevisionSummary under) {
        ObjectNode node = Json.object()
                .put("revision", under.revision())
                .put("optionNotOpen", plain(under.optionNotOpen()))
                .put("notEligible", plain(under.notEligible()))
                .put("eligibilityUndetermined", plain(under.eligibilityUndetermined()));
        return node.set("rules", ContractWriter.withoutSentences().rules(under.rules()));
    }

    private static ObjectNode json(ImpactReport.CostComparison line) {
        ObjectNode node = Json.object().put("name", line.name());
        node.set("from", json(line.from()));
        node.set("to", json(line.to()));
        node.set("difference", json(line.difference()));
        return node;
    }

    static ObjectNode json(ImpactReport.Range range) {
        return Json.object().put("atLeast", Json.decimal(range.atLeast())).put("atMost", Json.decimal(range.atMost()));
    }

    private static ObjectNode json(ImpactReport.Cost cost) {
        return Json.object()
                .put("settled", plain(cost.settled()))
                .put("atLeast", plain(cost.atLeast()))
                .put("atMost", Json.decimal(cost.atMost()))
                .put("undeterminedYears", plain(cost.undeterminedYears()))
                .put("planned", plain(cost.planned()));
    }

    private static ObjectNode json(ImpactReport.Group group) {
        return Json.object().put("contracts", plain(group.contracts())).put("difference", plain(group.difference()));
    }

    private static void printCsv(CsvOutput csv, String breakdown, ImpactReport.CostComparison line) {
        csv.line(
                breakdown,
                line.name(),
                plain(line.from().settled()),
                plain(line.to().settled()),
                plain(line.from().atLeast()),
                plain(line.from().atMost()),
                plain(line.to().atLeast()),
                plain(line.to().atMost()),
                plain(line.difference().atLeast()),
                plain(line.difference().atMost()),
                plain(line.from().planned()),
                plain(line.to().planned()),
                plain(line.from().undeterminedYears()),
                plain(line.to().undeterminedYears()),
                "",
                "");
    }

    private static void printCsv(
            CsvOutput csv, String prefix, String outcome, String difference, BigDecimal contracts) {
        List<String> cells = blank(prefix + "outcome", outcome);
        cells.set(DIFFERENCE, difference);
        cells.set(DIFFERENCE + 1, difference);
        cells.set(CONTRACTS, plain(contracts));
        csv.line(cells);
    }

    /** Returns a line of the CSV whose figures are blank. */
    static List<String> blank(String breakdown, String name) {
        List<String> cells = new ArrayList<>(Collections.nCopies(WORTH + 1, ""));
        cells.set(0, breakdown);
        cells.set(1, name);
        return cells;
    }

    private void section(
            List<String> lines,
            String title,
            List<ImpactReport.CostComparison> costs,
            UnaryOperator<String> name,
            Messages messages) {
        TextTable columns = new TextTable("lrrrrrrr");
        columns.row(
                messages.text(title),
                impact.from().revision(),
                impact.to().revision(),
                messages.text("impact.difference"),
                messages.text("impact.planned"),
                "→",
                messages.text("impact.undetermined"),
                "→");
        costs.forEach(line -> columns.row(
                name.apply(line.name()),
                messages.between(line.from().atLeast(), line.from().atMost()),
                messages.between(line.to().atLeast(), line.to().atMost()),
                messages.difference(
                        line.difference().atLeast(), line.difference().atMost()),
                messages.sum(line.from().planned()),
                messages.sum(line.to().planned()),
                messages.number(line.from().undeterminedYears()),
                messages.number(line.to().undeterminedYears())));
        lines.add("");
        lines.addAll(columns.lines());
    }

    private void outcomes(List<String> lines, Messages messages) {
        ImpactReport.AidChanges aidChanges = impact.aidChanges();
        TextTable columns = new TextTable("lrr");
        columns.row(
                messages.text("impact.outcomes"),
                messages.text("impact.contracts"),
                messages.text("impact.difference"));
        columns.row(
                messages.text("impact.more"),
                messages.number(aidChanges.higher().contracts()),
                messages.signed(aidChanges.higher().difference()));
        columns.row(
                messages.text("impact.less"),
                messages.number(aidChanges.lower().contracts()),
                messages.signed(aidChanges.lower().difference()));
        columns.row(messages.text("impact.same"), messages.number(aidChanges.unchanged()));
        columns.row(messages.text("impact.notComparable"), messages.number(aidChanges.notComparable()));
        lines.add("");
        lines.addAll(columns.lines());
    }

    private void notes(List<String> lines, Messages messages) {
        lines.add("");
        for (ImpactReport.RevisionSummary under : List.of(impact.from(), impact.to())) {
            lines.add(messages.text(
                    "impact.under",
                    under.revision(),
                    messages.number(under.optionNotOpen()),
                    messages.number(under.notEligible()),
                    messages.number(under.eligibilityUndetermined())));
        }
        lines.add(messages.text(
                "impact.exact", messages.number(impact.exactContracts()), messages.number(impact.contracts())));
        lines.add(messages.text("impact.reading"));
    }

    static String plain(Optional<BigDecimal> number) {
        return number.map(ImpactOutput::plain).orElse("");
    }

    static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
