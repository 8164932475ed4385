package org.aidrules.cli;

import static org.aidrules.cli.Shell.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code --json} the standard output is one JSON document, whatever is wrong; nothing shows what Java calls it. */
class JsonErrorsTest {

    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @TempDir
    private Path folder;

    /** People read a few of the 43 accepted specialties; programs get all of them. */
    @Test
    void aLongListOfAcceptedValuesIsCompleteInJsonOnly() throws IOException {
        Path file = Files.writeString(
                folder.resolve("plan.json"),
                "{ \"signedOn\": \"2022-03-01\", \"option\": \"HALF\", \"practice\": { \"specialty\": \"HOMEOPATHY\" } }");
        Shell shell = Shell.run("plan", "--json", "--lang", "en", file.toString());
        assertEquals(43, mapper.readTree(shell.out()).at("/errors/0/accepted").size(), shell.out());
        assertTrue(
                shell.err()
                        .contains("/practice/specialty: this is not accepted here — found: HOMEOPATHY — accepted: "
                                + "GENERAL_MEDICINE, ANAESTHESIA, CARDIOLOGY, GENERAL_SURGERY, DERMATOLOGY, 37 more, "
                                + "NN (code CNAM)"),
                shell.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan | 2 | FILE | Missing required parameter: 'FILE'",
                "plan --frob x | 2 | --frob | Unknown option: '--frob'",
                "plan --known-on 2022-13-01 x | 2 | --known-on | Invalid value for option '--known-on' (DATE): invalid date",
                "plan --known-on | 2 | --known-on | Missing value of option '--known-on'",
                "plan --thresholds nowhere examples/plan.json | 3 | nowhere | this file cannot be read: no such file",
                "plan --thresholds examples examples/plan.json | 3 | examples | this file cannot be read: this is a folder",
                "plan --overlay nowhere examples/plan.json | 3 | nowhere | this file cannot be read: no such file or folder",
                "plan nowhere.json | 3 | nowhere.json | this file cannot be read: no such file or folder",
                "plan examples | 3 | examples | this file cannot be read: this is a folder",
                "settle | 2 | FILE | Missing required parameter: 'FILE'",
                "batch plan nowhere | 3 | nowhere | this file cannot be read: no such file or folder",
                "batch plan examples | 3 | examples | this file cannot be read: this is a folder",
                "batch | 2 | --json | Unknown option: '--json'",
                "revisions --frob | 2 | --frob | Unknown option: '--frob'",
                "table avenant-7 nothing | 2 | table | unknown name",
                "table avenant-9 amounts | 2 | revision | unknown name",
                "table avenant-7 | 2 | TABLE | Missing required parameter: 'TABLE'",
                "diff avenant-7 | 2 | REVISION|FOLDER | Missing required parameter: 'REVISION|FOLDER'",
                "diff --csv avenant-7 avenant-7 | 2 | --json, --csv | These options exclude each other",
                "check --verify nowhere | 3 | nowhere | this file cannot be read: no such file or folder",
                "check --verify examples/plan.json | 2 | /format | this is not accepted here",
                "check --verify a --certificate b | 2 | --verify | --certificate and --verify cannot be used together",
                "check --certificate x | 2 | REVISION | Name one revision",
                "check nowhere/at-all | 3 | nowhere/at-all | this file cannot be read: no such file or folder",
                "check avenant-7 --certificate nowhere/x | 3 | nowhere/x | this file cannot be written: no such file or folder",
                "impact --from avenant-7 x | 2 | --to | Missing required option: '--to=REVISION|FOLDER'",
                "impact --from avenant-7 --to avenant-7 nowhere | 3 | nowhere | this file cannot be read: no such file",
                "impact --from avenant-7 --to avenant-7 examples | 3 | examples | this file cannot be read: this is a folder",
                "population --size 0 | 2 | --size | --size: must be at least 1, not 0",
                "population --size x | 2 | --size | Invalid value for option '--size' (N): x",
                "population --size 1 --out examples | 3 | examples | this file cannot be written: this is a folder",
                "vectors avenant-7 | 2 | --out | Missing required option: '--out=FILE'",
                "vectors avenant-7 --out x --schema ./x | 2 | --schema | --schema: name another file than --out",
                "vectors avenant-7 --out nowhere/x | 3 | nowhere/x | this file cannot be written: no such file or folder",
                "report --out x --population - | 2 | --population | --population: name a file",
                "report avenant-7 --out README.md | 3 | README.md | this file cannot be written: a folder is needed",
                "frobnicate | 2 | frobnicate | Unknown argument: 'frobnicate'"
            })
    void argumentsAndFilesAreReportedInJson(String line) throws IOException {
        String[] cells = line.split(" \\| ");
        String[] args = (cells[0] + " --json --lang en").split(" ");
        Shell shell = Shell.run(args);
        assertEquals(Integer.parseInt(cells[1]), shell.status(), shell.err());
        JsonNode json = mapper.readTree(shell.out());
        JsonNode error = json.at("/errors/0");
        assertEquals(cells[2], error.at("/at").textValue(), json::toString);
        assertTrue(error.at("/message").textValue().startsWith(cells[3]), json::toString);
        assertTrue(error.at("/accepted").isArray(), json::toString);
        assertFalse((shell.out() + shell.err()).matches("(?s).*(Exception|java\\.|\\tat ).*"), shell.err());
    }

    @Test
    void theMessageIsInTheChosenLanguage() throws IOException {
        JsonNode json = mapper.readTree(
                Shell.run("plan", "--json", "--lang", "fr", "nowhere.json").out());
        assertEquals(
                "ce fichier ne peut pas être lu : aucun fichier ni dossier de ce nom",
                json.at("/errors/0/message").textValue());
    }

    @Test
    void everyCommandThatWritesAFileSaysSoInJson() throws IOException {
        String file = folder.resolve("x.json").toString();
        String certificate = folder.resolve("c.json").toString();
        assertEquals(
                0, Shell.run("check", "avenant-7", "--certificate", certificate).status());
        JsonNode verified = json("check", "--json", "--verify", certificate);
        assertEquals("avenant-7", verified.at("/revision").textValue());
        assertTrue(verified.at("/holds").booleanValue());
        assertEquals(0, verified.at("/differences").size());
        assertTrue(verified.at("/rules/digest").textValue().startsWith("sha256:"));
        assertEquals(
                3,
                json("population", "--json", "--size", "3", "--out", file)
                        .at("/lines")
                        .intValue());
        assertEquals(
                file,
                json("vectors", "--json", "avenant-7", "--out", file).at("/out").textValue());
    }

    @Test
    void aCertificateThatDoesNotHoldIsJsonToo() throws IOException {
        Path certificate = folder.resolve("c.json");
        Shell.run("check", "avenant-7", "--certificate", certificate.toString());
        Files.writeString(
                certificate, Files.readString(certificate).replaceFirst("\"sha256:[0-9a-f]{8}", "\"sha256:00000000"));
        Shell shell = Shell.run("check", "--json", "--verify", certificate.toString());
        assertEquals(1, shell.status());
        assertEquals(
                "DIGEST", mapper.readTree(shell.out()).at("/differences/0/kind").textValue());
    }

    @Test
    void aCertificateHasABound() throws IOException {
        Path certificate = Files.write(folder.resolve("c.json"), new byte[16_000_001]);
        Shell shell = Shell.run("check", "--lang", "en", "--verify", certificate.toString());
        assertEquals(2, shell.status());
        assertEquals(certificate + ": this is too large: at most 16000000 bytes are read\n", shell.err());
    }

    /** The arguments of a file whose name begins with @ are not looked for in a file. */
    @Test
    void anAtIsACharacterOfAName() throws IOException {
        Path plan = Path.of("examples", "plan.json");
        Path file = Files.copy(plan, folder.resolve("@plan.json"));
        Files.copy(plan, folder.resolve("plan.json"));
        assertEquals(
                Shell.run("plan", plan.toString()).out(),
                Shell.run("plan", file.toString()).out());
        Shell shell = Shell.run("plan", "--lang", "en", "@pom.xml");
        assertEquals("@pom.xml: one error\n@pom.xml: this file cannot be read: no such file or folder\n", shell.err());
    }
}
