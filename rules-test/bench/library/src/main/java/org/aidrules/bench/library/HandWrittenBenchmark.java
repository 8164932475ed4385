package org.aidrules.bench.library;

import java.util.concurrent.TimeUnit;
import org.aidrules.bench.AmountQuestions;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Measures hand-written Java that returns the same results as the library. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HandWrittenBenchmark {

    private final HandWritten handWritten = new HandWritten();

    /** Creates the benchmark. */
    public HandWrittenBenchmark() {}

    /** Compares the results with those of the library. */
    @Setup
    public void check() {
        handWritten.requireSameResults();
    }

    /**
     * Takes one decision by switches.
     *
     * @param questions the facts
     * @return the amount and its reason
     */
    @Benchmark
    public ExplainedAmount decision(AmountQuestions questions) {
        return HandWrittenAmounts.bySwitch(questions.next());
    }

    /**
     * Takes one decision by an array.
     *
     * @param questions the facts
     * @return the amount and its reason
     */
    @Benchmark
    public ExplainedAmount decisionByArray(AmountQuestions questions) {
        return HandWrittenAmounts.byOrdinal(questions.next());
    }

    /**
     * Calculates a plan.
     *
     * @param contracts the applications
     * @return the plan
     */
    @Benchmark
    public AidPlan plan(ContractQuestions contracts) {
        return handWritten.plan(contracts.nextApplication());
    }

    /**
     * Settles a contract.
     *
     * @param contracts the contracts
     * @return the settlement
     */
    @Benchmark
    public AidSettlement settle(ContractQuestions contracts) {
        return handWritten.settle(contracts.nextSettled());
    }
}
