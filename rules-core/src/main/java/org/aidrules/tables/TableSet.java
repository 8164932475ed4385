package org.aidrules.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.aidrules.answers.EvaluatedTable;
import org.aidrules.answers.StoredAnswers;
import org.aidrules.answers.TableAnswers;
import org.aidrules.engine.TableCompiler;
import org.aidrules.engine.TableSource;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.Origin;
import org.aidrules.explanation.Source;
import org.aidrules.facts.DecisionFacts;

/**
 * The tables of one revision, or of one overlay of it. Each table is loaded when it is first needed.
 */
public final class TableSet {

    private final String revision;
    private final Origin origin;
    private final TableAnswers answers;
    private final Function<String, Optional<Source>> sources;
    private final Map<String, DecidedTable<?, ?>> loaded = new ConcurrentHashMap<>();
    private Optional<List<Defect>> defects = Optional.empty();

    /**
     * Creates a set of tables, which are not loaded yet.
     *
     * @param revision the id of the revision to which the tables belong
     * @param origin whether they come from a revision in force, a draft or an overlay
     * @param answers the answers of the tables
     * @param sources finds a source by its id
     */
    public TableSet(String revision, Origin origin, TableAnswers answers, Function<String, Optional<Source>> sources) {
        this.revision = revision;
        this.origin = origin;
        this.answers = answers;
        this.sources = sources;
    }

    /** Returns the id of the revision to which these tables belong. */
    public String revision() {
        return revision;
    }

    /** Returns the origin of the tables. */
    public Origin origin() {
        return origin;
    }

    /** Returns the names of the tables. */
    public Set<String> tables() {
        return answers.tables();
    }

    /** Returns whether the answers of the tables were stored when {@code rules-drl} was built. */
    public boolean isStored() {
        return answers.areChecked();
    }

    /**
     * Obtains the table of a decision; the first call loads it.
     *
     * @throws DefectiveTableException with every defect of the table
     */
    public <F extends DecisionFacts, R extends DecisionResult<?>> DecidedTable<F, R> table(
            DecisionType<F, R> decision) {
        return loaded.computeIfAbsent(decision.table(), this::loadOne).of(decision);
    }

    /**
     * Loads all tables that are not loaded yet.
     *
     * @throws DefectiveTableException with every defect
     */
    public void loadAll() {
        load(tables()).forEach(loaded::putIfAbsent);
    }

    private DecidedTable<?, ?> loadOne(String table) {
        return Objects.requireNonNull(load(Set.of(table)).get(table));
    }

    private Map<String, DecidedTable<?, ?>> load(Set<String> names) {
        List<Defect> found = new ArrayList<>();
        Map<String, EvaluatedTable> evaluated = new LinkedHashMap<>();
        names.forEach(table -> find(table, found)
                .ifPresent(decision -> evaluated.put(table, answers.evaluate(table, decision.facts(), found))));
        RowParser parser = new RowParser(revision, sources, origin, found);
        Map<String, DecidedTable<?, ?>> decided = new LinkedHashMap<>();
        evaluated.forEach((name, table) -> decided.put(name, new DecidedTable<>(Decisions.of(name), table, parser)));
        if (!answers.areChecked()) {
            decided.values().forEach(DecidedTable::readAll);
            if (found.isEmpty()) {
                decided.values().forEach(table -> found.addAll(TableConsistencyRules.defects(table)));
            }
        }
        refuse(found);
        return decided;
    }

    /** Finds the decision of a table; adds a defect if there is none. */
    /**
     * Returns a shipped table as its rule file says it.
     *
     * @param table the name of a table whose answers are stored
     * @return the columns and cells of the file
     * @throws DefectiveTableException if the file is not the one that the answers were made from
     */
    public TableSource source(String table) {
        List<Defect> found = new ArrayList<>();
        Optional<TableSource> source = read((StoredAnswers) answers, table, found);
        refuse(found);
        return source.orElseThrow();
    }

    private static Optional<TableSource> read(StoredAnswers stored, String table, List<Defect> found) {
        String text = new String(stored.ruleFile(table), StandardCharsets.UTF_8);
        return TableFileReader.read(table + StoredAnswers.RULES, text, found);
    }

    private static Optional<DecisionType<?, ?>> find(String table, List<Defect> found) {
        DecisionType<?, ?> decision = Decisions.byTable().get(table);
        if (decision == null) {
            List<String> known = Decisions.byTable().keySet().stream().sorted().toList();
            found.add(Defect.inTable(Defect.Kind.SYNTAX, table, CoreMessages.text("table.unknown", known)));
        }
        return Optional.ofNullable(decision);
    }

    private void refuse(List<Defect> found) {
        if (!found.isEmpty()) {
            throw new DefectiveTableException(revision, found);
        }
    }

    /**
     * Finds every defect of the tables, the first time that it is called. Of tables whose answers were stored, the rule
     * files are compiled again, and Drools is asked again for every answer.
     *
     * @throws IllegalStateException if a part of Drools that compiles tables is not on the class path
     */
    public synchronized List<Defect> defects() {
        if (defects.isEmpty()) {
            defects = Optional.of(List.copyOf(findDefects()));
        }
        return defects.get();
    }

    private List<Defect> findDefects() {
        try {
            if (answers instanceof StoredAnswers stored) {
                return differences(stored);
            }
            loadAll();
            return List.of();
        } catch (DefectiveTableException e) {
            return e.defects();
        }
    }

    /** Returns the defects of the rule files, or else the differences of the stored answers from those of Drools. */
    private List<Defect> differences(StoredAnswers stored) {
        List<Defect> found = new ArrayList<>();
        List<TableSource> files = new ArrayList<>();
        for (String table : tables()) {
            read(stored, table, found).ifPresent(files::add);
        }
        refuse(found);
        TableAnswers compiled =
                Objects.requireNonNull(TableCompiler.compile(files, found).get(revision), revision);
        TableSet asked = new TableSet(revision, origin, compiled, sources);
        found.addAll(asked.defects());
        if (found.isEmpty()) {
            asked.loaded.forEach((name, table) -> found.addAll(table.differences(table(Decisions.of(name)))));
        }
        return found;
    }
}
