package org.aidrules.bench.easyrules;

import java.util.concurrent.TimeUnit;
import org.aidrules.bench.AmountAnswer;
import org.aidrules.bench.AmountQuestions;
import org.aidrules.bench.AmountsTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Measures the decision by Easy Rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EasyRulesBenchmark {

    private final AmountsTable table = AmountsTable.shipped();
    private final EasyRulesDecision decision = new EasyRulesDecision(table);

    /** Creates the benchmark. */
    public EasyRulesBenchmark() {}

    /** Compares the answers with the rule file. */
    @Setup
    public void check() {
        table.requireSameAnswers(decision::decide);
    }

    /**
     * Takes one decision.
     *
     * @param questions the facts
     * @return the amount and the row
     */
    @Benchmark
    public AmountAnswer decision(AmountQuestions questions) {
        return decision.decide(questions.next());
    }
}
