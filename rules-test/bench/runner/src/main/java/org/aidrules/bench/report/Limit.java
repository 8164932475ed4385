package org.aidrules.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A limit on what is measured.
 *
 * @param kind what is limited
 * @param operation the operation
 * @param contender the contender
 * @param reference the contender it is compared with, or {@link #NEXT_PEER}; empty unless a ratio is limited
 * @param limit the limit
 */
public record Limit(Kind kind, String operation, Contender contender, String reference, double limit) {

    /** Stands for the peer that takes the least time. */
    public static final String NEXT_PEER = "next-peer";

    private static final int COLUMNS = 5;

    /** What is limited. */
    public enum Kind {
        /** The processor time of the contender divided by that of the reference: at most the limit. */
        RATIO,
        /** The processor time of an operation in nanoseconds: at most the limit. */
        NANOSECONDS,
        /** The bytes that an operation allocates: at most the limit. */
        BYTES,
        /** The throughput of two threads divided by that of one: at least the limit. */
        TWO_THREADS
    }

    /**
     * Reads limits from a file with the columns kind, operation, contender, reference and limit. Lines that begin with
     * {@code #} are comments.
     *
     * @param file the file, in UTF-8
     * @return the limits, in the order of the file
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if a line cannot be read
     */
    public static List<Limit> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(Limit::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Limit parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("a limit has " + COLUMNS + " columns: " + line);
        }
        Kind kind = Kind.valueOf(cells[0]);
        if (kind == Kind.RATIO && !cells[3].equals(NEXT_PEER)) {
            Contender.of(cells[3]);
        }
        return new Limit(kind, cells[1], Contender.of(cells[2]), cells[3], Double.parseDouble(cells[4]));
    }

    /**
     * Returns what was measured.
     *
     * @param results the results of a run
     * @return the figure that is limited; empty if it was not measured
     */
    public OptionalDouble measured(Results results) {
        return switch (kind) {
            case RATIO ->
                reference(results)
                        .map(other -> results.ratio(contender, other, operation))
                        .orElse(OptionalDouble.empty());
            case NANOSECONDS ->
                results.find(contender, operation).map(Measurement::processor).orElse(OptionalDouble.empty());
            case BYTES ->
                results.find(contender, operation).map(Measurement::bytes).orElse(OptionalDouble.empty());
            case TWO_THREADS -> results.twoThreads(contender, operation);
        };
    }

    private Optional<Contender> reference(Results results) {
        return reference.equals(NEXT_PEER) ? results.nextPeer(operation) : Optional.of(Contender.of(reference));
    }

    /**
     * Returns whether a figure keeps the limit.
     *
     * @param figure the figure
     * @return false if it is beyond the limit
     */
    public boolean isKept(double figure) {
        return kind == Kind.TWO_THREADS ? figure >= limit : figure <= limit;
    }

    /**
     * Describes the limit.
     *
     * @return for example {@code plan: aidrules / hand-written at most 3}
     */
    @Override
    public String toString() {
        String bound = Figures.of(limit);
        return operation + ": "
                + switch (kind) {
                    case RATIO -> contender.id() + " / " + reference + " at most " + bound;
                    case NANOSECONDS -> contender.id() + " at most " + bound + " ns";
                    case BYTES -> contender.id() + " at most " + bound + " bytes allocated";
                    case TWO_THREADS -> contender.id() + ", two threads / one at least " + bound;
                };
    }
}
