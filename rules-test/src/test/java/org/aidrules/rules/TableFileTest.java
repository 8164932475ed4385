package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aidrules.AidRules;
import org.aidrules.error.UnknownNameException;
import org.aidrules.revision.Revision;
import org.aidrules.revision.TableFile;
import org.aidrules.ruleset.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table is given out as its file says it, and written as a file that says the same. */
class TableFileTest {

    private static final AidRules RULES = AidRules.standard();
    private static final Path SHIPPED = Path.of("../rules-drl/src/main/resources/aidrules/revisions");

    @TempDir
    private Path folder;

    @Test
    void everyShippedTableIsWrittenWithTheDigestOfItsFile() throws IOException {
        for (Revision revision : RULES.revisions()) {
            for (String table : revision.ownTables()) {
                String name = table + ".drl.csv";
                String text = AidRules.ruleFile(RULES.tableFile(revision, table));
                assertEquals(
                        SourceFile.of(
                                        name,
                                        Files.readAllBytes(
                                                SHIPPED.resolve(revision.id()).resolve(name)))
                                .contentDigest(),
                        SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8))
                                .contentDigest(),
                        revision + " " + name);
            }
        }
    }

    @Test
    void anInheritedTableIsThatOfTheRevisionThatHasIt() {
        TableFile file = RULES.tableFile(RULES.get("convention-2024"), "termination");
        assertEquals("avenant-7", file.revision());
        assertEquals(file, RULES.tableFile(RULES.get("avenant-7"), "termination"));
    }

    @Test
    void aTableOfADraftAndOneThatOverridesAreGivenOutToo() throws IOException {
        AidRules draft = RULES.withOverlay(Path.of("examples/igas-2023"));
        TableFile own = draft.tableFile(draft.get("igas-2023"), "training-hours");
        assertEquals("igas-2023", own.revision());
        TableFile shipped = RULES.tableFile(RULES.get("avenant-7"), "amounts");
        List<List<String>> rows = new ArrayList<>(shipped.rows());
        List<String> first = new ArrayList<>(rows.get(0));
        first.set(first.indexOf("12000"), "12001");
        rows.set(0, first);
        TableFile changed = new TableFile("avenant-7", "amounts", shipped.columns(), rows);
        Files.writeString(folder.resolve("mine.drl.csv"), AidRules.ruleFile(changed));
        AidRules overridden = RULES.withOverlay(folder);
        assertEquals(changed, overridden.tableFile(overridden.get("avenant-7"), "amounts"));
        assertEquals(changed, overridden.tableFile(overridden.get("avenant-7-2022"), "amounts"));
    }

    @Test
    void everyColumnOfAFileIsAmongThoseThatItMayHave() {
        for (Revision revision : RULES.revisions()) {
            for (String table : revision.tables()) {
                List<TableFile.Column> all = AidRules.tableColumns(table);
                for (TableFile.Column column : RULES.tableFile(revision, table).columns()) {
                    TableFile.Kind kind =
                            column.kind() == TableFile.Kind.EXCEPTION ? TableFile.Kind.CONDITION : column.kind();
                    assertTrue(all.contains(new TableFile.Column(kind, column.name())), table + " " + column);
                }
            }
        }
    }

    @Test
    void whatIsNoTableIsRefused() {
        Revision revision = RULES.get("avenant-7");
        assertThrows(UnknownNameException.class, () -> RULES.tableFile(revision, "amonts"));
        assertThrows(IllegalArgumentException.class, () -> AidRules.tableColumns("amonts"));
        AidRules others = RULES.withOverlay(Path.of("examples/igas-2023"));
        assertThrows(IllegalArgumentException.class, () -> others.tableFile(revision, "amounts"));
        TableFile.Column euros = new TableFile.Column(TableFile.Kind.OUTCOME, "euros");
        assertThrows(
                IllegalArgumentException.class,
                () -> new TableFile("x", "amounts", List.of(euros), List.of(List.of("row"))));
        for (TableFile bad : List.of(
                new TableFile("x", "amonts", List.of(), List.of()),
                new TableFile("x", "bands", List.of(euros), List.of()),
                new TableFile("x", "amounts", List.of(euros), List.of(List.of("row", "\")); System.exit(1); //"))),
                new TableFile("X Y", "amounts", List.of(euros), List.of()),
                new TableFile("x", "amounts", List.of(euros), List.of(List.of("a row", "1"))))) {
            assertThrows(IllegalArgumentException.class, () -> AidRules.ruleFile(bad), bad.toString());
        }
    }
}
