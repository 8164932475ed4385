package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.aidrules.output.TextOutput;
import org.aidrules.rules.Overlays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the commands print is the same, byte for byte, on any system; {@link BatchRunTest} shows it for batches. Drools
 * cannot compile where the encoding of the system does not begin with ASCII, as UTF-16 does not.
 */
@Tag("thorough")
@Tag("unmutated")
class SameBytesTest {

    private static final List<String> COMMANDS = List.of(
            "plan --lang fr --why examples/plan.json",
            "plan --lang en --json examples/plan.json examples/convention-2024.json examples/draft.json",
            "plan --lang fr --thresholds examples/thresholds.csv examples/counts-only.json",
            "settle --lang fr --why examples/settle.json examples/life.json",
            "settle --lang en --json examples/life.json",
            "revisions --lang fr",
            "table avenant-7 amounts --lang fr",
            "table avenant-7 amounts --lang en --csv",
            "check avenant-7 --lang fr",
            "diff avenant-7 avenant-7-2022 --lang fr",
            "diff avenant-7 avenant-7-2022 --lang en --json",
            "impact --from avenant-7 --to reglement-arbitral --lang en --csv examples/population.jsonl",
            "population --size 20 --seed 1 --lang fr",
            "plan --lang fr --overlay OVERLAY examples/plan.json");

    private static byte[] here;

    @BeforeAll
    static void printHere() {
        here = here();
    }

    /** Prints what all commands print, in a process of its own. */
    static final class AllCommands {

        private AllCommands() {}

        public static void main(String[] arguments) {
            print(new FileOutputStream(FileDescriptor.out));
        }
    }

    /** Languages with other digits, cases and calendars; a day ahead; encodings that cannot hold the texts. */
    @ParameterizedTest
    @CsvSource({
        "tr, TR, Pacific/Kiritimati, ISO-8859-1, '\r\n'",
        "ar, EG, America/Los_Angeles, US-ASCII, '\n'",
        "th, TH, Asia/Kathmandu, x-windows-874, '\r'",
        "fr, FR, Europe/Paris, Cp1252, '\n'"
    })
    void theSystemMakesNoDifference(String language, String country, String zone, String encoding, String lineEnd)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Duser.timezone=" + zone,
                        "-Dfile.encoding=" + encoding,
                        "-Dline.separator=" + lineEnd,
                        "-cp",
                        System.getProperty("java.class.path"),
                        AllCommands.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] printed = process.getInputStream().readAllBytes();
        assertEquals(0, process.waitFor());
        assertArrayEquals(here, printed);
    }

    @Test
    void theSameCommandPrintsTheSameAgain() {
        assertArrayEquals(here, here());
    }

    private static byte[] here() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        print(bytes);
        return bytes.toByteArray();
    }

    private static void print(OutputStream stream) {
        TextOutput out = TextOutput.results(stream);
        for (String command : COMMANDS) {
            StringWriter err = new StringWriter();
            String[] args = command.replace(
                            "OVERLAY", Overlays.folder("amount-changed").toString())
                    .split(" ");
            out.println(Main.run(out, TextOutput.messages(err), args) + " " + command.replaceAll("OVERLAY", "") + " "
                    + err.toString().replace(System.lineSeparator(), "\n"));
        }
        out.flush();
    }
}
