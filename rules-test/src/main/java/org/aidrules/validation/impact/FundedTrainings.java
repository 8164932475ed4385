package org.aidrules.validation.impact;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.Assistant;

/**
 * Calculates what is paid for the training of assistants, once for all who are hired on the same day and have the same
 * background. Thread-safe.
 */
final class FundedTrainings {

    /** The number of results kept, which bounds the memory that a large population needs. */
    private static final int MOST_KEPT = 100_000;

    private final Map<Hire, FundedTraining> known = new ConcurrentHashMap<>();

    /** All that a training depends on. */
    private record Hire(String revision, LocalDate on, Assistant assistant) {}

    /**
     * Returns what is paid for the training of a contract's assistant; empty where there is none.
     *
     * @param rules the rules under which the contract is signed
     * @param revision the id of the revision under which it is signed
     */
    Optional<FundedTraining> of(AidRules rules, String revision, AidApplication application) {
        return application
                .assistant()
                .flatMap(assistant -> of(rules, application, new Hire(revision, application.hireDay(), assistant)));
    }

    private Optional<FundedTraining> of(AidRules rules, AidApplication application, Hire hire) {
        FundedTraining kept = known.get(hire);
        if (kept != null) {
            return Optional.of(kept);
        }
        AidPlan plan = rules.plan(application);
        Optional<FundedTraining> training = plan.training().map(one -> FundedTraining.of(one, plan.rules()));
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        training.ifPresent(one -> known.put(hire, one));
        return training;
    }
}
