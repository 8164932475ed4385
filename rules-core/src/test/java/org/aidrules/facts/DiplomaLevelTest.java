package org.aidrules.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.aidrules.number.WholeNumberRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiplomaLevelTest {

    @Test
    void eachNumberOfTheRangeHasALevelOfItsOwn() {
        WholeNumberRange range = WholeNumberRange.DIPLOMA;
        assertEquals(DiplomaLevel.values().length - 1, range.most() - range.least() + 1);
        for (int number = range.least(); number <= range.most(); number++) {
            assertEquals(
                    "LEVEL_" + number, DiplomaLevel.of(OptionalInt.of(number)).name());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 9, Integer.MAX_VALUE})
    void otherNumbersHaveNone(int number) {
        assertEquals(DiplomaLevel.NOT_GIVEN, DiplomaLevel.of(OptionalInt.of(number)));
        assertEquals(DiplomaLevel.NOT_GIVEN, DiplomaLevel.of(OptionalInt.empty()));
    }
}
