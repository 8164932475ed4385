package org.aidrules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidrules.error.Defect;
import org.aidrules.facts.SectorFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCompilerTest {

    private final List<Defect> defects = new ArrayList<>();

    private Map<String, CompiledTables> compile(TableSource... sources) {
        return TableCompiler.compile(List.of(sources), defects);
    }

    @Test
    void tablesBelongToTheRevisionsThatTheyName() {
        Map<String, CompiledTables> compiled = compile(
                ExampleTables.source("sector"),
                ExampleTables.source("payments"),
                ExampleTables.source("sector", "example.sector", "other_draft.sector"));
        assertEquals(List.of(), defects);
        assertEquals(List.of("example", "other-draft"), List.copyOf(compiled.keySet()));
        assertEquals(Set.of("payments", "sector"), compiled.get("example").tables());
        assertEquals(Set.of("sector"), compiled.get("other-draft").tables());
    }

    @Test
    void aTableStandsInOneFileOnly() {
        compile(ExampleTables.source("sector"), ExampleTables.source("sector"));
        assertEquals(
                List.of("sector.drl.csv"), defects.stream().map(Defect::table).toList());
    }

    /** The name of a revision may be a word that means something in a program. */
    @ParameterizedTest
    @ValueSource(strings = {"new", "package", "rule", "global", "import", "draft", "x"})
    void aRevisionMayHaveAnyName(String revision) {
        compile(ExampleTables.source("sector", "aidrules.example.", "aidrules." + revision + "."))
                .get(revision)
                .evaluate("sector", SectorFacts.class, defects);
        assertEquals(List.of(), defects);
    }

    @Test
    void theContextClassLoaderIsGivenBack() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        ClassLoader empty = new ClassLoader(null) {};
        Thread.currentThread().setContextClassLoader(empty);
        try {
            assertEquals(
                    Set.of("example"), compile(ExampleTables.source("sector")).keySet());
            assertEquals(empty, Thread.currentThread().getContextClassLoader());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
