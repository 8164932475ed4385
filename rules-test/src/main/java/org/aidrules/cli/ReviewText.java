package org.aidrules.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.aidrules.contract.ContractReview;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.messages.Messages;

/** Writes a review as text for a doctor and the adviser of the fund. */
final class ReviewText {

    private final Messages messages;
    private final ContractOperation.TextDetail detail;
    private final TextReport report;

    ReviewText(Messages messages, ContractOperation.TextDetail detail) {
        this.messages = messages;
        this.detail = detail;
        this.report = new TextReport(messages);
    }

    String of(ContractReview review, LocalizedText revision) {
        report.line(messages.text("review.title"));
        report.line(messages.text(
                "plan.rules",
                revision.in(messages.locale()),
                review.revision(),
                review.rules().release()));
        report.line(messages.text(
                "review.where", messages.date(review.asOf()), review.year(), messages.date(review.yearEnds())));
        report.banner(review.rules());
        if (!review.measures().isEmpty()) {
            measures(review);
            pace(review);
        }
        if (!review.restOfContract().years().isEmpty()) {
            aid(review);
        }
        if (!review.furtherPatients().isEmpty()) {
            furtherPatients(review.furtherPatients());
        }
        obligations(review);
        review.afterwards().ifPresent(this::afterwards);
        report.notices(review.notices());
        report.legend();
        return report.toString();
    }

    private void measures(ContractReview review) {
        report.section(messages.text("review.measures"));
        TextTable columns = new TextTable("lrrrrrrr");
        columns.row(
                messages.text("plan.measure"),
                messages.text("plan.start"),
                messages.text("plan.target"),
                messages.text("settle.observed"),
                messages.text("review.attainment"),
                messages.text("review.missing"),
                messages.text("review.missingTarget"),
                messages.text("review.monthly"));
        review.measures()
                .forEach(measure -> columns.row(
                        messages.name(measure.measure()),
                        messages.count(measure.start()),
                        report.count(measure.target()),
                        messages.count(measure.observed()),
                        report.attainment(measure.attainment()),
                        missing(measure.missingForFullAid()),
                        missing(measure.missingForTarget()),
                        monthly(measure.missingForFullAid(), measure.gainPerMonth())));
        report.columns(columns);
        if (review.measures().size() > 1) {
            review.combination()
                    .ifPresent(combination ->
                            report.line("  " + messages.text("review.combination." + combination.rule())));
        }
        if (detail.why()) {
            review.measures().forEach(measure -> report.reasons(messages.name(measure.measure()), measure.reasons()));
            review.combination().ifPresent(combination -> report.reasons("", List.of(combination.reason())));
        }
    }

    private void pace(ContractReview review) {
        report.section(review.onTrack()
                .map(onTrack -> messages.text("review.track." + onTrack))
                .orElseGet(() -> messages.text("review.track.unknown")));
        report.line("  " + messages.text("review.track"));
        review.measures()
                .forEach(measure -> report.line("  "
                        + measure.pace()
                                .map(pace -> pace(measure, pace))
                                .orElseGet(() -> messages.text("review.noPace", messages.name(measure.measure())))));
    }

    private String pace(ContractReview.MeasureProgress measure, ContractReview.Pace pace) {
        String gain = pace.gainPerMonth().isEmpty()
                ? ", " + messages.text("review.tooLate")
                : pace.gainPerMonth().getAsInt() == 0
                        ? ""
                        : ", "
                                + messages.text(
                                        "review.paceMonthly",
                                        messages.count(pace.gainPerMonth().getAsInt()));
        return messages.text(
                "review.paceOf",
                messages.name(measure.measure()),
                pace.year(),
                messages.date(pace.on()),
                messages.count(pace.needed()),
                messages.count(pace.expected()),
                messages.count(measure.observed()),
                messages.text(pace.onTrack() ? "review.onTrack" : "review.offTrack") + gain);
    }

    private void aid(ContractReview review) {
        report.section(messages.text("review.aid"));
        TextTable columns = new TextTable("llrrrll");
        columns.row(
                messages.text("plan.year"),
                messages.text("plan.to"),
                messages.text("review.full"),
                messages.text("review.now"),
                messages.text("review.stake"),
                messages.text("settle.certainty"),
                "");
        review.restOfContract()
                .years()
                .forEach(year -> columns.row(row(
                        String.valueOf(year.period().number()),
                        messages.date(year.period().to()),
                        year.aid())));
        if (review.restOfContract().years().size() > 1) {
            columns.row(row(
                    "", messages.text("review.rest"), review.restOfContract().total()));
        }
        report.columns(columns);
        if (detail.why()) {
            review.restOfContract()
                    .years()
                    .forEach(year -> report.reasons(
                            messages.text("plan.yearNumber", year.period().number()),
                            year.aid().reasons()));
        }
    }

    private String[] row(String first, String second, ContractReview.AidAtStake aid) {
        return new String[] {
            first,
            second,
            report.euros(aid.full()),
            report.aid(aid.atThisActivity(), aid.bounds()),
            report.aid(aid.atStake(), aid.atStakeBounds()),
            messages.name(aid.certainty()).toLowerCase(messages.locale()),
            report.mark(aid.reasons())
        };
    }

    private void furtherPatients(List<ContractReview.FurtherPatients> further) {
        TextTable columns = new TextTable("lrrr");
        columns.row(
                messages.text("plan.measure"),
                messages.text("review.furtherMeasure"),
                messages.text("review.thisYear"),
                messages.text("review.restOfContract"));
        further.forEach(more -> columns.row(
                messages.name(more.measure()),
                "+ " + messages.count(more.patients()),
                report.aid(more.thisYear().euros(), more.thisYear().bounds()),
                report.aid(more.restOfContract().euros(), more.restOfContract().bounds())));
        report.section(messages.text("review.further"));
        report.columns(columns);
    }

    private void obligations(ContractReview review) {
        if (review.obligations().isEmpty()) {
            return;
        }
        LocalDate until = review.asOf().plusMonths(detail.withinMonths());
        List<ContractReview.ObligationState> later = review.obligations().stream()
                .filter(obligation -> obligation.status() == ContractReview.ObligationStatus.DUE
                        && obligation.dueOn().isAfter(until))
                .toList();
        TextTable columns = new TextTable("lll");
        review.obligations().stream()
                .filter(obligation -> !later.contains(obligation))
                .forEach(obligation -> columns.row(
                        messages.name(obligation.kind()),
                        messages.text(
                                "review.status." + obligation.status(),
                                messages.date(obligation.metOn().orElse(obligation.dueOn()))),
                        report.mark(obligation.reasons())));
        report.section(messages.text("plan.obligations"));
        report.columns(columns);
        if (!later.isEmpty()) {
            report.line("  "
                    + messages.text(
                            "review.later",
                            detail.withinMonths(),
                            later.stream()
                                    .map(obligation -> messages.name(obligation.kind()) + " ("
                                            + messages.date(obligation.dueOn()) + ")")
                                    .collect(Collectors.joining(", "))));
        }
        review.obligations().stream()
                .flatMap(obligation -> obligation.mayFollow().stream())
                .findFirst()
                .ifPresent(reason -> report.reasons(messages.text("review.mayFollow"), List.of(reason)));
        if (detail.why()) {
            review.obligations()
                    .forEach(obligation -> report.reasons(messages.name(obligation.kind()), obligation.reasons()));
        }
    }

    private void afterwards(ContractReview.NextContract next) {
        report.section(messages.text("review.afterwards", messages.date(next.from()), next.revision()));
        TextTable columns = new TextTable("llll");
        next.options()
                .forEach(option -> columns.row(
                        messages.name(option.option()),
                        messages.text("review.option."
                                + option.available().map(String::valueOf).orElse("unknown")),
                        option.renewal() && option.available().orElse(false) ? messages.text("review.renewal") : "",
                        report.mark(option.reasons())));
        report.columns(columns);
        next.options().stream()
                .filter(option -> detail.why() || option.available().isEmpty())
                .forEach(option -> report.reasons(messages.name(option.option()), option.reasons()));
    }

    private String missing(OptionalInt missing) {
        return missing.isPresent() && missing.getAsInt() == 0 ? messages.text("review.enough") : report.count(missing);
    }

    private String monthly(OptionalInt missing, OptionalInt monthly) {
        return missing.isPresent() && monthly.isEmpty() ? messages.text("review.tooLate") : missing(monthly);
    }
}
