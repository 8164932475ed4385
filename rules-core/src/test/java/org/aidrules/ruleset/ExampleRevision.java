package org.aidrules.ruleset;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aidrules.engine.ExampleTables;
import org.aidrules.explanation.ExampleSources;
import org.aidrules.explanation.Origin;
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
        Set<String> others = new TreeSet<>(Decisions.byTable().keySet());
        others.remove(table);
        return of(
                List.of(
                        asked(table, changes),
                        new TableSet("example", Origin.REVISION, ExampleTables.unasked(others), ExampleSources::find)),
                Optional.empty());
    }

    static LoadedRevision of(List<TableSet> layers, Optional<LoadedRevision> parent) {
        return new LoadedRevision(
                new RevisionDefinition("example", new Properties(), layers, List.of(), new TreeMap<>()),
                RevisionPropertiesTest.read(),
                Optional.empty(),
                parent);
    }

    static TableSet asked(String table, String... changes) {
        return new TableSet("example", Origin.REVISION, ExampleTables.compiled(table, changes), ExampleSources::find);
    }
}
