package org.aidrules.ruleset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aidrules.engine.ExampleTables;
import org.aidrules.explanation.ExampleSources;
import org.aidrules.explanation.Origin;
import org.aidrules.facts.Scheme;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.TableSet;

/** A revision of which one table can be asked, and the others exist in name only. */
public final class ExampleRevision {

    private ExampleRevision() {}

    /**
     * Makes a revision.
     *
     * @param table the table that can be asked
     * @param changes changes of its text, as in {@link ExampleTables#text}
     * @return the revision
     */
    public static LoadedRevision of(String table, String... changes) {
        return of(List.of(asked(table, changes), allBut(table)), Optional.empty());
    }

    /**
     * Makes a revision of which several tables can be asked.
     *
     * @param tables the names of the tables
     * @return the revision
     */
    public static LoadedRevision with(String... tables) {
        return of(
                Stream.concat(Arrays.stream(tables).map(ExampleRevision::asked), Stream.of(allBut(tables)))
                        .toList(),
                Optional.empty());
    }

    private static TableSet allBut(String... tables) {
        Set<String> others = new TreeSet<>(Decisions.tables(Scheme.INDIVIDUAL));
        others.removeAll(List.of(tables));
        return new TableSet("example", Origin.REVISION, ExampleTables.unasked(others), ExampleSources::find);
    }

    static LoadedRevision of(List<TableSet> layers, Optional<LoadedRevision> parent) {
        return new LoadedRevision(
                new RevisionDefinition("example", new Properties(), layers, List.of(), new TreeMap<>()),
                RevisionPropertiesTest.read(),
                Scheme.INDIVIDUAL,
                Optional.empty(),
                parent);
    }

    static TableSet asked(String table, String... changes) {
        return new TableSet("example", Origin.REVISION, ExampleTables.compiled(table, changes), ExampleSources::find);
    }
}
