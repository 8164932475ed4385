package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.aidrules.AidRules;
import org.aidrules.contract.AidBounds;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.output.OutputFolder;
import org.aidrules.report.PortfolioPages;
import org.aidrules.validation.portfolio.PortfolioSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code portfolio}: says where the contracts of a whole file stand. */
@Command(name = "portfolio")
final class PortfolioCommand extends AnsweringCommand {

    private static final int HALF_A_YEAR = 6;

    @Parameters(paramLabel = "${bundle:label.FILE}", descriptionKey = "portfolio.FILE")
    private String file;

    @Option(names = "--out", paramLabel = "${bundle:label.FOLDER}", required = true, descriptionKey = "portfolio.out")
    private Path out;

    @Option(names = "--within", paramLabel = "MONTHS", descriptionKey = "portfolio.within")
    private int months = HALF_A_YEAR;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    PortfolioCommand(Messages messages) {
        super(messages);
    }

    /** What was written, and how many lines were refused. */
    private record Written(PortfolioSummary summary, long lines, long refused) {}

    @Override
    public Integer call() {
        if (months < 0) {
            throw InvalidArgumentException.of(spec().commandLine(), "--within", "review.badMonths", months);
        }
        Written written = write(rules());
        if (json) {
            out().println(Json.pretty(json(written)));
        } else {
            print(written);
        }
        return written.refused() == 0 ? 0 : Main.WRONG_INPUT;
    }

    private Written write(AidRules rules) {
        Progress progress = new Progress(err(), messages());
        try {
            Written written = OutputFolder.write(out, folder -> write(rules, folder, progress));
            progress.end();
            return written;
        } catch (IOException e) {
            throw FileFailureException.writing(out.toString(), e);
        }
    }

    private Written write(AidRules rules, Path folder, Progress progress) throws IOException {
        try (PortfolioFiles files = new PortfolioFiles(folder, months, messages())) {
            PortfolioRun run = new PortfolioRun(new PortfolioReader(rules), files, progress::lines);
            PortfolioSummary summary =
                    run.review(file, Runtime.getRuntime().availableProcessors()).summary();
            files.groups(summary);
            new PortfolioPages(rules, summary, run.refused())
                    .write(folder, messages().locale());
            return new Written(summary, run.lines(), run.refused());
        }
    }

    private void print(Written written) {
        PortfolioSummary.Group all = written.summary().all();
        new RuleMarks(messages())
                .banner(written.summary().altered(), written.summary().drafts())
                .forEach(out()::println);
        out().println(messages().text("portfolio.done", written.lines(), all.contracts(), written.refused()));
        TextTable columns = new TextTable("lr");
        columns.row(messages().text("portfolio.offTrack"), messages().count(all.offTrack()));
        columns.row(messages().text("portfolio.overdue"), messages().count(all.overdue()));
        columns.row(messages().text("portfolio.atStakeThisYear"), between(all.atStakeThisYear()));
        columns.row(messages().text("portfolio.atStake"), between(all.atStake()));
        columns.lines().forEach(line -> out().println("  " + line));
        out().println(messages().text("portfolio.open", out.resolve("index.html")));
    }

    private String between(AidBounds amounts) {
        return messages().between(amounts.atLeast(), amounts.atMost());
    }

    private ObjectNode json(Written written) {
        PortfolioSummary.Group all = written.summary().all();
        ObjectNode node = Json.object()
                .put("out", out.toString())
                .put("lines", written.lines())
                .put("contracts", all.contracts())
                .put("refused", written.refused())
                .put("onTrack", all.onTrack())
                .put("offTrack", all.offTrack())
                .put("overdue", all.overdue());
        node.set("atStake", bounds(all.atStakeThisYear()));
        node.set("restAtStake", bounds(all.atStake()));
        return node;
    }

    private static ObjectNode bounds(AidBounds amounts) {
        return Json.object()
                .put("atLeast", amounts.atLeast().toPlainString())
                .put("atMost", amounts.atMost().map(BigDecimal::toPlainString).orElse(null));
    }
}
