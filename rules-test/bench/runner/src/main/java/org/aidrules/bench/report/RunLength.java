package org.aidrules.bench.report;

import java.util.List;

/** How long each benchmark runs. */
enum RunLength {
    /** For figures to be published: about half an hour in all. */
    FULL(3, 5, 2),
    /** To see that everything works: a few minutes in all. */
    SHORT(1, 3, 1);

    private final int forks;
    private final int iterations;
    private final int seconds;

    RunLength(int forks, int iterations, int seconds) {
        this.forks = forks;
        this.iterations = iterations;
        this.seconds = seconds;
    }

    /** Returns the options of JMH. */
    List<String> options() {
        String count = String.valueOf(iterations);
        String time = seconds + "s";
        return List.of("-f", String.valueOf(forks), "-wi", count, "-w", time, "-i", count, "-r", time);
    }

    /** Returns the arguments of a benchmark in Node: warm-ups, iterations and the seconds of each. */
    List<String> nodeArguments() {
        String count = String.valueOf(iterations);
        return List.of(count, String.valueOf(iterations * forks), String.valueOf(seconds));
    }
}
