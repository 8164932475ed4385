package org.aidrules.contract;

import java.util.Objects;
import org.aidrules.facts.Scheme;

/**
 * The contract of an organisation that shares an assistant with others.
 *
 * @param application the situation of the organisation on the day of signature
 * @param history the history of the contract; only its end matters here
 */
public record SharedOrganisationContract(OrganisationApplication application, OrganisationHistory history)
        implements AssistantContract {

    /**
     * Checks the components.
     *
     * @throws NullPointerException if one is null
     */
    public SharedOrganisationContract {
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(history, "history");
    }

    /**
     * Obtains a contract that runs to its term.
     *
     * @param application the situation of the organisation on the day of signature
     * @return the contract
     */
    public static SharedOrganisationContract of(OrganisationApplication application) {
        return new SharedOrganisationContract(application, OrganisationHistory.EMPTY);
    }

    @Override
    public Scheme scheme() {
        return application.scheme();
    }
}
