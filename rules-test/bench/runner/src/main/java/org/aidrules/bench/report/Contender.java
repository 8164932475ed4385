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
            "drools-session", "Drools, a session for each decision", Kind.MEASURE, "library", "DroolsSessionBenchmark"),
    /** KIE DMN. */
    KIE_DMN("kie-dmn", "KIE DMN", Kind.PEER, "kie-dmn", "KieDmnBenchmark"),
    /** Camunda DMN with its legacy FEEL. */
    CAMUNDA_DMN("camunda-dmn", "Camunda DMN, legacy FEEL", Kind.PEER, "camunda-dmn", "CamundaBenchmark"),
    /** Camunda DMN with a FEEL engine newer than the one that it resolves by default. */
    CAMUNDA_DMN_SCALA_SHADED(
            "camunda-dmn-scala-shaded",
            "Camunda DMN, FEEL engine 1.19.5 scala-shaded",
            Kind.PEER,
            "camunda-dmn-scala-shaded",
            "CamundaFeelBenchmark"),
    /** Evrete. */
    EVRETE("evrete", "Evrete", Kind.PEER, "evrete", "EvreteBenchmark"),
    /** OpenL Tablets. */
    OPENL_TABLETS("openl-tablets", "OpenL Tablets", Kind.PEER, "openl-tablets", "OpenLBenchmark"),
    /** Easy Rules. */
    EASY_RULES("easy-rules", "Easy Rules", Kind.PEER, "easy-rules", "EasyRulesBenchmark"),
    /** Publicodes, in Node. */
    PUBLICODES("publicodes", "publicodes, in Node", Kind.PEER, "publicodes", "");

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

    /** Returns the modules of the contenders that JMH measures, each once. */
    static List<String> modules() {
        return Arrays.stream(values())
                .filter(contender -> !contender.benchmark.isEmpty())
                .map(Contender::module)
                .distinct()
                .toList();
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
