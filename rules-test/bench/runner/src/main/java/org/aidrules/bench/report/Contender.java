package org.aidrules.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A contender of the benchmarks. */
public enum Contender {
    /** Java that a good engineer would write by hand, with the same results. */
    HAND_WRITTEN("hand-written", "Hand-written Java", Kind.MEASURE, "library", "HandWrittenBenchmark"),
    /** The library. */
    AIDRULES("aidrules", "aidrules", Kind.LIBRARY, "library", "AidrulesBenchmark"),
    /** The library's tables in a Drools session for each decision. */
    DROOLS_SESSION(
            "drools-session", "Drools, a session for each decision", Kind.MEASURE, "library", "DroolsSessionBenchmark");

    /** The part that a contender has in the comparison. */
    enum Kind {
        /** The library itself. */
        LIBRARY,
        /** A measure of the library that is not another product. */
        MEASURE,
        /** Another product. */
        PEER
    }

    private final String id;
    private final String title;
    private final Kind kind;
    private final String module;
    private final String benchmark;

    Contender(String id, String title, Kind kind, String module, String benchmark) {
        this.id = id;
        this.title = title;
        this.kind = kind;
        this.module = module;
        this.benchmark = benchmark;
    }

    /**
     * Returns the name of this contender in files.
     *
     * @return for example {@code kie-dmn}
     */
    public String id() {
        return id;
    }

    /**
     * Returns the name of this contender for readers.
     *
     * @return for example {@code KIE DMN}
     */
    public String title() {
        return title;
    }

    boolean isPeer() {
        return kind == Kind.PEER;
    }

    /** Returns the folder of the module that measures it. */
    String module() {
        return module;
    }

    /** Returns the modules of all contenders, each once. */
    static List<String> modules() {
        return Arrays.stream(values()).map(Contender::module).distinct().toList();
    }

    /**
     * Obtains a contender by its name in files.
     *
     * @param id the name
     * @return the contender
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Contender of(String id) {
        return find(contender -> contender.id.equals(id))
                .orElseThrow(() -> new IllegalArgumentException("no contender is called " + id));
    }

    /** Finds the contender that a benchmark class measures. */
    static Optional<Contender> measuredBy(String benchmark) {
        return find(contender -> contender.benchmark.equals(benchmark));
    }

    private static Optional<Contender> find(Predicate<Contender> wanted) {
        return Arrays.stream(values()).filter(wanted).findFirst();
    }
}
