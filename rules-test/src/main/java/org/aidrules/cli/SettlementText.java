package org.aidrules.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.aidrules.contract.AidSettlement;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.messages.Messages;

/** A settlement as a doctor can read it. */
final class SettlementText {

    private final Messages messages;
    private final boolean why;
    private final TextReport written;

    SettlementText(Messages messages, boolean why) {
        this.messages = messages;
        this.why = why;
        this.written = new TextReport(messages);
    }

    String of(AidSettlement settlement, LocalizedText revision) {
        written.line(messages.text("settle.title"));
        written.line(messages.text("plan.rules", revision.in(messages.locale()), settlement.revision(),
                settlement.rules().release()));
        written.section(messages.text("settle.years"));
        years(settlement);
        attainments(settlement);
        payments(settlement);
        if (!settlement.obligations().isEmpty()) {
            written.section(messages.text("plan.obligations"));
            obligations(settlement);
        }
        written.notices(settlement.notices());
        return written.toString();
    }

    private void years(AidSettlement settlement) {
        TextTable columns = new TextTable("rllrrlrlrr");
        columns.row(messages.text("plan.year"), messages.text("plan.from"), messages.text("plan.to"),
                messages.text("plan.maximum"), messages.text("settle.attainment"), messages.text("settle.modulation"),
                messages.text("settle.aid"), messages.text("settle.certainty"), messages.text("settle.advanced"),
                messages.text("settle.balance"));
        settlement.years().forEach(year -> columns.row(String.valueOf(year.number()), messages.date(year.from()),
                messages.date(year.to()), written.euros(year.maximumAid()),
                year.attainment().map(this::attainment).orElse("–"), messages.name(year.modulation()),
                written.euros(year.aid()), messages.name(year.certainty()).toLowerCase(messages.locale()),
                messages.euros(year.paidToDate()), written.euros(year.balance())));
        columns.row("", messages.text("plan.total"), "", "", "", "", written.euros(settlement.total()), "", "", "");
        written.columns(columns);
        if (settlement.years().stream().anyMatch(year -> year.balance().filter(b -> b.signum() < 0).isPresent())) {
            written.line("  " + messages.text("settle.recovered"));
        }
        settlement.years().stream().filter(year -> why || year.certainty() == Certainty.UNDETERMINED).forEach(year ->
                written.reasons(messages.text("plan.yearNumber", year.number()), year.reasons()));
    }

    private void attainments(AidSettlement settlement) {
        TextTable columns = new TextTable("llrrrr");
        columns.row(messages.text("plan.year"), messages.text("plan.measure"), messages.text("plan.start"),
                messages.text("plan.target"), messages.text("settle.observed"), messages.text("settle.attainment"));
        settlement.years().forEach(year -> year.attainments().forEach(one -> columns.row(
                String.valueOf(year.number()), messages.name(one.measure()), messages.count(one.start()),
                one.target().isPresent() ? messages.count(one.target().getAsInt()) : messages.text("undetermined"),
                messages.count(one.observed()),
                one.attainment().map(this::attainment).orElse(messages.text("undetermined")))));
        if (settlement.years().stream().anyMatch(year -> !year.attainments().isEmpty())) {
            written.section(messages.text("settle.attainments"));
            written.columns(columns);
        }
    }

    private void payments(AidSettlement settlement) {
        TextTable columns = new TextTable("rlr");
        settlement.years().forEach(year -> year.payments().stream()
                .filter(payment -> payment.amount().signum() > 0).forEach(payment -> columns.row(
                        messages.text("plan.yearNumber", year.number()), messages.date(payment.on()),
                        messages.euros(payment.amount()))));
        if (!columns.lines().isEmpty()) {
            written.section(messages.text("settle.payments"));
            written.columns(columns);
        }
    }

    private void obligations(AidSettlement settlement) {
        TextTable columns = new TextTable("lll");
        settlement.obligations().forEach(obligation -> columns.row(messages.name(obligation.kind()),
                messages.text("plan.dueBy", messages.date(obligation.dueOn())),
                obligation.metInTime().map(kept -> messages.text(kept ? "settle.kept" : "settle.notKept"))
                        .orElse(messages.text("settle.notSaid"))));
        written.columns(columns);
        if (why) {
            settlement.obligations().forEach(obligation -> written.reasons(messages.name(obligation.kind()), obligation.reasons()));
        }
    }

    /** An attainment as a percentage; its last decimals say nothing to a reader and stay in the machine form. */
    private String attainment(BigDecimal attainment) {
        return messages.percent(attainment.setScale(Math.min(attainment.scale(), 4), RoundingMode.DOWN));
    }
}
