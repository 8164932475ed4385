package org.aidrules.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * Guards ratios against regressions in a way that is fair on a noisy machine. In each of several rounds it measures the
 * library and its measures one directly after the other, so that what else the machine does slows all of them; of each
 * ratio, the median of the rounds counts.
 */
final class Guard {

    private final List<Limit> limits;
    private final List<Results> rounds = new ArrayList<>();

    Guard(List<Limit> limits) {
        this.limits = List.copyOf(limits);
    }

    /** Measures some rounds. */
    void measure(int number, IntFunction<Results> round) {
        for (int i = 1; i <= number; i++) {
            rounds.add(round.apply(i));
        }
    }

    /** Returns a line for each limit: the limit, the median and the figures of all rounds. */
    List<String> lines() {
        return limits.stream()
                .map(limit -> (isKept(limit) ? "kept    " : "BROKEN  ") + limit + ": " + Figures.of(median(limit)) + " "
                        + figures(limit))
                .toList();
    }

    /** Returns whether the median of every figure keeps its limit; a figure that was not measured does not. */
    boolean isKept() {
        return limits.stream().allMatch(this::isKept);
    }

    private boolean isKept(Limit limit) {
        OptionalDouble median = median(limit);
        return median.isPresent() && limit.isKept(median.getAsDouble());
    }

    private OptionalDouble median(Limit limit) {
        double[] sorted = rounds.stream()
                .map(limit::measured)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[sorted.length / 2]);
    }

    private String figures(Limit limit) {
        return Arrays.toString(
                rounds.stream().map(limit::measured).map(Figures::of).toArray());
    }
}
