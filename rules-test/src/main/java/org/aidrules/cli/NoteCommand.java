package org.aidrules.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.json.ContractWriter;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.output.OutputFile;
import org.aidrules.report.ImpactNote;
import org.aidrules.report.Population;
import org.aidrules.report.SelectedRevision;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.SyntheticPopulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code note}: writes the impact note of a revision. */
@Command(name = "note")
final class NoteCommand extends RulesCommand {

    private static final long SEED = 1;

    @Parameters(
            index = "0",
            paramLabel = "${bundle:label.REVISION}|${bundle:label.FOLDER}",
            descriptionKey = "note.FROM")
    private String from;

    @Parameters(index = "1", paramLabel = "${bundle:label.REVISION}|${bundle:label.FOLDER}", descriptionKey = "note.TO")
    private String to;

    @Option(names = "--population", paramLabel = "${bundle:label.FILE}", descriptionKey = "report.population")
    private Optional<String> population = Optional.empty();

    @Option(names = "--out", paramLabel = "${bundle:label.FILE}", required = true, descriptionKey = "note.out")
    private Path file;

    @Mixin
    private ImpactOptions options = new ImpactOptions();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    NoteCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        AidRules rules = rules();
        SelectedRevision before = RevisionArgument.find(rules, from, this::warn);
        SelectedRevision after =
                RevisionArgument.find(rules, to, before.revision().id(), this::warn);
        ImpactAnalysis analysis = options.analysis(before, after, () -> firstSignature(rules), this::warnOf)
                .split();
        ImpactNote note = ImpactNote.of(before, after, population(rules), analysis);
        write(note.html(messages().locale()));
        if (json) {
            out().println(Json.pretty(Json.object()
                    .put("out", file.toString())
                    .put("from", before.revision().id())
                    .put("to", after.revision().id())
                    .put("refused", note.refused())
                    .set(
                            "rules",
                            ContractWriter.withoutSentences()
                                    .rules(after.rules().version(after.revision())))));
        } else {
            new RuleMarks(messages())
                    .banner(after.rules().version(after.revision()))
                    .forEach(out()::println);
            out().println(messages().text("note.done", file));
        }
        return note.refused() == 0 ? 0 : Main.WRONG_INPUT;
    }

    private Population population(AidRules rules) {
        return population
                .<Population>map(
                        file -> new GivenPopulation(rules, file, errors -> Failures.print(err(), errors, messages())))
                .orElseGet(() -> Population.synthetic(SyntheticPopulation.CONTRACTS, SEED));
    }

    private LocalDate firstSignature(AidRules rules) {
        return population
                .map(file -> FirstSignature.of(file, rules, Runtime.getRuntime().availableProcessors()))
                .orElseGet(() -> SyntheticPopulation.of(SyntheticPopulation.CONTRACTS, SEED)
                        .contracts()
                        .map(contract -> contract.application().signedOn())
                        .min(LocalDate::compareTo)
                        .orElseThrow());
    }

    private void write(String html) {
        try {
            OutputFile.write(file, writer -> writer.write(html));
        } catch (IOException e) {
            throw FileFailureException.writing(file.toString(), e);
        }
    }
}
