package org.aidrules.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.CalculationResult;
import org.aidrules.contract.Eligibility;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Reason;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.facts.TrainingPath;
import org.aidrules.messages.Messages;

/** Writes a plan as text for a doctor. */
final class PlanText {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final Messages messages;
    private final boolean why;
    private final TextReport report;

    PlanText(Messages messages, boolean why) {
        this.messages = messages;
        this.why = why;
        this.report = new TextReport(messages);
    }

    String of(AidPlan plan, LocalizedText revision) {
        head(plan, revision, plan.eligibility(), plan.criteria());
        report.section(messages.text("plan.option"));
        option(plan);
        targets(plan.targets(), plan.rules());
        years(plan.years(), plan.total(), plan.rules());
        if (!plan.obligations().isEmpty() || plan.training().isPresent()) {
            report.section(messages.text("plan.obligations"));
            obligations(plan.obligations(), plan.training());
        }
        return end(plan);
    }

    String of(OrganisationPlan plan, LocalizedText revision) {
        head(plan, revision, plan.eligibility(), plan.ownCriteria());
        report.section(messages.text("organisation.posts"));
        posts(plan.posts());
        if (!plan.doctors().isEmpty()) {
            report.section(messages.text("organisation.doctors"));
            plan.doctors().forEach(this::doctor);
        }
        targets(plan.targets(), plan.rules());
        years(plan.years(), plan.total(), plan.rules());
        if (!plan.obligations().isEmpty()) {
            report.section(messages.text("plan.obligations"));
            obligations(plan.obligations(), Optional.empty());
        }
        return end(plan);
    }

    private void head(
            CalculationResult plan,
            LocalizedText revision,
            Eligibility eligibility,
            List<AidPlan.CriterionResult> criteria) {
        report.line(messages.text("plan.title"));
        report.line(messages.text(
                "plan.rules",
                revision.in(messages.locale()),
                plan.revision(),
                plan.rules().release()));
        report.banner(plan.rules());
        report.section(messages.text("plan.eligibility", messages.name(eligibility)));
        criteria(criteria);
    }

    private String end(CalculationResult plan) {
        report.notices(plan.notices());
        report.legend();
        return report.toString();
    }

    private void posts(OrganisationPlan.Posts posts) {
        TextTable columns = new TextTable("ll");
        columns.row(messages.text("organisation.asked"), messages.number(posts.asked()));
        columns.row(messages.text("organisation.atMost"), most(posts.atMost()));
        posts.assistants().ifPresent(count -> {
            columns.row(messages.text("organisation.assistants"), messages.count(count));
            columns.row(messages.text("organisation.assistantsAtMost"), most(posts.assistantsAtMost()));
        });
        report.columns(columns);
        report.line("  " + messages.text(posts.available() ? "organisation.within" : "organisation.beyond") + "  "
                + report.mark(posts.reasons()));
        if (why || !posts.available()) {
            report.reasons("", posts.reasons());
        }
    }

    private String most(Optional<BigDecimal> limit) {
        return limit.map(messages::number).orElseGet(() -> messages.text("organisation.noLimit"));
    }

    private void doctor(OrganisationPlan.Doctor doctor) {
        report.line("  "
                + messages.text(
                        doctor.newlyEstablished() ? "organisation.newDoctor" : "organisation.doctor",
                        doctor.id(),
                        messages.number(doctor.posts())));
        TextTable counts = new TextTable("lll");
        doctor.start()
                .forEach((measure, start) -> counts.row(
                        messages.name(measure),
                        messages.text("organisation.start", messages.count(start)),
                        Optional.ofNullable(doctor.gained().get(measure))
                                .map(gained -> messages.text("organisation.gained", messages.count(gained)))
                                .orElse("")));
        report.columns(counts);
        criteria(doctor.criteria());
        if (why) {
            report.reasons("", doctor.reasons());
        }
    }

    private void criteria(List<AidPlan.CriterionResult> criteria) {
        TextTable columns = new TextTable("lll");
        criteria.forEach(criterion -> columns.row(
                messages.name(criterion.criterion()),
                messages.name(criterion.verdict())
                        + criterion
                                .dueOn()
                                .map(day -> messages.text("plan.by", messages.date(day)))
                                .orElse(""),
                report.mark(criterion.reasons())));
        report.columns(columns);
        criteria.stream()
                .filter(criterion ->
                        criterion.reasons().stream().anyMatch(reason -> reason.certainty() == Certainty.UNDETERMINED)
                                || why)
                .forEach(criterion -> report.reasons(messages.name(criterion.criterion()), criterion.reasons()));
    }

    private void option(AidPlan plan) {
        String available = messages.text(plan.option().available() ? "plan.available" : "plan.notAvailable");
        report.line("  " + messages.name(plan.option().code()) + messages.text("colon") + available + "  "
                + report.mark(plan.option().reasons()));
        if (!plan.option().available()) {
            report.line("  " + plan.option().reasons().get(0).text().in(messages.locale()));
        }
        if (why) {
            report.reasons("", plan.option().reasons());
        }
        TextTable columns = new TextTable("ll");
        plan.bands()
                .attending()
                .ifPresent(band -> columns.row(messages.text("plan.bandAttending"), messages.name(band)));
        plan.bands()
                .activeFile()
                .ifPresent(band -> columns.row(messages.text("plan.bandActiveFile"), messages.name(band)));
        columns.row(messages.text("plan.bandAmount"), messages.name(plan.bands().amount()));
        report.columns(columns);
    }

    private void targets(List<AidPlan.Target> targets, RulesetVersion rules) {
        if (targets.isEmpty()) {
            return;
        }
        report.section(messages.text("plan.targets"));
        TextTable columns = new TextTable("lrrrll");
        columns.row(
                messages.text("plan.measure"),
                messages.text("plan.start"),
                messages.text("plan.growth"),
                messages.text("plan.target"),
                messages.text("plan.governing"),
                "");
        for (AidPlan.Target target : targets) {
            columns.row(
                    report.measure(target.measure(), target.years()),
                    messages.count(target.start()),
                    target.growth().map(rate -> "+ " + messages.percent(rate)).orElse("–"),
                    report.count(target.target()),
                    report.revision(target.revision(), rules),
                    report.mark(target.reasons()));
        }
        report.columns(columns);
        targets.stream()
                .filter(target -> why || target.certainty() == Certainty.UNDETERMINED)
                .forEach(target -> report.reasons(report.measure(target.measure(), target.years()), target.reasons()));
    }

    private void years(List<AidPlan.Year> years, Optional<BigDecimal> total, RulesetVersion rules) {
        if (years.isEmpty()) {
            return;
        }
        report.section(messages.text("plan.years"));
        TextTable columns = new TextTable("rllrlrll");
        columns.row(
                messages.text("plan.year"),
                messages.text("plan.from"),
                messages.text("plan.to"),
                messages.text("plan.maximum"),
                messages.text("plan.paidOn"),
                messages.text("plan.payment"),
                messages.text("plan.governing"),
                "");
        years.forEach(year -> year(year, report.revision(year.amountsRevision(), rules), columns));
        List<Reason> all =
                years.stream().flatMap(year -> year.reasons().stream()).toList();
        columns.row("", messages.text("plan.total"), "", report.euros(total), "", "", "", report.mark(all));
        report.columns(columns);
        years.stream()
                .filter(year -> why || year.certainty() == Certainty.UNDETERMINED)
                .forEach(year -> report.reasons(messages.text("plan.yearNumber", year.number()), year.reasons()));
    }

    /** Adds a line for each payment of a year, or one line without a payment. */
    private void year(AidPlan.Year year, String governing, TextTable columns) {
        List<String> first = List.of(
                String.valueOf(year.number()),
                messages.date(year.from()),
                messages.date(year.to()),
                report.euros(year.maximumAid()));
        String mark = report.mark(year.reasons());
        if (year.payments().isEmpty()) {
            columns.row(cells(first, "", "", governing, mark));
        }
        String text = governing;
        for (AidPlan.Payment payment : year.payments()) {
            columns.row(cells(first, messages.date(payment.on()), messages.euros(payment.amount()), text, mark));
            first = List.of("", "", "", "");
            text = "";
        }
    }

    private static String[] cells(List<String> first, String... more) {
        return Stream.concat(first.stream(), Arrays.stream(more)).toArray(String[]::new);
    }

    private void obligations(List<AidPlan.Obligation> obligations, Optional<AidPlan.Training> trained) {
        TextTable columns = new TextTable("lll");
        obligations.forEach(obligation -> columns.row(
                messages.name(obligation.kind()),
                messages.text("plan.dueBy", messages.date(obligation.dueOn())),
                report.mark(obligation.reasons())));
        trained.ifPresent(training -> {
            columns.row(
                    messages.text("plan.training"),
                    messages.name(training.path()) + ", " + hours(training.hours()),
                    report.mark(training.reasons()));
            columns.row(
                    messages.text("plan.entry"),
                    messages.name(training.entry().verdict()),
                    report.mark(training.entry().reasons()));
        });
        report.columns(columns);
        if (why) {
            obligations.forEach(obligation -> report.reasons(messages.name(obligation.kind()), obligation.reasons()));
            trained.ifPresent(training -> {
                report.reasons(messages.text("plan.training"), training.reasons());
                report.reasons(messages.text("plan.entry"), training.entry().reasons());
            });
        }
        trained.ifPresent(this::funding);
    }

    /** Adds what the skills operator pays; where no cost has a figure or differs, why. */
    private void funding(AidPlan.Training training) {
        if (training.path() == TrainingPath.NONE) {
            return;
        }
        if (training.opco().isEmpty()) {
            if (why) {
                report.line("  " + messages.text("plan.opcoNeeded"));
            }
            return;
        }
        report.section(
                messages.text("plan.funding", messages.name(training.opco().get())));
        TextTable columns = new TextTable("llrll");
        training.funding()
                .forEach(one -> columns.row(
                        messages.name(one.cost()),
                        one.eurosPerHour()
                                .map(rate -> messages.text(
                                        "plan.fundingPerHour", messages.euros(rate), hours(training.hours())))
                                .orElseGet(() -> messages.name(one.coverage())),
                        one.euros().map(messages::euros).orElse(""),
                        one.payee()
                                .map(payee -> messages.text("plan.fundingTo", messages.name(payee)))
                                .orElse(""),
                        report.mark(one.reasons())));
        report.columns(columns);
        report.line("  " + messages.text("plan.fundingReading"));
        training.funding().stream()
                .filter(one -> why || one.certainty() == Certainty.UNDETERMINED)
                .forEach(one -> report.reasons(messages.name(one.cost()), one.reasons()));
    }

    private String hours(BigDecimal hours) {
        BigDecimal whole = hours.setScale(0, RoundingMode.DOWN);
        BigDecimal minutes = hours.subtract(whole).multiply(MINUTES).setScale(0, RoundingMode.HALF_UP);
        return whole + " h" + (minutes.signum() == 0 ? "" : " " + minutes);
    }
}
