package org.aidrules.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.ImpactReport;

/** Costs a revision on a population of any bytes, read as JSON Lines or as CSV, and writes the result in every form. */
public final class PopulationFuzzer {

    private static final AidRules RULES = AidRules.standard();
    private static final ImpactAnalysis ANALYSIS =
            ImpactAnalysis.between(RULES, "avenant-7", RULES, "reglement-arbitral");
    private static final Messages MESSAGES = new Messages(Locale.FRENCH);
    private static final Path FILE = file();

    private PopulationFuzzer() {}

    /**
     * Tries one input.
     *
     * @param data any bytes
     * @throws IOException if the file of the population cannot be written
     */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        Files.write(FILE, data);
        List<List<InputError>> refusals = new ArrayList<>();
        PopulationRun run = new PopulationRun(ANALYSIS, RULES, 1, refusals::add, (lines, bytes) -> {});
        ImpactReport impact;
        try {
            impact = run.count(FILE.toString()).impact();
        } catch (InvalidInputException refused) {
            return;
        }
        if (refusals.size() != run.refused() || refusals.stream().anyMatch(List::isEmpty)) {
            throw new AssertionError(run.refused() + " refused: " + refusals);
        }
        ImpactOutput output = new ImpactOutput(impact, run.refused());
        Json.pretty(output.json());
        output.text(MESSAGES);
        output.printCsv(new PrintWriter(new StringWriter()));
    }

    private static Path file() {
        try {
            return Files.createTempFile("aidrules-fuzz", ".population");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
