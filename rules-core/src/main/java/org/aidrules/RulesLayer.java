package org.aidrules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aidrules.engine.Row;
import org.aidrules.engine.Rulebook;
import org.aidrules.engine.Table;
import org.aidrules.engine.TableDefect;
import org.aidrules.engine.TableDefectException;

/** The tables that one revision, or one overlay of it, brings. They are asked everything when they are first needed. */
final class RulesLayer {

    private static final Map<String, Class<? extends Record>> FACTS = Decision.ALL.values().stream()
            .collect(Collectors.toUnmodifiableMap(Decision::table, Decision::facts));

    private final String revision;
    private final Rulebook rulebook;
    private final Function<String, Optional<Source>> sources;
    private final boolean overlay;
    private volatile Map<String, Loaded> loaded;

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

    /** One of the tables. */
    Loaded table(String name) {
        return all().get(name);
    }

    /** All the tables; the first call loads them, or refuses them with every defect. */
    Map<String, Loaded> all() {
        Map<String, Loaded> tables = loaded;
        if (tables == null) {
            synchronized (this) {
                if (loaded == null) {
                    loaded = load();
                }
                tables = loaded;
            }
        }
        return tables;
    }

    private Map<String, Loaded> load() {
        List<TableDefect> found = new ArrayList<>();
        Map<String, Table> evaluated;
        try {
            evaluated = rulebook.evaluate(FACTS, found);
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
