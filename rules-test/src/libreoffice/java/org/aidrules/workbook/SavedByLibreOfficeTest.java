package org.aidrules.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A workbook that LibreOffice has saved is read as the one that was written. */
class SavedByLibreOfficeTest {

    private static final AidRules RULES = AidRules.standard();
    private static final Path SHIPPED = Path.of("../rules-drl/src/main/resources/aidrules/revisions");
    private static final int SECONDS = 180;

    @TempDir
    private static Path profile;

    @TempDir
    private Path folder;

    static Stream<String> shipped() {
        return RULES.revisions().stream().map(Revision::id).flatMap(id -> Stream.of(id + " fr", id + " en"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedRevisionIsTheSameAfterwards(String idAndLanguage) throws IOException, InterruptedException {
        String id = idAndLanguage.split(" ")[0];
        Locale language = Locale.forLanguageTag(idAndLanguage.split(" ")[1]);
        Path file = Workbooks.write(folder.resolve("w.xlsx"), WorkbookWriter.of(RULES, RULES.get(id), language));
        Path read = Files.createDirectories(folder.resolve(id));
        WorkbookReader.read(RULES, saved(file)).write(read);
        assertEquals(RoundTripTest.tables(SHIPPED.resolve(id)), RoundTripTest.tables(read));
    }

    @Test
    void aNewDraftChangesNoTable() throws IOException, InterruptedException {
        Path file = Workbooks.draft(folder, "avenant-9", "convention-2024", Locale.FRENCH);
        WorkbookDraft draft = WorkbookReader.read(RULES, saved(file));
        assertEquals(List.of(), draft.tables());
        assertEquals(1, draft.warnings().size(), draft.warnings().toString());
    }

    private Path saved(Path file) throws IOException, InterruptedException {
        Path log = folder.resolve("soffice.log");
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        folder.resolve("saved").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("LibreOffice did not end");
        }
        Path saved = folder.resolve("saved").resolve(file.getFileName());
        if (!Files.exists(saved)) {
            throw new IllegalStateException(Files.readString(log));
        }
        return saved;
    }
}
