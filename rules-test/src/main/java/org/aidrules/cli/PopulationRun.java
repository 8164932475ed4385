package org.aidrules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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
import java.util.function.LongConsumer;
import org.aidrules.AidApplication;
import org.aidrules.AidRules;
import org.aidrules.Fault;
import org.aidrules.InvalidInputException;
import org.aidrules.validation.ImpactStudy;
import org.aidrules.validation.ImpactTally;
import org.aidrules.validation.WeightedContract;

/**
 * Counts a population that may be too large to be held: a few chunks of lines are worked out at a time, by several
 * threads, and what comes of them is taken in their order.
 */
final class PopulationRun {

    private static final int CHUNK_LINES = 500;
    private static final int CHUNK_BYTES = 1 << 20;

    private final ImpactStudy study;
    private final AidRules rules;
    private final int threads;
    private final Consumer<List<Fault>> refusals;
    private final LongConsumer progress;
    private final Deque<Future<Counted>> running = new ArrayDeque<>();
    private final ImpactTally tally;
    private long lines;
    private long refused;

    /** Lines that follow each other. */
    private record Chunk(long first, List<byte[]> lines) {
    }

    /** What came of a chunk: a list of faults for each line that was refused. */
    private record Counted(ImpactTally tally, List<List<Fault>> refusals, long lines) {
    }

    /**
     * A run.
     *
     * @param rules the rules that know the names of specialties
     * @param threads how many chunks are worked out at a time
     * @param refusals is told the faults of each line that is refused, in the order of the lines
     * @param progress is told how many lines were counted
     */
    PopulationRun(ImpactStudy study, AidRules rules, int threads, Consumer<List<Fault>> refusals,
            LongConsumer progress) {
        this.study = study;
        this.rules = rules;
        this.threads = threads;
        this.refusals = refusals;
        this.progress = progress;
        this.tally = study.tally();
    }

    /** Counts all lines of a file, or of the standard input where it is {@code -}. */
    ImpactTally count(String file) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (InputStream stream = Input.open(file)) {
            count(file, new Lines(stream), workers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            workers.shutdownNow();
        }
        return tally;
    }

    /** How many lines were refused. */
    long refused() {
        return refused;
    }

    private void count(String file, Lines input, ExecutorService workers) throws IOException {
        Optional<byte[]> line = input.next();
        PopulationForm form = PopulationForm.JSON;
        long number = 1;
        if (line.isPresent() && PopulationCsv.isCsv(file, line.get())) {
            form = new PopulationCsv(line.get());
            line = input.next();
            number++;
        }
        while (line.isPresent()) {
            Chunk chunk = new Chunk(number, new ArrayList<>());
            int bytes = 0;
            while (line.isPresent() && chunk.lines().size() < CHUNK_LINES && bytes < CHUNK_BYTES) {
                chunk.lines().add(line.get());
                bytes += line.get().length;
                line = input.next();
            }
            number += chunk.lines().size();
            PopulationForm written = form;
            running.add(workers.submit(() -> count(written, chunk)));
            if (running.size() > 2 * threads) {
                take();
            }
        }
        while (!running.isEmpty()) {
            take();
        }
    }

    /** Takes what came of the first chunk that is still running. */
    private void take() {
        Counted counted;
        try {
            counted = running.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
        tally.merge(counted.tally());
        lines += counted.lines();
        refused += counted.refusals().size();
        counted.refusals().forEach(refusals);
        progress.accept(lines);
    }

    private Counted count(PopulationForm form, Chunk chunk) {
        ImpactTally counted = study.tally();
        List<List<Fault>> refusedLines = new ArrayList<>();
        for (int i = 0; i < chunk.lines().size(); i++) {
            long number = chunk.first() + i;
            try {
                count(form, chunk.lines().get(i), number, counted);
            } catch (InvalidInputException e) {
                refusedLines.add(e.faults().stream().map(fault -> onLine(number, fault)).toList());
            }
        }
        return new Counted(counted, refusedLines, chunk.lines().size());
    }

    private void count(PopulationForm form, byte[] bytes, long number, ImpactTally counted) {
        List<Fault> faults = new ArrayList<>();
        PopulationForm.Line line = form.read(bytes, number, faults);
        try {
            count(Fields.of(line.root(), faults), faults, counted);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(e.faults().stream().map(fault -> new Fault(
                    line.places().named(fault.at()), fault.found(), fault.message(), fault.accepted())).toList());
        }
    }

    private void count(Fields fields, List<Fault> faults, ImpactTally counted) {
        BigDecimal weight = fields.weight("weight").orElse(BigDecimal.ONE);
        AidApplication.Builder draft = new ApplicationReader(rules, faults).read(fields.needed("contract"));
        HistoryReader history = new HistoryReader(fields, faults);
        if (faults.isEmpty()) {
            try {
                counted.add(new WeightedContract(draft.build(), history.history(), weight));
                return;
            } catch (InvalidInputException e) {
                faults.clear();
            }
        }
        Task.refuse(faults, study.check(draft, history.history()).stream().map(history::placed).toList());
        throw new IllegalStateException("a line that was refused must have a fault");
    }

    private static Fault onLine(long number, Fault fault) {
        String at = fault.at().startsWith("line ") ? fault.at() : ("line " + number + " " + fault.at()).strip();
        return new Fault(at, fault.found(), fault.message(), fault.accepted());
    }
}
