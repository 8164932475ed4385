package org.aidrules.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.report.SelectedRevision;
import org.aidrules.validation.impact.Assumption;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.ImpactReport;
import org.aidrules.validation.impact.Migration;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--assume",
            paramLabel = "TABLE=${bundle:label.REVISION}",
            descriptionKey = "impact.assume",
            converter = AssumptionConverter.class)
    private List<Assumption> assumptions = new ArrayList<>();

    @Option(names = "--split", descriptionKey = "impact.splitOption")
    private boolean split;

    @Option(
            names = "--signed-from",
            paramLabel = "DATE",
            descriptionKey = "impact.signedFrom",
            converter = DayConverter.class)
    private Optional<LocalDate> signedFrom = Optional.empty();

    @Option(
            names = "--migrate",
            paramLabel = "OPTION=OPTION:${bundle:label.SHARE}",
            descriptionKey = "impact.migrate",
            converter = MigrationConverter.class)
    private List<Migration> migrations = new ArrayList<>();

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
        ImpactAnalysis analysis = analysis(before, after, threads);
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

    /** Returns the comparison with everything that was asked for. */
    private ImpactAnalysis analysis(SelectedRevision before, SelectedRevision after, int threads) {
        ImpactAnalysis analysis = ImpactAnalysis.between(
                before.rules(),
                before.revision().id(),
                after.rules(),
                after.revision().id());
        for (Migration migration : migrations) {
            analysis = analysis.migrating(migration);
        }
        if (signedFrom.isPresent()) {
            if (after.revision().inForceFrom().isEmpty()) {
                throw FirstSignature.unusable(
                        "impact.signedFromUndated", after.revision().id());
            }
            if (!after.revision().ownTables().contains("transitions")) {
                err().println(messages()
                        .text("impact.noTransitions", after.revision().id()));
            }
            analysis = analysis.signedFrom(FirstSignature.of(population, after.rules(), threads), signedFrom.get());
        }
        for (Assumption assumption : assumptions) {
            analysis = analysis.assuming(assumption.table(), assumption.revision());
        }
        return split ? analysis.split() : analysis;
    }
}
