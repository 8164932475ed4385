package org.aidrules.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.aidrules.facts.Scheme;
import org.aidrules.messages.Messages;
import org.aidrules.messages.Vocabulary;
import org.aidrules.revision.Revision;
import org.aidrules.validation.impact.ImpactReport;
import org.aidrules.validation.impact.ImpactReport.Cost;
import org.aidrules.validation.impact.ImpactReport.CostComparison;

/** Creates the charts of a report. */
final class Charts {

    private final Vocabulary vocabulary;
    private final Messages messages;

    Charts(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /** Returns a chart of the aid of each open option, by band and contract year; years with the same aid share a bar. */
    List<BarChart> aid(Revision revision) {
        List<String> years = ChartData.values(revision.table("amounts"), "year").stream()
                .map(year -> vocabulary.cell("year", year))
                .toList();
        return ChartData.values(revision.table("amounts"), "option").stream()
                .filter(option -> ChartData.hasFigures(ChartData.aid(revision, option)))
                .map(option -> new BarChart(
                        vocabulary.cell("option", option),
                        messages.text("report.bandAxis"),
                        messages.text("report.yearAxis"),
                        messages.text("report.aidAxis"),
                        ChartData.aid(revision, option).stream()
                                .map(line -> new BarChart.Group(
                                        Vocabulary.bands(line.names()),
                                        bars(years, line.cells(), "euros", Charts::range, false)))
                                .toList()))
                .toList();
    }

    /**
     * The maximum aid of an option in some bands.
     *
     * @param option the name of the option, or of one post
     * @param bands the bands, which have the same amounts; an empty text for a post
     * @param years the amount of each contract year
     * @param total the sum of the years; empty where a year has no figure
     */
    public record AmountLine(String option, String bands, List<String> years, Optional<String> total) {}

    /**
     * Returns the maximum aid by option, band and contract year, without what no option gives; of an organisation, that for
     * one post by contract year.
     */
    List<AmountLine> amounts(Revision revision) {
        return revision.scheme() == Scheme.INDIVIDUAL
                ? amountsOfOptions(revision)
                : List.of(line(messages.text("report.perPost"), "", ChartData.postAid(revision)));
    }

    private List<AmountLine> amountsOfOptions(Revision revision) {
        return ChartData.values(revision.table("amounts"), "option").stream()
                .flatMap(option -> ChartData.aid(revision, option).stream()
                        .filter(line -> ChartData.hasFigures(List.of(line)))
                        .map(line ->
                                line(vocabulary.cell("option", option), Vocabulary.bands(line.names()), line.cells())))
                .toList();
    }

    private AmountLine line(String option, String bands, List<String> cells) {
        return new AmountLine(
                option,
                bands,
                cells.stream().map(cell -> vocabulary.cell("euros", cell)).toList(),
                ChartData.sum(cells).map(messages::euros));
    }

    /** Returns the chart of the expected growth; options with the same growth share a bar. */
    BarChart targets(Revision revision) {
        List<String> bands = ChartData.values(revision.table("targets"), "band");
        List<ChartData.Line> lines = ChartData.growth(revision).stream()
                .filter(line -> ChartData.hasFigures(List.of(line)))
                .toList();
        List<String> options = lines.stream()
                .map(line -> vocabulary.cell("option", line.names().get(0)))
                .toList();
        return new BarChart(
                messages.text("report.targetChart"),
                messages.text("report.bandAxis"),
                vocabulary.column("option"),
                messages.text("report.targetAxis"),
                IntStream.range(0, bands.size())
                        .mapToObj(i -> new BarChart.Group(
                                Vocabulary.bands(List.of(bands.get(i))),
                                bars(
                                        options,
                                        lines.stream()
                                                .map(line -> line.cells().get(i))
                                                .toList(),
                                        "growth",
                                        (one, other) -> one + ", " + other,
                                        true)))
                        .toList());
    }

    /** Returns the charts of the cost of two revisions, year by year. */
    List<BarChart> costs(List<String> revisions, ImpactReport impact) {
        Function<Cost, Bounds> planned = cost -> new Bounds(cost.planned(), Optional.of(cost.planned()));
        return List.of(
                cost("report.costByYear", "report.yearAxis", revisions, impact.byYear(), Charts::settled),
                costByCalendarYear(revisions, impact),
                cost("report.costAtMost", "report.paymentAxis", revisions, impact.byCalendarYear(), planned));
    }

    /** Returns the chart of what is paid under two revisions by calendar year. */
    BarChart costByCalendarYear(List<String> revisions, ImpactReport impact) {
        return cost(
                "report.costByCalendarYear", "report.paymentAxis", revisions, impact.byCalendarYear(), Charts::settled);
    }

    private static Bounds settled(Cost cost) {
        return new Bounds(cost.atLeast(), cost.atMost());
    }

    private record Bounds(BigDecimal least, Optional<BigDecimal> most) {}

    private BarChart cost(
            String title,
            String axis,
            List<String> revisions,
            List<CostComparison> lines,
            Function<Cost, Bounds> bounds) {
        return new BarChart(
                messages.text(title),
                messages.text(axis),
                messages.text("report.revision"),
                messages.text("report.cost"),
                lines.stream()
                        .filter(line -> isCost(bounds.apply(line.from())) || isCost(bounds.apply(line.to())))
                        .map(line -> new BarChart.Group(
                                line.name(),
                                List.of(
                                        bar(revisions.get(0), 0, bounds.apply(line.from())),
                                        bar(revisions.get(1), 1, bounds.apply(line.to())))))
                        .toList());
    }

    private static boolean isCost(Bounds bounds) {
        return !bounds.most().equals(Optional.of(bounds.least()))
                || bounds.least().signum() != 0;
    }

    private BarChart.Bar bar(String name, int series, Bounds bounds) {
        return new BarChart.Bar(
                name,
                series,
                Optional.of(bounds.least()),
                bounds.most(),
                messages.between(bounds.least(), bounds.most()));
    }

    /** Returns a bar for each run of equal cells, with the names of the first and of the last cell, or of all. */
    private List<BarChart.Bar> bars(
            List<String> names, List<String> cells, String column, BinaryOperator<String> joined, boolean coloured) {
        List<BarChart.Bar> bars = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= cells.size(); i++) {
            if (i == cells.size() || !cells.get(i).equals(cells.get(start))) {
                String cell = cells.get(start);
                bars.add(BarChart.Bar.exact(
                        names.subList(start, i).stream().reduce(joined).orElseThrow(),
                        coloured ? start : 0,
                        ChartData.figure(cell),
                        vocabulary.cell(column, cell)));
                start = i;
            }
        }
        return bars;
    }

    /** Names consecutive years, by the first and the last. */
    private static String range(String years, String year) {
        return years.replaceFirst("–.*", "") + "–" + year;
    }
}
