package org.aidrules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.messages.Messages;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.ImpactTally;

/**
 * Counts a population that may be too large for memory: several threads process a few chunks of lines at a time, and the
 * results are taken in the order of the lines.
 */
final class PopulationRun {

    private static final int CHUNK_LINES = 500;

    private final PopulationCounter counter;
    private final int threads;
    private final Consumer<List<InputError>> refusals;
    private final Watcher progress;
    private final ImpactTally tally;
    private long lines;
    private long bytes;
    private long refused;

    /** Receives the progress of a run. */
    interface Watcher {
        void counted(long lines, long bytes);
    }

    /**
     * Creates a run.
     *
     * @param rules the rules, which know the names of specialties
     * @param threads the number of chunks processed at a time
     * @param refusals receives the errors of each refused line, in the order of the lines
     * @param progress receives the progress
     */
    PopulationRun(
            ImpactAnalysis analysis,
            AidRules rules,
            int threads,
            Consumer<List<InputError>> refusals,
            Watcher progress) {
        this.counter = new PopulationCounter(analysis, rules);
        this.threads = threads;
        this.refusals = refusals;
        this.progress = progress;
        this.tally = analysis.tally();
    }

    /** Counts all lines of a file, or of the standard input for {@code -}. */
    ImpactTally count(String file) {
        try (InputStream stream = Input.open(file)) {
            count(file, new LineReader(stream));
        } catch (IOException e) {
            throw FileFailureException.reading(file, e);
        }
        return tally;
    }

    /** Returns the number of refused lines. */
    long refused() {
        return refused;
    }

    private void count(String file, LineReader input) throws IOException {
        Optional<byte[]> first = input.next();
        first.ifPresent(PopulationRun::refuseUtf16);
        if (first.isPresent() && PopulationCsv.isCsv(file, first.get())) {
            lines(new PopulationCsv(first.get())).process(input.next(), 2, input);
        } else {
            lines(PopulationForm.JSON).process(first, 1, input);
        }
    }

    private ParallelLines<PopulationCounter.Counted> lines(PopulationForm form) {
        return new ParallelLines<>(threads, CHUNK_LINES, chunk -> counter.count(form, chunk), this::add);
    }

    /** Refuses a file in UTF-16, whose zeros no other text has. */
    private static void refuseUtf16(byte[] firstLine) {
        for (byte one : firstLine) {
            if (one == 0) {
                throw new InvalidInputException(
                        List.of(InputError.unusable("line 1", Messages.inBothLanguages("population.utf16"))));
            }
        }
    }

    private void add(PopulationCounter.Counted counted) {
        tally.merge(counted.tally());
        lines += counted.lines();
        bytes += counted.bytes();
        refused += counted.refusals().size();
        counted.refusals().forEach(refusals);
        progress.counted(lines, bytes);
    }
}
