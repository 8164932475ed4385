package org.aidrules.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.facts.Scheme;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.output.OutputFolder;
import org.aidrules.report.Simulator;
import org.aidrules.revision.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code simulator}: writes the doctor's page. */
@Command(name = "simulator")
final class SimulatorCommand extends RulesCommand {

    @Option(names = "--out", paramLabel = "${bundle:label.FOLDER}", required = true, descriptionKey = "simulator.out")
    private Path out;

    @Option(names = "--known-on", paramLabel = "DATE", descriptionKey = "knownOn", converter = DayConverter.class)
    private Optional<LocalDate> knownOn = Optional.empty();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    SimulatorCommand(Messages messages) {
        super(messages);
    }

    @Override
    AidRules rules() {
        AidRules rules = super.rules();
        return knownOn.isPresent() ? rules.knownOn(knownOn.get()) : rules;
    }

    @Override
    public Integer call() {
        AidRules rules = rules();
        write(Simulator.of(rules));
        Path page = out.resolve(Simulator.FILE);
        out().println(
                        json
                                ? Json.pretty(Json.object()
                                        .put("out", out.toString())
                                        .put("page", page.toString())
                                        .set(
                                                "revisions",
                                                Json.strings(rules.revisions(Scheme.INDIVIDUAL).stream()
                                                        .map(Revision::id)
                                                        .toList())))
                                : messages().text("simulator.done", page));
        return 0;
    }

    private void write(Simulator simulator) {
        try {
            OutputFolder.write(out, folder -> simulator.write(folder, messages().locale()));
        } catch (IOException e) {
            throw FileFailureException.writing(out.toString(), e);
        }
    }
}
