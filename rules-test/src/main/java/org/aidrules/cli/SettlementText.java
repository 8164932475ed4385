package org.aidrules.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidrules.contract.AidSettlement;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.messages.Messages;

/** Writes a settlement as text for a doctor. */
final class SettlementText {

    private final Messages messages;
    private final boolean why;
    private final TextReport report;

    SettlementText(Messages messages, boolean why) {
        this.messages = messages;
        this.why = why;
        this.report = new TextReport(messages);
    }

    String of(AidSettlement settlement, LocalizedText revision) {
        report.line(messages.text("settle.title"));
        report.line(messages.text(
                "plan.rules",
                revision.in(messages.locale()),
                settlement.revision(),
                settlement.rules().release()));
        report.banner(settlement.rules());
        report.section(messages.text("settle.years"));
        years(settlement);
        attainments(settlement);
        payments(settlement);
        if (!settlement.obligations().isEmpty()) {
            report.section(messages.text("plan.obligations"));
            obligations(settlement);
        }
        report.notices(settlement.notices());
        report.legend();
        return report.toString();
    }

    private void years(AidSettlement settlement) {
        boolean accounts =
                settlement.years().stream().anyMatch(year -> year.paidToDate().isPresent());
        TextTable columns = new TextTable(accounts ? "rllrrlrlrrll" : "rllrrlrlll");
        columns.row(header(accounts));
        settlement.years().forEach(year -> columns.row(row(year, accounts, settlement.rules())));
        columns.row(total(settlement, accounts));
        report.columns(columns);
        if (settlement.years().stream()
                .anyMatch(year -> year.balance().filter(b -> b.signum() < 0).isPresent())) {
            report.line("  " + messages.text("settle.recovered"));
        }
        settlement.years().stream()
                .filter(year -> why || year.certainty() == Certainty.UNDETERMINED)
                .forEach(year -> report.reasons(messages.text("plan.yearNumber", year.number()), year.reasons()));
    }

    private String[] header(boolean accounts) {
        return cells(
                List.of(
                        messages.text("plan.year"),
                        messages.text("plan.from"),
                        messages.text("plan.to"),
                        messages.text("plan.maximum"),
                        messages.text("settle.attainment"),
                        messages.text("settle.modulation"),
                        messages.text("settle.aid"),
                        messages.text("settle.certainty")),
                accounts ? List.of(messages.text("settle.advanced"), messages.text("settle.balance")) : List.of(),
                List.of(messages.text("plan.governing"), ""));
    }

    private String[] row(AidSettlement.Year year, boolean accounts, RulesetVersion rules) {
        return cells(
                List.of(
                        String.valueOf(year.number()),
                        messages.date(year.from()),
                        messages.date(year.to()),
                        report.euros(year.maximumAid()),
                        year.attainment().isPresent() ? report.attainment(year.attainment()) : "–",
                        messages.name(year.modulation()),
                        report.aid(year.aid(), year.bounds()),
                        messages.name(year.certainty()).toLowerCase(messages.locale())),
                accounts ? account(year.paidToDate(), year.balance(), year.aid()) : List.of(),
                List.of(report.revision(year.amountsRevision(), rules), report.mark(year.reasons())));
    }

    private String[] total(AidSettlement settlement, boolean accounts) {
        String aid = report.aid(settlement.total(), settlement.totalBounds());
        return cells(
                List.of("", messages.text("plan.total"), "", "", "", "", aid, ""),
                accounts ? account(settlement.totalPaid(), settlement.totalBalance(), settlement.total()) : List.of(),
                List.of("", report.mark(reasons(settlement))));
    }

    /** Returns the amount paid and the balance, with a dash where there is none, unless the aid is undetermined. */
    private List<String> account(Optional<BigDecimal> paid, Optional<BigDecimal> balance, Optional<BigDecimal> aid) {
        return List.of(
                paid.map(messages::euros).orElse("–"),
                balance.map(messages::euros).orElse(aid.isPresent() ? "–" : messages.text("undetermined")));
    }

    private static String[] cells(List<String> first, List<String> account, List<String> last) {
        return Stream.of(first, account, last).flatMap(List::stream).toArray(String[]::new);
    }

    private static List<Reason> reasons(AidSettlement settlement) {
        return settlement.years().stream()
                .flatMap(year -> year.reasons().stream())
                .toList();
    }

    private void attainments(AidSettlement settlement) {
        TextTable columns = new TextTable("llrrrrll");
        columns.row(
                messages.text("plan.year"),
                messages.text("plan.measure"),
                messages.text("plan.start"),
                messages.text("plan.target"),
                messages.text("settle.observed"),
                messages.text("settle.attainment"),
                messages.text("plan.governing"),
                "");
        settlement
                .years()
                .forEach(year -> year.attainments()
                        .forEach(attainment -> columns.row(
                                String.valueOf(year.number()),
                                messages.name(attainment.measure()),
                                messages.count(attainment.start()),
                                report.count(attainment.target()),
                                messages.count(attainment.observed()),
                                report.attainment(attainment.attainment()),
                                report.revision(attainment.targetRevision(), settlement.rules()),
                                report.mark(attainment.reasons()))));
        if (settlement.years().stream().anyMatch(year -> !year.attainments().isEmpty())) {
            report.section(messages.text("settle.attainments"));
            report.columns(columns);
        }
    }

    private void payments(AidSettlement settlement) {
        TextTable columns = new TextTable("rlrl");
        settlement
                .years()
                .forEach(year -> year.payments().stream()
                        .filter(payment -> payment.amount().signum() > 0)
                        .forEach(payment -> columns.row(
                                messages.text("plan.yearNumber", year.number()),
                                messages.date(payment.on()),
                                messages.euros(payment.amount()),
                                report.mark(year.reasons()))));
        if (!columns.lines().isEmpty()) {
            report.section(messages.text("settle.payments"));
            report.columns(columns);
        }
    }

    private void obligations(AidSettlement settlement) {
        TextTable columns = new TextTable("llll");
        settlement
                .obligations()
                .forEach(obligation -> columns.row(
                        messages.name(obligation.kind()),
                        messages.text("plan.dueBy", messages.date(obligation.dueOn())),
                        obligation
                                .metInTime()
                                .map(kept -> messages.text(kept ? "settle.kept" : "settle.notKept"))
                                .orElse(messages.text("settle.notSaid")),
                        report.mark(obligation.reasons())));
        report.columns(columns);
        if (why) {
            settlement
                    .obligations()
                    .forEach(obligation -> report.reasons(messages.name(obligation.kind()), obligation.reasons()));
        }
    }
}
