package org.aidrules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidrules.error.Defect;
import org.aidrules.error.DefectiveTableException;
import org.aidrules.facts.PaymentFacts;
import org.aidrules.facts.SectorFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledTablesTest {

    private static final Map<String, Class<? extends Record>> FACTS =
            Map.of("sector", SectorFacts.class, "payments", PaymentFacts.class);

    private final List<Defect> defects = new ArrayList<>();

    private void assertDefect(Defect.Kind kind, List<String> rows, Map<String, String> facts, String... changes) {
        ExampleTables.compiled("sector", changes).evaluate(FACTS, defects);
        assertEquals(1, defects.size(), defects::toString);
        Defect defect = defects.get(0);
        assertEquals(
                List.of(kind, "sector", rows, facts),
                List.of(defect.kind(), defect.table(), defect.rows(), defect.facts()));
    }

    @Test
    void aTableWithOneRowForEachCaseHasNoDefect() {
        Map<String, EvaluatedTable> tables = ExampleTables.compiled("sector").evaluate(FACTS, defects);
        assertEquals(List.of(), defects);
        assertEquals(Set.of("sector"), tables.keySet());
    }

    @Test
    void factsThatNoRowMatchesAreAGap() {
        assertDefect(Defect.Kind.GAP, List.of(), Map.of("sector", "SECTOR_2_OPTAM_CO"), "SECTOR_2_OPTAM_CO, ", "");
    }

    @Test
    void factsThatTwoRowsMatchAreAnOverlap() {
        assertDefect(
                Defect.Kind.OVERLAP,
                List.of("others", "outside"),
                Map.of("sector", "NOT_CONTRACTED"),
                "SECTOR_2_OPTAM, ",
                "SECTOR_2_OPTAM, NOT_CONTRACTED, ");
    }

    /** A second condition, of which the new row makes use, contradicts the first. */
    @Test
    void aRowThatNeverMatchesIsUnreachable() {
        ExampleTables.compiled(
                        "sector",
                        "NAME,CONDITION,",
                        "NAME,CONDITION,CONDITION,",
                        ",facts : SectorFacts,,",
                        ",facts : SectorFacts...,facts : SectorFacts...,",
                        ",forall(||){sector == Sector.$},",
                        ",forall(||){sector == Sector.$},forall(&&){sector != Sector.$},",
                        "Row,sector,",
                        "Row,sector,except,",
                        "SECTOR_2\",",
                        "SECTOR_2\",,",
                        "NOT_CONTRACTED,",
                        "NOT_CONTRACTED,,",
                        "NOT_GIVEN,,",
                        "NOT_GIVEN,,,",
                        "first,SECTOR_1,",
                        "never,SECTOR_1,SECTOR_1,MET,,STATED,LAW: article 1,,,a,b\nfirst,SECTOR_1,,")
                .evaluate(FACTS, defects);
        assertEquals(
                List.of("UNREACHABLE [never]"),
                defects.stream()
                        .map(defect -> defect.kind() + " " + defect.rows())
                        .toList());
    }

    @Test
    void aTableThatNoDecisionKnowsIsRefused() {
        CompiledTables compiled = ExampleTables.compiled("payments");
        DefectiveTableException refusal = assertThrows(
                DefectiveTableException.class, () -> compiled.evaluate(Map.of("sector", SectorFacts.class), defects));
        assertEquals("example", refusal.revision());
        assertEquals(
                List.of("payments"),
                refusal.defects().stream().map(Defect::table).toList());
    }

    @Test
    void tablesAreTakenTogetherWithThoseCompiledWithThem() {
        List<Defect> none = new ArrayList<>();
        CompiledTables both = TableCompiler.compile(
                        List.of(ExampleTables.source("sector"), ExampleTables.source("payments")), none)
                .get("example");
        assertEquals(Set.of("payments", "sector"), both.tables());
        assertEquals(Set.of("sector"), both.select("sector").tables());
        assertEquals(Set.of(), both.select("amounts").tables());
    }

    @ParameterizedTest
    @CsvSource({
        "aidrules.avenant_7.amount_band, avenant-7 amount-band",
        "aidrules.a.b.c, ''",
        "aidrules.a, ''",
        "rules.a.b, ''",
        "defaultpkg, ''"
    })
    void aRulePackageNamesRevisionAndTable(String rulePackage, String names) {
        assertEquals(
                names,
                TableId.ofPackage(rulePackage)
                        .map(id -> id.revision() + " " + id.table())
                        .orElse(""));
    }
}
