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
import org.aidrules.explanation.LocalizedText;
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

/** The command {@code impact}: what a population of contracts costs under one revision and under another. */
@Command(name = "impact")
final class ImpactCommand extends RulesCommand {

    @Option(names = "--from", paramLabel = "REVISION", required = true, descriptionKey = "impact.from")
    private String from;

    @Option(names = "--to", paramLabel = "REVISION|FOLDER", required = true, descriptionKey = "impact.to")
    private String to;

    @Parameters(paramLabel = "POPULATION", descriptionKey = "impact.POPULATION")
    private String population;

    @ArgGroup
    private MachineForms forms = new MachineForms();

    ImpactCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        AidRules rules = rules();
        rules.get(from);
        AidRules after = after(rules);
        ImpactAnalysis study = ImpactAnalysis.between(rules, from, after, toRevision(rules, after));
        PrintWriter err = err();
        long size = Input.size(population);
        Progress progress = new Progress(err, messages());
        PopulationRun run = new PopulationRun(study, rules, Runtime.getRuntime().availableProcessors(),
                errors -> Failures.print(err, errors, messages()),
                (lines, bytes) -> progress.lines(lines, bytes, size));
        ImpactReport impact = run.count(population).impact();
        progress.end();
        ImpactForms written = new ImpactForms(impact, run.refused());
        if (forms.json()) {
            out().println(Json.pretty(written.json()));
        } else if (forms.csv()) {
            written.printCsv(out());
        } else {
            written.text(messages()).forEach(out()::println);
        }
        out().flush();
        if (run.refused() > 0) {
            err.println(messages().text("batch.summary", impact.lines() + run.refused(),
                    impact.lines(), run.refused()));
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

    /** The revision that is named, that the folder adds, or over whose tables it lays its own. */
    private String toRevision(AidRules rules, AidRules after) {
        if (after == rules) {
            return rules.get(to).id();
        }
        List<String> changed = RevisionCheck.changed(rules, after).stream().map(Revision::id).toList();
        Optional<String> added = changed.stream().filter(id -> rules.find(id).isEmpty()).findFirst();
        if (added.isEmpty() && !changed.contains(from) && changed.size() != 1) {
            throw new InvalidInputException(List.of(new InputError("--from", Optional.of(from), new LocalizedText(
                    "the folder changes several revisions: say one of them",
                    "le dossier modifie plusieurs révisions : indiquez l'une d'elles"), changed)));
        }
        return added.orElseGet(() -> changed.contains(from) ? from : changed.get(0));
    }
}
