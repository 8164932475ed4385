package org.aidrules.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.ContractReview;
import org.aidrules.error.InputError;
import org.aidrules.messages.Messages;
import org.aidrules.output.CsvOutput;
import org.aidrules.validation.portfolio.PortfolioContract;
import org.aidrules.validation.portfolio.PortfolioSummary;

/** The CSV files of a portfolio, which are written line by line. Their headers and values are those of the JSON. */
final class PortfolioFiles implements Closeable {

    private static final List<String> CONTRACT =
            List.of("id", "department", "scheme", "specialty", "option", "revision", "year");

    private final int withinMonths;
    private final Messages messages;
    private final Path folder;
    private final Table contracts;
    private final Table obligations;
    private final Table offTrack;
    private final Table errors;

    /** A file in CSV. */
    private record Table(Writer writer, CsvOutput csv) {

        static Table of(Path file, String... header) throws IOException {
            BufferedWriter writer = Files.newBufferedWriter(file);
            Table table = new Table(writer, CsvOutput.to(writer));
            table.csv.line((Object[]) header);
            return table;
        }
    }

    /**
     * Creates the files, with their headers.
     *
     * @param withinMonths the months within which obligations that are due are listed
     */
    PortfolioFiles(Path folder, int withinMonths, Messages messages) throws IOException {
        this.folder = folder;
        this.withinMonths = withinMonths;
        this.messages = messages;
        this.contracts = Table.of(
                folder.resolve("contracts.csv"),
                header(
                        "yearEnds",
                        "onTrack",
                        "full",
                        "atThisActivity",
                        "certainty",
                        "atStakeAtLeast",
                        "atStakeAtMost",
                        "restAtStakeAtLeast",
                        "restAtStakeAtMost",
                        "overdue"));
        this.obligations =
                Table.of(folder.resolve("obligations.csv"), header("obligation", "dueOn", "status", "daysOverdue"));
        this.offTrack = Table.of(
                folder.resolve("off-track.csv"),
                header("measure", "start", "observed", "expected", "needed", "neededOn", "gainPerMonth"));
        this.errors = Table.of(folder.resolve("errors.csv"), "line", "at", "found", "message", "accepted");
    }

    private static String[] header(String... more) {
        List<String> all = new ArrayList<>(CONTRACT);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static void line(Table table, PortfolioContract contract, Object... more) {
        List<Object> cells = new ArrayList<>(List.of(
                contract.id(),
                contract.department().orElse(""),
                contract.scheme().key(),
                contract.specialty().map(Enum::name).orElse(""),
                contract.option().map(Enum::name).orElse(""),
                contract.review().revision(),
                contract.review().year()));
        cells.addAll(List.of(more));
        table.csv.line(cells);
    }

    void add(PortfolioContract contract) {
        ContractReview review = contract.review();
        AidBounds thisYear = contract.atStakeThisYear();
        AidBounds rest = contract.atStake();
        line(
                contracts,
                contract,
                review.yearEnds(),
                review.onTrack().map(String::valueOf).orElse(""),
                euros(review.thisYear().full()),
                euros(review.thisYear().atThisActivity()),
                review.thisYear().certainty(),
                thisYear.atLeast().toPlainString(),
                euros(thisYear.atMost()),
                rest.atLeast().toPlainString(),
                euros(rest.atMost()),
                contract.overdue().size());
        LocalDate until = review.asOf().plusMonths(withinMonths);
        review.obligations().stream()
                .filter(obligation -> obligation.status() != ContractReview.ObligationStatus.MET)
                .filter(obligation -> !obligation.dueOn().isAfter(until))
                .forEach(obligation -> line(
                        obligations,
                        contract,
                        obligation.kind(),
                        obligation.dueOn(),
                        obligation.status(),
                        Math.max(0, ChronoUnit.DAYS.between(obligation.dueOn(), review.asOf()))));
        if (review.onTrack().filter(is -> !is).isPresent()) {
            review.measures().forEach(measure -> measure.pace().ifPresent(pace -> behind(contract, measure, pace)));
        }
    }

    private void behind(PortfolioContract contract, ContractReview.MeasureProgress measure, ContractReview.Pace pace) {
        if (!pace.onTrack()) {
            line(
                    offTrack,
                    contract,
                    measure.measure(),
                    measure.start(),
                    measure.observed(),
                    pace.expected(),
                    pace.needed(),
                    pace.on(),
                    whole(pace.gainPerMonth()));
        }
    }

    void refuse(long line, List<InputError> found) {
        found.forEach(error -> errors.csv.line(
                line,
                error.at(),
                error.found().orElse(""),
                error.message().in(messages.locale()),
                String.join(" ", error.accepted())));
    }

    /** Writes the groups of the whole. */
    void groups(PortfolioSummary summary) throws IOException {
        Table groups = Table.of(
                folder.resolve("groups.csv"),
                "by",
                "name",
                "contracts",
                "onTrack",
                "offTrack",
                "unsettled",
                "overdue",
                "atStakeAtLeast",
                "atStakeAtMost",
                "restAtStakeAtLeast",
                "restAtStakeAtMost");
        try (Writer writer = groups.writer) {
            summary.groups()
                    .forEach((dimension, list) -> list.forEach(group -> group(groups, dimension.name(), group)));
            group(groups, "ALL", summary.all());
            writer.flush();
        }
    }

    private static void group(Table groups, String dimension, PortfolioSummary.Group group) {
        groups.csv.line(
                dimension,
                group.name(),
                group.contracts(),
                group.onTrack(),
                group.offTrack(),
                group.unsettled(),
                group.overdue(),
                group.atStakeThisYear().atLeast().toPlainString(),
                euros(group.atStakeThisYear().atMost()),
                group.atStake().atLeast().toPlainString(),
                euros(group.atStake().atMost()));
    }

    private static String euros(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse("");
    }

    private static String whole(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    @Override
    public void close() throws IOException {
        for (Table table : List.of(contracts, obligations, offTrack, errors)) {
            table.writer.close();
        }
    }
}
