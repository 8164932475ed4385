package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.aidrules.rules.Overlays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What altered tables and drafts decide is marked in every text for people. */
class MarksInTextTest {

    private static final String ALTERED = Overlays.folder("amount-changed").toString();
    private static final String DRAFT = Path.of("examples", "igas-2023").toString();
    private static final String PLAN = Path.of("examples", "plan.json").toString();
    private static final String SETTLE = Path.of("examples", "settle.json").toString();
    private static final String DRAFTED = Path.of("examples", "draft.json").toString();

    private static List<String> lines(String... arguments) {
        Shell shell = Shell.run(arguments);
        assertEquals(0, shell.status(), shell.err());
        return shell.out().lines().toList();
    }

    private static boolean marked(List<String> lines, String start, String mark) {
        return lines.stream().anyMatch(line -> line.strip().startsWith(start) && line.endsWith(mark));
    }

    @Test
    void theYearsOfAnAlteredTable() {
        List<String> text = lines("settle", "--lang", "en", "--overlay", ALTERED, SETTLE);
        assertEquals("These rules are altered: avenant-7/amounts", text.get(2));
        assertTrue(marked(text, "1  1 June 2021", "  *"), text.toString());
        assertFalse(marked(text, "5  1 June 2025", "*"), text.toString());
        assertTrue(marked(text, "Total", "*"), text.toString());
        assertEquals("* decided by an altered table", text.get(text.size() - 1));
    }

    @Test
    void theLinesOfADraft() {
        List<String> text = lines("plan", "--lang", "fr", "--overlay", DRAFT, DRAFTED);
        assertEquals("PROJET : igas-2023", text.get(2));
        assertTrue(marked(text, "Formation engagée", "  °"), text.toString());
        assertFalse(marked(text, "Secteur", "°"), text.toString());
        assertTrue(text.stream().anyMatch(line -> line.contains("  igas-2023°")), text.toString());
        assertEquals("° ligne déterminée par un projet", text.get(text.size() - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "settle"})
    void whatIsNotAlteredHasNoMarks(String command) {
        String text = String.join("\n", lines(command, "--lang", "en", command.equals("plan") ? PLAN : SETTLE));
        assertFalse(text.contains("*") || text.contains("°") || text.contains("altered"), text);
    }

    @Test
    void aTableAndItsRows() {
        List<String> altered = lines("table", "avenant-7", "amounts", "--lang", "en", "--overlay", ALTERED);
        assertEquals("These rules are altered: avenant-7/amounts", altered.get(1));
        assertTrue(altered.contains("full-y1 *"), altered.toString());
        List<String> other = lines("table", "avenant-7", "sector", "--lang", "en", "--overlay", ALTERED);
        assertFalse(String.join("\n", other).contains("altered"), other.toString());
        List<String> draft = lines("table", "igas-2023", "training-hours", "--lang", "en", "--overlay", DRAFT);
        assertEquals("DRAFT: igas-2023", draft.get(1));
        assertTrue(draft.contains("fae °"), draft.toString());
        assertTrue(lines("table", "igas-2023", "training-hours", "--csv", "--overlay", DRAFT)
                .get(0)
                .endsWith(",text,origin"));
        assertTrue(lines("table", "avenant-7", "amounts", "--csv").get(0).endsWith(",text"));
    }

    @Test
    void theCostUnderADraft() {
        List<String> text = lines(
                "impact",
                "--lang",
                "en",
                "--from",
                "reglement-arbitral",
                "--to",
                DRAFT,
                Path.of("examples", "population.jsonl").toString());
        assertTrue(text.contains("igas-2023: DRAFT: igas-2023"), text.toString());
    }

    @Test
    void theListOfRevisions() {
        List<String> text = lines("revisions", "--lang", "fr", "--overlay", DRAFT, "--overlay", ALTERED);
        assertTrue(text.contains("    PROJET : igas-2023"), text.toString());
        assertTrue(text.contains("    Ces règles sont modifiées : avenant-7/amounts"), text.toString());
    }
}
