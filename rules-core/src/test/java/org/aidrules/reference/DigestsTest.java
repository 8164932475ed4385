package org.aidrules.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestsTest {

    private static String digest(String... namesAndTexts) {
        MessageDigest digest = Digests.sha256();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Digests.add(digest, namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void aFileIsItsNameItsLengthAndItsBytes() throws Exception {
        byte[] framed = "é.csv\n3\nabc".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(framed)), digest("é.csv", "abc"));
    }

    @Test
    void filesThatAreCutInAnotherPlaceHaveAnotherDigest() {
        assertNotEquals(digest("a", "bc"), digest("ab", "c"));
        assertNotEquals(digest("a", "b\nc", "d", ""), digest("a", "b", "c\nd", ""));
        assertNotEquals(digest("a", "1", "b", "2"), digest("b", "2", "a", "1"));
    }
}
