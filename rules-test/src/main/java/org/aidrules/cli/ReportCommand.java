package org.aidrules.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.messages.Messages;
import org.aidrules.report.Population;
import org.aidrules.report.RevisionReport;
import org.aidrules.report.Subject;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.SyntheticPopulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The command {@code report}: revisions as web pages. */
@Command(name = "report")
final class ReportCommand extends RulesCommand {

    @Parameters(arity = "0..*", paramLabel = "REVISION|FOLDER", descriptionKey = "report.REVISION")
    private List<String> names = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FOLDER", required = true, descriptionKey = "report.out")
    private Path out;

    @Option(names = "--population", paramLabel = "FILE", descriptionKey = "report.population")
    private Optional<Path> population = Optional.empty();

    private long refused;

    ReportCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        AidRules rules = rules();
        List<Subject> subjects = new ArrayList<>(names.isEmpty() ? Subject.all(rules) : List.of());
        names.forEach(name -> subjects.addAll(RevisionArgument.all(rules, name)));
        Population costed = population.map(file -> given(rules, file.toString()))
                .orElseGet(() -> Population.synthetic(SyntheticPopulation.CONTRACTS, 1));
        int pages = RevisionReport.of(rules, subjects, costed).write(out, messages().locale());
        out().println(messages().text("report.done", out, pages, out.resolve("index.html")));
        return refused == 0 ? 0 : Main.WRONG_INPUT;
    }

    /** A file of contracts, which is read once for each comparison. */
    private Population given(AidRules rules, String file) {
        if (file.equals(Input.STANDARD)) {
            throw new ParameterException(spec().commandLine(), messages().text("report.noStandardInput"));
        }
        LocalizedText description = new LocalizedText(new Messages(Locale.ENGLISH).text("report.population.own", file),
                new Messages(Locale.FRENCH).text("report.population.own", file));
        return new Population() {
            @Override
            public LocalizedText description() {
                return description;
            }

            @Override
            public Cost cost(ImpactAnalysis study) {
                PopulationRun run = new PopulationRun(study, rules, Runtime.getRuntime().availableProcessors(),
                        errors -> Failures.print(err(), errors, messages()), (lines, bytes) -> { });
                Cost cost = new Cost(run.count(file).impact(), run.refused());
                refused += cost.refused();
                return cost;
            }
        };
    }
}
