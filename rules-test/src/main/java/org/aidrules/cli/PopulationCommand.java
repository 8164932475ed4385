package org.aidrules.cli;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aidrules.contract.ContractFields;
import org.aidrules.json.ContractWriter;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.output.OutputFile;
import org.aidrules.output.TextOutput;
import org.aidrules.validation.impact.PopulationComparison;
import org.aidrules.validation.impact.PopulationParameters;
import org.aidrules.validation.impact.SyntheticPopulation;
import org.aidrules.validation.impact.WeightedContract;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code population}: generates a synthetic population for {@code batch settle} and {@code impact}, compares
 * it with published figures, or writes the parameters that it is made from.
 */
@Command(name = "population")
final class PopulationCommand extends RulesCommand {

    private static final String CSV = ".csv";

    @Option(names = "--size", paramLabel = "N", descriptionKey = "population.size")
    private Optional<Integer> size = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "population.seed")
    private long seed;

    @Option(names = "--parameters", paramLabel = "${bundle:label.FILE}", descriptionKey = "population.parameters")
    private Optional<Path> parameters = Optional.empty();

    @Option(names = "--out", paramLabel = "${bundle:label.FILE}", descriptionKey = "population.out")
    private Optional<Path> file = Optional.empty();

    @ArgGroup
    private Task task = new Task();

    @ArgGroup
    private OutputFormat format = new OutputFormat();

    /** What the command does in place of writing the population. */
    static final class Task {

        @Option(names = "--compare", descriptionKey = "population.compare")
        private boolean compare;

        @Option(names = "--print-parameters", descriptionKey = "population.printParameters")
        private boolean print;
    }

    PopulationCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        if (task.print) {
            write(writer -> writer.write(PopulationParameters.shippedFile()));
            return 0;
        }
        if (size.isPresent() && size.get() < 1) {
            throw InvalidArgumentException.of(spec().commandLine(), "--size", "population.tooSmall", size.get());
        }
        PopulationParameters made = parameters.map(PopulationCommand::read).orElseGet(PopulationParameters::shipped);
        SyntheticPopulation population = SyntheticPopulation.of(made, size.orElseGet(made::contracts), seed);
        if (task.compare) {
            compare(population);
        } else {
            write(population);
        }
        return 0;
    }

    private static PopulationParameters read(Path file) {
        try {
            return PopulationParameters.read(file.toString(), Input.bytes(file.toString()));
        } catch (IOException e) {
            throw FileFailureException.reading(file.toString(), e);
        }
    }

    private void compare(SyntheticPopulation population) {
        ComparisonOutput output =
                new ComparisonOutput(population, PopulationComparison.of(rules(), population), messages());
        write(writer -> output.write(format, TextOutput.results(writer)));
    }

    private void write(SyntheticPopulation population) {
        Supplier<Stream<JsonNode>> contracts = () -> population.contracts().map(PopulationCommand::json);
        boolean csv = file.map(to -> to.toString().toLowerCase(Locale.ROOT).endsWith(CSV))
                .orElseGet(format::csv);
        write(csv ? writer -> PopulationCsvWriter.write(contracts, writer) : writer -> writeLines(contracts, writer));
        if (format.json() && file.isPresent()) {
            out().println(Json.pretty(Json.object()
                    .put("out", file.get().toString())
                    .put("lines", population.size())
                    .put("seed", String.valueOf(seed))));
        }
        out().flush();
        err().print(population.parameters().description().in(messages().locale()));
        err().println(messages().text("population.made", population.size(), String.valueOf(seed)));
    }

    /** Writes to the file of {@code --out}, or to the standard output. */
    private void write(OutputFile.Content content) {
        try {
            if (file.isPresent()) {
                OutputFile.write(file.get(), content);
            } else {
                content.writeTo(out());
                out().flush();
            }
        } catch (IOException e) {
            throw FileFailureException.writing(file.map(Path::toString).orElse(""), e);
        }
    }

    private static void writeLines(Supplier<Stream<JsonNode>> contracts, Writer writer) {
        PrintWriter lines = TextOutput.results(writer);
        contracts.get().forEach(contract -> lines.println(Json.compact(contract)));
        lines.flush();
    }

    /** Returns the input of a settlement with the weight, without what is the same where it is not given. */
    private static JsonNode json(WeightedContract contract) {
        ObjectNode node = ContractWriter.withoutSentences().contract(contract.application(), contract.history());
        ObjectNode application = (ObjectNode) node.path("contract");
        ContractFields.APPLICATION.fields().stream()
                .filter(field -> !field.isNeeded())
                .filter(field -> !ContractFields.isGiven(field.pointer()).test(contract.application()))
                .forEach(field -> remove(application, field.pointer()));
        node.path("years").forEach(year -> {
            if (!year.path("suspended").asBoolean()) {
                remove((ObjectNode) year, "/suspended");
            }
        });
        if (node.path("years").isEmpty()) {
            node.remove("years");
        }
        return node.put("weight", contract.weight().toPlainString());
    }

    private static void remove(ObjectNode object, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        if (object.at(place.head()) instanceof ObjectNode holder) {
            holder.remove(place.last().getMatchingProperty());
        }
    }
}
