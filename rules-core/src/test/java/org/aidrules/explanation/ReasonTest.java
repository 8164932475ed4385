package org.aidrules.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReasonTest {

    private static final Citation ONE = new Citation(ExampleSources.LAW, "1");
    private static final Citation TWO = new Citation(ExampleSources.REPORT, "2");
    private static final LocalizedText TEXT = new LocalizedText("text", "texte");
    private static final LocalizedText NOTE = new LocalizedText("note", "remarque");

    @Test
    void twoReasonsHaveTheSourcesOfBothAndTheLesserCertainty() {
        Reason stated = new Reason("t", "r", Certainty.STATED, List.of(ONE), TEXT, Optional.empty());
        Reason read = new Reason("u", "s", Certainty.INTERPRETED, List.of(TWO), NOTE, Optional.of(NOTE));
        assertEquals(
                new Reason("t", "r", Certainty.INTERPRETED, List.of(ONE, TWO), TEXT, Optional.of(NOTE)),
                stated.and(read));
        assertEquals(
                new Reason("u", "s", Certainty.INTERPRETED, List.of(TWO, ONE), NOTE, Optional.of(NOTE)),
                read.and(stated));
    }

    @Test
    void twoReasonsHaveTheOriginThatTheReaderMustKnow() {
        assertEquals(
                Origin.REVISION, of(Origin.REVISION).and(of(Origin.REVISION)).origin());
        assertEquals(Origin.DRAFT, of(Origin.REVISION).and(of(Origin.DRAFT)).origin());
        assertEquals(Origin.OVERLAY, of(Origin.OVERLAY).and(of(Origin.DRAFT)).origin());
    }

    private static Reason of(Origin origin) {
        return new Reason("t", "r", Certainty.STATED, List.of(ONE), TEXT, Optional.empty(), origin);
    }
}
