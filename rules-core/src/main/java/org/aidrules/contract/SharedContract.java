package org.aidrules.contract;

import java.util.Objects;
import org.aidrules.facts.Scheme;

/**
 * One of the contracts of the doctors who share an assistant.
 *
 * @param application the doctor's situation on the day of signature
 * @param history the history of the contract; only its end matters here
 */
public record SharedContract(AidApplication application, ContractHistory history) implements AssistantContract {

    /**
     * Checks the components.
     *
     * @throws NullPointerException if one is null
     */
    public SharedContract {
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(history, "history");
    }

    /**
     * Obtains a contract that runs to its term.
     *
     * @param application the doctor's situation on the day of signature
     * @return the contract
     */
    public static SharedContract of(AidApplication application) {
        return new SharedContract(application, ContractHistory.builder().build());
    }

    @Override
    public Scheme scheme() {
        return Scheme.INDIVIDUAL;
    }
}
