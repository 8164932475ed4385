package org.aidrules.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.stream.Stream;
import org.aidrules.rules.Overlays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A class loader that was dropped is released, though the library was used in it: nothing in the process keeps it. */
@Tag("unmutated")
class DroppedClassLoadersTest {

    @Test
    void theyAreReleased() throws IOException, InterruptedException {
        assertReleased("", Answers.SHIPPED);
    }

    @Test
    void theyAreReleasedAfterAnOverlayWasCompiled() throws IOException, InterruptedException {
        assertReleased(Overlays.folder("amount-changed").toString(), Answers.CHANGED);
    }

    private static void assertReleased(String overlay, String answer) throws IOException, InterruptedException {
        ChildProcess process = ChildProcess.java(Stream.of(
                "-XX:+UseSerialGC",
                "-XX:SoftRefLRUPolicyMSPerMB=0",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                DroppedClassLoaders.class.getName(),
                overlay));
        assertEquals(
                (answer + System.lineSeparator()).repeat(DroppedClassLoaders.COUNT) + "held: 0"
                        + System.lineSeparator(),
                process.out());
    }
}
