package org.aidrules.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A workbook that LibreOffice has saved is read as the one that was written. */
class SavedByLibreOfficeTest {

    private static final AidRules RULES = AidRules.standard();
    private static final Path SHIPPED = Path.of("../rules-drl/src/main/resources/aidrules/revisions");
    private static final int MINUTES = 10;

    @TempDir
    private static Path folder;

    /** Two processes at a time, each with half of the workbooks. */
    @BeforeAll
    static void writeAndSave() throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (String idAndLanguage : shipped().toList()) {
            Path file = folder.resolve(idAndLanguage + ".xlsx");
            Locale language = Locale.forLanguageTag(idAndLanguage.split(" ")[1]);
            Revision revision = RULES.get(idAndLanguage.split(" ")[0]);
            files.add(Workbooks.write(file, WorkbookWriter.of(RULES, revision, language)));
        }
        files.add(Workbooks.draft(folder, "avenant-9", "convention-2024", Locale.FRENCH));
        int half = files.size() / 2;
        Process first = save("first", files.subList(0, half));
        Process second = save("second", files.subList(half, files.size()));
        await("first", first);
        await("second", second);
    }

    static Stream<String> shipped() {
        return RULES.revisions().stream().map(Revision::id).flatMap(id -> Stream.of(id + " fr", id + " en"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedRevisionIsTheSameAfterwards(String idAndLanguage, @TempDir Path out) throws IOException {
        String id = idAndLanguage.split(" ")[0];
        Path read = Files.createDirectories(out.resolve(id));
        WorkbookReader.read(RULES, saved(idAndLanguage)).write(read);
        assertEquals(RoundTripTest.tables(SHIPPED.resolve(id)), RoundTripTest.tables(read));
    }

    @Test
    void aNewDraftChangesNoTable() {
        WorkbookDraft draft = WorkbookReader.read(RULES, saved("avenant-9"));
        assertEquals(List.of(), draft.tables());
        assertEquals(1, draft.warnings().size(), draft.warnings().toString());
    }

    private static Path saved(String name) {
        return folder.resolve("saved").resolve(name + ".xlsx");
    }

    private static Process save(String name, List<Path> files) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile-" + name).toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                folder.resolve("saved").toString()));
        files.forEach(file -> command.add(file.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name))
                .start();
    }

    private static File log(String name) {
        return folder.resolve(name + ".log").toFile();
    }

    private static void await(String name, Process process) throws IOException, InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("LibreOffice did not end");
        }
        assertEquals(0, process.exitValue(), Files.readString(log(name).toPath()));
    }
}
