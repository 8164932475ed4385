package org.aidrules.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No shipped rule changes without an entry in {@code CHANGELOG.md}. */
class RuleRecordTest {

    private static final Path PROJECT = Path.of("..");
    private static final String AMOUNTS = "avenant-7/amounts.drl.csv";
    private static final String ENTRY =
            "- Corrected amounts in `avenant-7`, contracts signed from 2019-08-20 to 2021-12-31, table `amounts`, row `third-y1`:"
                    + " the aid of year 1 is one euro higher.";

    private static final String CHANGELOG = """
            # Changelog

            ## 1.1.0

            ### Rules

            - New revision `avenant-7`, contracts signed from 2019-08-20 to 2021-12-31: all
              tables.
            - New revision `avenant-7-2022`, contracts signed from 2022-01-01 to 2023-04-30: tables.
            - New revision `reglement-arbitral`. All tables.
            - New revision `convention-2024`: tables.
            - New revision `aide-collective-2026`: tables.
            - New revision `aide-collective-2026-11`: tables.
            - New revision `centres-de-sante`: tables.
            - New revision `centres-de-sante-2025`: tables.
            - New reference files: `specialties.csv`, `thresholds.csv`, `sources.csv`.

            ### Library and command line

            - New: everything.
            """;

    @TempDir
    private Path rules;

    private String changelog = CHANGELOG;
    private RuleRecord record;

    @BeforeEach
    void recordACopyOfTheRules() throws IOException {
        Path shipped = RuleRecord.rules(PROJECT);
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = rules.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        record = RuleRecord.read("").renewed(ShippedFiles.digests(rules), Changelog.of(changelog));
    }

    @Test
    void whatIsShippedIsRecordedAndHasItsEntries() throws IOException {
        RuleRecord shipped = RuleRecord.read(Files.readString(RuleRecord.file(PROJECT)));
        List<String> problems =
                shipped.problems(ShippedFiles.digests(RuleRecord.rules(PROJECT)), RuleRecord.changelog(PROJECT));
        assertTrue(problems.isEmpty(), () -> String.join("\n", problems));
    }

    @Test
    void theFirstSectionOfTheChangelogIsThatOfThisRelease() throws IOException {
        assertEquals(AidRules.release(), RuleRecord.changelog(PROJECT).release());
    }

    @Test
    void aRecordIsReadAsItWasWritten() throws IOException {
        assertEquals(record.text(), RuleRecord.read(record.text()).text());
        assertTrue(
                record.text()
                        .contains("\"New revision `avenant-7`, contracts signed from 2019-08-20 to 2021-12-31\"\n"),
                record.text());
        assertTrue(record.text().contains(",New revision `reglement-arbitral`\n"), record.text());
    }

    @Test
    void aChangedTableWithoutAnEntryIsRefused() throws IOException {
        edit(AMOUNTS, "12000", "12001");
        String refusal = """
                avenant-7/amounts.drl.csv was changed, and CHANGELOG.md does not say so.
                  1. Add an entry at the end of "### Rules" under "## 1.1.0". It names `avenant-7` and `amounts`, begins with \
                other words than the entries before it, and states the kind, the period that it concerns to the day, the rows, \
                and the effect.
                  2. Record it, and commit the record and the entry with the change: \
                mvn -q -Precord-rules process-test-classes""";
        assertEquals(List.of(refusal), problems());
        assertEquals(
                refusal,
                assertThrows(IllegalStateException.class, this::renewed).getMessage());
    }

    @Test
    void aChangedTableWithAnEntryIsToBeRecorded() throws IOException {
        edit(AMOUNTS, "12000", "12001");
        addRule(ENTRY);
        assertEquals(
                List.of(
                        "avenant-7/amounts.drl.csv was changed, and CHANGELOG.md says so. Record it, and commit the record"
                                + " with the change: mvn -q -Precord-rules process-test-classes"),
                problems());
        record = renewed();
        assertEquals(List.of(), problems());
        assertTrue(record.text().contains("\"Corrected amounts in `avenant-7`, contracts signed from 2019-08-20"));
    }

    /** Every change has an entry of its own, those of an unpublished release too. */
    @Test
    void anEntryAnnouncesOneChangeOfATable() throws IOException {
        edit(AMOUNTS, "12000", "12001");
        addRule(ENTRY);
        record = renewed();
        edit(AMOUNTS, "12001", "12002");
        assertThrows(IllegalStateException.class, this::renewed);
    }

    @Test
    void anEntryOfTheLibraryIsNotOneOfTheRules() throws IOException {
        edit(AMOUNTS, "12000", "12001");
        changelog = changelog.replace("### Library and command line\n", "### Library and command line\n\n" + ENTRY);
        assertThrows(IllegalStateException.class, this::renewed);
    }

    @Test
    void anEntryOfAnEarlierReleaseDoesNotCount() throws IOException {
        edit(AMOUNTS, "12000", "12001");
        addRule(ENTRY);
        changelog = changelog.replace("## 1.1.0\n", "## 1.2.0\n\n### Rules\n\n- Nothing.\n\n## 1.1.0\n");
        assertThrows(IllegalStateException.class, this::renewed);
        assertEquals(1, problems().size());
        changelog = changelog.replace("- Nothing.", ENTRY);
        record = renewed();
        assertEquals(List.of(), problems());
        assertTrue(record.text().contains("avenant-7/amounts.drl.csv,1.2.0,"), record.text());
        assertTrue(record.text().contains("avenant-7/bands.drl.csv,1.1.0,"), record.text());
    }

    @Test
    void aTableThatWasSavedOtherwiseIsNotChanged() throws IOException {
        Path table = rules.resolve("revisions").resolve(AMOUNTS);
        Files.writeString(table, Files.readString(table).replace("\n", "\r\n"));
        assertEquals(List.of(), problems());
    }

    @Test
    void aNewRevisionNeedsAnEntry() throws IOException {
        Path folder = Files.createDirectories(rules.resolve("revisions/avenant-8"));
        Path parent = rules.resolve("revisions/convention-2024");
        Files.writeString(
                folder.resolve("terms.drl.csv"),
                Files.readString(parent.resolve("terms.drl.csv")).replace("convention_2024", "avenant_8"));
        Files.copy(parent.resolve("revision.properties"), folder.resolve("revision.properties"));
        assertEquals(
                List.of(
                        "avenant-8/revision.properties is new, and CHANGELOG.md does not say so.",
                        "avenant-8/terms.drl.csv is new, and CHANGELOG.md does not say so."),
                firstLines(problems()));
        addRule("- New revision `avenant-8`, contracts signed from 2027-01-01 on: table `terms`.");
        record = renewed();
        assertEquals(List.of(), problems());
    }

    @Test
    void aRemovedTableAndAChangedReferenceFileNeedEntries() throws IOException {
        Files.delete(rules.resolve("revisions").resolve(AMOUNTS));
        Files.writeString(rules.resolve("reference/thresholds.csv"), "specialty,measure\n");
        assertEquals(
                List.of(
                        "avenant-7/amounts.drl.csv was removed, and CHANGELOG.md does not say so.",
                        "reference/thresholds.csv was changed, and CHANGELOG.md does not say so."),
                firstLines(problems()));
        addRule("- Removed from `avenant-7`: table `amounts`.");
        addRule("- Corrected thresholds, distribution of 2021-12-31, in `thresholds.csv`.");
        record = renewed();
        assertEquals(List.of(), problems());
    }

    @Test
    void anEntryThatIsGoneIsMissed() throws IOException {
        changelog = changelog.replace("- New reference files: ", "- New files of reference: ");
        assertEquals(
                "reference/sources.csv: CHANGELOG.md has no longer, under \"## 1.1.0\", the entry about it that begins"
                        + " \"New reference files\". Restore it; or, if it is only worded otherwise, run:"
                        + " mvn -q -Precord-rules process-test-classes",
                problems().get(0));
        record = renewed();
        assertEquals(List.of(), problems());
    }

    private void edit(String file, String text, String other) throws IOException {
        Path edited = rules.resolve("revisions").resolve(file);
        String before = Files.readString(edited);
        assertTrue(before.contains(text), file);
        Files.writeString(edited, before.replace(text, other));
    }

    private void addRule(String entry) {
        changelog = changelog.replaceFirst("\n\n### Library", "\n" + entry + "\n\n### Library");
        assertTrue(changelog.contains(entry));
    }

    private List<String> problems() throws IOException {
        return record.problems(ShippedFiles.digests(rules), Changelog.of(changelog));
    }

    private RuleRecord renewed() throws IOException {
        return record.renewed(ShippedFiles.digests(rules), Changelog.of(changelog));
    }

    private static List<String> firstLines(List<String> problems) {
        return problems.stream()
                .map(text -> text.lines().findFirst().orElseThrow())
                .toList();
    }
}
