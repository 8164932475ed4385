package org.aidrules.validation.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidrules.error.Defect;
import org.aidrules.explanation.LocalizedText;
import org.junit.jupiter.api.Test;

class DefectGroupTest {

    private static final LocalizedText TEXT = new LocalizedText("no row", "aucune ligne");

    private static Defect gap(String table, String band, String year) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("band", band);
        facts.put("year", year);
        return new Defect(Defect.Kind.GAP, table, List.of(), facts, TEXT);
    }

    private static List<Map<String, Set<String>>> facts(List<Defect> defects) {
        return DefectGroup.of(defects).stream().map(DefectGroup::facts).toList();
    }

    @Test
    void aBlockIsOneGroup() {
        List<Defect> block = new ArrayList<>();
        for (String band : List.of("LOW", "HIGH")) {
            for (String year : List.of("1", "2", "3")) {
                block.add(gap("amounts", band, year));
            }
        }
        List<DefectGroup> groups = DefectGroup.of(block);
        assertEquals(List.of(Map.of("band", Set.of("LOW", "HIGH"), "year", Set.of("1", "2", "3"))), facts(block));
        assertEquals(6, groups.get(0).cells());
    }

    @Test
    void everyDefectIsInOneGroup() {
        List<Defect> corner =
                List.of(gap("amounts", "LOW", "1"), gap("amounts", "LOW", "2"), gap("amounts", "HIGH", "1"));
        assertEquals(
                List.of(
                        Map.of("band", Set.of("LOW"), "year", Set.of("1", "2")),
                        Map.of("band", Set.of("HIGH"), "year", Set.of("1"))),
                facts(corner));
    }

    @Test
    void tablesAndOtherKindsStayApart() {
        Defect row = Defect.inRow(Defect.Kind.UNREACHABLE, "amounts", "row", TEXT);
        Defect other = Defect.inRow(Defect.Kind.UNREACHABLE, "amounts", "row", new LocalizedText("b", "b"));
        List<Defect> defects = List.of(gap("amounts", "LOW", "1"), gap("targets", "LOW", "2"), row, other);
        assertEquals(
                defects,
                DefectGroup.of(defects).stream().map(DefectGroup::first).toList());
    }
}
