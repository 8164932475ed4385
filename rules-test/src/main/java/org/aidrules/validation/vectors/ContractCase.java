package org.aidrules.validation.vectors;

import java.util.Objects;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.ContractHistory;

/**
 * A whole input of the test vectors.
 *
 * @param name what it is there for
 * @param application the contract
 * @param history what has happened in it, where it is to be settled; empty where it is to be planned
 */
record ContractCase(String name, AidApplication application, Optional<ContractHistory> history) {

    ContractCase {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(history, "history");
    }

    /** A contract to plan. */
    public static ContractCase plan(String name, AidApplication.Builder draft) {
        return new ContractCase(name, draft.build(), Optional.empty());
    }

    /** A contract to settle. */
    public static ContractCase settle(String name, AidApplication.Builder draft, ContractHistory history) {
        return new ContractCase(name, draft.build(), Optional.of(history));
    }
}
