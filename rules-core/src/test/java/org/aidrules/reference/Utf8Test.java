package org.aidrules.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aidrules.error.InvalidInputException;
import org.junit.jupiter.api.Test;

class Utf8Test {

    @Test
    void theByteOrderMarkIsLeftOut() {
        assertEquals("é€", Utf8.text("a.csv", "é€".getBytes(StandardCharsets.UTF_8)));
        assertEquals("é€", Utf8.text("a.csv", "\uFEFFé€".getBytes(StandardCharsets.UTF_8)));
        assertEquals("\uFEFF", Utf8.text("a.csv", "\uFEFF\uFEFF".getBytes(StandardCharsets.UTF_8)));
        assertEquals("", Utf8.text("a.csv", new byte[0]));
    }

    @Test
    void anotherEncodingIsRefused() {
        byte[] latin = "médecin".getBytes(StandardCharsets.ISO_8859_1);
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> Utf8.text("a.csv", latin));
        assertEquals("a.csv", refusal.errors().get(0).at());
        assertEquals(List.of("UTF-8"), refusal.errors().get(0).accepted());
    }
}
