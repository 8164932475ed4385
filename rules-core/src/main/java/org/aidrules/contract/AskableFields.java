package org.aidrules.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aidrules.facts.Scheme;

/**
 * The fields of the applications of all schemes for which a decision table may ask: those that hold a single value and are not
 * mandatory.
 */
public final class AskableFields {

    private static final Map<String, List<String>> ACCEPTED = accepted();

    private AskableFields() {}

    private static Map<String, List<String>> accepted() {
        Map<String, List<String>> all =
                new LinkedHashMap<>(ContractFields.askable("", OrganisationFields.of(Scheme.HEALTH_CENTRE)));
        all.putAll(ContractFields.askable("", OrganisationFields.of(Scheme.COLLECTIVE)));
        all.putAll(ContractFields.askable("", ContractFields.APPLICATION));
        return all;
    }

    /**
     * Returns whether a decision table may ask for a field.
     *
     * @param pointer its place in an application of any scheme, as a JSON pointer
     * @return true if the field exists and may be asked for
     */
    public static boolean mayBeAskedFor(String pointer) {
        return ACCEPTED.containsKey(pointer);
    }

    /**
     * Returns the values that are accepted by a field that a decision table may ask for.
     *
     * @param pointer its place in an application of any scheme, as a JSON pointer
     * @return the accepted values; empty where there is no such field
     */
    public static List<String> accepted(String pointer) {
        return ACCEPTED.getOrDefault(pointer, List.of());
    }
}
