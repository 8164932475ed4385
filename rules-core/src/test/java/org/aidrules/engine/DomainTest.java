package org.aidrules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class DomainTest {

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    record Facts(Colour colour, boolean bright) {}

    record One(Colour colour) {}

    record Nothing() {}

    record Numbered(Colour colour, int number) {}

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
                List.of(6L, 3L, 1L),
                List.of(Domain.size(Facts.class), Domain.size(One.class), Domain.size(Nothing.class)));
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
