package org.aidrules.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.aidrules.bench.AmountsRow;
import org.aidrules.bench.AmountsTable;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AmountFacts;
import org.aidrules.facts.Band;
import org.aidrules.facts.ContractYear;

/** Runs the benchmark of publicodes in Node. Its rules are made from the shipped rule file, as those of the others. */
final class NodeRun {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BENCHMARK = "benchmark.mjs";
    private static final String PACKAGE = "package.json";
    private static final String LOCK = "package-lock.json";
    private static final String TABLE = "table.json";

    private final Path source;
    private final Path folder;

    /**
     * Creates a runner.
     *
     * @param source the folder of the benchmark
     * @param folder the folder in which it runs, outside of the sources
     */
    NodeRun(Path source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    /** Returns the version of publicodes that is measured. */
    String version() {
        try {
            return JSON.readTree(source.resolve(PACKAGE).toFile())
                    .at("/dependencies/publicodes")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Measures the decision; returns empty where Node or npm is not on this machine. */
    Optional<Measurement> run(RunLength length) {
        try {
            Files.createDirectories(folder);
            if (!Commands.exists(folder.resolve("node.log"), "node")
                    || !Commands.exists(folder.resolve("npm.log"), "npm")) {
                return Optional.empty();
            }
            for (String file : List.of(BENCHMARK, PACKAGE, LOCK)) {
                Files.copy(source.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(
                    folder.resolve(TABLE), table(AmountsTable.shipped()).toString());
            return Optional.of(measure(length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Measurement measure(RunLength length) throws IOException {
        Commands.run(folder, folder.resolve("npm.log"), List.of("npm", "ci", "--no-audit", "--no-fund"));
        Path results = folder.resolve("results.json");
        List<String> command = new ArrayList<>(List.of("node", BENCHMARK, TABLE));
        command.addAll(length.nodeArguments());
        Commands.run(folder, results, command);
        JsonNode measured = JSON.readTree(results.toFile());
        return new Measurement(
                Contender.PUBLICODES,
                "decision",
                1,
                measured.path("nanoseconds").asDouble(),
                OptionalDouble.empty(),
                OptionalDouble.of(measured.path("processorNanoseconds").asDouble()),
                OptionalDouble.empty());
    }

    /** Returns the rows of a table, where no values stand for all, and all its questions, with their answers. */
    static ObjectNode table(AmountsTable table) {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode rows = document.putArray("rows");
        for (AmountsRow row : table.rows()) {
            ObjectNode node = rows.addObject().put("answer", answer(row));
            putNames(node.putArray("option"), row.options(), AidOption.values().length);
            putNames(node.putArray("band"), row.bands(), Band.values().length);
            putNames(node.putArray("year"), row.years(), ContractYear.values().length);
        }
        ArrayNode questions = document.putArray("questions");
        for (AmountFacts facts : AmountsTable.domain()) {
            questions
                    .addObject()
                    .put("option", facts.option().name())
                    .put("band", facts.band().name())
                    .put("year", facts.year().name())
                    .put("answer", answer(table.row(facts)));
        }
        return document;
    }

    private static String answer(AmountsRow row) {
        return row.euros() + " " + row.name();
    }

    private static void putNames(ArrayNode names, Set<? extends Enum<?>> values, int all) {
        if (values.size() < all) {
            values.forEach(value -> names.add(value.name()));
        }
    }
}
