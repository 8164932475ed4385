package org.aidrules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.validation.impact.CollectiveImpact;
import org.aidrules.validation.impact.CollectiveImpactReport;
import org.aidrules.validation.impact.CompanyComparison;

/** Compares the companies of a file, which may be too large for memory, on several threads. */
final class CollectiveImpactRun {

    private static final int CHUNK_LINES = 50;

    private final CollectiveImpact impact;
    private final CompanyMoveReader reader;
    private final Consumer<List<InputError>> refusals;
    private CollectiveImpactReport report = CollectiveImpactReport.EMPTY;
    private long lines;
    private long refused;

    private record Compared(List<CompanyComparison> companies, List<List<InputError>> refusals) {}

    /**
     * Creates a run.
     *
     * @param refusals receives the errors of each refused line, in the order of the lines
     */
    CollectiveImpactRun(CollectiveImpact impact, CompanyMoveReader reader, Consumer<List<InputError>> refusals) {
        this.impact = impact;
        this.reader = reader;
        this.refusals = refusals;
    }

    /** Compares all lines of a file, or of the standard input for {@code -}. */
    CollectiveImpactReport compare(String file, int threads) {
        try (InputStream stream = Input.open(file)) {
            new ParallelLines<>(threads, CHUNK_LINES, this::compare, this::take).process(new LineReader(stream));
        } catch (IOException e) {
            throw FileFailureException.reading(file, e);
        }
        return report;
    }

    long lines() {
        return lines;
    }

    long refused() {
        return refused;
    }

    private Compared compare(ParallelLines.Chunk chunk) {
        Compared compared = new Compared(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < chunk.lines().size(); i++) {
            long number = chunk.first() + i;
            try {
                compared.companies()
                        .add(impact.compare(reader.read(chunk.lines().get(i), number)));
            } catch (InvalidInputException e) {
                compared.refusals()
                        .add(e.errors().stream()
                                .map(error -> PopulationCounter.onLine(number, error))
                                .toList());
            }
        }
        return compared;
    }

    private void take(Compared compared) {
        for (CompanyComparison company : compared.companies()) {
            report = report.plus(company);
        }
        compared.refusals().forEach(refusals);
        refused += compared.refusals().size();
        lines += compared.companies().size() + compared.refusals().size();
    }
}
