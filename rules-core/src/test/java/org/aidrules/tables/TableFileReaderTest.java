package org.aidrules.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.aidrules.engine.ExampleTables;
import org.aidrules.error.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileReaderTest {

    private static List<Defect> defects(String table, String... changes) {
        return defectsOf(ExampleTables.text(table, changes));
    }

    private static List<Defect> defectsOf(String text) {
        List<Defect> defects = new ArrayList<>();
        boolean read = TableFileReader.read("t.drl.csv", text, defects).isPresent();
        assertEquals(defects.isEmpty(), read);
        return defects;
    }

    private static void assertCell(String cell, Defect.Kind kind, List<Defect> defects) {
        assertEquals(1, defects.size(), defects::toString);
        assertEquals(kind, defects.get(0).kind());
        assertTrue(
                defects.get(0).message().english().contains(" " + cell + ":"),
                defects.get(0).message()::english);
        assertTrue(
                defects.get(0).message().french().contains(" " + cell + " :"),
                defects.get(0).message()::french);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sector", "payments", "terms", "modulation"})
    void tablesOfTheseTestsAreValid(String table) {
        assertEquals(List.of(), defects(table));
    }

    @ParameterizedTest
    @CsvSource({
        "'first,SECTOR_1,', 'first,SECTOR_3,', B9",
        "'SECTOR_2_OPTAM_CO, ', 'sector_22, ', B10",
        "'NOT_CONTRACTED', 'NOT CONTRACTED', B11"
    })
    void aValueThatDoesNotExistIsReportedWithItsCell(String found, String changed, String cell) {
        assertCell(cell, Defect.Kind.SYNTAX, defects("sector", found, changed));
    }

    @Test
    void aFactThatDoesNotExistIsReportedWithItsCell() {
        assertCell(
                "C7",
                Defect.Kind.SYNTAX,
                defects("payments", "{instalment == Instalment.$}", "{part == Instalment.$}"));
        assertCell("B7", Defect.Kind.SYNTAX, defects("payments", "{year == ContractYear.$}", "{year == Instalment.$}"));
    }

    @Test
    void rowNameIsUnique() {
        assertCell("A11", Defect.Kind.DUPLICATE_NAME, defects("sector", "outside,", "first,"));
    }

    @Test
    void aRowHasACondition() {
        List<Defect> defects = defects("sector", "outside,NOT_CONTRACTED", "outside,");
        assertEquals(
                List.of(List.of("outside")), defects.stream().map(Defect::rows).toList());
    }

    @Test
    void aCellIsOneLineOfAnyUsualLength() {
        assertCell(
                "I9", Defect.Kind.SYNTAX, defects("sector", "The first is eligible.", "\"The first\nis eligible.\""));
        assertCell("I9", Defect.Kind.SYNTAX, defects("sector", "The first is eligible.", "x".repeat(8001)));
        assertEquals(List.of(), defects("sector", "The first is eligible.", "x".repeat(8000)));
    }

    @Test
    void columnsBeyondZHaveTwoLetters() {
        String text = ExampleTables.text("sector") + ",".repeat(26) + "\"a\nb\"" + "," + "\"c\nd\"\n";
        assertTrue(defectsOf(text).stream()
                .map(defect -> defect.message().english())
                .toList()
                .toString()
                .matches("(?s).* AA13:.* AB\\d+:.*"));
    }

    @Test
    void allDefectsAreReportedAtOnce() {
        assertEquals(
                2,
                defects("sector", "first,SECTOR_1,", "first,SECTOR_3,", "outside,", "others,")
                        .size());
    }
}
