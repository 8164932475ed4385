package org.aidrules.engine;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.revision.Revision;
import org.aidrules.rules.Overlays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that are compiled at run time say what those compiled at build time say, however a spreadsheet saved them. */
class OverlayFilesTest {

    private static final AidRules SHIPPED = AidRules.standard();
    private static final AidRules CHANGED = SHIPPED.withOverlay(Overlays.folder("amount-changed"));
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static Stream<String> revisions() {
        return SHIPPED.revisions().stream().map(Revision::id);
    }

    static Stream<Arguments> spreadsheets() {
        return Stream.of(
                spreadsheet("as it is", text -> text),
                spreadsheet("CRLF", OverlayFilesTest::crlf),
                spreadsheet("byte order mark", text -> BYTE_ORDER_MARK + text),
                spreadsheet("byte order mark and CRLF", text -> BYTE_ORDER_MARK + crlf(text)),
                spreadsheet("blank lines at the end", text -> text + ",,,,,,,,,,\n\n"),
                spreadsheet("no line end at the end", String::strip),
                spreadsheet("first line quoted", text -> text.replaceFirst("^RuleSet,([^,]+),", "\"RuleSet\",\"$1\",")),
                spreadsheet("a title above", text -> "Amounts of amendment 7,,,,,,,,,,\n" + text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("revisions")
    @Tag("thorough")
    void aCopyOfARevisionSaysWhatTheRevisionSays(String id, @TempDir Path folder) throws IOException {
        Revision shipped = SHIPPED.get(id);
        for (String table : shipped.ownTables()) {
            copy(id, table, folder);
        }
        Revision copy = SHIPPED.withOverlay(folder).get(id);
        assertAll(shipped.tables().stream().map(table -> () -> {
            assertEquals(shipped.table(table).rows(), copy.table(table).rows(), table);
            assertEquals(shipped.table(table).facts(), copy.table(table).facts(), table);
            assertEquals(shipped.table(table).outcome(), copy.table(table).outcome(), table);
            assertEquals(shipped.ownTables().contains(table), copy.table(table).overlay(), table);
        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spreadsheets")
    void aTableIsReadAsSpreadsheetsSaveIt(String how, UnaryOperator<String> save, @TempDir Path folder)
            throws IOException {
        String table = Files.readString(Overlays.folder("amount-changed").resolve("amounts.drl.csv"));
        Files.writeString(folder.resolve("amounts.drl.csv"), save.apply(table));
        AidRules rules = SHIPPED.withOverlay(folder);
        assertEquals(
                CHANGED.get("avenant-7").table("amounts"),
                rules.get("avenant-7").table("amounts"),
                how);
        assertEquals("37000", Overlays.fullTimeYear1(rules, "avenant-7"));
    }

    @Test
    void propertiesAreReadWithAByteOrderMarkAndCrlf(@TempDir Path temp) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("three-years"));
        for (String file : List.of("terms.drl.csv", "revision.properties")) {
            String text = Files.readString(Overlays.folder("three-years").resolve(file));
            Files.writeString(folder.resolve(file), BYTE_ORDER_MARK + crlf(text));
        }
        Revision draft = SHIPPED.withOverlay(folder).get("three-years");
        assertEquals("Draft with contracts of three years", draft.title().english());
        assertEquals("Projet : contrats de trois ans", draft.title().french());
    }

    @Test
    void typographicQuotationMarksInASentenceAreKept() {
        AidRules rules = SHIPPED.withOverlay(Overlays.folder("quoted-sentence"));
        assertEquals(
                "Un médecin en secteur 1, dit « conventionné », est éligible.",
                rules.get("avenant-7")
                        .table("sector")
                        .rows()
                        .get(0)
                        .reason()
                        .text()
                        .french());
    }

    @Test
    void overlaysThatAreCompiledAtTheSameTimeDoNotMix() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                tasks.add(() -> compiled("amount-changed"));
                tasks.add(() -> compiled("amount-changed-again"));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            assertEquals("37000 39000 ".repeat(4).strip(), answers.stream().collect(Collectors.joining(" ")));
        } finally {
            threads.shutdownNow();
        }
    }

    private static String compiled(String overlay) {
        return Overlays.fullTimeYear1(SHIPPED.withOverlay(Overlays.folder(overlay)), "avenant-7");
    }

    private static Arguments spreadsheet(String how, UnaryOperator<String> save) {
        return Arguments.of(how, save);
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }

    private static void copy(String revision, String table, Path folder) throws IOException {
        String file = table + ".drl.csv";
        try (InputStream shipped = AidRules.class.getResourceAsStream("/aidrules/revisions/" + revision + "/" + file)) {
            Files.copy(shipped, folder.resolve(file));
        }
    }
}
