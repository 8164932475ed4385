package org.aidrules.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidPlan;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.messages.Messages;

/** A plan as a doctor can read it. */
final class PlanText {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final Messages messages;
    private final boolean why;
    private final TextReport written;

    PlanText(Messages messages, boolean why) {
        this.messages = messages;
        this.why = why;
        this.written = new TextReport(messages);
    }

    String of(AidPlan plan, LocalizedText revision) {
        written.line(messages.text("plan.title"));
        written.line(messages.text("plan.rules", revision.in(messages.locale()), plan.revision(),
                plan.rules().release()));
        written.section(messages.text("plan.eligibility", messages.name(plan.eligibility())));
        eligibility(plan);
        written.section(messages.text("plan.option"));
        option(plan);
        if (!plan.targets().isEmpty()) {
            written.section(messages.text("plan.targets"));
            targets(plan);
        }
        if (!plan.years().isEmpty()) {
            written.section(messages.text("plan.years"));
            years(plan);
        }
        if (!plan.obligations().isEmpty() || plan.training().isPresent()) {
            written.section(messages.text("plan.obligations"));
            obligations(plan);
        }
        written.notices(plan.notices());
        return written.toString();
    }

    private void eligibility(AidPlan plan) {
        TextTable columns = new TextTable("ll");
        plan.criteria().forEach(judgement -> columns.row(messages.name(judgement.criterion()),
                messages.name(judgement.verdict()) + judgement.dueOn()
                        .map(day -> messages.text("plan.by", messages.date(day))).orElse("")));
        written.columns(columns);
        plan.criteria().stream().filter(judgement -> judgement.reasons().stream()
                        .anyMatch(reason -> reason.certainty() == Certainty.UNDETERMINED) || why)
                .forEach(judgement -> written.reasons(messages.name(judgement.criterion()), judgement.reasons()));
    }

    private void option(AidPlan plan) {
        String available = messages.text(plan.option().available() ? "plan.available" : "plan.notAvailable");
        written.line("  " + messages.name(plan.option().code()) + messages.text("colon") + available);
        if (!plan.option().available()) {
            written.line("  " + plan.option().reasons().get(0).text().in(messages.locale()));
        }
        if (why) {
            written.reasons("", plan.option().reasons());
        }
        TextTable columns = new TextTable("ll");
        plan.bands().attending().ifPresent(band ->
                columns.row(messages.text("plan.bandAttending"), messages.name(band)));
        plan.bands().activeFile().ifPresent(band ->
                columns.row(messages.text("plan.bandActiveFile"), messages.name(band)));
        columns.row(messages.text("plan.bandAmount"), messages.name(plan.bands().amount()));
        written.columns(columns);
    }

    private void targets(AidPlan plan) {
        TextTable columns = new TextTable("lrrr");
        columns.row(messages.text("plan.measure"), messages.text("plan.start"), messages.text("plan.growth"),
                messages.text("plan.target"));
        for (AidPlan.Target target : plan.targets()) {
            columns.row(messages.name(target.measure()), messages.count(target.start()),
                    target.growth().map(rate -> "+ " + messages.percent(rate)).orElse("–"),
                    target.target().isPresent() ? messages.count(target.target().getAsInt())
                            : messages.text("undetermined"));
        }
        written.columns(columns);
        plan.targets().stream().filter(target -> why || target.certainty() == Certainty.UNDETERMINED)
                .forEach(target -> written.reasons(messages.name(target.measure()), target.reasons()));
    }

    private void years(AidPlan plan) {
        TextTable columns = new TextTable("rllrlr");
        columns.row(messages.text("plan.year"), messages.text("plan.from"), messages.text("plan.to"),
                messages.text("plan.maximum"), messages.text("plan.paidOn"), messages.text("plan.payment"));
        for (AidPlan.Year year : plan.years()) {
            List<String> first = new ArrayList<>(List.of(String.valueOf(year.number()), messages.date(year.from()),
                    messages.date(year.to()), written.euros(year.maximumAid())));
            for (AidPlan.Payment payment : year.payments()) {
                first.add(messages.date(payment.on()));
                first.add(messages.euros(payment.amount()));
                columns.row(first.toArray(String[]::new));
                first = new ArrayList<>(List.of("", "", "", ""));
            }
            if (year.payments().isEmpty()) {
                columns.row(first.toArray(String[]::new));
            }
        }
        columns.row("", messages.text("plan.total"), "", written.euros(total(plan)));
        written.columns(columns);
        plan.years().stream().filter(year -> why || year.certainty() == Certainty.UNDETERMINED).forEach(year ->
                written.reasons(messages.text("plan.yearNumber", year.number()), year.reasons()));
    }

    private void obligations(AidPlan plan) {
        TextTable columns = new TextTable("ll");
        plan.obligations().forEach(obligation -> columns.row(messages.name(obligation.kind()),
                messages.text("plan.dueBy", messages.date(obligation.dueOn()))));
        plan.training().ifPresent(training -> columns.row(messages.text("plan.training"),
                messages.name(training.path()) + ", " + hours(training.hours())));
        written.columns(columns);
        if (why) {
            plan.obligations().forEach(obligation -> written.reasons(messages.name(obligation.kind()), obligation.reasons()));
            plan.training().ifPresent(training -> written.reasons(messages.text("plan.training"), training.reasons()));
        }
    }

    private static Optional<BigDecimal> total(AidPlan plan) {
        return plan.years().stream().map(AidPlan.Year::maximumAid).reduce(Optional.of(BigDecimal.ZERO),
                (sum, aid) -> sum.flatMap(known -> aid.map(known::add)));
    }

    private String hours(BigDecimal hours) {
        BigDecimal whole = hours.setScale(0, RoundingMode.DOWN);
        BigDecimal minutes = hours.subtract(whole).multiply(MINUTES).setScale(0, RoundingMode.HALF_UP);
        return whole + " h" + (minutes.signum() == 0 ? "" : " " + minutes);
    }
}
