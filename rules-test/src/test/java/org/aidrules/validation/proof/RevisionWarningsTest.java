package org.aidrules.validation.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.Source;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author is warned of, and the sources that a folder brings. */
class RevisionWarningsTest {

    private static final AidRules RULES = AidRules.standard();
    private static final String HEADERS = "id,title.en,title.fr,date,place,locator.en,locator.fr\n";
    private static final String OWN = "REPORT-2027,A report,Un rapport,2027,OPTIONAL,by page,par page\n";

    @TempDir
    private Path folder;

    private static List<String> warnings(Path draft) {
        return RevisionCheck.ofFolder(RULES, draft).stream()
                .flatMap(check -> {
                    assertEquals(List.of(), check.defects());
                    return check.warnings().stream();
                })
                .map(warning -> warning.kind() + " " + warning.table() + " " + warning.rows())
                .toList();
    }

    private Path withSources(Path draft, String content) throws IOException {
        Files.writeString(draft.resolve("sources.csv"), content);
        return draft;
    }

    @Test
    void theShippedRevisionsGiveNone() {
        for (Revision revision : RULES.revisions()) {
            assertEquals(
                    List.of(),
                    RevisionCheck.of(RULES, revision).warnings().stream()
                            .map(Warning::kind)
                            .toList(),
                    revision.id());
        }
        assertEquals(List.of(), warnings(Path.of("examples", "igas-2023")));
        assertEquals(List.of(), warnings(Path.of("examples", "igas-2023-half-time")));
    }

    @Test
    void aDayWithTheSameSource() {
        assertEquals(
                List.of("SOURCE_UNCHANGED training-periods [entry-conditions]"),
                warnings(Drafts.draft(
                                folder,
                                "avenant-7",
                                "training-periods",
                                Drafts.changed("entry-conditions", "2022-03-17", "2022-03-18")))
                        .stream()
                        .filter(warning -> !warning.startsWith("OTHER_YEAR"))
                        .toList());
    }

    @Test
    void aFigureWithTheSameSource() {
        UnaryOperator<String> change = Drafts.changed("full-y1", "36000", "35000");
        assertEquals(
                List.of("SOURCE_UNCHANGED amounts [full-y1]"),
                warnings(Drafts.draft(folder, "avenant-7", "amounts", change)));
        assertEquals(
                List.of("SOURCE_UNCHANGED amounts [full-y1]"),
                warnings(Drafts.overlay(folder.resolve("overlay"), "avenant-7", "amounts", change)).stream()
                        .distinct()
                        .toList());
    }

    @Test
    void aFigureWithAnotherSource() {
        UnaryOperator<String> figure = Drafts.changed("full-y1", "36000", "35000");
        UnaryOperator<String> source = Drafts.changed("full-y1", "AVENANT-7: 9-5-2-2", "AVENANT-7: 9-5-2-3");
        assertEquals(
                List.of(),
                warnings(Drafts.draft(folder, "avenant-7", "amounts", text -> source.apply(figure.apply(text)))));
    }

    @Test
    void aRevisionInForceWithoutTransitions() {
        assertEquals(
                List.of("TRANSITIONS_INHERITED transitions []"),
                warnings(Drafts.draft(
                                folder,
                                "convention-2024",
                                "amounts",
                                text -> text,
                                "inForceFrom=2027-01-01",
                                "publishedOn=2026-11-01"))
                        .stream()
                        .filter(warning -> !warning.startsWith("OTHER_YEAR"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"training-not-needed, 24", "qualification-held, 36"})
    void aDeadlineWithoutTraining(String row, String months) {
        assertEquals(
                List.of("DEADLINE_WITHOUT_TRAINING obligations [" + row + "]"),
                warnings(Drafts.draft(
                        folder,
                        "avenant-7",
                        "obligations",
                        Drafts.changed(row, "YES,,NO,,,", "YES,,YES,HIRE," + months + ","))));
    }

    @Test
    void aSourceThatNothingCites() throws IOException {
        Path draft = Drafts.draft(folder, "avenant-7", "amounts", text -> text);
        assertEquals(
                List.of("SOURCE_NOT_CITED sources.csv [REPORT-2027]"), warnings(withSources(draft, HEADERS + OWN)));
    }

    @Test
    void aSentenceThatNamesAnotherYear() {
        assertEquals(
                List.of("OTHER_YEAR amounts [full-y1]"),
                warnings(Drafts.draft(
                        folder,
                        "avenant-7",
                        "amounts",
                        text -> Drafts.changed("full-y1", "Full-time assistant,", "Full-time assistant in 2024,")
                                .andThen(Drafts.changed("full-y1", "à temps plein,", "à temps plein en 2024,"))
                                .apply(text))));
    }

    @Test
    void aFolderBringsItsOwnSources() throws IOException {
        Path draft = Drafts.draft(
                folder, "avenant-7", "amounts", Drafts.changed("full-y1", "AVENANT-7: 9-5-2-2", "REPORT-2027: page 3"));
        assertEquals(1, RevisionCheck.ofFolder(RULES, draft).get(0).defects().size());
        String before = AidRules.overlayDigest(draft);
        withSources(draft, HEADERS + OWN);
        assertEquals(List.of(), warnings(draft));
        AidRules rules = RULES.withOverlay(draft);
        assertEquals(
                List.of("REPORT-2027"),
                rules.get("draft").ownSources().stream().map(Source::id).toList());
        assertTrue(rules.sources().stream().anyMatch(source -> source.id().equals("REPORT-2027")));
        assertNotEquals(before, AidRules.overlayDigest(draft));
        String digest = rules.version(rules.get("draft")).digest();
        withSources(draft, HEADERS + OWN.replace("A report", "The report"));
        AidRules renamed = RULES.withOverlay(draft);
        assertNotEquals(digest, renamed.version(renamed.get("draft")).digest());
    }

    @Test
    void anIdInUseIsRefused() throws IOException {
        Path draft = Drafts.draft(folder, "avenant-7", "amounts", text -> text);
        withSources(draft, HEADERS + OWN.replace("REPORT-2027", "AVENANT-7"));
        assertEquals(
                List.of("sources.csv/AVENANT-7"),
                assertThrows(InvalidInputException.class, () -> RULES.withOverlay(draft)).errors().stream()
                        .map(InputError::at)
                        .toList());
    }

    @Test
    void theSameSourceMayBeRepeated() throws IOException {
        Path draft = Drafts.draft(folder, "avenant-7", "amounts", text -> text);
        try (var shipped = getClass().getResourceAsStream("/aidrules/reference/sources.csv")) {
            Files.write(draft.resolve("sources.csv"), shipped.readAllBytes());
        }
        assertEquals(RULES.sources().size(), RULES.withOverlay(draft).sources().size());
    }
}
