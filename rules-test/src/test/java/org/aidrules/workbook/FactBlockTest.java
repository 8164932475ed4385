package org.aidrules.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.TableFile;
import org.junit.jupiter.api.Test;

/** What is left of a block is what the other has not, each combination once. */
class FactBlockTest {

    private static final Map<String, List<String>> DOMAIN = domain();
    private static final int TRIALS = 500;

    private static Map<String, List<String>> domain() {
        Map<String, List<String>> domain = new LinkedHashMap<>();
        domain.put("option", List.of("THIRD", "HALF", "FULL"));
        domain.put("band", List.of("LOW", "MIDDLE", "HIGH", "TOP"));
        domain.put("year", List.of("1", "2"));
        return domain;
    }

    @Test
    void theDifferenceHasEachOtherCombinationOnce() {
        Random random = new Random(13);
        for (int i = 0; i < TRIALS; i++) {
            FactBlock block = any(random);
            List<FactBlock> others = List.of(any(random), any(random));
            List<FactBlock> left = block.minus(others);
            for (Map<String, String> facts : DecisionTable.combinations(DOMAIN)) {
                boolean expected = has(block, facts) && others.stream().noneMatch(other -> has(other, facts));
                assertEquals(
                        expected ? 1 : 0,
                        left.stream().filter(one -> has(one, facts)).count());
            }
            assertEquals(
                    left.stream().mapToLong(FactBlock::cells).sum(),
                    DecisionTable.combinations(DOMAIN).stream()
                            .filter(facts -> left.stream().anyMatch(one -> has(one, facts)))
                            .count());
        }
    }

    private static FactBlock any(Random random) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        DOMAIN.forEach((fact, all) -> {
            List<String> some =
                    all.stream().filter(value -> random.nextBoolean()).toList();
            values.put(fact, some.isEmpty() ? all : some);
        });
        return new FactBlock(values);
    }

    private static boolean has(FactBlock block, Map<String, String> facts) {
        return facts.entrySet().stream()
                .allMatch(fact -> block.of(fact.getKey()).contains(fact.getValue()));
    }

    @Test
    void aRowHasItsConditionsWithoutItsExceptions() {
        TableFile file = new TableFile(
                "draft",
                "amounts",
                List.of(
                        new TableFile.Column(TableFile.Kind.CONDITION, "option"),
                        new TableFile.Column(TableFile.Kind.EXCEPTION, "band"),
                        new TableFile.Column(TableFile.Kind.CONDITION, "year"),
                        new TableFile.Column(TableFile.Kind.OUTCOME, "euros")),
                List.of(List.of("row", "FULL, HALF", "TOP", "", "5")));
        FactBlock block = FactBlock.of(file, file.rows().get(0), DOMAIN);
        assertEquals(List.of("HALF", "FULL"), block.of("option"));
        assertEquals(List.of("LOW", "MIDDLE", "HIGH"), block.of("band"));
        assertEquals(List.of("1", "2"), block.of("year"));
        assertEquals(12, block.cells());
        assertEquals(List.of("option", "band"), block.differing(new FactBlock(DOMAIN)));
        assertTrue(block.meets(new FactBlock(DOMAIN)));
        assertFalse(block.meets(FactBlock.of(Map.of("band", List.of("TOP")), DOMAIN)));
    }
}
