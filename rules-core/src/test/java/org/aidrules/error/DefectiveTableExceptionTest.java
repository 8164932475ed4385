package org.aidrules.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aidrules.explanation.LocalizedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefectiveTableExceptionTest {

    /** The message shows ten defects and counts the others. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | revision first: d1",
                "2 | revision first: d1; d2",
                "10 | revision first: d1; d2; d3; d4; d5; d6; d7; d8; d9; d10",
                "12 | revision first: d1; d2; d3; d4; d5; d6; d7; d8; d9; d10; and 2 more"
            })
    void theMessageShowsTheFirstDefects(int count, String message) {
        List<Defect> defects = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Defect(
                        Defect.Kind.GAP, "sector", List.of(), Map.of(), new LocalizedText("d" + number, "f" + number)))
                .toList();
        DefectiveTableException refusal = new DefectiveTableException("first", defects);
        assertEquals(message, refusal.getMessage());
        assertEquals(defects, refusal.defects());
    }
}
