package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aidrules.rules.Overlays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that takes a revision takes the folder of one as well. */
@Tag("thorough")
class FolderArgumentsTest {

    private static final String DRAFT = "examples/igas-2023";
    private static final String POPULATION = "examples/population.jsonl";
    private final ObjectMapper mapper = new ObjectMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "table REV amounts",
                "table REV targets --json",
                "table REV targets --csv",
                "diff REV convention-2024 --json",
                "diff reglement-arbitral REV",
                "check REV --json",
                "impact --from REV --to convention-2024 --json " + POPULATION,
                "impact --from avenant-7 --to REV --json " + POPULATION,
                "vectors REV --out FILE --json"
            })
    void aFolderIsAsGoodAsAnOverlayAndAnId(String command) throws IOException {
        String line = command.replace("FILE", folder.resolve("v.json").toString());
        Shell byFolder = Shell.run(line.replace("REV", DRAFT).split(" "));
        assertEquals(0, byFolder.status(), byFolder.err());
        String[] byId = (line.replace("REV", "igas-2023") + " --overlay " + DRAFT).split(" ");
        assertEquals(byFolder, Shell.run(byId));
    }

    @Test
    void bothSidesOfAnImpactMayBeFolders() throws IOException {
        Shell shell = Shell.run("impact", "--from", DRAFT, "--to", DRAFT, "--json", POPULATION);
        JsonNode impact = mapper.readTree(shell.out());
        assertEquals("igas-2023", impact.at("/from/revision").textValue());
        assertEquals(impact.at("/from"), impact.at("/to"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table nowhere/x amounts", "vectors nowhere/x --out y", "diff nowhere/x avenant-7"})
    void aFolderThatIsNotThereIsStatus3(String command) {
        Shell shell = Shell.run((command + " --lang en").split(" "));
        assertEquals(3, shell.status());
        assertEquals("nowhere/x: this file cannot be read: no such file or folder\n", shell.err());
    }

    /** Tables in a folder that is no revision of its own change the revision that they name, and those that inherit them. */
    @Test
    void aFolderThatChangesSeveralRevisionsIsUnclear() {
        String tables = Overlays.folder("amount-changed").toString();
        Shell shell = Shell.run("table", tables, "amounts", "--lang", "en");
        assertEquals(2, shell.status());
        assertTrue(shell.err().contains("the folder changes several revisions: give the folder with --overlay"));
        assertTrue(shell.err().contains("accepted: avenant-7"), shell.err());
    }

    @Test
    void oneFileForTheVectorsAndTheirSchemaIsRefused() throws IOException {
        Path file = folder.resolve("v.json");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
        for (Path schema : new Path[] {file, folder.resolve(".").resolve("v.json"), link.resolve("v.json")}) {
            Shell shell = Shell.run(
                    "vectors", "avenant-7", "--lang", "en", "--out", file.toString(), "--schema", schema.toString());
            assertEquals(2, shell.status());
            assertTrue(shell.err().startsWith("--schema: name another file than --out\n"), shell.err());
        }
        Files.writeString(file, "old");
        Shell shell = Shell.run("vectors", "avenant-7", "--out", file.toString(), "--schema", file.toString());
        assertEquals(2, shell.status());
        assertEquals("old", Files.readString(file));
    }
}
