package org.aidrules.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.aidrules.answers.Domain;
import org.aidrules.answers.EvaluatedTable;
import org.aidrules.answers.Row;
import org.aidrules.answers.TableAnswers;
import org.aidrules.error.Defect;
import org.aidrules.facts.DecisionFacts;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** The compiled tables of one revision, not yet evaluated. Each is a package of Drools rules. Immutable. */
public final class CompiledTables implements TableAnswers {

    private final List<Unit> units;

    CompiledTables(List<Unit> units) {
        this.units = List.copyOf(units);
    }

    /**
     * Tables that were compiled together.
     *
     * @param tables the names of the tables
     * @param rules loads their rules
     */
    record Unit(SortedSet<String> tables, Supplier<KieBase> rules) {}

    @Override
    public Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        units.forEach(unit -> tables.addAll(unit.tables()));
        return Collections.unmodifiableSet(tables);
    }

    @Override
    public boolean areChecked() {
        return false;
    }

    /** Asks Drools for the answer to every fact of the domain. */
    @Override
    public EvaluatedTable evaluate(String table, Class<? extends DecisionFacts> factsType, List<Defect> defects) {
        return ContextClassLoaders.callWithOwn(() -> evaluate(rules(table), table, factsType, defects));
    }

    /** Returns the rules of a table, and of those that were compiled together with it. */
    KieBase rules(String table) {
        return units.stream()
                .filter(unit -> unit.tables().contains(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no compiled table " + table))
                .rules()
                .get();
    }

    private static EvaluatedTable evaluate(
            KieBase base, String table, Class<? extends DecisionFacts> factsType, List<Defect> defects) {
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
            Domain.of(factsType).forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return table(table, factsType, rules(base, table), outcomes, defects);
    }

    /** Returns the table of the outcomes that its rows gave to each of the facts. */
    private static EvaluatedTable table(
            String table,
            Class<? extends DecisionFacts> factsType,
            List<Rule> rules,
            OutcomeCollector outcomes,
            List<Defect> defects) {
        List<? extends DecisionFacts> domain = Domain.of(factsType);
        Map<Rule, Map<String, String>> reached = new HashMap<>();
        domain.forEach(facts -> outcomes.of(facts).forEach(reached::putIfAbsent));
        Map<Rule, Integer> indexes = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Rule rule : rules) {
            if (reached.containsKey(rule)) {
                indexes.put(rule, rows.size());
                rows.add(row(rule, reached.get(rule)));
            }
        }
        int[] rowOf = domain.stream()
                .mapToInt(facts -> only(outcomes.of(facts).keySet(), indexes, table, facts, defects))
                .toArray();
        rules.stream()
                .filter(rule -> !reached.containsKey(rule))
                .forEach(rule -> defects.add(TableDefects.unreachable(table, rule.getName())));
        return new EvaluatedTable(table, factsType, rows, rowOf);
    }

    /** Returns the index of the only row that matched; adds a defect if there is not exactly one. */
    private static int only(
            Set<Rule> matched, Map<Rule, Integer> indexes, String table, DecisionFacts facts, List<Defect> defects) {
        if (matched.size() == 1) {
            return Objects.requireNonNull(indexes.get(matched.iterator().next()));
        }
        defects.add(
                matched.isEmpty()
                        ? TableDefects.gap(table, Domain.describe(facts))
                        : TableDefects.overlap(
                                table,
                                Domain.describe(facts),
                                matched.stream().map(Rule::getName).toList()));
        return EvaluatedTable.NO_ROW;
    }

    private static Row row(Rule rule, Map<String, String> outcome) {
        Map<String, String> metadata = new HashMap<>();
        rule.getMetaData().forEach((key, value) -> metadata.put(key, unquoted(String.valueOf(value))));
        return new Row(rule.getName(), outcome, metadata);
    }

    /** Removes the quotation marks of metadata, which only rules compiled at run time keep. */
    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
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
