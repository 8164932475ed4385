package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.messages.Messages;
import org.aidrules.output.CsvOutput;
import org.aidrules.output.Json;
import org.aidrules.validation.impact.PopulationComparison;
import org.aidrules.validation.impact.PublishedFigure;
import org.aidrules.validation.impact.SyntheticPopulation;

/** Writes a synthetic population beside the published figures, as text, JSON or CSV. */
final class ComparisonOutput {

    private static final int MILLIONS = 6;

    private final SyntheticPopulation population;
    private final PopulationComparison comparison;
    private final Messages messages;

    ComparisonOutput(SyntheticPopulation population, PopulationComparison comparison, Messages messages) {
        this.population = population;
        this.comparison = comparison;
        this.messages = messages;
    }

    void write(OutputFormat format, PrintWriter out) {
        if (format.json()) {
            out.println(Json.pretty(json()));
        } else if (format.csv()) {
            printCsv(CsvOutput.to(out));
        } else {
            text().forEach(out::println);
        }
        out.flush();
    }

    private ObjectNode json() {
        ObjectNode node = Json.object().put("lines", population.size()).put("seed", String.valueOf(population.seed()));
        ArrayNode figures = node.putArray("figures");
        for (PopulationComparison.Line line : comparison.lines()) {
            PublishedFigure figure = line.figure();
            figures.addObject()
                    .put("figure", figure.key())
                    .put("use", figure.use().name())
                    .put("label", figure.label().in(messages.locale()))
                    .put("unit", figure.unit().name())
                    .put("published", figure.published().toPlainString())
                    .put("publishedTo", Json.decimal(figure.publishedTo()))
                    .put("library", Json.decimal(line.library()))
                    .put("gap", Json.decimal(line.gap()))
                    .put("gapPercent", Json.decimal(line.gapPercent()))
                    .put("source", figure.source())
                    .put("note", figure.note().in(messages.locale()));
        }
        return node;
    }

    private void printCsv(CsvOutput csv) {
        csv.line(
                "figure",
                "use",
                "label",
                "unit",
                "published",
                "publishedTo",
                "library",
                "gap",
                "gapPercent",
                "source",
                "note");
        for (PopulationComparison.Line line : comparison.lines()) {
            PublishedFigure figure = line.figure();
            csv.line(
                    figure.key(),
                    figure.use(),
                    figure.label().in(messages.locale()),
                    figure.unit(),
                    figure.published().toPlainString(),
                    plain(figure.publishedTo()),
                    plain(line.library()),
                    plain(line.gap()),
                    plain(line.gapPercent()),
                    figure.source(),
                    figure.note().in(messages.locale()));
        }
    }

    private List<String> text() {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("compare.title", population.size(), String.valueOf(population.seed())));
        for (PublishedFigure.Use use : PublishedFigure.Use.values()) {
            lines.add("");
            lines.add(messages.text("compare." + use));
            lines.addAll(table(use));
        }
        return lines;
    }

    private List<String> table(PublishedFigure.Use use) {
        boolean compared = use != PublishedFigure.Use.NOT_COMPARED;
        TextTable table = new TextTable(compared ? "lrrrrl" : "lrl");
        List<String> notes = new ArrayList<>();
        if (compared) {
            table.row(
                    messages.text("compare.what"),
                    messages.text("compare.published"),
                    messages.text("compare.library"),
                    messages.text("compare.gap"),
                    "",
                    messages.text("compare.source"));
        }
        for (PopulationComparison.Line line : comparison.lines()) {
            if (line.figure().use() == use) {
                String mark = compared ? mark(line.figure(), notes) : "";
                table.row(compared ? compared(line, mark) : notCompared(line.figure()));
            }
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.addAll(notes);
        return lines;
    }

    /** Returns the mark of a figure with a note, which is added to the notes once. */
    private String mark(PublishedFigure figure, List<String> notes) {
        String note = figure.note().in(messages.locale());
        if (note.isEmpty()) {
            return "";
        }
        for (int number = 1; number <= notes.size(); number++) {
            if (notes.get(number - 1).equals(numbered(number, note))) {
                return " [" + number + "]";
            }
        }
        notes.add(numbered(notes.size() + 1, note));
        return " [" + notes.size() + "]";
    }

    private static String numbered(int number, String note) {
        return "[" + number + "] " + note;
    }

    private String[] compared(PopulationComparison.Line line, String mark) {
        PublishedFigure figure = line.figure();
        return new String[] {
            figure.label().in(messages.locale()) + mark,
            published(figure),
            line.library().map(number -> number(number, figure)).orElse("–"),
            line.gap().map(gap -> signed(gap, figure)).orElse("–"),
            line.gapPercent().map(gap -> signed(gap) + " %").orElse("–"),
            figure.source()
        };
    }

    private String[] notCompared(PublishedFigure figure) {
        return new String[] {
            figure.label().in(messages.locale()),
            published(figure),
            figure.source() + messages.text("colon") + figure.note().in(messages.locale())
        };
    }

    private String published(PublishedFigure figure) {
        String least = messages.number(figure.published());
        return figure.publishedTo()
                .map(most -> least + "–" + number(most, figure))
                .orElseGet(() -> number(figure.published(), figure));
    }

    private String number(BigDecimal number, PublishedFigure figure) {
        return switch (figure.unit()) {
            case COUNT -> messages.number(number);
            case PERCENT -> messages.number(number) + " %";
            case EUROS -> messages.sum(number);
            case MILLION_EUROS -> messages.sum(number.movePointRight(MILLIONS));
        };
    }

    private String signed(BigDecimal number, PublishedFigure figure) {
        return switch (figure.unit()) {
            case COUNT -> signed(number);
            case PERCENT -> signed(number) + " " + messages.text("compare.points");
            case EUROS -> messages.signed(number);
            case MILLION_EUROS -> messages.signed(number.movePointRight(MILLIONS));
        };
    }

    private String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + messages.number(number);
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
