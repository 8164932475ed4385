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

/**
 * The tables that one revision ships, compiled but not yet asked.
 *
 * <p>Each table is a rule package named {@code aidrules.REVISION.TABLE}, with {@code _} for {@code -}.
 */
public final class CompiledTables {

    private static final String ROOT = "aidrules.";

    private final String revision;
    private final List<Part> parts;

    CompiledTables(String revision, List<Part> parts) {
        this.revision = revision;
        this.parts = List.copyOf(parts);
    }

    /** Tables that were compiled together. */
    record Part(SortedSet<String> tables, Supplier<KieBase> compiled) {
    }

    /**
     * The names of the tables.
     *
     * @return in alphabetical order
     */
    public Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        parts.forEach(part -> tables.addAll(part.tables()));
        return Collections.unmodifiableSet(tables);
    }

    /**
     * Only those tables that were compiled together with one of them.
     *
     * @param table the name of a table
     * @return a smaller rulebook
     */
    public CompiledTables around(String table) {
        return new CompiledTables(revision, parts.stream().filter(part -> part.tables().contains(table)).toList());
    }

    /**
     * Asks every table everything that it may be asked.
     *
     * @param factsTypes the type of the facts by table; a table that is not among them is refused
     * @param defects where all the gaps, overlaps and rows that never match are added
     * @return the tables by name, as far as they answer
     * @throws DefectiveTableException if a table is not among those of {@code factsTypes}
     */
    public Map<String, EvaluatedTable> evaluate(Map<String, Class<? extends Record>> factsTypes, List<Defect> defects) {
        refuseUnknownTables(factsTypes.keySet());
        Map<String, EvaluatedTable> evaluated = new LinkedHashMap<>();
        parts.forEach(part -> evaluated.putAll(ContextClassLoaders.call(() -> evaluate(part, factsTypes, defects))));
        return evaluated;
    }

    private Map<String, EvaluatedTable> evaluate(Part part, Map<String, Class<? extends Record>> factsTypes,
            List<Defect> defects) {
        KieBase base = part.compiled().get();
        OutcomeCollector outcomes = new OutcomeCollector();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("outcomes", outcomes);
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    event.getMatch().getObjects().forEach(facts -> outcomes.match(event.getMatch().getRule(), facts));
                }
            });
            part.tables().forEach(table -> Domain.of(factsTypes.get(table)).forEach(session::insert));
            session.fireAllRules();
        } catch (RuntimeException e) {
            throw new DefectiveTableException(revision, part.tables().stream()
                    .map(table -> TableDefects.syntax(table, "a snippet of it fails: " + cause(e))).toList());
        } finally {
            session.dispose();
        }
        Map<String, EvaluatedTable> evaluated = new LinkedHashMap<>();
        part.tables().forEach(table -> evaluated.put(table,
                EvaluatedTable.of(table, factsTypes.get(table), rules(base, table), outcomes, defects)));
        return evaluated;
    }

    /** What is at the bottom of a failure. */
    private static Throwable cause(Throwable failure) {
        return failure.getCause() == null ? failure : cause(failure.getCause());
    }

    private void refuseUnknownTables(Set<String> known) {
        List<Defect> unknown = tables().stream().filter(table -> !known.contains(table))
                .map(table -> TableDefects.syntax(table,
                        "no decision has this name; there are: " + String.join(", ", new TreeSet<>(known))))
                .toList();
        if (!unknown.isEmpty()) {
            throw new DefectiveTableException(revision, unknown);
        }
    }

    private List<Rule> rules(KieBase base, String table) {
        String rulePackage = ROOT + revision.replace('-', '_') + "." + table.replace('-', '_');
        return base.getKiePackage(rulePackage).getRules().stream()
                .sorted(Comparator.comparing(rule -> ((RuleImpl) rule).getLoadOrder())).toList();
    }

    /** The revision and the table of a rule package, or nothing where the package is none of ours. */
    static List<String> revisionAndTable(String rulePackage) {
        String[] parts = rulePackage.split("\\.");
        return rulePackage.startsWith(ROOT) && parts.length == 3
                ? List.of(parts[1].replace('_', '-'), parts[2].replace('_', '-')) : List.of();
    }
}
