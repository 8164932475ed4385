package org.aidrules.contract;

import org.aidrules.facts.Scheme;

/** A contract, of any scheme, that pays for one assistant together with others. */
public sealed interface AssistantContract permits SharedContract, SharedOrganisationContract {

    /**
     * Returns the scheme under which it is signed.
     *
     * @return the scheme
     */
    Scheme scheme();
}
