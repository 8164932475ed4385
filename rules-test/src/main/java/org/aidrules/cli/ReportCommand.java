package org.aidrules.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.output.OutputFolder;
import org.aidrules.report.Population;
import org.aidrules.report.RevisionReport;
import org.aidrules.report.SelectedRevision;
import org.aidrules.validation.impact.SyntheticPopulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code report}: writes revisions as web pages. */
@Command(name = "report")
final class ReportCommand extends RulesCommand {

    @Parameters(
            arity = "0..*",
            paramLabel = "${bundle:label.REVISION}|${bundle:label.FOLDER}",
            descriptionKey = "report.REVISION")
    private List<String> names = new ArrayList<>();

    @Option(names = "--out", paramLabel = "${bundle:label.FOLDER}", required = true, descriptionKey = "report.out")
    private Path out;

    @Option(names = "--population", paramLabel = "${bundle:label.FILE}", descriptionKey = "report.population")
    private Optional<Path> population = Optional.empty();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ReportCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        AidRules rules = rules();
        List<SelectedRevision> selected = new ArrayList<>(names.isEmpty() ? SelectedRevision.all(rules) : List.of());
        names.forEach(name -> selected.addAll(RevisionArgument.all(rules, name, this::warn)));
        Population costed = population
                .map(file -> given(rules, file.toString()))
                .orElseGet(() -> Population.synthetic(SyntheticPopulation.CONTRACTS, 1));
        RevisionReport report = RevisionReport.of(rules, selected, costed);
        int pages = write(report);
        long refused = population.isEmpty()
                ? 0
                : report.comparisons().stream()
                        .flatMap(comparison -> comparison.cost().stream())
                        .mapToLong(Population.Cost::refused)
                        .sum();
        print(pages, refused);
        return refused == 0 ? 0 : Main.WRONG_INPUT;
    }

    private void print(int pages, long refused) {
        Path index = out.resolve("index.html");
        out().println(
                        json
                                ? Json.pretty(Json.object()
                                        .put("out", out.toString())
                                        .put("pages", pages)
                                        .put("index", index.toString())
                                        .put("refused", refused))
                                : messages().text("report.done", out, pages, index));
    }

    private int write(RevisionReport report) {
        try {
            return OutputFolder.write(
                    out, folder -> report.write(folder, messages().locale()));
        } catch (IOException e) {
            throw FileFailureException.writing(out.toString(), e);
        }
    }

    /** Returns the population of a file, which is read once for each comparison. */
    private Population given(AidRules rules, String file) {
        if (file.equals(Input.STANDARD)) {
            throw InvalidArgumentException.of(spec().commandLine(), "--population", "report.noStandardInput");
        }
        return new GivenPopulation(rules, file, errors -> Failures.print(err(), errors, messages()));
    }
}
