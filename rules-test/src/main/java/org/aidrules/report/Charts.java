package org.aidrules.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aidrules.messages.Messages;
import org.aidrules.messages.Vocabulary;
import org.aidrules.revision.Revision;
import org.aidrules.validation.impact.ImpactReport;

/** Creates the charts of a report. */
final class Charts {

    private static final int MILLIONS = 6;

    private final Vocabulary vocabulary;
    private final Messages messages;

    Charts(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /** Returns a chart of the aid of each option, by contract year and band. */
    List<Chart> aid(String name, Revision revision) {
        List<String> years = ChartData.values(revision.table("amounts"), "year");
        return ChartData.values(revision.table("amounts"), "option").stream()
                .map(option -> new Chart(
                        "aid-" + name + "-"
                                + option.toLowerCase(messages.locale()).replace('_', '-'),
                        messages.text("report.aidChart", vocabulary.cell("option", option)),
                        messages.text("report.yearAxis"),
                        messages.text("report.aidAxis"),
                        cells("year", years),
                        ChartData.aid(revision, option).stream()
                                .map(line -> new Chart.Series(
                                        bands(line.names()), cells("euros", line.cells()), figures(line.cells())))
                                .toList()))
                .toList();
    }

    /** Returns the chart of the expected growth. */
    Chart targets(String name, Revision revision) {
        List<String> bands = ChartData.values(revision.table("targets"), "band");
        return new Chart(
                "targets-" + name,
                messages.text("report.targetChart"),
                messages.text("report.bandAxis"),
                messages.text("report.targetAxis"),
                bands.stream().map(band -> bands(List.of(band))).toList(),
                ChartData.growth(revision).stream()
                        .map(line -> new Chart.Series(
                                vocabulary.cell("option", line.names().get(0)),
                                cells("growth", line.cells()),
                                figures(line.cells())))
                        .toList());
    }

    /** Returns the charts of the cost of two revisions, year by year. */
    List<Chart> costs(String name, List<String> revisions, ImpactReport impact) {
        Function<ImpactReport.Cost, BigDecimal> settled = ImpactReport.Cost::atLeast;
        return Stream.of(
                        cost(
                                name + "-years",
                                "report.costByYear",
                                "report.yearAxis",
                                revisions,
                                impact.byYear(),
                                settled),
                        cost(
                                name + "-settled",
                                "report.costByCalendarYear",
                                "report.paymentAxis",
                                revisions,
                                impact.byCalendarYear(),
                                settled),
                        cost(
                                name + "-at-most",
                                "report.costAtMost",
                                "report.paymentAxis",
                                revisions,
                                impact.byCalendarYear(),
                                ImpactReport.Cost::planned))
                .toList();
    }

    private Chart cost(
            String name,
            String title,
            String axis,
            List<String> revisions,
            List<ImpactReport.CostComparison> lines,
            Function<ImpactReport.Cost, BigDecimal> figure) {
        return new Chart(
                name,
                messages.text(title),
                messages.text(axis),
                messages.text("report.million"),
                lines.stream().map(ImpactReport.CostComparison::name).toList(),
                List.of(
                        costs(
                                revisions.get(0),
                                lines.stream()
                                        .map(ImpactReport.CostComparison::from)
                                        .map(figure)
                                        .toList()),
                        costs(
                                revisions.get(1),
                                lines.stream()
                                        .map(ImpactReport.CostComparison::to)
                                        .map(figure)
                                        .toList())));
    }

    private Chart.Series costs(String name, List<BigDecimal> euros) {
        return new Chart.Series(
                name,
                euros.stream().map(messages::euros).toList(),
                euros.stream()
                        .map(amount -> Optional.of(amount.movePointLeft(MILLIONS)))
                        .toList());
    }

    private List<String> cells(String column, List<String> cells) {
        return cells.stream().map(cell -> vocabulary.cell(column, cell)).toList();
    }

    private static List<Optional<BigDecimal>> figures(List<String> cells) {
        return cells.stream().map(ChartData::figure).toList();
    }

    /** Names consecutive bands, from the lower limit of the first to the upper limit of the last. */
    private static String bands(List<String> bands) {
        String[] first = bands.get(0).split("_");
        String[] last = bands.get(bands.size() - 1).split("_");
        return first[0].equals("BELOW") ? "≤ " + last[1] : first[0] + "–" + last[1];
    }
}
