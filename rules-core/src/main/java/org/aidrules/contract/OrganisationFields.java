package org.aidrules.contract;

import java.util.Set;

/** The fields of the application of an organisation (<i>structure</i>) for which a decision table may ask. */
public final class OrganisationFields {

    private static final Set<String> ASKABLE =
            Set.of("/centre/zone", "/patients/attendingAdults", "/patients/activeFile");

    private OrganisationFields() {}

    /**
     * Returns whether a decision table may ask for a field. It may ask for a field that holds a single value and is not
     * mandatory.
     *
     * @param pointer its place in an application, as a JSON pointer
     * @return true if the field exists and may be asked for
     */
    public static boolean mayBeAskedFor(String pointer) {
        return ASKABLE.contains(pointer);
    }
}
