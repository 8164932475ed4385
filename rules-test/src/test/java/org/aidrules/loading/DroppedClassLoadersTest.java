package org.aidrules.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.stream.Stream;
import org.aidrules.rules.Overlays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A class loader that was dropped is released, though the library was used in it: nothing in the process keeps it. */
@Tag("unmutated")
@Tag("thorough")
class DroppedClassLoadersTest {

    @Test
    void theyAreReleased() throws IOException, InterruptedException {
        assertReleased("", 2, Answers.SHIPPED);
    }

    /** As a server does that an application is deployed to again and again: the memory of classes does not grow. */
    @Test
    @Tag("thorough")
    void aHundredAreReleased() throws IOException, InterruptedException {
        assertReleased("", 100, Answers.SHIPPED);
    }

    @Test
    void theyAreReleasedAfterAnOverlayWasCompiled() throws IOException, InterruptedException {
        assertReleased(Overlays.folder("amount-changed").toString(), 2, Answers.CHANGED);
    }

    private static void assertReleased(String overlay, int count, String answer)
            throws IOException, InterruptedException {
        ChildProcess process = ChildProcess.java(Stream.of(
                "-XX:+UseSerialGC",
                "-XX:SoftRefLRUPolicyMSPerMB=0",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                DroppedClassLoaders.class.getName(),
                overlay,
                String.valueOf(count)));
        assertEquals(
                (answer + "\n").repeat(count) + "held: 0\ngrown: false\n",
                process.out().replace(System.lineSeparator(), "\n"));
    }
}
