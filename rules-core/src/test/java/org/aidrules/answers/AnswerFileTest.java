package org.aidrules.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aidrules.engine.ExampleTables;
import org.aidrules.facts.AmountBandFacts;
import org.aidrules.facts.Instalment;
import org.aidrules.facts.PaymentFacts;
import org.aidrules.facts.SectorFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerFileTest {

    private static final EvaluatedTable PAYMENTS =
            ExampleTables.compiled("payments").evaluate("payments", PaymentFacts.class, new ArrayList<>());

    private static final String TWO_ROWS = """
            answers\t1
            fact\tsector\tSECTOR_1\tSECTOR_2_OPTAM\tSECTOR_2_OPTAM_CO\tSECTOR_2\tNOT_CONTRACTED\tNOT_GIVEN
            outcome\tverdict\tasks
            metadata\tCertainty\tNote
            row\tfirst\tMET\t\tSTATED\t
            row\tothers\t\t/practice/sector\tINTERPRETED\tA reading.
            cells\t0\t2
            cells\t1\t4
            """;

    @Test
    void aFileIsReadAsDocumented() {
        EvaluatedTable table = AnswerFile.read("sector", SectorFacts.class, TWO_ROWS);
        Row first = new Row("first", Map.of("verdict", "MET"), Map.of("Certainty", "STATED"));
        Row others = new Row(
                "others", Map.of("asks", "/practice/sector"), Map.of("Certainty", "INTERPRETED", "Note", "A reading."));
        assertEquals(
                List.of(first, first, others, others, others, others),
                Domain.of(SectorFacts.class).stream().map(table::row).toList());
    }

    @Test
    void whatWasWrittenIsRead() {
        EvaluatedTable read = AnswerFile.read("payments", PaymentFacts.class, AnswerFile.write(PAYMENTS));
        assertEquals(PAYMENTS.rows(), read.rows());
        assertEquals(PAYMENTS.outcomeColumns(), read.outcomeColumns());
        assertEquals(List.of(), PAYMENTS.differences(read));
        assertEquals(TWO_ROWS, AnswerFile.write(AnswerFile.read("sector", SectorFacts.class, TWO_ROWS)));
    }

    @Test
    void oneOtherCellIsADifference() {
        EvaluatedTable other = AnswerFile.read(
                "sector",
                SectorFacts.class,
                TWO_ROWS.replace("\t0\t2", "\t0\t3").replace("\t1\t4", "\t1\t3"));
        EvaluatedTable said = AnswerFile.read("sector", SectorFacts.class, TWO_ROWS.replace("reading", "guess"));
        EvaluatedTable table = AnswerFile.read("sector", SectorFacts.class, TWO_ROWS);
        assertEquals(
                List.of(Map.of("sector", "SECTOR_2_OPTAM_CO")),
                table.differences(other).stream().map(Domain::describe).toList());
        assertEquals(4, table.differences(said).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answers\t1>answers\t2",
                "answers\t1\n>",
                "fact\tsector>fact\tfee",
                "\tSECTOR_2_OPTAM\t>\t",
                "\t1\t4>\t1\t3",
                "\t1\t4>\t1\t5",
                "\t1\t4>\t2\t4",
                "\t1\t4>\t1\tfour",
                "cells>sells"
            })
    void aFileForOtherFactsOrOfAnotherFormIsRefused(String change) {
        String[] texts = change.split(">", -1);
        String changed = TWO_ROWS.replace(texts[0], texts[1]);
        assertThrows(IllegalArgumentException.class, () -> AnswerFile.read("sector", SectorFacts.class, changed));
    }

    @Test
    void aTableWithAGapIsNotWritten() {
        int[] rowOf = new int[Instalment.values().length * 5];
        rowOf[1] = EvaluatedTable.NO_ROW;
        EvaluatedTable gap = new EvaluatedTable(
                "payments", PaymentFacts.class, PAYMENTS.rows().subList(0, 1), rowOf);
        assertThrows(IllegalArgumentException.class, () -> AnswerFile.write(gap));
    }

    @Test
    void aCellThatWouldBreakALineIsNotWritten() {
        Row row = new Row("row", Map.of("band", "a\tb"), Map.of());
        EvaluatedTable table = new EvaluatedTable(
                "amount-band", AmountBandFacts.class, List.of(row), new int[Domain.size(AmountBandFacts.class)]);
        assertThrows(IllegalArgumentException.class, () -> AnswerFile.write(table));
    }
}
