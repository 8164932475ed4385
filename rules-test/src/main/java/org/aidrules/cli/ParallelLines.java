package org.aidrules.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Processes lines on several threads and takes the results in the order of the lines. Only a few chunks of lines are in
 * memory at a time, so the lines may be any number. No thread is left when it returns.
 *
 * @param <R> the result of a chunk
 */
final class ParallelLines<R> {

    /** What a chunk holds at least, unless the lines end. */
    private static final int CHUNK_BYTES = 1 << 18;

    private final int threads;
    private final int chunkLines;
    private final Function<Chunk, R> work;
    private final Consumer<R> results;
    private final Deque<Future<R>> running = new ArrayDeque<>();
    private final Queue<Thread> threadsCreated = new ConcurrentLinkedQueue<>();

    /**
     * Lines that follow each other.
     *
     * @param first the number of the first
     * @param lines the lines, without their ends
     */
    record Chunk(long first, List<byte[]> lines) {
        /** Returns the size of the lines in bytes, with the ends of the lines. */
        long bytes() {
            return lines.stream().mapToLong(line -> line.length + 1L).sum();
        }
    }

    /**
     * Declares the work.
     *
     * @param threads the number of chunks that are processed at a time
     * @param chunkLines the number of lines of a chunk; fewer where they are long
     * @param work processes a chunk, on any thread
     * @param results receives the results in the order of the chunks, on the thread of the caller
     */
    ParallelLines(int threads, int chunkLines, Function<Chunk, R> work, Consumer<R> results) {
        this.threads = threads;
        this.chunkLines = chunkLines;
        this.work = work;
        this.results = results;
    }

    /** Processes all lines. */
    void process(LineReader input) throws IOException {
        process(input.next(), 1, input);
    }

    /**
     * Processes all lines; a failure of the work, or of what receives the results, ends it.
     *
     * @param first the first line
     * @param number the number of the first line
     * @param rest the lines that follow
     */
    void process(Optional<byte[]> first, long number, LineReader rest) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, this::worker);
        try {
            process(first, number, rest, workers);
        } finally {
            end(workers);
        }
    }

    private void process(Optional<byte[]> first, long number, LineReader rest, ExecutorService workers)
            throws IOException {
        Optional<byte[]> line = first;
        long next = number;
        while (line.isPresent()) {
            Chunk chunk = new Chunk(next, new ArrayList<>());
            for (int bytes = 0;
                    line.isPresent() && bytes < CHUNK_BYTES && chunk.lines().size() < chunkLines; ) {
                chunk.lines().add(line.get());
                bytes += line.get().length;
                line = rest.next();
            }
            next += chunk.lines().size();
            running.add(workers.submit(() -> work.apply(chunk)));
            if (running.size() > 2 * threads) {
                take();
            }
        }
        while (!running.isEmpty()) {
            take();
        }
    }

    /** Waits for the first running chunk and hands its result over. */
    private void take() {
        try {
            results.accept(running.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            rethrow(Objects.requireNonNull(e.getCause()));
        }
    }

    /** Throws what ended a chunk. */
    static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    /** Drops the chunks that nobody waits for, and waits for the ends of those that are processed at this moment. */
    private void end(ExecutorService workers) {
        workers.shutdownNow();
        try {
            for (Thread thread : threadsCreated) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the threads end by themselves
        }
    }

    private Thread worker(Runnable tasks) {
        Thread thread = new Thread(tasks, "aidrules-lines");
        thread.setDaemon(true);
        threadsCreated.add(thread);
        return thread;
    }
}
