package org.aidrules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aidrules.error.Defect;
import org.junit.jupiter.api.Test;

class TableCompilerTest {

    private final List<Defect> defects = new ArrayList<>();

    private Map<String, CompiledTables> compile(String... namesAndTexts) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return TableCompiler.compile(files, defects);
    }

    private void assertOneSyntaxDefect(String text) {
        assertEquals(Map.of(), compile("sector.drl.csv", text));
        assertEquals(
                List.of("SYNTAX sector.drl.csv"),
                defects.stream()
                        .map(defect -> defect.kind() + " " + defect.table())
                        .toList());
    }

    @Test
    void tablesBelongToTheRevisionsThatTheyName() {
        Map<String, CompiledTables> compiled = compile(
                "a",
                ExampleTables.text("sector"),
                "b",
                ExampleTables.text("payments"),
                "c",
                ExampleTables.text("sector", "example.sector", "other_draft.sector"));
        assertEquals(List.of(), defects);
        assertEquals(List.of("example", "other-draft"), List.copyOf(compiled.keySet()));
        assertEquals(Set.of("payments", "sector"), compiled.get("example").tables());
        assertEquals(Set.of("sector"), compiled.get("other-draft").tables());
    }

    @Test
    void aTableStandsInOneFileOnly() {
        compile("a", ExampleTables.text("sector"), "b", ExampleTables.text("sector"));
        assertEquals(List.of("b"), defects.stream().map(Defect::table).toList());
    }

    @Test
    void aFileMustNameItsTable() {
        assertOneSyntaxDefect(ExampleTables.text("sector", "aidrules.example.sector", "sector"));
    }

    @Test
    void aSnippetThatCannotBeCompiledIsADefect() {
        assertOneSyntaxDefect(ExampleTables.text("sector", "sector == Sector.$", "sektor == Sector.$"));
    }

    @Test
    void aTextThatIsNoTableIsADefect() {
        assertOneSyntaxDefect("RuleSet,aidrules.example.sector\nno,table\n");
    }

    @Test
    void whatCanBeCompiledIsCompiledBesideWhatCannot() {
        Map<String, CompiledTables> compiled = compile("a", "nothing", "b", ExampleTables.text("sector"));
        assertEquals(Set.of("example"), compiled.keySet());
        assertEquals(List.of("a"), defects.stream().map(Defect::table).toList());
        assertTrue(defects.get(0).message().english().contains("RuleSet"));
    }

    @Test
    void theContextClassLoaderIsGivenBack() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        ClassLoader empty = new ClassLoader(null) {};
        Thread.currentThread().setContextClassLoader(empty);
        try {
            assertEquals(
                    Set.of("example"),
                    compile("a", ExampleTables.text("sector")).keySet());
            assertEquals(empty, Thread.currentThread().getContextClassLoader());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
