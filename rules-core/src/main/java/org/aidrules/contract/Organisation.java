package org.aidrules.contract;

import org.aidrules.facts.Scheme;

/** An organisation (<i>structure</i>) that signs for posts of medical assistants: a health centre, or a company of doctors. */
public sealed interface Organisation permits HealthCentre, DoctorsCompany {

    /**
     * Returns the scheme under which it signs.
     *
     * @return the scheme
     */
    Scheme scheme();
}
