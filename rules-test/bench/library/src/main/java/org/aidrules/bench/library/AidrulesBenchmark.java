package org.aidrules.bench.library;

import java.util.concurrent.TimeUnit;
import org.aidrules.AidRules;
import org.aidrules.bench.AmountAnswer;
import org.aidrules.bench.AmountQuestions;
import org.aidrules.bench.AmountsTable;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.engine.Internals;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Measures the library. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AidrulesBenchmark {

    private final AidRules rules = AidRules.standard();
    private final Internals.Decision decision = new Internals.Decision();

    /** Creates the benchmark with the shipped rules. */
    public AidrulesBenchmark() {}

    /** Compares the results with the rule file and with the hand-written code. */
    @Setup
    public void check() {
        AmountsTable.shipped()
                .requireSameAnswers(facts -> new AmountAnswer(
                        decision.decide(facts).outcome(),
                        decision.decide(facts).reason().row()));
        new HandWritten().requireSameResults();
    }

    /**
     * Takes one decision.
     *
     * @param questions the facts
     * @return the amount and its reason
     */
    @Benchmark
    public Object decision(AmountQuestions questions) {
        return decision.decide(questions.next());
    }

    /**
     * Calculates a plan.
     *
     * @param contracts the applications
     * @return the plan
     */
    @Benchmark
    public AidPlan plan(ContractQuestions contracts) {
        return rules.plan(contracts.nextApplication());
    }

    /**
     * Settles a contract.
     *
     * @param contracts the contracts
     * @return the settlement
     */
    @Benchmark
    public AidSettlement settle(ContractQuestions contracts) {
        SampleContracts.Settled contract = contracts.nextSettled();
        return rules.settle(contract.application(), contract.history());
    }
}
