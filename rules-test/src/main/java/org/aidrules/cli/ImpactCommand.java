package org.aidrules.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.revision.Revision;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.ImpactReport;
import org.aidrules.validation.proof.RevisionCheck;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code impact}: calculates what a population of contracts costs under two revisions. */
@Command(name = "impact")
final class ImpactCommand extends RulesCommand {

    @Option(names = "--from", paramLabel = "${bundle:label.REVISION}", required = true, descriptionKey = "impact.from")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "${bundle:label.REVISION}|${bundle:label.FOLDER}",
            required = true,
            descriptionKey = "impact.to")
    private String to;

    @Parameters(paramLabel = "POPULATION", descriptionKey = "impact.POPULATION")
    private String population;

    @ArgGroup
    private OutputFormat format = new OutputFormat();

    ImpactCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        AidRules rules = rules();
        rules.get(from);
        AidRules after = after(rules);
        ImpactAnalysis analysis = ImpactAnalysis.between(rules, from, after, toRevision(rules, after));
        PrintWriter err = err();
        long size = Input.size(population);
        Progress progress = new Progress(err, messages());
        PopulationRun run = new PopulationRun(
                analysis,
                rules,
                Runtime.getRuntime().availableProcessors(),
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

    private AidRules after(AidRules rules) {
        Optional<Path> folder = rules.find(to).isPresent() ? Optional.empty() : folder();
        return folder.map(rules::withOverlay).orElse(rules);
    }

    private Optional<Path> folder() {
        try {
            return Optional.of(Path.of(to)).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Returns the id of the revision that the option names, that the folder adds, or whose tables it overrides. */
    private String toRevision(AidRules rules, AidRules after) {
        if (after == rules) {
            return rules.get(to).id();
        }
        List<String> changed =
                RevisionCheck.changed(rules, after).stream().map(Revision::id).toList();
        Optional<String> added =
                changed.stream().filter(id -> rules.find(id).isEmpty()).findFirst();
        if (added.isEmpty() && !changed.contains(from) && changed.size() != 1) {
            throw new InvalidInputException(List.of(new InputError(
                    "--from", Optional.of(from), Messages.inBothLanguages("error.severalRevisions"), changed)));
        }
        return added.orElseGet(() -> changed.contains(from) ? from : changed.get(0));
    }
}
