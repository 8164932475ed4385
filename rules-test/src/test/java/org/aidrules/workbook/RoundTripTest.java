package org.aidrules.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.revision.Revision;
import org.aidrules.revision.TableFile;
import org.aidrules.ruleset.SourceFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A revision that goes through a workbook is the same revision: each of its tables has the same digest. */
@Tag("thorough")
class RoundTripTest {

    private static final AidRules RULES = AidRules.standard();
    private static final Path SHIPPED = Path.of("../rules-drl/src/main/resources/aidrules/revisions");
    private static final List<String> DRAFTS = List.of("igas-2023", "igas-2023-half-time");

    @TempDir
    private Path folder;

    static Stream<String> shipped() {
        return RULES.revisions().stream().map(Revision::id).flatMap(id -> Stream.of(id + " fr", id + " en"));
    }

    static Stream<String> drafts() {
        return DRAFTS.stream().flatMap(id -> Stream.of(id + " fr", id + " en"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedRevisionIsTheSameAfterwards(String idAndLanguage) throws IOException {
        String id = idAndLanguage.split(" ")[0];
        Path read = read(RULES, RULES, RULES.get(id), idAndLanguage.split(" ")[1]);
        assertEquals(tables(SHIPPED.resolve(id)), tables(read));
        Properties shipped = properties(SHIPPED.resolve(id));
        shipped.putIfAbsent("scheme", RULES.get(id).scheme().key());
        assertEquals(shipped, properties(read));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void aDraftIsTheSameAfterwards(String idAndLanguage) throws IOException {
        String id = idAndLanguage.split(" ")[0];
        Path original = Path.of("examples", id);
        AidRules rules = RULES.withOverlay(original);
        Path read = read(RULES, rules, rules.get(id), idAndLanguage.split(" ")[1]);
        assertEquals(tables(original), tables(read));
        AidRules again = RULES.withOverlay(read);
        assertEquals(rules.get(id).ownTables(), again.get(id).ownTables());
        for (String table : rules.get(id).tables()) {
            assertEquals(rules.get(id).table(table), again.get(id).table(table));
        }
    }

    @Test
    void aNewDraftChangesNoTable() {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            for (Revision revision : RULES.revisions()) {
                Path file = Workbooks.draft(folder, "avenant-9", revision.id(), language);
                WorkbookDraft draft = WorkbookReader.read(RULES, file);
                assertEquals(
                        List.of(), draft.tables().stream().map(TableFile::table).toList());
                assertEquals(1, draft.warnings().size(), draft.warnings().toString());
            }
        }
    }

    private Path read(AidRules base, AidRules rules, Revision revision, String language) throws IOException {
        Path file = Workbooks.write(
                folder.resolve("w.xlsx"), WorkbookWriter.of(rules, revision, Locale.forLanguageTag(language)));
        WorkbookDraft draft = WorkbookReader.read(base, file);
        assertEquals(revision.id(), draft.id());
        Path read = Files.createDirectories(folder.resolve(revision.id()));
        draft.write(read);
        return read;
    }

    /** Returns the digest of the content of each table of a folder. */
    static Map<String, String> tables(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".drl.csv")).toList()) {
                String name = file.getFileName().toString();
                digests.put(name, SourceFile.of(name, Files.readAllBytes(file)).contentDigest());
            }
        }
        assertTrue(!digests.isEmpty(), folder.toString());
        return digests;
    }

    /** Returns the properties of a folder; the status of a shipped revision is not written there. */
    private static Properties properties(Path folder) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("revision.properties"))) {
            properties.load(reader);
        }
        properties.remove("status");
        return properties;
    }
}
