package org.aidrules.tables;

import java.util.ArrayList;
import java.util.IdentityHashMap;
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
import org.aidrules.engine.Row;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.explanation.Source;

/** The tables that one revision, or one overlay of it, brings. Each is asked everything when it is first needed. */
public final class TableSet {

    private static final Map<String, Class<? extends Record>> FACTS = DecisionType.ALL.values().stream()
            .collect(Collectors.toUnmodifiableMap(DecisionType::table, DecisionType::facts));

    private final String revision;
    private final CompiledTables rulebook;
    private final Function<String, Optional<Source>> sources;
    private final boolean overlay;
    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

    public TableSet(String revision, boolean overlay, CompiledTables rulebook, Function<String, Optional<Source>> sources) {
        this.revision = revision;
        this.overlay = overlay;
        this.rulebook = rulebook;
        this.sources = sources;
    }

    /** A table with what each row answers. */
    public record Loaded(EvaluatedTable table, Map<Row, DecisionResult<Object>> answers) {

        /** What the table answers to some facts. */
        @SuppressWarnings("unchecked")
        public <O> DecisionResult<O> answer(Record facts) {
            return (DecisionResult<O>) (DecisionResult<?>) answers.get(table.row(facts));
        }
    }

    public String revision() {
        return revision;
    }

    /** Whether these are tables of the caller's own, laid over those of the revision. */
    public boolean overlay() {
        return overlay;
    }

    public Set<String> tables() {
        return rulebook.tables();
    }

    /** One of the tables; the first call loads it, or refuses it with every defect. */
    public Loaded table(String name) {
        Loaded table = loaded.get(name);
        if (table == null) {
            synchronized (this) {
                if (!loaded.containsKey(name)) {
                    loaded.putAll(load(rulebook.select(name)));
                }
                table = loaded.get(name);
            }
        }
        return table;
    }

    /** Loads all the tables at once, unless they are, or refuses them with every defect. */
    public void loadAll() {
        if (!loaded.keySet().containsAll(tables())) {
            loaded.putAll(load(rulebook));
        }
    }

    private Map<String, Loaded> load(CompiledTables book) {
        List<Defect> defects = new ArrayList<>();
        Map<String, EvaluatedTable> evaluated = book.evaluate(FACTS, defects);
        RowParser reader = new RowParser(sources);
        Map<String, Loaded> tables = new LinkedHashMap<>();
        evaluated.forEach((name, table) -> tables.put(name, new Loaded(table, answers(reader, table))));
        defects.addAll(reader.defects());
        if (defects.isEmpty()) {
            tables.values().forEach(loaded -> defects.addAll(TableConsistencyRules.defects(loaded)));
        }
        if (!defects.isEmpty()) {
            throw new DefectiveTableException(revision, defects);
        }
        return tables;
    }

    private static Map<Row, DecisionResult<Object>> answers(RowParser reader, EvaluatedTable table) {
        Map<Row, DecisionResult<Object>> answers = new IdentityHashMap<>();
        table.rows().forEach(row -> answers.put(row, reader.read(DecisionType.ALL.get(table.name()), row)));
        return answers;
    }
}
