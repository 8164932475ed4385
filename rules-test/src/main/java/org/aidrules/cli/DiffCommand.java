package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.json.ContractWriter;
import org.aidrules.messages.Messages;
import org.aidrules.output.CsvOutput;
import org.aidrules.output.Json;
import org.aidrules.report.SelectedRevision;
import org.aidrules.revision.DecisionTable;
import org.aidrules.validation.diff.RevisionDiff;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code diff}: prints every decision that differs between two revisions. */
@Command(name = "diff")
final class DiffCommand extends RulesCommand {

    @Parameters(
            index = "0",
            paramLabel = "${bundle:label.REVISION}|${bundle:label.FOLDER}",
            descriptionKey = "diff.FROM")
    private String from;

    @Parameters(index = "1", paramLabel = "${bundle:label.REVISION}|${bundle:label.FOLDER}", descriptionKey = "diff.TO")
    private String to;

    @ArgGroup
    private OutputFormat format = new OutputFormat();

    DiffCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        AidRules rules = rules();
        SelectedRevision before = RevisionArgument.find(rules, from, this::warn);
        SelectedRevision after = RevisionArgument.find(rules, to, this::warn);
        RevisionDiff diff = RevisionDiff.between(before.revision(), after.revision());
        if (format.json()) {
            out().println(Json.pretty(json(diff).set("rules", rules(version(before), version(after)))));
        } else if (format.csv()) {
            printCsv(diff);
        } else {
            printText(diff, version(before), version(after), new CellText(after.rules(), messages()));
        }
        return 0;
    }

    private static RulesetVersion version(SelectedRevision selected) {
        return selected.rules().version(selected.revision());
    }

    /** Writes the version of the second revision, and that of the first under names of its own. */
    private static ObjectNode rules(RulesetVersion before, RulesetVersion after) {
        ObjectNode from = ContractWriter.withoutSentences().rules(before);
        ObjectNode node = ContractWriter.withoutSentences().rules(after);
        Map.of("digest", "digestFrom", "altered", "alteredFrom", "drafts", "draftsFrom")
                .forEach((name, as) -> {
                    if (from.has(name)) {
                        node.set(as, from.get(name));
                    }
                });
        return node;
    }

    private static ObjectNode json(RevisionDiff diff) {
        ObjectNode node =
                Json.object().put("from", diff.from()).put("to", diff.to()).put("cells", diff.cells());
        ArrayNode differences = node.putArray("differences");
        ArrayNode groups = node.putArray("groups");
        for (RevisionDiff.Change change : diff.changes()) {
            change.allFacts().forEach(facts -> {
                ObjectNode entry = differences.addObject().put("table", change.table());
                entry.set("facts", object(facts));
                entry.set("before", object(change.before().outcome()));
                entry.set("after", object(change.after().outcome()));
            });
            ObjectNode group = groups.addObject().put("table", change.table()).put("cells", change.cells());
            ObjectNode facts = group.putObject("facts");
            change.narrowed()
                    .forEach(fact -> facts.set(
                            fact,
                            Json.strings(Objects.requireNonNull(change.facts().get(fact)))));
            group.set("before", row(change.before()));
            group.set("after", row(change.after()));
        }
        return node;
    }

    private static ObjectNode object(Map<String, String> cells) {
        ObjectNode node = Json.object();
        cells.forEach(node::put);
        return node;
    }

    private static ObjectNode row(DecisionTable.Row row) {
        ObjectNode node = Json.object().put("row", row.name());
        node.set("outcome", object(row.outcome()));
        node.put("certainty", row.reason().certainty().name());
        node.set(
                "sources",
                ContractWriter.withoutSentences().sources(row.reason().sources()));
        return node;
    }

    private void printCsv(RevisionDiff diff) {
        CsvOutput csv = CsvOutput.to(out());
        csv.line(
                "table",
                "facts",
                "cells",
                "row before",
                "before",
                "sources before",
                "row after",
                "after",
                "sources after");
        diff.changes()
                .forEach(change -> csv.line(
                        change.table(),
                        facts(change),
                        change.cells(),
                        change.before().name(),
                        outcome(change.before()),
                        SourceCitations.text(change.before().reason().sources()),
                        change.after().name(),
                        outcome(change.after()),
                        SourceCitations.text(change.after().reason().sources())));
    }

    private void printText(RevisionDiff diff, RulesetVersion before, RulesetVersion after, CellText cells) {
        TextReport report = new TextReport(messages());
        report.line(messages().text("diff.title", diff.from(), diff.to()));
        report.banner(after.marked(union(before.altered(), after.altered()), union(before.drafts(), after.drafts())));
        report.line(
                diff.changes().isEmpty()
                        ? messages().text("diff.none", diff.cells())
                        : messages().text("diff.some", diff.differences(), diff.cells()));
        Map<String, List<RevisionDiff.Change>> tables = diff.changes().stream()
                .collect(Collectors.groupingBy(RevisionDiff.Change::table, LinkedHashMap::new, Collectors.toList()));
        tables.forEach((table, changes) -> {
            report.section(messages()
                    .text(
                            "diff.table",
                            cells.table(table),
                            table,
                            changes.stream()
                                    .mapToLong(RevisionDiff.Change::cells)
                                    .sum()));
            changes.forEach(change -> printChange(report, change, cells));
        });
        report.legend();
        out().print(report);
    }

    private static List<String> union(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream())
                .distinct()
                .sorted()
                .toList();
    }

    private void printChange(TextReport report, RevisionDiff.Change change, CellText cells) {
        report.line("  " + cells.conditions(change.narrowed(), change.facts()));
        report.line("    " + messages().text("diff.before", side(change.before(), cells, report)));
        report.line("    " + messages().text("diff.after", side(change.after(), cells, report)));
    }

    private static String side(DecisionTable.Row row, CellText cells, TextReport report) {
        return cells.outcome(row.outcome()) + "  [" + row.name() + ", " + cells.basis(row.reason()) + "] "
                + report.mark(List.of(row.reason()));
    }

    private static String facts(RevisionDiff.Change change) {
        return change.narrowed().stream()
                .map(fact -> fact + " " + String.join(", ", change.facts().get(fact)))
                .collect(Collectors.joining("; "));
    }

    private static String outcome(DecisionTable.Row row) {
        return row.outcome().entrySet().stream()
                .map(cell -> cell.getKey() + " " + cell.getValue())
                .collect(Collectors.joining("; "));
    }
}
