package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidrules.AidRules;
import org.aidrules.revision.Revision;
import org.aidrules.rules.Overlays;
import org.aidrules.validation.proof.Drafts;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands {@code check} and {@code diff} as a shell sees them. */
class CheckCommandTest {

    private static final Path SECTOR =
            Path.of("../rules-drl/src/main/resources/aidrules/revisions/avenant-7/sector.drl.csv");
    private static final String DRAFT = Path.of("examples", "igas-2023").toString();
    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void allRevisionsAreValid() {
        Shell shell = Shell.run("check", "--lang", "en");
        assertEquals(0, shell.status());
        List<String> lines = shell.out()
                .lines()
                .filter(line -> !line.startsWith("  warning: "))
                .toList();
        assertEquals(AidRules.standard().revisions().size(), lines.size());
        lines.forEach(line ->
                assertTrue(line.matches("[a-z0-9-]+: consistent, checked on all [0-9,]+ possible cases"), line));
    }

    @Test
    void aProofIsPrintedForMachines() throws IOException {
        JsonNode proof =
                mapper.readTree(Shell.run("check", "avenant-7", "--json").out());
        assertEquals("avenant-7", proof.get("revision").textValue());
        assertTrue(proof.get("sound").booleanValue());
        assertEquals(
                AidRules.standard().get("avenant-7").cells(), proof.get("cells").longValue());
        assertEquals(0, proof.get("defects").size());
        assertEquals(AidRules.release(), proof.at("/rules/release").textValue());
        assertEquals(digest("avenant-7"), proof.at("/rules/digest").textValue());
        assertEquals(0, proof.get("warnings").size());
        assertEquals(6, proof.size());
        assertEquals(
                2,
                mapper.readTree(Shell.run("check", "avenant-7", DRAFT, "--json").out())
                        .size());
    }

    private static String digest(String revision) {
        AidRules rules = AidRules.standard();
        return rules.version(rules.get(revision)).digest();
    }

    /** Of tables that cannot be loaded nothing was proved, and the digest is that of their files. */
    @Test
    void nothingOfADefectiveDraftIsProved() throws IOException {
        JsonNode proof = mapper.readTree(
                Shell.run("check", "--json", Overlays.broken("gap").toString()).out());
        assertEquals(0, proof.get("cells").intValue());
        assertTrue(proof.at("/rules/digest").textValue().startsWith("sha256:"), proof.toString());
        Shell text = Shell.run("check", "--lang", "en", Overlays.broken("gap").toString());
        assertTrue(text.out().startsWith("avenant-7: one defect, nothing checked"), text.out());
    }

    /** What a spreadsheet can hold and a table cannot, by its cell; nothing is a stack trace. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A doctor in sector 1 is eligible. | BREAK | cell I9: a cell must not contain a line break",
                "A doctor in sector 1 is eligible. | LONG | cell I9: more than 8,000 characters",
                "IGAS-2023-015R: [46] | IGAS-2023-015R | row sector-1: the place in source IGAS-2023-015R is missing"
            })
    void cellsThatNoTableCanHoldAreReported(String from, String to, String told, @TempDir Path folder)
            throws IOException {
        String table = Files.readString(SECTOR);
        String cell = Map.of("LONG", "a".repeat(8001), "BREAK", "\"A doctor in sector 1\nis eligible.\"")
                .getOrDefault(to, to);
        assertTrue(table.contains(from), table);
        Files.writeString(
                folder.resolve("sector.drl.csv"),
                table.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(cell)));
        Shell shell = Shell.run("check", "--lang", "en", folder.toString());
        assertEquals(1, shell.status(), shell.err());
        assertTrue(shell.out().contains(told), shell.out());
    }

    @Test
    void aSnippetThatFailsIsADefect(@TempDir Path folder) throws IOException {
        String table = Files.readString(SECTOR);
        Files.writeString(
                folder.resolve("sector.drl.csv"),
                table.replaceFirst("forall\\(\\|\\|\\)\\{sector == Sector\\.\\$}", "1 / 0 == 1"));
        Shell shell = Shell.run("check", "--lang", "en", folder.toString());
        assertEquals(1, shell.status(), shell.err());
        assertTrue(shell.out().contains("syntax: ") && !shell.out().contains("\tat "), shell.out());
        assertEquals("", shell.err());
    }

    @Test
    void whatIsNoFileIsRefused(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("sector.drl.csv"));
        Shell shell = Shell.run("check", "--lang", "en", folder.toString());
        assertEquals(2, shell.status());
        assertTrue(shell.err().contains("sector.drl.csv: not a regular file"), shell.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sector.drl.csv.txt", "Revision.properties", "revision.properties.txt"})
    void fileThatWouldBeIgnoredIsRefused(String name, @TempDir Path folder) throws IOException {
        Files.copy(SECTOR, folder.resolve("sector.drl.csv"));
        Files.copy(SECTOR, folder.resolve(name));
        Shell shell = Shell.run("check", "--lang", "en", folder.toString());
        assertEquals(2, shell.status());
        assertTrue(
                shell.err().contains(name + ": this file would be ignored: table files must end in .drl.csv"),
                shell.err());
    }

    @Test
    void aProofIsVerifiedForTheRevisionThatIsNamed(@TempDir Path folder) {
        String file = folder.resolve("proof.json").toString();
        assertEquals(
                0, Shell.run("check", "convention-2024", "--certificate", file).status());
        assertEquals(0, Shell.run("check", "convention-2024", "--verify", file).status());
        Shell other = Shell.run("check", "avenant-7", "--verify", file, "--lang", "en");
        assertEquals(2, other.status());
        assertTrue(other.err().contains("convention-2024") && other.err().contains("avenant-7"), other.err());
        assertEquals(
                2,
                Shell.run("check", "avenant-7", "--verify", file, "--certificate", file)
                        .status());
    }

    /** A rate that no figure could follow. */
    @Test
    void growthHasABound(@TempDir Path folder) throws IOException {
        String table = Files.readString(SECTOR.resolveSibling("targets.drl.csv"));
        Files.writeString(folder.resolve("targets.drl.csv"), table.replaceFirst(",25 %,", ",1000 %,"));
        Shell shell = Shell.run("check", "--lang", "en", folder.toString());
        assertEquals(1, shell.status(), shell.err());
        assertTrue(shell.out().contains("column growth contains \"1000 %\""), shell.out());
    }

    /** One line for a block of facts, as in a difference; for machines, one defect for each case. */
    @Test
    void gapsAreGroupedForPeople(@TempDir Path parent) throws IOException {
        String folder = Drafts.draft(parent, "avenant-7", "amounts", Drafts.without("full-y1"))
                .toString();
        assertEquals(
                List.of(
                        "draft: 4 defects, nothing checked",
                        "  DRAFT: draft",
                        "  gap: table amounts: no row matches Option: Full-time assistant; "
                                + "Band: P30 to P50, P50 to P70, P70 to P90, P90 to P95; Contract year: 1 (4 cases)"),
                Shell.run("check", "--lang", "en", folder).out().lines().toList());
        JsonNode proof = mapper.readTree(Shell.run("check", "--json", folder).out());
        assertEquals(4, proof.get("defects").size());
        assertEquals(
                "{\"option\":\"FULL\",\"band\":\"P30_P50\",\"year\":\"YEAR_1\"}",
                proof.at("/defects/0/facts").toString());
        assertEquals("[\"draft\"]", proof.at("/rules/drafts").toString());
    }

    @Test
    void warningsFailOnlyWhenThatIsAsked(@TempDir Path parent) throws IOException {
        String folder = Drafts.draft(parent, "avenant-7", "amounts", Drafts.changed("full-y1", "36000", "35000"))
                .toString();
        Shell lenient = Shell.run("check", "--lang", "en", folder);
        assertEquals(0, lenient.status());
        assertTrue(
                lenient.out()
                        .endsWith("  warning: table amounts, row full-y1: euros differs from the overridden table "
                                + "(36000 → 35000), but the source is the same\n"),
                lenient.out());
        assertEquals(1, Shell.run("check", "--strict", folder).status());
        assertEquals(0, Shell.run("check", "--strict", "avenant-7").status());
        JsonNode warning = mapper.readTree(
                        Shell.run("check", "--json", "--lang", "en", folder).out())
                .at("/warnings/0");
        assertEquals("SOURCE_UNCHANGED", warning.get("kind").textValue());
        assertEquals("amounts", warning.get("table").textValue());
        assertEquals("[\"full-y1\"]", warning.get("rows").toString());
        assertTrue(warning.get("message").textValue().startsWith("table amounts, row full-y1: "), warning.toString());
    }

    @Test
    void aGapIsACounterExample() throws IOException {
        Shell shell = Shell.run(
                "check", "--json", "--lang", "en", Overlays.broken("gap").toString());
        assertEquals(1, shell.status());
        JsonNode defect = mapper.readTree(shell.out()).at("/defects/0");
        assertEquals(
                "{\"kind\":\"GAP\",\"table\":\"sector\",\"rows\":[],\"facts\":{\"sector\":\"SECTOR_2\"},"
                        + "\"message\":\"table sector: no row matches sector SECTOR_2\"}",
                defect.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "constant-unknown | syntax: table sector.drl.csv, cell B9: unknown value SECTOR_ONE; accepted: SECTOR_1, ",
                "name-given-twice | duplicate name: table sector.drl.csv, cell A10: the row name sector-1 is already used ",
                "overlap-in-part | overlap: table payments: rows y1-balance, later-balance all match ",
                "row-that-never-matches | unreachable row: table ",
                "source-missing | missing source: table ",
                "source-unknown | unknown source: table "
            })
    void invalidDraftIsReportedLineByLine(String draft, String line) {
        Shell shell = Shell.run("check", "--lang", "en", Overlays.broken(draft).toString());
        assertEquals(1, shell.status(), shell.err());
        assertTrue(shell.out().contains("\n  " + line), shell.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extends-itself",
                "extends-an-unknown-revision",
                "properties-bad",
                "file-not-in-utf-8",
                "folder-without-table"
            })
    void aFolderThatIsNoDraftIsWrongInput(String draft) {
        Shell shell = Shell.run("check", Overlays.broken(draft).toString());
        assertEquals(2, shell.status());
        assertFalse(shell.err().isBlank());
        assertFalse(shell.err().contains("\tat "), shell.err());
    }

    @ParameterizedTest
    @CsvSource({"nothing,2", "./nothing,3"})
    void missingPartIsReported(String name, int status) {
        Shell shell = Shell.run("check", "--lang", "en", name);
        assertEquals(status, shell.status());
        assertTrue(shell.err().contains("nothing"), shell.err());
    }

    @Test
    void proofIsWrittenDownAndRecalculated(@TempDir Path folder) throws IOException {
        String file = folder.resolve("proof.json").toString();
        assertEquals(0, Shell.run("check", "avenant-7", "--certificate", file).status());
        Shell holds = Shell.run("check", "--verify", file, "--lang", "en");
        assertEquals(0, holds.status());
        assertTrue(holds.out().startsWith("avenant-7: the certificate holds\n"), holds.out());
        Files.writeString(Path.of(file), Files.readString(Path.of(file)).replaceFirst("sha256:[0-9a-f]", "sha256:x"));
        Shell fails = Shell.run("check", "--verify", file, "--lang", "en");
        assertTrue(fails.status() == 1 || fails.status() == 2, fails.out() + fails.err());
    }

    @Test
    void proofOfADraftIsRecalculatedFromItsFolder(@TempDir Path folder) {
        String file = folder.resolve("proof.json").toString();
        assertEquals(0, Shell.run("check", DRAFT, "--certificate", file).status());
        assertEquals(0, Shell.run("check", DRAFT, "--verify", file).status());
        assertEquals(2, Shell.run("check", "--verify", file).status());
        assertEquals(2, Shell.run("check", "--certificate", file).status());
    }

    @Test
    void draftIsValid() {
        Shell shell = Shell.run("check", "--lang", "fr", DRAFT);
        assertEquals(0, shell.status());
        Revision extended = AidRules.standard().get("reglement-arbitral");
        long cells = extended.tables().stream()
                .mapToLong(table -> extended.table(table).cells())
                .sum();
        assertTrue(
                shell.out()
                        .replaceAll("(?<=\\d)\\p{Zs}(?=\\d)", "")
                        .startsWith("igas-2023 : cohérente, vérifiée sur les " + cells + " cas possibles\n"),
                shell.out());
    }

    @Test
    void aRevisionDoesNotDifferFromItself() throws IOException {
        Shell shell = Shell.run("diff", "avenant-7", "avenant-7", "--lang", "en");
        assertEquals(0, shell.status());
        assertTrue(shell.out().matches("From avenant-7 to avenant-7\nno difference in [0-9,]+ cases\n"), shell.out());
        assertEquals(
                0,
                mapper.readTree(Shell.run("diff", "avenant-7", "avenant-7", "--json")
                                .out())
                        .get("differences")
                        .size());
    }

    @Test
    void aDifferenceIsPrintedCellByCellForMachines() throws IOException {
        JsonNode diff = mapper.readTree(
                Shell.run("diff", "avenant-7", "avenant-7-2022", "--json").out());
        assertEquals(digest("avenant-7-2022"), diff.at("/rules/digest").textValue());
        assertEquals(digest("avenant-7"), diff.at("/rules/digestFrom").textValue());
        assertEquals("avenant-7", diff.get("from").textValue());
        assertEquals("avenant-7-2022", diff.get("to").textValue());
        assertEquals(
                "[{\"table\":\"coordinated-practice\",\"facts\":{\"coordinated\":\"COMMITTED\"},"
                        + "\"before\":{\"verdict\":\"TO_BE_MET\",\"from\":\"HIRE\",\"months\":\"24\"},"
                        + "\"after\":{\"verdict\":\"NOT_MET\"}},"
                        + "{\"table\":\"coordinated-practice\",\"facts\":{\"coordinated\":\"NO\"},"
                        + "\"before\":{\"verdict\":\"TO_BE_MET\",\"from\":\"HIRE\",\"months\":\"24\"},"
                        + "\"after\":{\"verdict\":\"NOT_MET\"}}]",
                diff.get("differences").toString());
        assertEquals("URPS-OCC-2022-06", diff.at("/groups/0/after/sources/0/id").textValue());
    }

    @Test
    void aDifferenceIsGroupedForPeople() {
        String text =
                Shell.run("diff", "reglement-arbitral", DRAFT, "--lang", "en").out();
        assertTrue(text.startsWith("From reglement-arbitral to igas-2023\nDRAFT: igas-2023\n"), text);
        assertTrue(text.endsWith("\n\n° decided by a draft\n"), text);
        assertTrue(text.contains("\nHours of training (table training-hours): "), text);
        assertTrue(
                text.contains("  Training: job adaptation (FAE); Valid AFGSU 1: no; "
                        + "Period: before the conditions of entry, with conditions of entry\n"
                        + "    before  Hours: 112  [fae, Stated: IGAS-2023-015R "),
                text);
        assertTrue(
                text.contains("    after   Hours: 35  [fae, Stated: IGAS-2023-015R [169] and recommendation 11] °\n"),
                text);
    }

    @Test
    void aDifferenceIsPrintedForSpreadsheets() throws IOException {
        String csv = Shell.run("diff", "reglement-arbitral", "convention-2024", "--csv")
                .out();
        List<CSVRecord> records = CSVParser.parse(
                        new StringReader(csv),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
        CSVRecord half = records.stream()
                .filter(record -> record.get("table").equals("amounts")
                        && record.get("row after").equals("half-y1"))
                .findFirst()
                .orElseThrow();
        assertEquals("option HALF; band P30_P50, P50_P70, P70_P90, P90_P95; year YEAR_1", half.get("facts"));
        assertEquals("euros 18000", half.get("before"));
        assertEquals("euros 19000", half.get("after"));
        assertEquals("4", half.get("cells"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff avenant-7", "diff avenant-7 nothing", "diff avenant-7 avenant-7 --json --csv"})
    void aWrongComparisonIsStatus2(String command) {
        assertEquals(2, Shell.run(command.split(" ")).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "diff"})
    void helpComesInBothLanguages(String command) {
        assertTrue(Shell.run(command, "--help", "--lang", "en").out().contains("Show this help"));
        assertTrue(Shell.run(command, "--help", "--lang", "fr").out().contains("Affiche cette aide"));
    }
}
