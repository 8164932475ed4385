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
    void aShortListOfAcceptedValuesIsNamedInFull() {
        List<String> twelve = List.of("1 2 3 4 5 6 7 8 9 10 11 12".split(" "));
        InputError error = InputError.missing("/a", twelve);
        assertEquals(
                "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12", error.acceptedText().english());
        assertEquals("", InputError.missing("/a", List.of()).acceptedText().french());
    }

    /** The first values, the last, and how many lie between them; the list itself stays complete. */
    @Test
    void aLongListOfAcceptedValuesIsNotRepeated() {
        List<String> thirteen = List.of("1 2 3 4 5 6 7 8 9 10 11 12 13".split(" "));
        InputError error = InputError.missing("/a", thirteen);
        assertEquals("1, 2, 3, 4, 5, 7 more, 13", error.acceptedText().english());
        assertEquals("1, 2, 3, 4, 5, 7 autres, 13", error.acceptedText().french());
        assertEquals("/a: this is missing (accepted: 1, 2, 3, 4, 5, 7 more, 13)", error.toString());
        assertEquals(thirteen, error.accepted());
    }

    @Test
    void errorChangesOnlyItsPlaceInALargerInput() {
        InputError error = new InputError("/a", Optional.of("x"), TEXT, List.of("y"));
        assertEquals(
                new InputError("/contracts/0/a", Optional.of("x"), TEXT, List.of("y")), error.under("/contracts/0"));
    }
}
