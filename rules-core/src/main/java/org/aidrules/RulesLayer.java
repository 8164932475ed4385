package org.aidrules;

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
import org.aidrules.engine.Row;
import org.aidrules.engine.Rulebook;
import org.aidrules.engine.Table;
import org.aidrules.engine.TableDefect;
import org.aidrules.engine.TableDefectException;

/** The tables that one revision, or one overlay of it, brings. Each is asked everything when it is first needed. */
final class RulesLayer {

    private static final Map<String, Class<? extends Record>> FACTS = Decision.ALL.values().stream()
            .collect(Collectors.toUnmodifiableMap(Decision::table, Decision::facts));

    private final String revision;
    private final Rulebook rulebook;
    private final Function<String, Optional<Source>> sources;
    private final boolean overlay;
    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

    RulesLayer(String revision, boolean overlay, Rulebook rulebook, Function<String, Optional<Source>> sources) {
        this.revision = revision;
        this.overlay = overlay;
        this.rulebook = rulebook;
        this.sources = sources;
    }

    /** A table with what each row answers. */
    record Loaded(Table table, Map<Row, Decided<Object>> answers) {

        /** What the table answers to some facts. */
        @SuppressWarnings("unchecked")
        <O> Decided<O> answer(Record facts) {
            return (Decided<O>) (Decided<?>) answers.get(table.row(facts));
        }
    }

    String revision() {
        return revision;
    }

    /** Whether these are tables of the caller's own, laid over those of the revision. */
    boolean overlay() {
        return overlay;
    }

    Set<String> tables() {
        return rulebook.tables();
    }

    /** One of the tables; the first call loads it, or refuses it with every defect. */
    Loaded table(String name) {
        Loaded table = loaded.get(name);
        if (table == null) {
            synchronized (this) {
                if (!loaded.containsKey(name)) {
                    loaded.putAll(load(rulebook.around(name)));
                }
                table = loaded.get(name);
            }
        }
        return table;
    }

    /** Loads all the tables at once, unless they are, or refuses them with every defect. */
    void loadAll() {
        if (!loaded.keySet().containsAll(tables())) {
            loaded.putAll(load(rulebook));
        }
    }

    private Map<String, Loaded> load(Rulebook book) {
        List<TableDefect> found = new ArrayList<>();
        Map<String, Table> evaluated;
        try {
            evaluated = book.evaluate(FACTS, found);
        } catch (TableDefectException e) {
            throw new DefectiveTableException(revision, Defects.of(e.defects()));
        }
        RowReader reader = new RowReader(sources);
        Map<String, Loaded> tables = new LinkedHashMap<>();
        evaluated.forEach((name, table) -> tables.put(name, new Loaded(table, answers(reader, table))));
        List<Defect> defects = new ArrayList<>(Defects.of(found));
        defects.addAll(reader.defects());
        if (defects.isEmpty()) {
            tables.values().forEach(loaded -> defects.addAll(Coherence.defects(loaded)));
        }
        if (!defects.isEmpty()) {
            throw new DefectiveTableException(revision, defects);
        }
        return tables;
    }

    private static Map<Row, Decided<Object>> answers(RowReader reader, Table table) {
        Map<Row, Decided<Object>> answers = new IdentityHashMap<>();
        table.rows().forEach(row -> answers.put(row, reader.read(Decision.ALL.get(table.name()), row)));
        return answers;
    }
}
