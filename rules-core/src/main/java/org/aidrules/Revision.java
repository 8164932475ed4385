package org.aidrules;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aidrules.engine.Domain;
import org.aidrules.engine.Table;
import org.aidrules.facts.Term;
import org.aidrules.facts.TermFacts;

/**
 * A state of the law: a set of decision tables, some of its own and the others inherited from the revision it extends.
 *
 * <p>Its tables are loaded when they are first used. A table with a gap or an overlap is refused then.
 */
public final class Revision {

    private final String id;
    private final RevisionProperties properties;
    private final Optional<LocalDate> inForceTo;
    private final Optional<Revision> parent;
    private final Map<String, RulesLayer> layers = new LinkedHashMap<>();
    private final RevisionDefinition definition;
    /** The tables that were asked something, which are sound. */
    private final Map<String, RulesLayer.Loaded> asked = new ConcurrentHashMap<>();

    Revision(RevisionDefinition definition, RevisionProperties properties, Optional<LocalDate> inForceTo,
            Optional<Revision> parent) {
        this.id = definition.id();
        this.definition = definition;
        this.properties = properties;
        this.inForceTo = inForceTo;
        this.parent = parent;
        for (String table : Decision.ALL.keySet()) {
            Optional<RulesLayer> own = definition.layers().stream()
                    .filter(layer -> layer.tables().contains(table)).findFirst();
            own.or(() -> parent.map(p -> p.layers.get(table))).ifPresent(layer -> layers.put(table, layer));
        }
        refuseMissingTables();
    }

    private void refuseMissingTables() {
        List<Defect> missing = new ArrayList<>();
        for (String table : Decision.ALL.keySet()) {
            if (!layers.containsKey(table)) {
                missing.add(new Defect(Defect.Kind.GAP, table, List.of(), Map.of(),
                        new Text("table " + table + ": it is missing", "table " + table + " : elle manque")));
            }
        }
        if (!missing.isEmpty()) {
            throw new DefectiveTableException(id, missing);
        }
    }

    /**
     * The revision's id.
     *
     * @return for example {@code reglement-arbitral}
     */
    public String id() {
        return id;
    }

    /**
     * The revision's title.
     *
     * @return in English and in French
     */
    public Text title() {
        return properties.title();
    }

    /**
     * The first day on which contracts are signed under it.
     *
     * @return empty for a draft that was never in force
     */
    public Optional<LocalDate> inForceFrom() {
        return properties.inForceFrom();
    }

    /**
     * The first day on which contracts are no longer signed under it.
     *
     * @return empty where no end is known, be it that the text that ends it was not yet published
     */
    public Optional<LocalDate> inForceTo() {
        return inForceTo;
    }

    /**
     * Whether contracts are signed under it on a day.
     *
     * @param date the day
     * @return whether the day lies in the revision's period
     */
    public boolean isInForceOn(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return inForceFrom().map(from -> !date.isBefore(from)).orElse(false)
                && inForceTo().map(date::isBefore).orElse(true);
    }

    /**
     * The day its text was published.
     *
     * @return before that day nobody could know it; empty for a draft
     */
    public Optional<LocalDate> publishedOn() {
        return properties.publishedOn();
    }

    /**
     * The day its tables were last compared with the sources.
     *
     * @return what a later text changed is not in them
     */
    public LocalDate checkedOn() {
        return properties.checkedOn();
    }

    /**
     * The revision that this one changes.
     *
     * @return the id of the revision whose tables it inherits
     */
    public Optional<String> extended() {
        return parent.map(Revision::id);
    }

    /**
     * Where its dates and its existence are said.
     *
     * @return at least one place
     */
    public List<Citation> sources() {
        return properties.sources();
    }

    /**
     * Where its tables break, on purpose, a rule that the tables of other revisions keep.
     *
     * @return by the name of the rule, where the law says so
     */
    public Map<String, List<Citation>> exceptions() {
        return Collections.unmodifiableMap(properties.exceptions());
    }

    /**
     * How many combinations of facts its tables decide together.
     *
     * @return the sum of the sizes of all tables
     */
    public long cells() {
        return Decision.ALL.values().stream().mapToLong(decision -> Domain.size(decision.facts())).sum();
    }

    /**
     * All that is wrong with its tables, its own and the inherited ones: each is asked everything.
     *
     * @return the defects; none where every decision can be taken
     */
    public List<Defect> defects() {
        Set<RulesLayer> all = new LinkedHashSet<>(layers.values());
        List<Defect> defects = new ArrayList<>();
        for (RulesLayer layer : all) {
            try {
                layer.loadAll();
            } catch (DefectiveTableException e) {
                defects.addAll(e.defects());
            }
        }
        if (defects.isEmpty()) {
            layers.keySet().forEach(table -> defects.addAll(entangled(table(table))));
        }
        return defects;
    }

    /** Rows whose conditions cannot be read column by column, so that nobody can tell what they match. */
    private static List<Defect> entangled(DecisionTable table) {
        return table.rows().stream().filter(row -> row.cells() != table.domain().entrySet().stream()
                        .mapToLong(fact -> row.conditions().getOrDefault(fact.getKey(), fact.getValue()).size())
                        .reduce(1, (a, b) -> a * b))
                .map(row -> new Defect(Defect.Kind.SYNTAX, table.name(), List.of(row.name()), Map.of(), new Text(
                        "table " + table.name() + ", row " + row.name() + ": its conditions depend on each other",
                        "table " + table.name() + ", ligne " + row.name()
                                + " : ses conditions dépendent les unes des autres"))).toList();
    }

    /**
     * The names of its tables, its own and the inherited ones.
     *
     * @return one for every decision
     */
    public List<String> tables() {
        return List.copyOf(layers.keySet());
    }

    /**
     * The names of the tables that it brings itself.
     *
     * @return those that are not inherited
     */
    public List<String> ownTables() {
        return layers.entrySet().stream().filter(layer -> definition.layers().contains(layer.getValue()))
                .map(Map.Entry::getKey).toList();
    }

    /**
     * One of its tables, to be read.
     *
     * @param name the table's name
     * @return the table
     * @throws UnknownNameException if no decision has that name
     * @throws DefectiveTableException if the table is not total and exact
     */
    public DecisionTable table(String name) {
        RulesLayer layer = layers.get(Objects.requireNonNull(name, "name"));
        if (layer == null) {
            throw new UnknownNameException("table", name, layers.keySet());
        }
        RulesLayer.Loaded loaded = layer.table(name);
        Table table = loaded.table();
        List<DecisionTable.Row> rows = table.rows().stream().map(row -> new DecisionTable.Row(row.name(),
                table.conditions(row), row.outcome(), table.cells(row), loaded.answers().get(row).reason())).toList();
        return new DecisionTable(name, layer.revision(), layer.overlay(), table.domain(), table.outcomeColumns(),
                rows);
    }

    @Override
    public String toString() {
        return id;
    }

    /** How many years a contract lasts. */
    int contractYears() {
        return decide(Decision.TERMS, new TermFacts(Term.CONTRACT_YEARS)).outcome().orElseThrow().intValueExact();
    }

    /** Takes a decision. */
    <F extends Record, O> Decided<O> decide(Decision<F, O> decision, F facts) {
        RulesLayer.Loaded table = asked.get(decision.table());
        if (table == null) {
            table = layers.get(decision.table()).table(decision.table());
            asked.put(decision.table(), table);
        }
        return table.answer(facts);
    }

    /** Adds its files, and those of the revisions that it extends, to the digest of the rules. */
    void digest(MessageDigest digest) {
        definition.digest(digest);
        parent.ifPresent(p -> p.digest(digest));
    }
}
