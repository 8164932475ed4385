package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aidrules.AidRules;
import org.aidrules.facts.Scheme;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.report.SelectedRevision;
import org.aidrules.validation.impact.CollectiveImpact;
import org.aidrules.validation.impact.CollectiveImpactReport;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.ImpactReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code impact}: calculates what a population of contracts costs under two revisions. */
@Command(name = "impact")
final class ImpactCommand extends RulesCommand {

    @Option(
            names = "--from",
            paramLabel = "${bundle:label.REVISION}|${bundle:label.FOLDER}",
            required = true,
            descriptionKey = "impact.from")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "${bundle:label.REVISION}|${bundle:label.FOLDER}",
            required = true,
            descriptionKey = "impact.to")
    private String to;

    @Parameters(paramLabel = "POPULATION", descriptionKey = "impact.POPULATION")
    private String population;

    @Option(names = "--split", descriptionKey = "impact.splitOption")
    private boolean split;

    @Mixin
    private ImpactOptions options = new ImpactOptions();

    @ArgGroup
    private OutputFormat format = new OutputFormat();

    ImpactCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        AidRules rules = rules();
        SelectedRevision before = RevisionArgument.find(rules, from, this::warn);
        SelectedRevision after =
                RevisionArgument.find(rules, to, before.revision().id(), this::warn);
        int threads = Runtime.getRuntime().availableProcessors();
        if (after.revision().scheme() == Scheme.COLLECTIVE) {
            return collective(before, after, threads);
        }
        ImpactAnalysis asked = options.analysis(
                before, after, () -> FirstSignature.of(population, after.rules(), threads), this::warnOf);
        ImpactAnalysis analysis = split ? asked.split() : asked;
        PrintWriter err = err();
        long size = Input.size(population);
        Progress progress = new Progress(err, messages());
        PopulationRun run = new PopulationRun(
                analysis,
                rules,
                threads,
                errors -> Failures.print(err, errors, messages()),
                (lines, bytes) -> progress.lines(lines, bytes, size));
        ImpactReport impact = run.count(population).impact();
        progress.end();
        ImpactOutput output = new ImpactOutput(impact, run.refused());
        print(output::json, output::printCsv, output::text);
        if (run.refused() > 0) {
            err.println(
                    messages().text("batch.summary", impact.lines() + run.refused(), impact.lines(), run.refused()));
        }
        return run.refused() == 0 ? 0 : Main.WRONG_INPUT;
    }

    /** Compares individual contracts with the collective ones that their doctors sign instead. */
    private int collective(SelectedRevision before, SelectedRevision after, int threads) {
        if (split || options.isAnyGiven()) {
            throw InvalidArgumentException.of(spec().commandLine(), "--to", "impact.collective.noOption");
        }
        String individual = before.revision().id();
        String company = after.revision().id();
        CollectiveImpact impact = CollectiveImpact.between(before.rules(), individual, after.rules(), company);
        PrintWriter err = err();
        CollectiveImpactRun run = new CollectiveImpactRun(
                impact,
                new CompanyMoveReader(
                        before.rules().underRevision(individual), after.rules().underRevision(company)),
                errors -> Failures.print(err, errors, messages()));
        CollectiveImpactReport report = run.compare(population, threads);
        CollectiveImpactOutput output =
                new CollectiveImpactOutput(individual, company, report, run.lines(), run.refused());
        print(output::json, output::printCsv, output::text);
        return run.refused() == 0 ? 0 : Main.WRONG_INPUT;
    }

    private void print(
            Supplier<? extends JsonNode> json, Consumer<PrintWriter> csv, Function<Messages, List<String>> text) {
        if (format.json()) {
            out().println(Json.pretty(json.get()));
        } else if (format.csv()) {
            csv.accept(out());
        } else {
            text.apply(messages()).forEach(out()::println);
        }
        out().flush();
    }
}
