package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.aidrules.rules.Overlays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@link MixedWork} in a process of its own, whose small memory a leak would soon fill. For {@code -Dsteady.seconds}, 20
 * unless it is given: docs/performance.md.
 */
@Tag("thorough")
@Tag("unmutated")
class SteadyTest {

    @Test
    void eightThreadsGetWhatOneGetsAndLeaveNothingBehind() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MixedWork.class.getName(),
                        System.getProperty("steady.seconds", "20"),
                        "examples",
                        Overlays.folder("amount-changed").toString()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        assertTrue(printed.matches("(?s)answers: [1-9]\\d*, overlays: [1-9]\\d*\\n.*\\nflat\\n"), printed);
        System.out.print(printed);
    }
}
