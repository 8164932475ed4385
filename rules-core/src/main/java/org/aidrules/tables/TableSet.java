package org.aidrules.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aidrules.engine.CompiledTables;
import org.aidrules.engine.EvaluatedTable;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.explanation.Origin;
import org.aidrules.explanation.Source;

/**
 * The tables of one revision, or of one overlay of it. Each table is evaluated over its whole domain when it is first
 * needed.
 */
public final class TableSet {

    private static final Map<String, Class<? extends Record>> FACTS = Decisions.byTable().values().stream()
            .collect(Collectors.toUnmodifiableMap(DecisionType::table, DecisionType::facts));

    private final String revision;
    private final Origin origin;
    private final CompiledTables compiled;
    private final Function<String, Optional<Source>> sources;
    private final Map<String, DecidedTable<?, ?>> loaded = new ConcurrentHashMap<>();

    /**
     * Creates a set of compiled tables, which are not evaluated yet.
     *
     * @param revision the id of the revision to which the tables belong
     * @param origin whether they come from a revision in force, a draft or an overlay
     * @param compiled the tables
     * @param sources finds a source by its id
     */
    public TableSet(
            String revision, Origin origin, CompiledTables compiled, Function<String, Optional<Source>> sources) {
        this.revision = revision;
        this.origin = origin;
        this.compiled = compiled;
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
        return compiled.tables();
    }

    /**
     * Obtains the table of a decision; the first call evaluates it.
     *
     * @throws DefectiveTableException with every defect of the table
     */
    public <F extends Record, R extends DecisionResult<?>> DecidedTable<F, R> table(DecisionType<F, R> decision) {
        DecidedTable<?, ?> table = loaded.get(decision.table());
        if (table == null) {
            synchronized (this) {
                if (!loaded.containsKey(decision.table())) {
                    loaded.putAll(load(compiled.select(decision.table())));
                }
                table = loaded.get(decision.table());
            }
        }
        return table.as(decision).orElseThrow();
    }

    /**
     * Evaluates all tables that are not evaluated yet.
     *
     * @throws DefectiveTableException with every defect
     */
    public void loadAll() {
        if (!loaded.keySet().containsAll(tables())) {
            loaded.putAll(load(compiled));
        }
    }

    private Map<String, DecidedTable<?, ?>> load(CompiledTables tables) {
        List<Defect> defects = new ArrayList<>();
        Map<String, EvaluatedTable> evaluated = tables.evaluate(FACTS, defects);
        RowParser parser = new RowParser(sources, origin);
        Map<String, DecidedTable<?, ?>> decided = new LinkedHashMap<>();
        evaluated.forEach((name, table) ->
                decided.put(name, DecidedTable.of(Decisions.byTable().get(name), table, parser)));
        defects.addAll(parser.defects());
        if (defects.isEmpty()) {
            decided.values().forEach(table -> defects.addAll(TableConsistencyRules.defects(table)));
        }
        if (!defects.isEmpty()) {
            throw new DefectiveTableException(revision, defects);
        }
        return decided;
    }
}
