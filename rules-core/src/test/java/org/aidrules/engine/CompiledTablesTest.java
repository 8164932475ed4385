package org.aidrules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidrules.answers.EvaluatedTable;
import org.aidrules.error.Defect;
import org.aidrules.facts.PaymentFacts;
import org.aidrules.facts.SectorFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledTablesTest {

    private final List<Defect> defects = new ArrayList<>();

    private void assertDefect(Defect.Kind kind, List<String> rows, Map<String, String> facts, String... changes) {
        ExampleTables.compiled("sector", changes).evaluate("sector", SectorFacts.class, defects);
        assertEquals(1, defects.size(), defects::toString);
        Defect defect = defects.get(0);
        assertEquals(
                List.of(kind, "sector", rows, facts),
                List.of(defect.kind(), defect.table(), defect.rows(), defect.facts()));
    }

    @Test
    void aTableWithOneRowForEachCaseHasNoDefect() {
        EvaluatedTable table = ExampleTables.compiled("sector").evaluate("sector", SectorFacts.class, defects);
        assertEquals(List.of(), defects);
        assertEquals(6, table.size());
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
                .evaluate("sector", SectorFacts.class, defects);
        assertEquals(
                List.of("UNREACHABLE [never]"),
                defects.stream()
                        .map(defect -> defect.kind() + " " + defect.rows())
                        .toList());
    }

    @Test
    void aTableThatWasNotCompiledIsRefused() {
        CompiledTables compiled = ExampleTables.compiled("payments");
        assertThrows(IllegalArgumentException.class, () -> compiled.evaluate("sector", SectorFacts.class, defects));
    }

    @Test
    void tablesCompiledTogetherAnswerEachForItself() {
        List<Defect> none = new ArrayList<>();
        CompiledTables both = TableCompiler.compile(
                        List.of(ExampleTables.source("sector"), ExampleTables.source("payments")), none)
                .get("example");
        assertEquals(Set.of("payments", "sector"), both.tables());
        assertEquals(
                List.of(4, 6),
                List.of(
                        both.evaluate("sector", SectorFacts.class, none).rows().size(),
                        both.evaluate("payments", PaymentFacts.class, none)
                                .rows()
                                .size()));
        assertEquals(List.of(), none);
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
