package org.aidrules.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aidrules.engine.ExampleTables;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.ExampleSources;
import org.aidrules.explanation.Origin;
import org.aidrules.facts.Sector;
import org.aidrules.facts.SectorFacts;
import org.aidrules.facts.Verdict;
import org.aidrules.tables.DecisionResult.Decided;
import org.aidrules.tables.DecisionResult.FieldRequired;
import org.junit.jupiter.api.Test;

class TableSetTest {

    static TableSet tables(String table, String... changes) {
        return new TableSet("example", Origin.REVISION, ExampleTables.compiled(table, changes), ExampleSources::find);
    }

    @Test
    void aTableAnswersWithOutcomeAndReason() {
        DecisionResult<CriterionRuling> result =
                tables("sector").table(Decisions.SECTOR).decide(new SectorFacts(Sector.SECTOR_2));
        assertEquals(new Decided<>(new CriterionRuling(Verdict.NOT_MET, Optional.empty()), result.reason()), result);
        assertEquals(
                List.of("others", Certainty.INTERPRETED),
                List.of(result.reason().row(), result.reason().certainty()));
    }

    @Test
    void aFieldThatIsNeededIsAskedFor() {
        DecisionResult<CriterionRuling> result =
                tables("sector").table(Decisions.SECTOR).decide(new SectorFacts(Sector.NOT_GIVEN));
        assertEquals(new FieldRequired<>("/practice/sector", result.reason()), result);
    }

    @Test
    void aTableIsLoadedOnce() {
        TableSet tables = tables("sector");
        assertEquals(Set.of("sector"), tables.tables());
        assertEquals("example", tables.revision());
        assertSame(tables.table(Decisions.SECTOR), tables.table(Decisions.SECTOR));
        tables.loadAll();
        assertSame(tables.table(Decisions.SECTOR), tables.table(Decisions.SECTOR));
    }

    @Test
    void everyDefectOfATableIsListed() {
        TableSet tables = tables(
                "sector",
                "first,SECTOR_1,MET,,STATED,LAW: article 1",
                "first,SECTOR_1,GOOD,,SURE,BOOK: 1",
                "outside,NOT_CONTRACTED,NOT_MET",
                "outside,\"NOT_CONTRACTED, SECTOR_1\",NOT_MET");
        for (int attempt = 0; attempt < 2; attempt++) {
            DefectiveTableException refusal =
                    assertThrows(DefectiveTableException.class, () -> tables.table(Decisions.SECTOR));
            assertEquals(
                    Set.of(Defect.Kind.OVERLAP, Defect.Kind.UNSOURCED, Defect.Kind.UNKNOWN_SOURCE, Defect.Kind.SYNTAX),
                    Set.copyOf(refusal.defects().stream().map(Defect::kind).toList()));
        }
        assertThrows(DefectiveTableException.class, tables::loadAll);
    }
}
