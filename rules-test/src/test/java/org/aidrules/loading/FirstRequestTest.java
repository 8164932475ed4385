package org.aidrules.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the first request of a process loads, with and without warming up. */
class FirstRequestTest {

    private static long classesLoaded(String how) throws IOException, InterruptedException {
        ChildProcess process = ChildProcess.java(
                Stream.of("-cp", System.getProperty("java.class.path"), FirstRequest.class.getName(), how));
        assertEquals(0, process.status(), process::out);
        String[] printed = process.out().strip().split(" ");
        assertEquals("true", printed[0], process::out);
        return Long.parseLong(printed[1]);
    }

    @Test
    void afterWarmingUpHardlyAClassIsLoaded() throws IOException, InterruptedException {
        long cold = classesLoaded("cold");
        long warm = classesLoaded("warm");
        assertTrue(cold > 100 && warm * 20 < cold, () -> cold + " classes without, " + warm + " with warming up");
    }
}
