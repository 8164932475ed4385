package org.aidrules.bench.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All measurements of one run on one machine, and the ratios between them.
 *
 * @param measurements the measurements
 */
public record Results(List<Measurement> measurements) {

    /** The operations that are measured, in the order of the report. */
    public static final List<String> OPERATIONS = List.of("decision", "plan", "settle");

    /**
     * Creates results.
     *
     * @throws NullPointerException if the measurements, or one of them, are null
     */
    public Results {
        measurements = List.copyOf(measurements);
    }

    /**
     * Finds a measurement in one thread.
     *
     * @param contender the contender
     * @param operation the operation
     * @return the measurement; empty if there is none
     */
    public Optional<Measurement> find(Contender contender, String operation) {
        return find(contender, operation, 1);
    }

    private Optional<Measurement> find(Contender contender, String operation, int threads) {
        return measurements.stream()
                .filter(measured -> measured.contender() == contender
                        && measured.operation().equals(operation)
                        && measured.threads() == threads)
                .findFirst();
    }

    /**
     * Returns the processor time of one contender divided by that of another, in one thread.
     *
     * @param contender the contender
     * @param reference the contender it is compared with
     * @param operation the operation
     * @return more than 1 if the contender takes longer; empty if one of them was not measured
     */
    public OptionalDouble ratio(Contender contender, Contender reference, String operation) {
        return find(contender, operation)
                .map(measured -> ratio(measured, reference, operation))
                .orElse(OptionalDouble.empty());
    }

    /**
     * Returns the processor time of a measurement divided by that of a contender, in one thread.
     *
     * @param measured the measurement
     * @param reference the contender it is compared with
     * @param operation the operation of that contender
     * @return more than 1 if the measured operation takes longer; empty if a time was not measured
     */
    public OptionalDouble ratio(Measurement measured, Contender reference, String operation) {
        OptionalDouble other =
                find(reference, operation).map(Measurement::processor).orElse(OptionalDouble.empty());
        return measured.processor().isPresent() && other.isPresent()
                ? OptionalDouble.of(measured.processor().getAsDouble() / other.getAsDouble())
                : OptionalDouble.empty();
    }

    /**
     * Returns the throughput of two threads divided by that of one.
     *
     * @param contender the contender
     * @param operation the operation
     * @return about 2 where threads do not hinder each other; empty if it was not measured
     */
    public OptionalDouble twoThreads(Contender contender, String operation) {
        Optional<Measurement> one = find(contender, operation, 1);
        Optional<Measurement> two = find(contender, operation, 2);
        return one.isPresent() && two.isPresent()
                ? OptionalDouble.of(two.get().perSecond() / one.get().perSecond())
                : OptionalDouble.empty();
    }

    /**
     * Finds the peer that takes the least processor time, in one thread.
     *
     * @param operation the operation
     * @return another product; empty if none was measured
     */
    public Optional<Contender> nextPeer(String operation) {
        return measurements.stream()
                .filter(measured -> measured.contender().isPeer()
                        && measured.operation().equals(operation)
                        && measured.threads() == 1
                        && measured.processor().isPresent())
                .min(Comparator.comparing(measured -> measured.processor().getAsDouble()))
                .map(Measurement::contender);
    }
}
