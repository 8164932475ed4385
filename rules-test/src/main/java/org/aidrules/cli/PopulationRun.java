package org.aidrules.cli;

import java.util.List;
import java.util.function.Consumer;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.validation.impact.ImpactAnalysis;
import org.aidrules.validation.impact.ImpactTally;

/**
 * Counts a population that may be too large for memory: several threads process a few chunks of lines at a time, and the
 * results are taken in the order of the lines.
 */
final class PopulationRun {

    static final int CHUNK_LINES = 500;

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
        PopulationFile.process(
                file,
                form -> new ParallelLines<>(threads, CHUNK_LINES, chunk -> counter.count(form, chunk), this::add));
        return tally;
    }

    /** Returns the number of refused lines. */
    long refused() {
        return refused;
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
