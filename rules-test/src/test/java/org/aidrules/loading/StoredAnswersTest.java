package org.aidrules.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.aidrules.rules.Overlays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shipped tables are the answers that Drools gave when rules-drl was built: nothing else is needed to run them. */
@Tag("unmutated")
@Tag("thorough")
class StoredAnswersTest {

    /** A class loader of the library with other rules in place of those that were built. */
    private static URLClassLoader with(Path rules) throws IOException {
        return loader(Stream.concat(
                Stream.of(Libraries.urlsWithout("rules-drl")),
                Stream.of(rules.toUri().toURL())));
    }

    private static URLClassLoader loader(Stream<URL> urls) {
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** The rules of avenant-7, unpacked, with one text of a file changed. */
    private static Path changed(Path folder, String file, String text, String other) throws IOException {
        Libraries.unpack("rules-drl", folder);
        Path changed = folder.resolve("aidrules/revisions/avenant-7").resolve(file);
        String before = Files.readString(changed);
        assertTrue(before.contains(text), file);
        Files.writeString(changed, before.replace(text, other));
        return folder;
    }

    @Test
    void withoutDroolsPlansAreTheSame() throws IOException {
        try (URLClassLoader loader = loader(Stream.of(Libraries.urlsOf("rules-core", "rules-drl", "test-classes")))) {
            assertThrows(ClassNotFoundException.class, () -> loader.loadClass("org.kie.api.KieBase"));
            assertEquals(Answers.SHIPPED, Answers.in(loader, ""));
        }
    }

    @Test
    void withoutDroolsAnOverlaySaysWhatIsMissing() throws IOException {
        String overlay = Overlays.folder("amount-changed").toString();
        try (URLClassLoader loader = loader(Stream.of(Libraries.urlsOf("rules-core", "rules-drl", "test-classes")))) {
            for (int i = 0; i < 2; i++) {
                String refusal = assertThrows(IllegalStateException.class, () -> Answers.in(loader, overlay))
                        .getMessage();
                assertEquals(
                        "cannot use Drools: add org.drools:drools-engine and org.drools:drools-decisiontables, in the same "
                                + "version, to the class path or the module path (org.kie.api.KieBase)",
                        refusal);
            }
        }
    }

    @Test
    void droolsGivesTheStoredAnswers() throws IOException {
        try (URLClassLoader loader = loader(Stream.of(Libraries.urls()))) {
            assertEquals("", Answers.in(loader, Defects.class, "convention-2024"));
        }
    }

    private static void assertRefused(Path rules, String message) throws IOException {
        try (URLClassLoader loader = with(rules)) {
            String refusal = assertThrows(RuntimeException.class, () -> Answers.in(loader, ""))
                    .getMessage();
            assertEquals(message, refusal);
        }
    }

    @Test
    void aRuleFileThatIsNotTheOneThatWasAskedIsRefused(@TempDir Path folder) throws IOException {
        assertRefused(
                changed(folder, "amounts.drl.csv", "36000", "36001"),
                "revision avenant-7: table amounts: the file amounts.answers was not made from this rule file: take "
                        + "rules-drl as it was built, or build it again; rules of your own belong in an overlay folder");
    }

    @Test
    void answersOfAnotherReleaseAreRefused(@TempDir Path folder) throws IOException {
        assertRefused(
                changed(folder, "amounts.answers", "fact\toption", "fact\tchoice"),
                "revision avenant-7: table amounts: the file amounts.answers cannot be read: take rules-core and "
                        + "rules-drl of the same version");
    }

    /** The sources of the rows are looked up when they are needed; then too nothing is passed over. */
    @Test
    void aRowWhoseSourceIsMissingIsRefused(@TempDir Path folder) throws IOException {
        Libraries.unpack("rules-drl", folder);
        Path sources = folder.resolve("aidrules/reference/sources.csv");
        Files.writeString(sources, Files.readString(sources).replace("ARRETE-2019-11-07,", "ARRETE-2019,"));
        try (URLClassLoader loader = with(folder)) {
            String refusal = assertThrows(RuntimeException.class, () -> Answers.in(loader, ""))
                    .getMessage();
            assertTrue(refusal.contains("unknown source ARRETE-2019-11-07"), refusal);
        }
    }

    /** The proof asks Drools again: it finds an answer that Drools did not give. */
    @Test
    void anAnswerThatDroolsDoesNotGiveIsADefect(@TempDir Path folder) throws IOException {
        Path rules = changed(folder, "amounts.answers", "row\tfull-y1\t36000", "row\tfull-y1\t36001");
        try (URLClassLoader loader = with(rules)) {
            String defects = Answers.in(loader, Defects.class, "avenant-7");
            assertTrue(
                    defects.contains(
                            "table amounts: Drools gives another answer than the one that is stored (rows full-y1 and full-y1)"),
                    defects);
        }
    }
}
