package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of files and of rules that no system accepts, or that lead elsewhere: each command refuses them in words. */
@Timeout(60)
class HostileArgumentsTest {

    @TempDir
    private Path folder;

    static Stream<List<String>> commands() {
        return Stream.of(
                        "plan NAME",
                        "settle NAME",
                        "batch plan NAME",
                        "replay NAME",
                        "table NAME amounts",
                        "table avenant-7 NAME",
                        "check NAME",
                        "check avenant-7 --verify NAME",
                        "diff NAME avenant-7",
                        "diff avenant-7 NAME",
                        "impact --from NAME --to avenant-7 examples/population.jsonl",
                        "impact --from avenant-7 --to reglement-arbitral NAME",
                        "vectors NAME --out FOLDER/v.json",
                        "report NAME --out FOLDER/report",
                        "plan --overlay NAME examples/plan.json",
                        "plan --thresholds NAME examples/plan.json",
                        "plan --known-on NAME examples/plan.json")
                .flatMap(command -> Stream.of(
                                "no\0where",
                                "x".repeat(5_000),
                                "../../../../nowhere/x",
                                "/nowhere/../x",
                                "x/".repeat(4_000),
                                "\ud83d",
                                "=1+1\n\tat x")
                        .map(name -> Stream.of(command.split(" "))
                                .map(part -> part.equals("NAME") ? name : part)
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aNameThatNamesNothingIsRefusedInWords(List<String> command) throws IOException {
        String[] args = Stream.concat(command.stream(), Stream.of("--lang", "en"))
                .map(part -> part.replace("FOLDER", folder.toString()))
                .toArray(String[]::new);
        Shell shell = Shell.run(args);
        assertTrue(shell.status() == 2 || shell.status() == 3, () -> shell.status() + " " + shell.err());
        assertFalse(shell.err().isBlank());
        assertFalse(shell.err().matches("(?s).*(Exception|java\\.|\\n\\s*at ).*"), shell.err());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    /** The output stays where it was named. */
    @Test
    void anOutputCannotBeWrittenToAPlaceThatIsNone() {
        for (String name : List.of("no\0where", "x".repeat(5_000), "nowhere/x.json", "\ud83d/x")) {
            Shell shell = Shell.run("vectors", "avenant-7", "--out", name, "--lang", "en");
            assertTrue(shell.status() == 2 || shell.status() == 3, shell.err());
            assertFalse(shell.err().matches("(?s).*(Exception|java\\.|\\n\\s*at ).*"), shell.err());
        }
    }
}
