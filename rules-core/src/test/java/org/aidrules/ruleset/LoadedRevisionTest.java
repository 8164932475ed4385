package org.aidrules.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.error.UnknownNameException;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Sector;
import org.aidrules.facts.SectorFacts;
import org.aidrules.facts.Verdict;
import org.aidrules.revision.DecisionTable;
import org.aidrules.tables.CriterionRuling;
import org.aidrules.tables.DecisionResult;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.Decisions;
import org.aidrules.tables.TableSet;
import org.junit.jupiter.api.Test;

class LoadedRevisionTest {

    private static Verdict sectorOne(LoadedRevision revision) {
        DecisionResult<CriterionRuling> result = revision.decide(Decisions.SECTOR, new SectorFacts(Sector.SECTOR_1));
        return assertInstanceOf(Decided.class, result).outcome() instanceof CriterionRuling ruling
                ? ruling.verdict()
                : null;
    }

    @Test
    void everyDecisionNeedsATable() {
        List<TableSet> layers = List.of(ExampleRevision.asked("sector"));
        DefectiveTableException refusal =
                assertThrows(DefectiveTableException.class, () -> ExampleRevision.of(layers, Optional.empty()));
        assertEquals(
                Decisions.tables(Scheme.INDIVIDUAL).size() - 1,
                refusal.defects().size());
        assertEquals(
                Set.of(Defect.Kind.GAP),
                Set.copyOf(refusal.defects().stream().map(Defect::kind).toList()));
    }

    @Test
    void aTableIsItsOwnOrThatOfTheRevisionItExtends() {
        LoadedRevision base = ExampleRevision.of("sector");
        LoadedRevision heir = ExampleRevision.of(List.of(), Optional.of(base));
        LoadedRevision strict = ExampleRevision.of(
                List.of(ExampleRevision.asked("sector", "first,SECTOR_1,MET", "first,SECTOR_1,NOT_MET")),
                Optional.of(base));
        assertEquals(
                List.of(Verdict.MET, Verdict.MET, Verdict.NOT_MET),
                List.of(sectorOne(base), sectorOne(heir), sectorOne(strict)));
        assertEquals(List.of(), heir.ownTables());
        assertEquals(List.of("sector"), strict.ownTables());
        assertEquals(Optional.of("example"), strict.extended());
    }

    /** Only the table that is asked is loaded: the others of this revision cannot be. */
    @Test
    void aTableIsLoadedWhenItIsNeeded() {
        LoadedRevision revision = ExampleRevision.of("sector");
        assertEquals(Verdict.MET, sectorOne(revision));
        assertThrows(RuntimeException.class, () -> revision.table("amounts"));
    }

    @Test
    void aTableIsShownRowByRow() {
        DecisionTable table = ExampleRevision.of("sector").table("sector");
        assertEquals(
                List.of("first", "others", "outside", "not-given"),
                table.rows().stream().map(DecisionTable.Row::name).toList());
        DecisionTable.Row others = table.rows().get(1);
        assertEquals(3, others.cells());
        assertEquals(Map.of("sector", List.of("SECTOR_2_OPTAM", "SECTOR_2_OPTAM_CO", "SECTOR_2")), others.conditions());
        assertEquals(Map.of("verdict", "NOT_MET"), others.outcome());
    }

    @Test
    void aTableThatDoesNotExistIsNamed() {
        UnknownNameException refusal = assertThrows(
                UnknownNameException.class, () -> ExampleRevision.of("sector").table("sectors"));
        assertEquals("sectors", refusal.name());
        assertEquals(Set.copyOf(Decisions.tables(Scheme.INDIVIDUAL)), Set.copyOf(refusal.known()));
    }
}
