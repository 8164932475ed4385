package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aidrules.AidRules;
import org.aidrules.explanation.Reason;
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
        SelectedRevision selected = RevisionArgument.find(rules, name);
        DecisionTable read = selected.revision().table(table);
        PrintWriter out = out();
        if (forms.json()) {
            out.println(Json.pretty(json(selected, read, messages().locale())));
        } else if (forms.csv()) {
            printCsv(read, messages().locale(), out);
        } else {
            printText(selected.revision().id(), read, new CellText(selected.rules(), messages()), out);
        }
        return 0;
    }

    private static ObjectNode json(SelectedRevision selected, DecisionTable read, Locale locale) {
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
        node.set(
                "rules",
                ContractWriter.withoutSentences().rules(selected.rules().version(selected.revision())));
        return node;
    }

    private static void printCsv(DecisionTable read, Locale locale, PrintWriter out) {
        CsvOutput csv = CsvOutput.to(out);
        List<String> headers = new ArrayList<>(List.of("row"));
        headers.addAll(read.facts());
        read.outcome().forEach(column -> headers.add("then " + column));
        headers.addAll(List.of("cells", "certainty", "sources", "note", "text"));
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
            csv.line(cells);
        }
    }

    private void printText(String revision, DecisionTable read, CellText cells, PrintWriter out) {
        out.println(messages()
                .text(
                        "table.title",
                        cells.table(read.name()),
                        read.name(),
                        revision,
                        read.rows().size(),
                        read.cells()));
        if (!read.revision().equals(revision)) {
            out.println(messages().text("table.inherited", read.revision()));
        }
        if (read.overlay()) {
            out.println(messages().text("table.overlay"));
        }
        read.rows().forEach(row -> printRow(row, cells, out));
    }

    private void printRow(DecisionTable.Row row, CellText cells, PrintWriter out) {
        Reason reason = row.reason();
        out.println();
        out.println(row.name());
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
