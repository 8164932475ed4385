package org.aidrules.validation;

import java.util.Objects;
import java.util.Optional;
import org.aidrules.AidApplication;
import org.aidrules.ContractHistory;

/**
 * A whole input of the test vectors.
 *
 * @param name what it is there for
 * @param application the contract
 * @param history what has happened in it, where it is to be settled; empty where it is to be planned
 */
record Contract(String name, AidApplication application, Optional<ContractHistory> history) {

    Contract {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(history, "history");
    }

    /** A contract to plan. */
    static Contract plan(String name, AidApplication.Builder draft) {
        return new Contract(name, draft.build(), Optional.empty());
    }

    /** A contract to settle. */
    static Contract settle(String name, AidApplication.Builder draft, ContractHistory history) {
        return new Contract(name, draft.build(), Optional.of(history));
    }
}
