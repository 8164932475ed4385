package org.aidrules.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.aidrules.explanation.LocalizedText;
import org.junit.jupiter.api.Test;

class InputErrorTest {

    private static final LocalizedText TEXT = new LocalizedText("wrong", "faux");

    @Test
    void anErrorSaysPlaceMessageFoundAndAccepted() {
        assertEquals(
                "/a: wrong (found: x) (accepted: y, z)",
                new InputError("/a", Optional.of("x"), TEXT, List.of("y", "z")).toString());
        assertEquals("/a: wrong", new InputError("/a", Optional.empty(), TEXT, List.of()).toString());
    }

    @Test
    void errorChangesOnlyItsPlaceInALargerInput() {
        InputError error = new InputError("/a", Optional.of("x"), TEXT, List.of("y"));
        assertEquals(
                new InputError("/contracts/0/a", Optional.of("x"), TEXT, List.of("y")), error.under("/contracts/0"));
    }
}
