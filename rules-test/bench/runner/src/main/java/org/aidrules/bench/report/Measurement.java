package org.aidrules.bench.report;

import java.util.OptionalDouble;

/**
 * What was measured of one operation of one contender.
 *
 * @param contender the contender
 * @param operation the operation: {@code decision}, {@code plan} or {@code settle}
 * @param threads the number of threads
 * @param nanoseconds the average time of one operation in one thread
 * @param error half the width of the 99.9 % confidence interval of the time, in nanoseconds; empty where the run was
 *     too short to tell
 * @param processor the processor time of one operation in nanoseconds, which does not count the time in which other
 *     programs had the processors; empty where it was not measured
 * @param bytes the bytes allocated by one operation; empty where they were not measured
 */
public record Measurement(
        Contender contender,
        String operation,
        int threads,
        double nanoseconds,
        OptionalDouble error,
        OptionalDouble processor,
        OptionalDouble bytes) {

    /**
     * Returns the operations in a second of all threads together.
     *
     * @return the throughput
     */
    public double perSecond() {
        return threads * 1e9 / nanoseconds;
    }
}
