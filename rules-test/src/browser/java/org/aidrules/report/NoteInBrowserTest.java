package org.aidrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.print.PageMargin;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/** The impact note as people meet it: on a screen, on a phone and on paper. */
class NoteInBrowserTest {

    private static final Pattern PAPER = Pattern.compile("/Type\\s*/Page\\b");
    private static final AidRules RULES = AidRules.standard();
    private static final Population FEW = Population.synthetic(300, 1);

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void writeAndStart() throws IOException {
        SelectedRevision draft =
                SelectedRevision.ofFolder(RULES, Path.of("examples/igas-2023")).get(0);
        write("avenant-7", SelectedRevision.of(RULES, "reglement-arbitral"));
        write("reglement-arbitral", SelectedRevision.of(RULES, "convention-2024"));
        write("reglement-arbitral", draft);
        browser = Browser.start(folder.resolve("profile"));
    }

    private static void write(String from, SelectedRevision to) throws IOException {
        ImpactNote note = ImpactNote.of(SelectedRevision.of(RULES, from), to, FEW);
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Files.writeString(folder.resolve(to.revision().id() + "-" + locale + ".html"), note.html(locale));
        }
    }

    @AfterAll
    static void stop() {
        browser.quit();
    }

    static Stream<String> notes() {
        return Stream.of("reglement-arbitral", "convention-2024", "igas-2023")
                .flatMap(id -> Stream.of(id + "-fr.html", id + "-en.html"));
    }

    private static void open(String note, int width) {
        browser.manage().window().setSize(new Dimension(width, 900));
        browser.get(folder.resolve(note).toUri().toString());
    }

    @ParameterizedTest
    @MethodSource("notes")
    void noNoteHasABarrierAndAPhoneShowsItWithoutMovingItSideways(String note) {
        open(note, 1280);
        assertEquals(
                List.of(),
                new AxeBuilder()
                        .analyze(browser).getViolations().stream()
                                .map(rule -> rule.getId() + ": " + rule.getNodes())
                                .toList());
        open(note, 500);
        assertEquals(Boolean.TRUE, browser.executeScript("return document.documentElement.scrollWidth <= innerWidth"));
    }

    /** The note has three to six pages of A4, and its tables are not cut off at the right. */
    @ParameterizedTest
    @MethodSource("notes")
    void aNotePrintsOnAFewPages(String note) {
        open(note, 1280);
        PrintOptions options = new PrintOptions();
        options.setPageSize(new PageSize(29.7, 21.0));
        options.setPageMargin(new PageMargin(1.4, 1.4, 1.5, 1.5));
        byte[] pdf = Base64.getDecoder().decode(browser.print(options).getContent());
        long pages = PAPER.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        assertTrue(pages >= 3 && pages <= 6, note + ": " + pages + " pages");
    }
}
