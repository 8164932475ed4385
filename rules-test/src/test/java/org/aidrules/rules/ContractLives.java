package org.aidrules.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.time.api.Dates;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.ContractHistory;
import org.aidrules.facts.Measure;

/** Random contracts of the options that are open, in every revision, each with the activity of its five years. */
public class ContractLives extends DomainContextBase {

    static final int MOST = 1_000_000;

    /**
     * A contract and what was observed.
     *
     * @param application the contract
     * @param plan its plan
     * @param observed the counts of each of its years, the first year first
     */
    record Life(AidApplication application, AidPlan plan, List<Map<Measure, Integer>> observed) {

        /** Every year observed. */
        ContractHistory history() {
            return history(observed.size());
        }

        /** The first years observed. */
        ContractHistory history(int years) {
            ContractHistory.Builder history = ContractHistory.builder();
            IntStream.range(0, years).forEach(i -> history.observed(i + 1, observed.get(i)));
            return history.build();
        }

        /** What is needed to try it again. */
        @Override
        public String toString() {
            return application + " " + observed;
        }

        /** The same with some patients more by one measure, in every year. */
        Life more(AidPlan.Target target, int patients) {
            return new Life(
                    application,
                    plan,
                    observed.stream()
                            .map(counts -> {
                                Map<Measure, Integer> raised = new HashMap<>(counts);
                                raised.merge(target.measure(), patients, (count, more) -> Math.min(MOST, count + more));
                                return raised;
                            })
                            .toList());
        }
    }

    @Provide
    Arbitrary<Life> lives() {
        return contracts().flatMap(application -> {
            AidPlan plan = Shipped.RULES.plan(application);
            return counts(plan.targets()).list().ofSize(5).map(observed -> new Life(application, plan, observed));
        });
    }

    /** Contracts that exist; those without targets, newly established or of the convention, are the fewer. */
    private static Arbitrary<AidApplication> contracts() {
        Arbitrary<AidApplication> any = new SoundApplications().applications();
        Arbitrary<AidApplication> signed = Arbitraries.frequencyOf(
                Tuple.of(1, any),
                Tuple.of(
                        2,
                        any.map(application ->
                                application.toBuilder().newlyEstablished(false).build())));
        return Arbitraries.frequencyOf(Tuple.of(4, signed), Tuple.of(1, signed.flatMap(ContractLives::signedLater)))
                .filter(application -> Shipped.RULES.plan(application).option().available());
    }

    private static Arbitrary<AidApplication> signedLater(AidApplication application) {
        return Dates.dates()
                .between(SettlementOracle.CONVENTION, LocalDate.of(2026, 12, 31))
                .map(day -> application.toBuilder()
                        .signedOn(day)
                        .hiredOn(day)
                        .revision("convention-2024")
                        .build());
    }

    private static Arbitrary<Map<Measure, Integer>> counts(List<AidPlan.Target> targets) {
        return Combinators.combine(targets.stream().map(ContractLives::count).toList())
                .as(counts -> {
                    Map<Measure, Integer> observed = new HashMap<>();
                    IntStream.range(0, targets.size())
                            .forEach(i -> observed.put(targets.get(i).measure(), counts.get(i)));
                    return observed;
                });
    }

    /** Counts about the start, 75 % of the way, the target, and any other. */
    private static Arbitrary<Integer> count(AidPlan.Target target) {
        int start = target.start();
        int reached = target.target().orElse(start);
        int enough = start + (int) ((reached - start) * 3L / 4);
        return Arbitraries.oneOf(
                        Arbitraries.of(start - 1, start, enough, enough + 1, reached - 1, reached),
                        Arbitraries.integers().between(Math.min(start, reached), Math.max(start, reached)),
                        Arbitraries.integers().between(0, MOST))
                .map(count -> Math.max(0, Math.min(MOST, count)));
    }
}
