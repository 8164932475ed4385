package org.aidrules.tables;

import java.util.Map;

/** The names of types and facts that table files used before they were renamed. Drafts may still use them. */
final class FormerNames {

    private static final Map<String, String> TODAY = Map.ofEntries(
            Map.entry("Answer", "YesNo"),
            Map.entry("Option", "AidOption"),
            Map.entry("Obligation", "ObligationKind"),
            Map.entry("Place", "PercentilePosition"),
            Map.entry("Position", "LimitComparison"),
            Map.entry("Standing", "AttainmentLevel"),
            Map.entry("Aim", "TargetDirection"),
            Map.entry("Progress", "TargetProgress"),
            Map.entry("Anchor", "ReferenceDay"),
            Map.entry("Aspect", "GovernedAspect"),
            Map.entry("Term", "Parameter"),
            Map.entry("TermFacts", "ParameterFacts"),
            Map.entry("Party", "ContractParty"),
            Map.entry("Profile", "AssistantBackground"),
            Map.entry("newlySettled", "newlyEstablished"));

    private FormerNames() {}

    /** Returns the name of today for a former name; any other name as it is. */
    static String today(String name) {
        return TODAY.getOrDefault(name, name);
    }
}
