package org.aidrules.validation.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a revision says of its own tables, without the invariants that are checked beside them. */
class RevisionDefectsTest {

    private static final String BANDS = "\"BELOW_P30, P30_P50, P50_P70, P70_P90, P90_P95, P95_P100\"";

    private final AidRules rules = AidRules.standard();

    @TempDir
    private Path folder;

    /** The product of the values of each fact, table by table. */
    @Test
    void theCellsAreAllCombinationsOfFacts() {
        for (Revision revision : rules.revisions()) {
            assertEquals(List.of(), revision.defects());
            assertEquals(
                    revision.tables().stream()
                            .mapToLong(table -> revision.table(table).domain().values().stream()
                                    .mapToLong(List::size)
                                    .reduce(1, Math::multiplyExact))
                            .sum(),
                    revision.cells());
        }
    }

    /** Total and exact, yet what the two rows match could not be read column by column. */
    @Test
    void conditionsOnSeveralFactsAreRefused() {
        Path overlay = Drafts.overlay(
                folder,
                "avenant-7",
                "amount-band",
                text -> String.join("\n", text.lines().limit(6).toList())
                        + "\n,forall(||){first == Band.$ && second == Band.$},"
                        + "forall(&&){(first != Band.$ || second != Band.$)},"
                        + text.lines().skip(6).findFirst().orElseThrow().split(",", 4)[3] + "\n"
                        + "Row,Same,Different,Band,Certainty,Source,Note,Remarque,English,French\n"
                        + "same," + BANDS + ",,P30_P50,STATED,IGAS-2023-015R: table 2,,,Same.,Pareil.\n"
                        + "different,," + BANDS + ",P30_P50,STATED,IGAS-2023-015R: table 2,,,Different.,Différent.\n");
        List<Defect> defects = assertThrows(DefectiveTableException.class, () -> rules.withOverlay(overlay))
                .defects();
        assertEquals(
                List.of("table amount-band.drl.csv, cellule B7", "table amount-band.drl.csv, cellule C7"),
                defects.stream()
                        .map(defect -> defect.message().french().split(" : ")[0])
                        .toList());
        assertEquals(
                Set.of(Defect.Kind.SYNTAX),
                Set.copyOf(defects.stream().map(Defect::kind).toList()));
    }

    @Test
    void anExceptionIsReadWithItsSource() {
        Path draft = Drafts.draft(
                folder,
                "avenant-7",
                "amounts",
                UnaryOperator.identity(),
                "exception.amounts-by-year=IGAS-2023-015R: table 2");
        Revision read = rules.withOverlay(draft).get("draft");
        assertEquals(Set.of("amounts-by-year"), read.exceptions().keySet());
        assertEquals("table 2", read.exceptions().get("amounts-by-year").get(0).locator());
        assertEquals(Set.of(), rules.get("avenant-7").exceptions().keySet());
    }

    /** All that a table can be asked, the last fact varying fastest, and the one row that answers. */
    @Test
    void everyCombinationHasItsRow() {
        DecisionTable payments = rules.get("avenant-7").table("payments");
        List<Map<String, String>> all = payments.allFacts();
        assertEquals(List.of("year", "instalment"), payments.facts());
        assertEquals(
                List.of("YEAR_1 FIRST", "YEAR_1 SECOND", "YEAR_2 FIRST"),
                all.stream()
                        .limit(3)
                        .map(facts -> facts.get("year") + " " + facts.get("instalment"))
                        .toList());
        assertEquals(payments.cells(), Set.copyOf(all).size());
        assertEquals(
                List.of("y1-advance", "y1-balance", "later-advance"),
                all.stream().limit(3).map(facts -> payments.row(facts).name()).toList());
        for (Map<String, String> wrong : List.of(
                Map.of("year", "YEAR_1"),
                Map.of("year", "YEAR_9", "instalment", "FIRST"),
                Map.of("year", "YEAR_1", "instalment", "FIRST", "option", "HALF"))) {
            assertEquals(
                    "table payments has no facts " + wrong,
                    assertThrows(IllegalArgumentException.class, () -> payments.row(wrong))
                            .getMessage());
        }
    }

    @Test
    void conditionThatIsNoExpressionIsReported() {
        Path overlay = Drafts.overlay(
                folder, "avenant-7", "sector", text -> text.replace("sector == Sector.$", "sector == == Sector.$"));
        List<Defect> defects = assertThrows(DefectiveTableException.class, () -> rules.withOverlay(overlay))
                .defects();
        assertEquals(
                Set.of(Defect.Kind.SYNTAX),
                Set.copyOf(defects.stream().map(Defect::kind).toList()));
        assertTrue(defects.get(0).message().english().startsWith("table sector"), defects::toString);
    }

    @Test
    void variableThatIsNotThereIsReported() {
        Path overlay = Drafts.overlay(
                folder,
                "avenant-7",
                "sector",
                text -> text.replace("sector == Sector.$", "sector == Sector.$ && sektor == Sector.$"));
        List<Defect> defects = assertThrows(DefectiveTableException.class, () -> rules.withOverlay(overlay))
                .defects();
        assertTrue(
                defects.stream()
                        .anyMatch(defect ->
                                defect.message().english().startsWith("table sector.drl.csv, cell B7: a condition")),
                defects::toString);
    }
}
