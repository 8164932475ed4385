package org.aidrules.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.engine.ExampleTables;
import org.aidrules.engine.TableCompiler;
import org.aidrules.engine.TableSource;
import org.aidrules.error.Defect;
import org.aidrules.explanation.ExampleSources;
import org.aidrules.explanation.Origin;
import org.aidrules.reference.Csv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that an author writes into any cell of a table file becomes code: it is refused with its cell. */
class TableFileAttackTest {

    private static final String MARKER = "aidrules.attack";
    private static final int LONG = 8001;

    /** Texts that would run, or change how others are read, if a cell became code. */
    static Stream<String> attacks() {
        return Stream.of(
                "25 %\\\"); System.exit(0); //",
                "25 %\"); System.exit(0); //",
                "MET\"); System.setProperty(\"" + MARKER + "\", \"x\"); //",
                "MET\\u0022); System.setProperty(\\u0022" + MARKER + "\\u0022, \\u0022x\\u0022); //",
                "MET\\",
                "\"",
                "$param",
                "$1",
                "${System.exit(0)}",
                "@{System.setProperty('" + MARKER + "', 'x')}",
                "@if{true}x@end{}",
                "{verdict",
                "{verdict}{System}",
                "SECTOR_1 || eval(true)) { } rule \"other\" when eval(true",
                "SECTOR_1} || System.setProperty('" + MARKER + "', 'x') != null || {",
                "new java.io.File(\"x\").createNewFile();",
                "while (true) {}",
                "/* comment */",
                "x // comment",
                "# comment",
                "<%= 1 %> {}",
                "`x`",
                "MET\nMET",
                "MET\u0000",
                "MET\u0007",
                "MET\u001b[2J",
                "\u202eTEM",
                "M\u200bET",
                "M\u2028ET",
                "x".repeat(LONG),
                "x-".repeat(LONG / 2) + "_",
                "1 ".repeat(LONG / 2) + "{",
                "/x".repeat(LONG / 2) + "{",
                "\\".repeat(LONG));
    }

    private static List<List<String>> cells() {
        List<List<String>> cells = new ArrayList<>();
        Csv.read("t", ExampleTables.text("sector")).forEach(line -> cells.add(new ArrayList<>(line.cells())));
        return cells;
    }

    private static String written(List<List<String>> cells) {
        return cells.stream()
                .map(line -> line.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void codeIsRefusedInEveryCell(String attack) {
        int lines = cells().size();
        for (int line = 0; line < lines; line++) {
            for (int column = 0; column < cells().get(line).size(); column++) {
                List<List<String>> cells = cells();
                cells.get(line).set(column, attack);
                List<Defect> defects = new ArrayList<>();
                String cell = "" + (char) ('A' + column) + (line + 1);
                assertTrue(TableFileReader.read("t", written(cells), defects).isEmpty(), cell);
                assertNames(cell, defects);
            }
        }
        assertEquals(null, System.getProperty(MARKER));
    }

    /** Without the word that begins the table, nothing else of it can be named. */
    private static void assertNames(String cell, List<Defect> defects) {
        assertFalse(defects.isEmpty(), cell);
        assertTrue(defects.stream().allMatch(defect -> defect.kind() == Defect.Kind.SYNTAX));
        assertTrue(
                List.of("A1", "A4").contains(cell)
                        || defects.stream()
                                .anyMatch(defect -> defect.message().english().contains(" " + cell + ":")),
                () -> cell + ": " + defects);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATE-EFFECTIVE",
                "DATE-EXPIRES",
                "ENABLED",
                "PRIORITY",
                "SALIENCE",
                "ACTIVATION-GROUP",
                "NO-LOOP",
                "AGENDA-GROUP",
                "RULEFLOW-GROUP",
                "AUTO-FOCUS",
                "LOCK-ON-ACTIVE",
                "DURATION",
                "TIMER",
                "CALENDARS",
                "UNLOOP",
                "XOR-GROUP",
                "no-loop",
                "DESCRIPTION",
                "C",
                "A",
                "P",
                "N",
                "NAME",
                "CONDITIONS",
                "$",
                "x"
            })
    void aColumnOfAnotherKindIsRefused(String kind) {
        List<List<String>> cells = cells();
        cells.forEach(line -> line.add(""));
        int column = cells.get(4).size() - 1;
        cells.get(4).set(column, kind);
        cells.get(8).set(column, "1");
        List<Defect> defects = new ArrayList<>();
        assertTrue(TableFileReader.read("t", written(cells), defects).isEmpty());
        assertEquals(1, defects.size(), defects::toString);
        assertNames("" + (char) ('A' + column) + 5, defects);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sequential,true",
                "SequentialMaxPriority,100",
                "EscapeQuotes,false",
                "Functions,\"void f() { System.exit(0); }\"",
                "Queries,query x end",
                "Declare,declare X end",
                "Unit,x.Y",
                "Dialect,mvel",
                "NO-LOOP,true",
                "PRIORITY,1",
                "Ruleflow-group,x",
                "Import,\"org.aidrules.facts.*, org.aidrules.engine.OutcomeCollector\"",
                "RuleSet,aidrules.example.sector"
            })
    void anotherLineOfTheHeadIsRefused(String line) {
        List<Defect> defects = new ArrayList<>();
        String text = ExampleTables.text("sector").replaceFirst("\nRuleTable", "\n" + line + "\nRuleTable");
        assertTrue(TableFileReader.read("t", text, defects).isEmpty());
        assertEquals(1, defects.size(), defects::toString);
        assertNames("A4", defects);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Runtime",
                "org.aidrules.facts.*",
                "static java.lang.System.exit",
                "org.aidrules.facts.*, java.util.*"
            })
    void onlyTheImportsOfATableAreAccepted(String imports) {
        List<List<String>> cells = cells();
        cells.get(1).set(1, imports);
        List<Defect> defects = new ArrayList<>();
        boolean read = TableFileReader.read("t", written(cells), defects).isPresent();
        assertEquals(imports.equals("org.aidrules.facts.*"), read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sector == Sector.SECTOR_1",
                "sector == $param",
                "sector != $param",
                "forall(||){sector == Sector.$} || eval(true)",
                "forall(||){sector == Sector.$, eval(true)}",
                "forall(||){getClass().getName() == Sector.$}",
                "forall(&&){sector == Sector.$}",
                "forall(||){sector != Sector.$}",
                "eval(System.currentTimeMillis() > 0)",
                "$param",
                "sector",
                "",
                "forall(||){sector == java.lang.System.$}"
            })
    void aConditionOfAnotherFormIsRefused(String snippet) {
        assertSnippetRefused(1, snippet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(0);",
                "outcomes.give(drools.getRule(), facts, \"verdict\", \"$param\"); System.exit(0);",
                "outcomes.give(drools.getRule(), facts, \"verdict\", $param);",
                "outcomes.give(drools.getRule(), facts, \"other\", \"$param\");",
                "outcomes.give(drools.getRule(), facts, \"verdict\", \"MET\");",
                "outcomes.give(null, facts, \"verdict\", \"$param\");",
                "drools.halt();",
                "insert(facts);",
                ""
            })
    void anActionOfAnotherFormIsRefused(String snippet) {
        assertSnippetRefused(2, snippet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Duration(\"$param\")",
                "Source($param)",
                "Source(\"$param\") @Timer(\"1s\")",
                "Certainty(\"$param\")",
                "role(event)",
                "Expires(\"$param\")",
                ""
            })
    void metadataOfAnotherFormIsRefused(String snippet) {
        assertSnippetRefused(5, snippet);
    }

    private static void assertSnippetRefused(int column, String snippet) {
        List<List<String>> cells = cells();
        cells.get(6).set(column, snippet);
        List<Defect> defects = new ArrayList<>();
        assertTrue(TableFileReader.read("t", written(cells), defects).isEmpty());
        assertNames("" + (char) ('A' + column) + 7, defects);
        assertEquals(1, defects.size(), defects::toString);
    }

    /** What only looks like code, and is text, is kept as text. */
    @Test
    void aSentenceIsOnlyText() {
        String sentence =
                "System.exit(0); import x.Y; rule end; a = b; R&D <b>; 50 % : « x » – https://example.org/a?b=c";
        List<List<String>> cells = cells();
        cells.get(8).set(8, sentence);
        List<Defect> defects = new ArrayList<>();
        List<TableSource> sources =
                TableFileReader.read("t", written(cells), defects).stream().toList();
        assertEquals(List.of(), defects);
        DecidedTable<?, ?> table = new TableSet(
                        "example",
                        Origin.REVISION,
                        TableCompiler.compile(sources, defects).get("example"),
                        ExampleSources::find)
                .table(Decisions.SECTOR);
        assertEquals(sentence, table.reason(table.table().rows().get(0)).text().english());
    }
}
