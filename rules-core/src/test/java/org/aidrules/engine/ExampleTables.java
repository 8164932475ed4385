package org.aidrules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aidrules.error.Defect;
import org.aidrules.tables.TableFileReader;

/** The small tables of these tests, in {@code tables/}: real decisions of a revision {@code example} that never was. */
public final class ExampleTables {

    private ExampleTables() {}

    /**
     * Reads a table.
     *
     * @param table its name
     * @param changes pairs of texts: each one that stands in the table, and the one that takes its place
     * @return the text of the table after the changes
     */
    public static String text(String table, String... changes) {
        String text = read("/tables/" + table + ".drl.csv");
        for (int i = 0; i < changes.length; i += 2) {
            assertTrue(text.contains(changes[i]), changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text;
    }

    /**
     * Compiles one table, which must have no defect that the compiler sees.
     *
     * @param table its name
     * @param changes as in {@link #text}
     * @return the compiled table
     */
    public static CompiledTables compiled(String table, String... changes) {
        List<Defect> defects = new ArrayList<>();
        Map<String, CompiledTables> compiled = TableCompiler.compile(List.of(source(table, changes)), defects);
        assertEquals(List.of(), defects);
        return compiled.get("example");
    }

    /**
     * Reads a table as data; it must have no defect.
     *
     * @param table its name
     * @param changes as in {@link #text}
     * @return the table
     */
    public static TableSource source(String table, String... changes) {
        List<Defect> defects = new ArrayList<>();
        Optional<TableSource> source = TableFileReader.read(table + ".drl.csv", text(table, changes), defects);
        assertEquals(List.of(), defects);
        return source.orElseThrow();
    }

    /**
     * Names tables that no test may ask.
     *
     * @param tables their names
     * @return tables that fail when they are loaded
     */
    public static CompiledTables unasked(Set<String> tables) {
        return new CompiledTables(List.of(new CompiledTables.Unit(new TreeSet<>(tables), () -> {
            throw new IllegalStateException("none of these tables can be asked: " + tables);
        })));
    }

    private static String read(String file) {
        try (InputStream stream = ExampleTables.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
