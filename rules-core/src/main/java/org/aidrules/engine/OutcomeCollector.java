package org.aidrules.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.kie.api.definition.rule.Rule;

/**
 * Collects the outcomes of the rows of decision tables while they are evaluated. The rule files call it by the global
 * variable {@code outcomes}; other code must not.
 */
public final class OutcomeCollector implements BiConsumer<List<Object>, String> {

    private final Map<Object, Map<Rule, Map<String, String>>> byFacts = new LinkedHashMap<>();

    /**
     * Records one cell of the outcome of a row.
     *
     * @param row the row that matched
     * @param facts the facts that it matched
     * @param column the name of the column
     * @param value the content of the cell
     */
    public void give(Rule row, Object facts, String column, String value) {
        recordMatch(row, facts).put(column, value);
    }

    /**
     * Records one cell, as {@link #give} does, for rules that know this collector as a type of Java only.
     *
     * @param place the row, the facts and the name of the column
     * @param value the content of the cell
     */
    @Override
    public void accept(List<Object> place, String value) {
        give((Rule) place.get(0), place.get(1), (String) place.get(2), value);
    }

    /** Records that a row matched, even if all cells of its outcome are empty, and returns the cells so far. */
    Map<String, String> recordMatch(Rule row, Object facts) {
        return byFacts.computeIfAbsent(facts, f -> new LinkedHashMap<>())
                .computeIfAbsent(row, r -> new LinkedHashMap<>());
    }

    /** Returns the rows that matched some facts, each with the cells of its outcome. */
    Map<Rule, Map<String, String>> of(Object facts) {
        return byFacts.getOrDefault(facts, Map.of());
    }
}
