package org.aidrules.engine;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** The compiled tables of one revision, not yet evaluated. Each is a package of Drools rules. Immutable. */
public final class CompiledTables {

    private final String revision;
    private final List<Unit> units;

    CompiledTables(String revision, List<Unit> units) {
        this.revision = revision;
        this.units = List.copyOf(units);
    }

    /**
     * Tables that were compiled together.
     *
     * @param tables the names of the tables
     * @param rules loads their rules
     */
    record Unit(SortedSet<String> tables, Supplier<KieBase> rules) {}

    /**
     * Returns the names of the tables.
     *
     * @return the names, in alphabetical order
     */
    public Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        units.forEach(unit -> tables.addAll(unit.tables()));
        return Collections.unmodifiableSet(tables);
    }

    /**
     * Selects one table, and the tables that were compiled together with it.
     *
     * @param table the name of the table
     * @return the tables selected; none if there is no such table
     */
    public CompiledTables select(String table) {
        return new CompiledTables(
                revision,
                units.stream().filter(unit -> unit.tables().contains(table)).toList());
    }

    /**
     * Evaluates every table over its whole domain.
     *
     * @param factsTypes the type of the facts of each table, by its name
     * @param defects receives the gaps, the overlaps and the rows that never match
     * @return the evaluated tables by name, those with defects among them
     * @throws DefectiveTableException if a table is not among {@code factsTypes}
     */
    public Map<String, EvaluatedTable> evaluate(Map<String, Class<? extends Record>> factsTypes, List<Defect> defects) {
        refuseUnknownTables(factsTypes.keySet());
        Map<String, EvaluatedTable> evaluated = new LinkedHashMap<>();
        units.forEach(
                unit -> evaluated.putAll(ContextClassLoaders.callWithOwn(() -> evaluate(unit, factsTypes, defects))));
        return evaluated;
    }

    private Map<String, EvaluatedTable> evaluate(
            Unit unit, Map<String, Class<? extends Record>> factsTypes, List<Defect> defects) {
        KieBase base = unit.rules().get();
        OutcomeCollector outcomes = new OutcomeCollector();
        KieSession session = base.newKieSession(DroolsConfigurations.session(), null);
        try {
            session.setGlobal("outcomes", outcomes);
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    event.getMatch()
                            .getObjects()
                            .forEach(facts ->
                                    outcomes.recordMatch(event.getMatch().getRule(), facts));
                }
            });
            unit.tables().forEach(table -> Domain.of(factsTypes.get(table)).forEach(session::insert));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        Map<String, EvaluatedTable> evaluated = new LinkedHashMap<>();
        unit.tables()
                .forEach(table -> evaluated.put(
                        table, EvaluatedTable.of(table, factsTypes.get(table), rules(base, table), outcomes, defects)));
        return evaluated;
    }

    private void refuseUnknownTables(Set<String> known) {
        List<Defect> unknown = tables().stream()
                .filter(table -> !known.contains(table))
                .map(table -> TableDefects.syntax(table, "table.unknown", new TreeSet<>(known)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new DefectiveTableException(revision, unknown);
        }
    }

    /** Returns the rows of a table, in the order of its file. */
    private static List<Rule> rules(KieBase base, String table) {
        return base.getKiePackages().stream()
                .filter(rules -> TableId.ofPackage(rules.getName())
                        .filter(id -> id.table().equals(table))
                        .isPresent())
                .flatMap(rules -> rules.getRules().stream())
                .sorted(Comparator.comparing(rule -> ((RuleImpl) rule).getLoadOrder()))
                .toList();
    }
}
