package org.aidrules.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertaintyTest {

    @ParameterizedTest
    @CsvSource({
        "STATED, STATED, STATED",
        "STATED, INTERPRETED, INTERPRETED",
        "INTERPRETED, INTERPRETED, INTERPRETED",
        "STATED, UNDETERMINED, UNDETERMINED",
        "INTERPRETED, UNDETERMINED, UNDETERMINED"
    })
    void theLessCertainOfTwoCounts(Certainty one, Certainty other, Certainty both) {
        assertEquals(both, one.and(other));
        assertEquals(both, other.and(one));
    }

    @Property
    void theLeastCertainOfSomeReasonsCounts(@ForAll List<Certainty> all) {
        Certainty least =
                Reason.leastSure(all.stream().map(CertaintyTest::reason).toList());
        assertEquals(
                all.contains(Certainty.UNDETERMINED)
                        ? Certainty.UNDETERMINED
                        : all.contains(Certainty.INTERPRETED) ? Certainty.INTERPRETED : Certainty.STATED,
                least);
    }

    private static Reason reason(Certainty certainty) {
        return new Reason("table", "row", certainty, List.of(), new LocalizedText("a", "b"), Optional.empty());
    }
}
