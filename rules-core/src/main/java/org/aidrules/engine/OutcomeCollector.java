package org.aidrules.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kie.api.definition.rule.Rule;

/**
 * What the rows of the decision tables answer, collected while they fire. The rule files know it as the global
 * {@code outcomes}; nothing else should.
 */
public final class OutcomeCollector {

    private final Map<Object, Map<Rule, Map<String, String>>> byFacts = new LinkedHashMap<>();

    /**
     * Takes one cell of a row's outcome.
     *
     * @param row the row that matched
     * @param facts the facts it matched
     * @param column the name of the outcome's column
     * @param value the cell
     */
    public void give(Rule row, Object facts, String column, String value) {
        match(row, facts).put(column, value);
    }

    /** Takes note that a row matched, even where all the cells of its outcome are empty, and keeps its cells. */
    Map<String, String> match(Rule row, Object facts) {
        return byFacts.computeIfAbsent(facts, f -> new LinkedHashMap<>())
                .computeIfAbsent(row, r -> new LinkedHashMap<>());
    }

    /** The rows that matched these facts, each with its outcome. */
    Map<Rule, Map<String, String>> to(Object facts) {
        return byFacts.getOrDefault(facts, Map.of());
    }
}
