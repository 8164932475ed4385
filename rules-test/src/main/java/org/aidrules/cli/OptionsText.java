package org.aidrules.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.contract.AidOptions;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.OptionFigure;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Reason;
import org.aidrules.messages.Messages;

/** Writes the options open to a doctor as text, a column for each. */
final class OptionsText {

    /** The decimals of a share whose percentage has one. */
    private static final int SHARE_DECIMALS = 3;

    private final Messages messages;
    private final boolean why;
    private final TextReport report;

    OptionsText(Messages messages, boolean why) {
        this.messages = messages;
        this.why = why;
        this.report = new TextReport(messages);
    }

    String of(AidOptions options, LocalizedText revision) {
        report.line(messages.text("options.title"));
        report.line(messages.text(
                "plan.rules",
                revision.in(messages.locale()),
                options.revision(),
                options.rules().release()));
        report.banner(options.rules());
        report.section(messages.text(
                "plan.eligibility",
                options.eligibilities().stream().map(messages::name).collect(Collectors.joining(" / "))));
        open(options.options().stream().filter(AidOptions.Offer::available).toList());
        closed(options.options().stream().filter(offer -> !offer.available()).toList());
        obligations(options.obligations());
        report.notices(options.notices());
        report.legend();
        return report.toString();
    }

    private void open(List<AidOptions.Offer> offers) {
        if (offers.isEmpty()) {
            return;
        }
        Rows rows = new Rows(offers.size());
        for (int i = 0; i < offers.size(); i++) {
            add(rows, i, offers.get(i));
        }
        report.section(messages.text("options.open"));
        report.columns(rows.table());
        if (offers.stream()
                .flatMap(offer -> offer.targets().stream())
                .anyMatch(target -> target.weeks().isPresent())) {
            report.line("  " + messages.text("options.weekRule"));
        }
        if (why) {
            offers.forEach(this::reasons);
        } else {
            undetermined(offers);
        }
    }

    /** Adds why figures are undetermined, each reason once. */
    private void undetermined(List<AidOptions.Offer> offers) {
        List<Reason> reasons = offers.stream()
                .flatMap(offer -> Stream.concat(
                        offer.reasons().stream(),
                        offer.targets().stream().flatMap(target -> target.reasons().stream())))
                .filter(reason -> reason.certainty() == Certainty.UNDETERMINED)
                .distinct()
                .toList();
        if (!reasons.isEmpty()) {
            report.reasons(messages.text("undetermined"), reasons);
        }
    }

    /** The lines of the table by their labels, each with a cell for each option. */
    private static final class Rows {

        private final int options;
        private final Map<String, String[]> cells = new LinkedHashMap<>();

        Rows(int options) {
            this.options = options;
        }

        void put(int option, String label, String cell) {
            cells.computeIfAbsent(label, unknown -> new String[options])[option] = cell;
        }

        TextTable table() {
            TextTable table = new TextTable("l" + "r".repeat(options));
            cells.forEach((label, ofLabel) -> {
                List<String> row = new ArrayList<>(List.of(label));
                for (String cell : ofLabel) {
                    row.add(cell == null ? "–" : cell);
                }
                table.row(row.toArray(String[]::new));
            });
            return table;
        }
    }

    private void add(Rows rows, int option, AidOptions.Offer offer) {
        rows.put(option, "", messages.name(offer.option()) + " " + report.mark(offer.reasons()));
        for (int year = 1; year <= offer.maximumAids().size(); year++) {
            rows.put(
                    option,
                    messages.text("options.year", year),
                    figure(offer.maximumAids().get(year - 1), messages::euros));
        }
        rows.put(
                option,
                messages.text("options.allYears"),
                figure(offer.fiveYears().orElseThrow(), messages::euros));
        offer.targets().forEach(target -> add(rows, option, target));
        offer.cost().ifPresent(cost -> add(rows, option, cost));
    }

    private void add(Rows rows, int option, AidOptions.Target target) {
        String measure = report.measure(target.measure(), target.years());
        rows.put(
                option,
                messages.text("options.target", measure, target.start()),
                figure(target.target(), messages::number));
        rows.put(option, messages.text("options.gain", measure), figure(target.gain(), messages::number));
        target.perWeek()
                .ifPresent(perWeek -> rows.put(
                        option,
                        messages.text("options.perWeek", measure, target.weeks().orElseThrow()),
                        figure(perWeek, messages::number)));
    }

    private void add(Rows rows, int option, AidOptions.Cost cost) {
        String label = messages.text(cost.chargesIncluded() ? "options.cost" : "options.costOfWage");
        rows.put(option, label, messages.euros(cost.yearly()));
        for (int year = 1; year <= cost.shares().size(); year++) {
            rows.put(
                    option,
                    messages.text("options.share", year),
                    figure(cost.shares().get(year - 1), this::percent));
        }
        rows.put(option, messages.text("options.fiveYearShare"), figure(cost.fiveYearShare(), this::percent));
    }

    /** Writes a share with one decimal, rounded down; JSON has all decimals. */
    private String percent(BigDecimal share) {
        return messages.percent(share, SHARE_DECIMALS);
    }

    private String figure(OptionFigure figure, Function<BigDecimal, String> form) {
        return figure.value()
                .map(form)
                .or(() -> figure.range().map(range -> range(range, form)))
                .orElseGet(() -> messages.text("undetermined"));
    }

    private String range(OptionFigure.Range range, Function<BigDecimal, String> form) {
        String least = form.apply(range.atLeast());
        return range.atMost()
                .map(most -> messages.text("options.range", least, form.apply(most)))
                .orElseGet(() -> messages.text("settle.atLeast", least));
    }

    private void reasons(AidOptions.Offer offer) {
        report.reasons(messages.name(offer.option()), offer.reasons());
        offer.targets()
                .forEach(target -> report.reasons(report.measure(target.measure(), target.years()), target.reasons()));
        offer.cost().ifPresent(cost -> report.reasons(messages.text("options.posts"), cost.reasons()));
    }

    private void closed(List<AidOptions.Offer> offers) {
        if (offers.isEmpty()) {
            return;
        }
        report.section(messages.text("options.closed"));
        for (AidOptions.Offer offer : offers) {
            report.line("  " + messages.name(offer.option()) + messages.text("colon")
                    + offer.reasons().get(0).text().in(messages.locale()) + " " + report.mark(offer.reasons()));
            if (why) {
                report.reasons("", offer.reasons());
            }
        }
    }

    private void obligations(List<AidPlan.Obligation> obligations) {
        if (obligations.isEmpty()) {
            return;
        }
        report.section(messages.text("plan.obligations"));
        TextTable columns = new TextTable("lll");
        obligations.forEach(obligation -> columns.row(
                messages.name(obligation.kind()),
                messages.text("plan.dueBy", messages.date(obligation.dueOn())),
                report.mark(obligation.reasons())));
        report.columns(columns);
        if (why) {
            obligations.forEach(obligation -> report.reasons(messages.name(obligation.kind()), obligation.reasons()));
        }
    }
}
