package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aidrules.AidRules;
import org.aidrules.explanation.Origin;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.json.ContractWriter;
import org.aidrules.messages.Messages;
import org.aidrules.output.CsvOutput;
import org.aidrules.output.Json;
import org.aidrules.report.SelectedRevision;
import org.aidrules.revision.DecisionTable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code table}: prints a decision table, row by row. */
@Command(name = "table")
final class TableCommand extends RulesCommand {

    @Parameters(
            index = "0",
            paramLabel = "${bundle:label.REVISION}|${bundle:label.FOLDER}",
            descriptionKey = "table.REVISION")
    private String name;

    @Parameters(index = "1", paramLabel = "TABLE", descriptionKey = "table.TABLE")
    private String table;

    @ArgGroup
    private OutputFormat forms = new OutputFormat();

    TableCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        AidRules rules = rules();
        SelectedRevision selected = RevisionArgument.find(rules, name, this::warn);
        DecisionTable read = selected.revision().table(table);
        RulesetVersion version = marks(selected, read);
        PrintWriter out = out();
        if (forms.json()) {
            out.println(Json.pretty(json(selected, read, version, messages().locale())));
        } else if (forms.csv()) {
            printCsv(read, messages().locale(), out);
        } else {
            printText(selected.revision().id(), read, version, new CellText(selected.rules(), messages()), out);
        }
        return 0;
    }

    /** Returns the version of the revision, marked only with what concerns this table. */
    private static RulesetVersion marks(SelectedRevision selected, DecisionTable read) {
        RulesetVersion version = selected.rules().version(selected.revision());
        String name = read.revision() + "/" + read.name();
        return version.marked(
                version.altered().stream().filter(name::equals).toList(),
                version.drafts().stream()
                        .filter(draft -> draft.equals(selected.revision().id()) || draft.equals(read.revision()))
                        .toList());
    }

    private static ObjectNode json(
            SelectedRevision selected, DecisionTable read, RulesetVersion version, Locale locale) {
        ObjectNode node = Json.object()
                .put("revision", selected.revision().id())
                .put("table", read.name())
                .put("shippedBy", read.revision())
                .put("overlay", read.overlay())
                .put("cells", read.cells());
        ArrayNode rows = node.putArray("rows");
        for (DecisionTable.Row row : read.rows()) {
            ObjectNode one = rows.addObject().put("row", row.name());
            ObjectNode conditions = one.putObject("conditions");
            row.conditions().forEach((fact, values) -> conditions.set(fact, Json.strings(values)));
            ObjectNode outcome = one.putObject("outcome");
            row.outcome().forEach(outcome::put);
            one.put("cells", row.cells());
            one.setAll(
                    (ObjectNode) ContractWriter.in(locale).reason(row.reason()).without(List.of("table", "row")));
        }
        node.set("rules", ContractWriter.withoutSentences().rules(version));
        return node;
    }

    private static void printCsv(DecisionTable read, Locale locale, PrintWriter out) {
        CsvOutput csv = CsvOutput.to(out);
        List<String> headers = new ArrayList<>(List.of("row"));
        headers.addAll(read.facts());
        read.outcome().forEach(column -> headers.add("then " + column));
        headers.addAll(List.of("cells", "certainty", "sources", "note", "text"));
        boolean marked = read.rows().stream().anyMatch(row -> row.reason().origin() != Origin.REVISION);
        if (marked) {
            headers.add("origin");
        }
        csv.line(headers);
        for (DecisionTable.Row row : read.rows()) {
            List<Object> cells = new ArrayList<>(List.of(row.name()));
            read.facts()
                    .forEach(fact ->
                            cells.add(String.join(", ", row.conditions().getOrDefault(fact, List.of()))));
            read.outcome().forEach(column -> cells.add(row.outcome().getOrDefault(column, "")));
            cells.add(row.cells());
            cells.add(row.reason().certainty());
            cells.add(SourceCitations.text(row.reason().sources()));
            cells.add(row.reason().note().map(note -> note.in(locale)).orElse(""));
            cells.add(row.reason().text().in(locale));
            if (marked) {
                cells.add(row.reason().origin());
            }
            csv.line(cells);
        }
    }

    private void printText(
            String revision, DecisionTable read, RulesetVersion version, CellText cells, PrintWriter out) {
        RuleMarks marks = new RuleMarks(messages());
        out.println(messages()
                .text(
                        "table.title",
                        cells.table(read.name()),
                        read.name(),
                        revision,
                        read.rows().size(),
                        read.cells()));
        marks.banner(version).forEach(out::println);
        if (!read.revision().equals(revision)) {
            out.println(messages().text("table.inherited", read.revision()));
        }
        if (read.overlay()) {
            out.println(messages().text("table.overlay"));
        }
        read.rows().forEach(row -> printRow(row, cells, marks, out));
        marks.legend().forEach(line -> {
            out.println();
            out.println(line);
        });
    }

    private void printRow(DecisionTable.Row row, CellText cells, RuleMarks marks, PrintWriter out) {
        Reason reason = row.reason();
        out.println();
        out.println((row.name() + " " + marks.of(List.of(reason))).stripTrailing());
        out.println("  "
                + messages()
                        .text("table.when", cells.conditions(row.conditions().keySet(), row.conditions())));
        out.println("  " + messages().text("table.then", cells.outcome(row.outcome())));
        out.println("  " + cells.basis(reason));
        out.println("  " + reason.text().in(messages().locale()));
        reason.note()
                .ifPresent(note -> out.println(
                        "  " + messages().text("note", note.in(messages().locale()))));
    }
}
