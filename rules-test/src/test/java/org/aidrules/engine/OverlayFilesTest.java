package org.aidrules.engine;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Origin;
import org.aidrules.explanation.Reason;
import org.aidrules.reference.Csv;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;
import org.aidrules.rules.Overlays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are compiled at run time say what those compiled at build time say, however a spreadsheet saved them. */
@Tag("thorough")
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
                spreadsheet(
                        "blank lines in the middle", text -> text.replace("\nhalf-y1,", "\n,,,,,,,,,,\n\nhalf-y1,")),
                spreadsheet("a blank line under the headings", text -> text.replace("\nthird-y1,", "\n\nthird-y1,")),
                spreadsheet("lines of spaces", text -> text.replace("\nhalf-y1,", "\n \u00a0 , ,\nhalf-y1,")),
                spreadsheet("trailing empty cells", text -> text.replace("\n", ",,,\n")),
                spreadsheet("all quoted", text -> separated(text, ",", true)),
                spreadsheet("semicolons", text -> separated(text, ";", false)),
                spreadsheet("semicolons and quotation marks", text -> crlf(separated(text, ";", true))),
                spreadsheet("grouped digits", text -> text.replace(",37000,", ",37 000,")),
                spreadsheet("digits grouped by no-break spaces", text -> text.replace(",37000,", ",37\u202f000 ,")),
                spreadsheet("small letters", text -> text.replace(",YEAR_1,FULL,", ",Year_1,full,")),
                spreadsheet("spaces around", text -> text.replace(",YEAR_1,FULL,", ", YEAR_1 ,FULL\u00a0,")),
                spreadsheet("former names", OverlayFilesTest::former),
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
            boolean copied = shipped.ownTables().contains(table);
            Origin origin = copied ? Origin.OVERLAY : Origin.REVISION;
            assertEquals(
                    marked(shipped.table(table).rows(), origin),
                    copy.table(table).rows(),
                    table);
            assertEquals(shipped.table(table).facts(), copy.table(table).facts(), table);
            assertEquals(shipped.table(table).outcome(), copy.table(table).outcome(), table);
            assertEquals(copied, copy.table(table).overlay(), table);
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
        assertEquals(
                CHANGED.version(CHANGED.get("avenant-7")).digest(),
                rules.version(rules.get("avenant-7")).digest(),
                how);
    }

    @Test
    void theDigestChangesWithTheContent() {
        AidRules again = SHIPPED.withOverlay(Overlays.folder("amount-changed-again"));
        assertNotEquals(
                CHANGED.version(CHANGED.get("avenant-7")).digest(),
                again.version(again.get("avenant-7")).digest());
    }

    @Test
    void lockFilesAndHiddenFilesAreIgnored(@TempDir Path folder) throws IOException {
        Files.copy(Overlays.folder("amount-changed").resolve("amounts.drl.csv"), folder.resolve("amounts.drl.csv"));
        for (String name : List.of(
                "~$amounts.drl.csv", ".~lock.amounts.drl.csv#", "._amounts.drl.csv", ".DS_Store", ".amounts.csv")) {
            Files.write(folder.resolve(name), new byte[] {0, 1, (byte) 0xff});
        }
        assertEquals("37000", Overlays.fullTimeYear1(SHIPPED.withOverlay(folder), "avenant-7"));
    }

    @ParameterizedTest
    @CsvSource({"draft.zip, unpack", "draft.xlsx, CSV UTF-8", "draft.ods, CSV UTF-8", "amounts.drl.csv, folder"})
    void whereAFolderIsExpectedAFileIsRefused(String name, String remedy, @TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve(name), new byte[] {1});
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> SHIPPED.withOverlay(file));
        assertTrue(refusal.getMessage().contains(remedy), refusal.getMessage());
        if (!name.endsWith(".csv")) {
            assertThrows(InvalidInputException.class, () -> SHIPPED.withOverlay(folder));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void anotherEncodingIsRefusedWithTheRemedy(String encoding, @TempDir Path folder) throws IOException {
        String table = Files.readString(Overlays.folder("amount-changed").resolve("amounts.drl.csv"));
        Files.writeString(folder.resolve("amounts.drl.csv"), table.replace("€", "é"), Charset.forName(encoding));
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> SHIPPED.withOverlay(folder));
        assertTrue(refusal.getMessage().contains("CSV UTF-8"), refusal.getMessage());
    }

    /** The settings by which another part of an application may tune Drools. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "drools.sequential=true",
                "drools.equalityBehavior=equality",
                "drools.jittingThreshold=x",
                "drools.consequenceExceptionHandler=no.Such",
                "drools.eventProcessingMode=stream",
                "drools.clockType=x",
                "drools.dialect.default=mvel",
                "drools.kbuilder.severity.duplicateRule=x",
                "drools.defaultPackageName=x.y"
            })
    void noSystemPropertyChangesAnAnswer(String setting) {
        String[] parts = setting.split("=");
        System.setProperty(parts[0], parts[1]);
        try {
            AidRules rules = AidRules.standard().withOverlay(Overlays.folder("amount-changed"));
            assertEquals("37000", Overlays.fullTimeYear1(rules, "avenant-7"));
            assertEquals(
                    CHANGED.get("avenant-7").table("sector"),
                    rules.get("avenant-7").table("sector"));
        } finally {
            System.clearProperty(parts[0]);
        }
    }

    @Test
    void noLocaleChangesAnAnswer() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            AidRules rules = AidRules.standard().withOverlay(Overlays.folder("amount-changed"));
            assertEquals("37000", Overlays.fullTimeYear1(rules, "avenant-7"));
        } finally {
            Locale.setDefault(before);
        }
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

    private static List<DecisionTable.Row> marked(List<DecisionTable.Row> rows, Origin origin) {
        return rows.stream()
                .map(row -> {
                    Reason was = row.reason();
                    Reason reason = new Reason(
                            was.table(), was.row(), was.certainty(), was.sources(), was.text(), was.note(), origin);
                    return new DecisionTable.Row(row.name(), row.conditions(), row.outcome(), row.cells(), reason);
                })
                .toList();
    }

    private static String compiled(String overlay) {
        return Overlays.fullTimeYear1(SHIPPED.withOverlay(Overlays.folder(overlay)), "avenant-7");
    }

    private static Arguments spreadsheet(String how, UnaryOperator<String> save) {
        return Arguments.of(how, save);
    }

    /** Writes the cells of a table with another separator. */
    private static String separated(String text, String separator, boolean quoted) {
        return Csv.read("t", text).stream()
                .map(line -> line.cells().stream()
                        .map(cell -> quoted || cell.contains(separator) || cell.contains("\"")
                                ? '"' + cell.replace("\"", "\"\"") + '"'
                                : cell)
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Writes a table as the first drafts were written. */
    private static String former(String text) {
        return text.replace("OutcomeCollector outcomes", "Answers answers")
                .replace("OutcomeCollector", "Answers")
                .replace("outcomes.give", "answers.give")
                .replace("AidOption", "Option");
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
