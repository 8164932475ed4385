package org.aidrules.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aidrules.engine.ExampleTables;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.DecisionFacts;
import org.aidrules.facts.Instalment;
import org.aidrules.facts.PaymentFacts;
import org.aidrules.facts.Sector;
import org.aidrules.facts.SectorFacts;
import org.junit.jupiter.api.Test;

class EvaluatedTableTest {

    private static final EvaluatedTable SECTOR = evaluated("sector", SectorFacts.class);
    private static final EvaluatedTable PAYMENTS = evaluated("payments", PaymentFacts.class);

    private static EvaluatedTable evaluated(String table, Class<? extends DecisionFacts> facts) {
        return ExampleTables.compiled(table).evaluate(table, facts, new ArrayList<>());
    }

    private static Row row(String name) {
        return PAYMENTS.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rowsKeepTheOrderOfTheFile() {
        assertEquals(
                List.of("first", "others", "outside", "not-given"),
                SECTOR.rows().stream().map(Row::name).toList());
    }

    @Test
    void everyFactHasItsRow() {
        assertEquals(
                List.of("first", "others", "others", "others", "outside", "not-given"),
                Domain.of(SectorFacts.class).stream()
                        .map(facts -> SECTOR.row(facts).name())
                        .toList());
    }

    @Test
    void otherFactsAreRefused() {
        PaymentFacts facts = new PaymentFacts(ContractYear.YEAR_1, Instalment.FIRST);
        assertThrows(IllegalArgumentException.class, () -> SECTOR.row(facts));
    }

    @Test
    void aRowHoldsOnlyTheCellsThatAreFilled() {
        assertEquals(
                Map.of("verdict", "MET"),
                SECTOR.row(new SectorFacts(Sector.SECTOR_1)).outcome());
        assertEquals(
                Map.of("asks", "/practice/sector"),
                SECTOR.row(new SectorFacts(Sector.NOT_GIVEN)).outcome());
    }

    @Test
    void metadataIsReadWithoutQuotationMarks() {
        Map<String, String> metadata =
                SECTOR.row(new SectorFacts(Sector.SECTOR_2)).metadata();
        assertEquals("LAW: article 1; REPORT: [2], note", metadata.get("Source"));
        assertEquals("INTERPRETED", metadata.get("Certainty"));
    }

    @Test
    void aConditionNamesTheValuesOfWhatARowDoesNotTakeWhole() {
        assertEquals(
                Map.of("year", List.of("YEAR_3", "YEAR_4", "YEAR_5"), "instalment", List.of("FIRST")),
                PAYMENTS.conditions(row("later-all")));
        assertEquals(3, PAYMENTS.cells(row("later-all")));
        assertEquals(1, PAYMENTS.cells(row("first-balance")));
    }

    @Test
    void aComponentOfWhichEveryValueMatchesIsNoCondition() {
        EvaluatedTable merged = ExampleTables.compiled(
                        "payments",
                        "later-all,\"YEAR_3, YEAR_4, YEAR_5\",FIRST",
                        "later-all,\"YEAR_3, YEAR_4, YEAR_5\",\"FIRST, SECOND\"",
                        "later-nothing,\"YEAR_3, YEAR_4, YEAR_5\",SECOND,NONE,,,,"
                                + "STATED,LAW: article 1,,,Nothing follows.,Rien ne suit.\n",
                        "")
                .evaluate("payments", PaymentFacts.class, new ArrayList<>());
        Row all = merged.rows().get(merged.rows().size() - 1);
        assertEquals(Map.of("year", List.of("YEAR_3", "YEAR_4", "YEAR_5")), merged.conditions(all));
        assertEquals(6, merged.cells(all));
    }

    @Test
    void columnsOfTheOutcomeAreThoseThatARowFills() {
        assertEquals(List.of("share", "from", "days", "months"), PAYMENTS.outcomeColumns());
        assertEquals(
                List.of("year", "instalment"), List.copyOf(PAYMENTS.domain().keySet()));
        assertEquals(List.of("FIRST", "SECOND"), PAYMENTS.domain().get("instalment"));
    }
}
