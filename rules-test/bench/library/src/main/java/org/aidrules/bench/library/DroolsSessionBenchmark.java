package org.aidrules.bench.library;

import java.util.concurrent.TimeUnit;
import org.aidrules.bench.AmountAnswer;
import org.aidrules.bench.AmountQuestions;
import org.aidrules.bench.AmountsTable;
import org.aidrules.engine.Internals;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Measures the shipped rules in a Drools session for each decision. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DroolsSessionBenchmark {

    private final Internals.Session session = new Internals.Session();

    /** Creates the benchmark. */
    public DroolsSessionBenchmark() {}

    /** Compares the answers with the rule file. */
    @Setup
    public void check() {
        AmountsTable.shipped().requireSameAnswers(session::decide);
    }

    /**
     * Takes one decision.
     *
     * @param questions the facts
     * @return the amount and the row
     */
    @Benchmark
    public AmountAnswer decision(AmountQuestions questions) {
        return session.decide(questions.next());
    }
}
