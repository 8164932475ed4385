package org.aidrules.bench.report;

import java.util.List;

/** How long each benchmark runs. */
enum RunLength {
    /** For figures to be published: about 40 minutes in all. */
    FULL(3, new Iterations(10, 2), new Iterations(5, 2)),
    /** To see that everything works: some minutes in all. */
    SHORT(1, new Iterations(3, 2), new Iterations(3, 1)),
    /** One round of the guard. */
    GUARD(1, new Iterations(10, 2), new Iterations(3, 1));

    private final int forks;
    private final Iterations warmUp;
    private final Iterations measured;

    RunLength(int forks, Iterations warmUp, Iterations measured) {
        this.forks = forks;
        this.warmUp = warmUp;
        this.measured = measured;
    }

    /** Some iterations of the same duration. */
    private record Iterations(int number, int seconds) {

        String time() {
            return seconds + "s";
        }
    }

    /** Returns the options of JMH. */
    List<String> options() {
        return List.of(
                "-f", String.valueOf(forks),
                "-wi", String.valueOf(warmUp.number()),
                "-w", warmUp.time(),
                "-i", String.valueOf(measured.number()),
                "-r", measured.time());
    }

    /** Returns the arguments of a benchmark in Node: warm-ups, iterations and the seconds of each. */
    List<String> nodeArguments() {
        return List.of(
                String.valueOf(warmUp.number()),
                String.valueOf(measured.number() * forks),
                String.valueOf(measured.seconds()));
    }
}
