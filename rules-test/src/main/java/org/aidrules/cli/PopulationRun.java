package org.aidrules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private static final int CHUNK_BYTES = 1 << 20;

    private final PopulationCounter counter;
    private final int threads;
    private final Consumer<List<InputError>> refusals;
    private final Watcher progress;
    private final Deque<Future<PopulationCounter.Counted>> running = new ArrayDeque<>();
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
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (InputStream stream = Input.open(file)) {
            count(file, new LineReader(stream), workers);
        } catch (IOException e) {
            throw FileFailureException.reading(file, e);
        } finally {
            workers.shutdownNow();
        }
        return tally;
    }

    /** Returns the number of refused lines. */
    long refused() {
        return refused;
    }

    private void count(String file, LineReader input, ExecutorService workers) throws IOException {
        Optional<byte[]> line = input.next();
        line.ifPresent(PopulationRun::refuseUtf16);
        PopulationForm form = PopulationForm.JSON;
        long number = 1;
        if (line.isPresent() && PopulationCsv.isCsv(file, line.get())) {
            form = new PopulationCsv(line.get());
            line = input.next();
            number++;
        }
        while (line.isPresent()) {
            PopulationCounter.Chunk chunk = new PopulationCounter.Chunk(number, new ArrayList<>());
            int bytes = 0;
            while (line.isPresent() && chunk.lines().size() < CHUNK_LINES && bytes < CHUNK_BYTES) {
                chunk.lines().add(line.get());
                bytes += line.get().length;
                line = input.next();
            }
            number += chunk.lines().size();
            PopulationForm current = form;
            running.add(workers.submit(() -> counter.count(current, chunk)));
            if (running.size() > 2 * threads) {
                take();
            }
        }
        while (!running.isEmpty()) {
            take();
        }
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

    /** Waits for the first running chunk and adds its result. */
    private void take() {
        PopulationCounter.Counted counted;
        try {
            counted = running.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
        tally.merge(counted.tally());
        lines += counted.lines();
        bytes += counted.bytes();
        refused += counted.refusals().size();
        counted.refusals().forEach(refusals);
        progress.counted(lines, bytes);
    }
}
