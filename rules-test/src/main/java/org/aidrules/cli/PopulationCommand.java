package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.Practice;
import org.aidrules.facts.Measure;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.output.OutputFile;
import org.aidrules.output.TextOutput;
import org.aidrules.validation.impact.SyntheticPopulation;
import org.aidrules.validation.impact.WeightedContract;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code population}: generates a synthetic population for {@code impact} and prints its assumptions. */
@Command(name = "population", mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
final class PopulationCommand implements Callable<Integer> {

    private static final String CSV = ".csv";

    @Option(names = "--size", paramLabel = "N", defaultValue = "4069", descriptionKey = "population.size")
    private int size;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "population.seed")
    private long seed;

    @Option(names = "--out", paramLabel = "${bundle:label.FILE}", descriptionKey = "population.out")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli lists it in the help
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    private final Messages messages;

    PopulationCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if (size < 1) {
            throw InvalidArgumentException.of(spec.commandLine(), "--size", "population.tooSmall", size);
        }
        PrintWriter out = spec.commandLine().getOut();
        file.ifPresentOrElse(this::write, () -> writeLines(out));
        if (json && file.isPresent()) {
            out.println(Json.pretty(Json.object()
                    .put("out", file.get().toString())
                    .put("lines", size)
                    .put("seed", String.valueOf(seed))));
        }
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        err.print(SyntheticPopulation.ASSUMPTIONS.in(messages.locale()));
        err.println(messages.text("population.made", size, String.valueOf(seed)));
        return 0;
    }

    /** Writes CSV to a file whose name says so, JSON Lines to any other. */
    private void write(Path to) {
        boolean csv = to.toString().toLowerCase(Locale.ROOT).endsWith(CSV);
        try {
            OutputFile.write(to, csv ? writer -> PopulationCsvWriter.write(this::contracts, writer) : this::writeLines);
        } catch (IOException e) {
            throw FileFailureException.writing(to.toString(), e);
        }
    }

    private void writeLines(Writer writer) {
        PrintWriter lines = TextOutput.results(writer);
        contracts().forEach(contract -> lines.println(Json.compact(contract)));
        lines.flush();
    }

    private Stream<JsonNode> contracts() {
        return SyntheticPopulation.of(size, seed).contracts().map(PopulationCommand::json);
    }

    private static JsonNode json(WeightedContract contract) {
        ObjectNode node = Json.object();
        node.set("contract", json(contract.application()));
        ArrayNode years = Json.array();
        contract.history()
                .years()
                .forEach(year -> years.addObject().put("year", year.number()).set("observed", json(year.observed())));
        if (!years.isEmpty()) {
            node.set("years", years);
        }
        return node.put("weight", contract.weight().toPlainString());
    }

    private static ObjectNode json(AidApplication application) {
        Practice practice = application.practice();
        ObjectNode node = Json.object()
                .put("signedOn", application.signedOn().toString())
                .put("option", application.option().name());
        node.putObject("practice")
                .put("specialty", practice.specialty().name())
                .put("sector", practice.sector().name())
                .put("zone", practice.zone().name())
                .put("grouped", true)
                .put("coordinated", practice.coordinated().name())
                .put("forfaitStructureValidated", true);
        node.set("patients", json(application.patientBase().counts()));
        ObjectNode bands = node.putObject("bands");
        application.patientBase().attendingBand().ifPresent(band -> bands.put("attending", band.name()));
        application.patientBase().activeFileBand().ifPresent(band -> bands.put("activeFile", band.name()));
        return node;
    }

    private static ObjectNode json(Map<Measure, Integer> counts) {
        ObjectNode node = Json.object();
        Map<Measure, String> fields = Map.of(
                Measure.ATTENDING_ADULTS,
                "attendingAdults",
                Measure.ATTENDING_ALL,
                "attendingAll",
                Measure.ACTIVE_FILE,
                "activeFile");
        counts.forEach((measure, count) -> node.put(fields.get(measure), count));
        return node;
    }
}
