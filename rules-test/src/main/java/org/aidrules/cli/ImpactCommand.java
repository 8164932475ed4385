package org.aidrules.cli;

import java.io.PrintWriter;
import org.aidrules.AidRules;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.report.SelectedRevision;
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
        if (format.json()) {
            out().println(Json.pretty(output.json()));
        } else if (format.csv()) {
            output.printCsv(out());
        } else {
            output.text(messages()).forEach(out()::println);
        }
        out().flush();
        if (run.refused() > 0) {
            err.println(
                    messages().text("batch.summary", impact.lines() + run.refused(), impact.lines(), run.refused()));
        }
        return run.refused() == 0 ? 0 : Main.WRONG_INPUT;
    }
}
