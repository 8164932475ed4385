package org.aidrules.ruleset;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Stream;
import org.aidrules.answers.Domain;
import org.aidrules.answers.EvaluatedTable;
import org.aidrules.engine.TableSource;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.UnknownNameException;
import org.aidrules.explanation.Citation;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Origin;
import org.aidrules.explanation.Source;
import org.aidrules.facts.DecisionFacts;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.ParameterFacts;
import org.aidrules.facts.PostTerm;
import org.aidrules.facts.PostTermFacts;
import org.aidrules.facts.Scheme;
import org.aidrules.reference.Digests;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;
import org.aidrules.tables.DecidedTable;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionType;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.TableSet;
import org.jspecify.annotations.Nullable;

/**
 * A state of the law: a set of decision tables, some of its own and the others inherited from the revision it extends.
 *
 * <p>Its tables are loaded when they are first used. A table with defects is refused at that moment.
 */
public final class LoadedRevision implements Revision {

    private final String id;
    private final Content content;
    /** The tables that were already used, by the numbers of their decisions. They have no defects. */
    private final @Nullable DecidedTable<?, ?>[] usedTables;
    /** Records what a calculation consults; null outside of a calculation. */
    private final @Nullable ConsultedRules consulted;

    /**
     * What a revision consists of.
     *
     * @param definition its definition
     * @param properties its properties
     * @param scheme the scheme that it belongs to
     * @param inForceTo the first day on which it is no longer in force; empty where no end is known
     * @param parent the revision that it extends
     * @param tables the set that holds each table
     * @param original the sets whose tables were substituted, by table
     * @param lenders the revisions from which tables or rows were taken
     * @param marked whether anything in it is not a shipped table or a revision in force
     */
    private record Content(
            RevisionDefinition definition,
            RevisionProperties properties,
            Scheme scheme,
            Optional<LocalDate> inForceTo,
            Optional<LoadedRevision> parent,
            Map<String, TableSet> tables,
            Map<String, TableSet> original,
            List<LoadedRevision> lenders,
            boolean marked) {

        /** Returns the set that held a table before it was substituted. */
        private @Nullable TableSet originalSet(String table) {
            return original.getOrDefault(table, tables.get(table));
        }
    }

    /**
     * Creates a revision.
     *
     * @throws DefectiveTableException if it has no table for a decision of its scheme, or a table of another scheme
     */
    public LoadedRevision(
            RevisionDefinition definition,
            RevisionProperties properties,
            Scheme scheme,
            Optional<LocalDate> inForceTo,
            Optional<LoadedRevision> parent) {
        Map<String, TableSet> tables = new LinkedHashMap<>();
        for (String table : Decisions.tables(scheme)) {
            Optional<TableSet> own = definition.tables().stream()
                    .filter(set -> set.tables().contains(table))
                    .findFirst();
            own.or(() -> parent.map(p -> p.content.tables.get(table))).ifPresent(set -> tables.put(table, set));
        }
        refuseOtherTables(definition, scheme, tables);
        boolean marked =
                properties.isDraft() || tables.values().stream().anyMatch(set -> set.origin() != Origin.REVISION);
        this.id = definition.id();
        this.content =
                new Content(definition, properties, scheme, inForceTo, parent, tables, Map.of(), List.of(), marked);
        this.usedTables = new DecidedTable<?, ?>[Decisions.byTable().size()];
        this.consulted = null;
    }

    private LoadedRevision(LoadedRevision original, ConsultedRules consulted) {
        this.id = original.id;
        this.content = original.content;
        this.usedTables = original.usedTables;
        this.consulted = consulted;
    }

    private LoadedRevision(LoadedRevision original, Content content) {
        this.id = original.id;
        this.content = content;
        this.usedTables = new DecidedTable<?, ?>[Decisions.byTable().size()];
        this.consulted = null;
    }

    /**
     * Returns the same revision with other tables in the place of some of its own.
     *
     * @param others the tables by name
     * @param lender the revision from which they, or rows of them, are taken
     */
    LoadedRevision with(Map<String, TableSet> others, LoadedRevision lender) {
        if (others.isEmpty()) {
            return this;
        }
        Map<String, TableSet> tables = new LinkedHashMap<>(content.tables);
        tables.putAll(others);
        Map<String, TableSet> original = new LinkedHashMap<>(content.original);
        others.keySet().forEach(table -> original.putIfAbsent(table, set(table)));
        List<LoadedRevision> lenders = new ArrayList<>(content.lenders);
        lenders.add(lender);
        return new LoadedRevision(
                this,
                new Content(
                        content.definition,
                        content.properties,
                        content.scheme,
                        content.inForceTo,
                        content.parent,
                        tables,
                        original,
                        lenders,
                        true));
    }

    /** Returns the id of the revision to which a table belongs. */
    String owner(String table) {
        return set(table).revision();
    }

    /** Returns a table by its name. */
    DecidedTable<?, ?> decided(String table) {
        return set(table).table(Decisions.of(table));
    }

    /** Returns the rows and the domain of a table. */
    EvaluatedTable evaluated(String table) {
        return decided(table).table();
    }

    /** Returns the same revision, which records the tables that it consults. */
    LoadedRevision recordedBy(ConsultedRules recorder) {
        return new LoadedRevision(this, recorder);
    }

    /** Records all tables of this revision. */
    void addTo(ConsultedRules recorder) {
        content.tables.keySet().forEach(table -> record(recorder, table));
    }

    private void record(ConsultedRules recorder, String table) {
        if (isDraft()) {
            recorder.addDraft(id);
        }
        recorder.addTable(set(table), table);
    }

    /** Returns whether anything in this revision is not a shipped table or a revision in force. */
    boolean isMarked() {
        return content.marked;
    }

    /** Refuses a revision without a table of its scheme, or with a table of another scheme. */
    private static void refuseOtherTables(RevisionDefinition definition, Scheme scheme, Map<String, TableSet> tables) {
        List<Defect> defects = new ArrayList<>();
        for (String table : Decisions.tables(scheme)) {
            if (!tables.containsKey(table)) {
                defects.add(Defect.inTable(Defect.Kind.GAP, table, CoreMessages.text("table.missing")));
            }
        }
        definition.tables().stream()
                .flatMap(set -> set.tables().stream())
                .filter(table -> Decisions.byTable().containsKey(table) && !tables.containsKey(table))
                .distinct()
                .forEach(table -> defects.add(Defect.inTable(
                        Defect.Kind.SYNTAX, table, CoreMessages.text("table.otherScheme", scheme.key()))));
        if (!defects.isEmpty()) {
            throw new DefectiveTableException(definition.id(), defects);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public LocalizedText title() {
        return content.properties.title();
    }

    @Override
    public Scheme scheme() {
        return content.scheme;
    }

    @Override
    public boolean isDraft() {
        return content.properties.isDraft();
    }

    @Override
    public Optional<LocalDate> inForceFrom() {
        return content.properties.inForceFrom();
    }

    @Override
    public Optional<LocalDate> inForceTo() {
        return content.inForceTo;
    }

    @Override
    public boolean isInForceOn(LocalDate date) {
        Objects.requireNonNull(date, "date");
        Optional<LocalDate> from = inForceFrom();
        Optional<LocalDate> to = inForceTo();
        return from.isPresent() && !date.isBefore(from.get()) && (to.isEmpty() || date.isBefore(to.get()));
    }

    @Override
    public Optional<LocalDate> publishedOn() {
        return content.properties.publishedOn();
    }

    @Override
    public LocalDate checkedOn() {
        return content.properties.checkedOn();
    }

    @Override
    public Optional<String> extended() {
        return content.parent.map(LoadedRevision::id);
    }

    @Override
    public List<Citation> sources() {
        return content.properties.sources();
    }

    @Override
    public Map<String, List<Citation>> exceptions() {
        return Collections.unmodifiableMap(content.properties.exceptions());
    }

    @Override
    public long cells() {
        return Decisions.tables(content.scheme).stream()
                .mapToLong(table -> Domain.size(Decisions.of(table).facts()))
                .sum();
    }

    @Override
    public List<Defect> defects() {
        List<Defect> defects = new ArrayList<>();
        for (TableSet set : new LinkedHashSet<>(content.tables.values())) {
            if (!content.marked || !set.isStored()) {
                defects.addAll(set.defects());
            }
        }
        if (defects.isEmpty()) {
            content.tables.keySet().forEach(table -> defects.addAll(entangled(table(table))));
        }
        return defects;
    }

    /** Finds the rows whose conditions depend on each other and therefore cannot be shown column by column. */
    private static List<Defect> entangled(DecisionTable table) {
        return table.rows().stream()
                .filter(row -> row.cells()
                        != table.domain().entrySet().stream()
                                .mapToLong(fact -> row.conditions()
                                        .getOrDefault(fact.getKey(), fact.getValue())
                                        .size())
                                .reduce(1, (a, b) -> a * b))
                .map(row -> Defect.inRow(
                        Defect.Kind.SYNTAX, table.name(), row.name(), CoreMessages.text("table.conditionsEntangled")))
                .toList();
    }

    @Override
    public List<String> tables() {
        return List.copyOf(content.tables.keySet());
    }

    @Override
    public List<String> ownTables() {
        return content.tables.keySet().stream().filter(this::owns).toList();
    }

    @Override
    public List<Source> ownSources() {
        return content.definition.sources();
    }

    @Override
    public DecisionTable table(String name) {
        return table(name, set(name));
    }

    @Override
    public Optional<DecisionTable> overriddenTable(String name) {
        TableSet own = set(name);
        List<TableSet> beneath = Stream.concat(
                        content.definition.tables().stream()
                                .filter(set -> set.tables().contains(name)),
                        content.parent.stream().map(extended -> extended.content.tables.get(name)))
                .toList();
        return beneath.stream()
                .skip(1)
                .findFirst()
                .filter(set -> beneath.get(0) == own)
                .map(set -> table(name, set));
    }

    /**
     * Returns a table as its file says it.
     *
     * @throws UnknownNameException if there is no such table
     * @throws DefectiveTableException if a shipped file is not the one that its answers were made from
     */
    TableSource source(String name) {
        set(name);
        TableSet set = Objects.requireNonNull(content.originalSet(name));
        Optional<TableSource> source =
                set.isStored() ? Optional.of(set.source(name)) : content.definition.source(set, name);
        return source.or(() -> content.parent.map(extended -> extended.source(name)))
                .orElseThrow(() -> new IllegalStateException("no file of " + id + " holds " + name));
    }

    private TableSet set(String name) {
        TableSet set = content.tables.get(Objects.requireNonNull(name, "name"));
        if (set == null) {
            throw new UnknownNameException("table", name, content.tables.keySet());
        }
        return set;
    }

    private static DecisionTable table(String name, TableSet set) {
        DecidedTable<?, ?> decided = set.table(Decisions.of(name));
        EvaluatedTable table = decided.table();
        List<DecisionTable.Row> rows = table.rows().stream()
                .map(row -> new DecisionTable.Row(
                        row.name(), table.conditions(row), row.outcome(), table.cells(row), decided.reason(row)))
                .toList();
        return new DecisionTable(
                name, set.revision(), set.origin() == Origin.OVERLAY, table.domain(), table.outcomeColumns(), rows);
    }

    @Override
    public String toString() {
        return id;
    }

    /** Returns the duration of a contract, in years. */
    public int contractYears() {
        return term(Parameter.CONTRACT_YEARS, PostTerm.CONTRACT_YEARS)
                .orElseThrow()
                .intValueExact();
    }

    /** Returns the attainment from which the aid of a year may be due in full; empty where there is none below 100 %. */
    public Optional<BigDecimal> fullAidAttainment() {
        return term(Parameter.FULL_AID_ATTAINMENT, PostTerm.FULL_AID_ATTAINMENT);
    }

    /** Returns a number that every scheme sets, each in the table of its own. */
    private Optional<BigDecimal> term(Parameter individual, PostTerm organisation) {
        return scheme() == Scheme.INDIVIDUAL
                ? decide(Decisions.TERMS, new ParameterFacts(individual)).outcome()
                : decide(Decisions.POST_TERMS, new PostTermFacts(organisation)).outcome();
    }

    /**
     * Loads all tables, which are otherwise loaded when they are first used.
     *
     * @throws DefectiveTableException if one of them has a defect
     */
    public void loadTables() {
        Decisions.tables(content.scheme).forEach(table -> decided(Decisions.of(table)));
    }

    /** Takes a decision for some facts. */
    public <F extends DecisionFacts, R extends DecisionResult<?>> R decide(DecisionType<F, R> decision, F facts) {
        DecidedTable<F, R> table = decided(decision);
        if (consulted != null) {
            record(consulted, decision, table.asked(facts));
        }
        return table.decide(facts);
    }

    private void record(ConsultedRules recorder, DecisionType<?, ?> decision, long asked) {
        recorder.addFields(asked);
        if (content.marked) {
            record(recorder, decision.table());
        }
    }

    private <F extends DecisionFacts, R extends DecisionResult<?>> DecidedTable<F, R> decided(
            DecisionType<F, R> decision) {
        DecidedTable<?, ?> used = usedTables[decision.number()];
        if (used == null) {
            used = set(decision.table()).table(decision);
            usedTables[decision.number()] = used;
        }
        return used.of(decision);
    }

    /** Returns whether it has a table of its own for a decision. */
    public boolean owns(DecisionType<?, ?> decision) {
        return owns(decision.table());
    }

    private boolean owns(String table) {
        return content.definition.tables().contains(content.originalSet(table));
    }

    /** Adds its files, and those of the revisions that it extends, to the digest of the rules. */
    public void digest(MessageDigest digest) {
        content.definition.digest(digest);
        content.parent.ifPresent(p -> p.digest(digest));
        if (!content.original.isEmpty()) {
            String tables = String.join(",", content.original.keySet());
            Digests.add(digest, id + "/substituted", tables.getBytes(StandardCharsets.UTF_8));
            content.lenders.forEach(lender -> lender.digest(digest));
        }
    }
}
