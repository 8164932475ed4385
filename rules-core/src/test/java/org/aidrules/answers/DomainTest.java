package org.aidrules.answers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.aidrules.facts.DecisionFacts;
import org.junit.jupiter.api.Test;

class DomainTest {

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    record Facts(Colour colour, boolean bright) implements DecisionFacts {
        @Override
        public int place(int[] steps) {
            return colour.ordinal() * steps[0] + DecisionFacts.ordinal(bright) * steps[1];
        }
    }

    record One(Colour colour) implements DecisionFacts {
        @Override
        public int place(int[] steps) {
            return colour.ordinal() * steps[0];
        }
    }

    record Nothing() implements DecisionFacts {
        @Override
        public int place(int[] steps) {
            return 0;
        }
    }

    record Numbered(Colour colour, int number) implements DecisionFacts {
        @Override
        public int place(int[] steps) {
            return number;
        }
    }

    @Test
    void everyCombinationIsThereOnceAndTheLastComponentVariesFastest() {
        assertEquals(
                List.of(
                        new Facts(Colour.RED, false),
                        new Facts(Colour.RED, true),
                        new Facts(Colour.GREEN, false),
                        new Facts(Colour.GREEN, true),
                        new Facts(Colour.BLUE, false),
                        new Facts(Colour.BLUE, true)),
                Domain.of(Facts.class));
        assertEquals(List.of(new Nothing()), Domain.of(Nothing.class));
    }

    @Test
    void theSizeIsTheProduct() {
        assertEquals(
                List.of(6, 3, 1),
                List.of(Domain.size(Facts.class), Domain.size(One.class), Domain.size(Nothing.class)));
    }

    @Test
    void aStepIsTheNumberOfPlacesToTheNextValue() {
        assertArrayEquals(new int[] {2, 1}, Domain.steps(Facts.class));
        assertArrayEquals(new int[] {1}, Domain.steps(One.class));
        assertArrayEquals(new int[0], Domain.steps(Nothing.class));
    }

    @Test
    void factsAreDescribedByTheirComponents() {
        assertEquals(
                "{colour=GREEN, bright=true}",
                Domain.describe(new Facts(Colour.GREEN, true)).toString());
    }

    @Test
    void numbersAreNoFacts() {
        assertThrows(IllegalArgumentException.class, () -> Domain.of(Numbered.class));
        assertThrows(IllegalArgumentException.class, () -> Domain.size(Numbered.class));
    }
}
