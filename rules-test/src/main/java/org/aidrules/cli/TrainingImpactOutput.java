package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.aidrules.messages.Messages;
import org.aidrules.output.CsvOutput;
import org.aidrules.output.Json;
import org.aidrules.validation.impact.ImpactReport;
import org.aidrules.validation.impact.TrainingImpact;

/** Writes what skills operators pay for training, apart from the costs of an impact report. */
final class TrainingImpactOutput {

    private static final int FROM_SETTLED = 2;

    private final ImpactReport impact;
    private final TrainingImpact training;

    TrainingImpactOutput(ImpactReport impact) {
        this.impact = impact;
        this.training = impact.training();
    }

    /** Adds the member {@code training}, unless no contract names a skills operator. */
    void addTo(ObjectNode node) {
        if (training.isEmpty()) {
            return;
        }
        ObjectNode own = node.putObject("training");
        own.set("total", json(training.total()));
        ArrayNode years = own.putArray("byYear");
        training.byYear()
                .forEach(line -> years.add(
                        Json.object().put("name", String.valueOf(line.year())).setAll(json(line))));
    }

    private static ObjectNode json(TrainingImpact.Line line) {
        ObjectNode node = Json.object();
        node.set("from", json(line.from()));
        node.set("to", json(line.to()));
        return node.put("difference", ImpactOutput.plain(line.difference()));
    }

    private static ObjectNode json(TrainingImpact.Funds funds) {
        return Json.object()
                .put("trainees", ImpactOutput.plain(funds.trainees()))
                .put("hours", ImpactOutput.plain(funds.hours()))
                .put("trainingBodies", ImpactOutput.plain(funds.trainingBodies()))
                .put("employers", ImpactOutput.plain(funds.employers()))
                .put("closed", ImpactOutput.plain(funds.closed()))
                .put("incomplete", ImpactOutput.plain(funds.incomplete()))
                .put("operatorNotGiven", ImpactOutput.plain(funds.operatorNotGiven()));
    }

    /** Prints two lines for each year, one for each payee; they are no part of the total. */
    void printCsv(CsvOutput csv, String prefix) {
        if (training.isEmpty()) {
            return;
        }
        for (TrainingImpact.Line line : training.byYear()) {
            String year = String.valueOf(line.year());
            csv.line(cells(
                    prefix + "training.trainingBodies",
                    year,
                    line.from().trainingBodies(),
                    line.to().trainingBodies()));
            csv.line(cells(
                    prefix + "training.employers",
                    year,
                    line.from().employers(),
                    line.to().employers()));
        }
    }

    private static List<String> cells(String breakdown, String year, BigDecimal from, BigDecimal to) {
        List<String> cells = ImpactOutput.blank(breakdown, year);
        cells.set(FROM_SETTLED, ImpactOutput.plain(from));
        cells.set(FROM_SETTLED + 1, ImpactOutput.plain(to));
        String difference = ImpactOutput.plain(to.subtract(from));
        cells.set(ImpactOutput.DIFFERENCE, difference);
        cells.set(ImpactOutput.DIFFERENCE + 1, difference);
        return cells;
    }

    List<String> text(Messages messages) {
        List<String> lines = new ArrayList<>();
        if (training.isEmpty()) {
            return lines;
        }
        TextTable columns = new TextTable("lrrrrrrr");
        columns.row(
                messages.text("impact.training"),
                messages.text("impact.trainees"),
                "→",
                messages.text("impact.trainingBodies"),
                "→",
                messages.text("impact.employers"),
                "→",
                messages.text("impact.difference"));
        training.byYear().forEach(line -> columns.row(cells(String.valueOf(line.year()), line, messages)));
        TrainingImpact.Line total = training.total();
        columns.row(cells(messages.text("plan.total"), total, messages));
        lines.add("");
        lines.addAll(columns.lines());
        lines.add(unpaid(impact.from().revision(), total.from(), messages));
        lines.add(unpaid(impact.to().revision(), total.to(), messages));
        lines.add(messages.text("impact.trainingReading"));
        return lines;
    }

    private static String[] cells(String name, TrainingImpact.Line line, Messages messages) {
        return new String[] {
            name,
            messages.number(line.from().trainees()),
            messages.number(line.to().trainees()),
            messages.sum(line.from().trainingBodies()),
            messages.sum(line.to().trainingBodies()),
            messages.sum(line.from().employers()),
            messages.sum(line.to().employers()),
            messages.signed(line.difference())
        };
    }

    private static String unpaid(String revision, TrainingImpact.Funds funds, Messages messages) {
        return messages.text(
                "impact.trainingUnpaid",
                revision,
                messages.number(funds.closed()),
                messages.number(funds.incomplete()),
                messages.number(funds.operatorNotGiven()));
    }
}
