package org.aidrules.validation.vectors;

import java.util.Objects;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;

/**
 * A contract of the test vectors.
 *
 * @param name the name of the case, with the limit that it tests
 * @param application the contract
 * @param history the history of a contract to settle; empty for a contract to plan
 */
record ContractCase(String name, AidApplication application, Optional<ContractHistory> history) {

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
}
