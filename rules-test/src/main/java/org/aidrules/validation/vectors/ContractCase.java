package org.aidrules.validation.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.AidRules;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.error.InputError;
import org.aidrules.json.ContractWriter;

/**
 * An individual contract of the test vectors.
 *
 * @param name the name of the case, with the limit that it tests
 * @param application the contract
 * @param history the history of a contract to settle; empty for a contract to plan
 */
record ContractCase(String name, AidApplication application, Optional<ContractHistory> history) implements VectorCase {

    ContractCase {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(history, "history");
    }

    /** Obtains a contract to plan. */
    public static ContractCase plan(String name, AidApplication.Builder draft) {
        return new ContractCase(name, draft.build(), Optional.empty());
    }

    /** Obtains a contract to settle. */
    public static ContractCase settle(String name, AidApplication.Builder draft, ContractHistory history) {
        return new ContractCase(name, draft.build(), Optional.of(history));
    }

    @Override
    public ContractCase named(String name) {
        return new ContractCase(name, application, history);
    }

    @Override
    public boolean isSettled() {
        return history.isPresent();
    }

    @Override
    public ObjectNode input() {
        ContractWriter writer = ContractWriter.withoutSentences();
        return history.map(known -> writer.contract(application, known))
                .orElseGet(() -> writer.application(application));
    }

    @Override
    public List<InputError> errors(AidRules rules) {
        return history.map(known -> rules.check(application.toBuilder(), known))
                .orElseGet(() -> rules.check(application.toBuilder()));
    }

    @Override
    public Result result(AidRules rules) {
        ContractWriter writer = ContractWriter.withoutSentences();
        if (history.isPresent()) {
            AidSettlement settlement = rules.settle(application, history.get());
            return new Result(writer.settlement(settlement), CitedReasons.of(settlement));
        }
        AidPlan plan = rules.plan(application);
        return new Result(writer.plan(plan), CitedReasons.of(plan));
    }
}
