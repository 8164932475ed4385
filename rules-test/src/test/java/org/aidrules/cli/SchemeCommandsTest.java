package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.aidrules.validation.proof.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands say of the revisions of several schemes. */
class SchemeCommandsTest {

    private static final String POPULATION = "examples/population.jsonl";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private static List<String> errors(Shell shell) throws IOException {
        List<String> errors = new ArrayList<>();
        MAPPER.readTree(shell.out())
                .get("errors")
                .forEach(error -> errors.add(error.get("at").textValue() + " | "
                        + error.get("found").textValue() + " | "
                        + error.get("message").textValue() + " | "
                        + error.get("accepted")));
        return errors;
    }

    @Test
    void revisionsStandUnderTheNameOfTheirScheme() {
        assertEquals(
                List.of(
                        "Individual aid (individual)",
                        "  avenant-7 ",
                        "  avenant-7-2022 ",
                        "  reglement-arbitral ",
                        "  convention-2024 ",
                        "",
                        "Collective aid (collective)",
                        "  aide-collective-2026 ",
                        "  aide-collective-2026-11 ",
                        "",
                        "Health centres (health-centre)",
                        "  centres-de-sante ",
                        "  centres-de-sante-2025 "),
                Shell.run("revisions", "--lang", "en")
                        .out()
                        .lines()
                        .filter(line -> !line.startsWith("    "))
                        .map(line -> line.replaceFirst("—.*", ""))
                        .toList());
    }

    @Test
    void aTableOfAnotherSchemeIsUnknown() throws IOException {
        Shell shell = Shell.run("table", "centres-de-sante", "amounts", "--json", "--lang", "en");
        assertEquals(2, shell.status());
        JsonNode error = MAPPER.readTree(shell.out()).at("/errors/0");
        assertEquals("amounts", error.get("found").textValue());
        assertTrue(error.get("accepted").toString().contains("\"centre-base\""), error.toString());
        assertFalse(error.get("accepted").toString().contains("\"options\""), error.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "diff convention-2024 aide-collective-2026 | aide-collective-2026 | collective"
                        + " | convention-2024 and aide-collective-2026 belong to different schemes"
                        + " (Individual aid; Collective aid): only revisions of the same scheme can be compared"
                        + " | individual",
                "diff centres-de-sante aide-collective-2026 | aide-collective-2026 | collective"
                        + " | centres-de-sante and aide-collective-2026 belong to different schemes"
                        + " (Health centres; Collective aid): only revisions of the same scheme can be compared"
                        + " | health-centre",
                "impact --from convention-2024 --to centres-de-sante POPULATION | centres-de-sante | health-centre"
                        + " | centres-de-sante belongs to another scheme (Health centres): the cost is calculated for"
                        + " the contracts of one scheme only (Individual aid) | individual",
                "impact --from aide-collective-2026 --to convention-2024 POPULATION | aide-collective-2026 | collective"
                        + " | aide-collective-2026 belongs to another scheme (Collective aid): the cost is calculated for"
                        + " the contracts of one scheme only (Individual aid) | individual",
                "impact --from avenant-7 --to avenant-7 --assume modulation=centres-de-sante POPULATION"
                        + " | centres-de-sante | health-centre"
                        + " | centres-de-sante belongs to another scheme (Health centres): the cost is calculated for"
                        + " the contracts of one scheme only (Individual aid) | individual",
                "note convention-2024 centres-de-sante-2025 --out FILE | centres-de-sante-2025 | health-centre"
                        + " | centres-de-sante-2025 belongs to another scheme (Health centres): the cost is calculated"
                        + " for the contracts of one scheme only (Individual aid) | individual"
            })
    void whatCannotBeComparedIsOneError(String command, String at, String found, String message, String accepted)
            throws IOException {
        String line = command.replace("POPULATION", POPULATION)
                .replace("FILE", folder.resolve("note.html").toString());
        Shell shell = Shell.run((line + " --json --lang en").split(" "));
        assertEquals(2, shell.status());
        assertEquals(List.of(at + " | " + found + " | " + message + " | [\"" + accepted + "\"]"), errors(shell));
    }

    /** Both are named where both are of another scheme. */
    @Test
    void aCostOfTwoRevisionsOfAnotherSchemeIsTwoErrors() throws IOException {
        Shell shell = Shell.run(
                ("impact --from centres-de-sante --to centres-de-sante-2025 --json " + POPULATION).split(" "));
        assertEquals(2, shell.status());
        assertEquals(
                List.of("centres-de-sante", "centres-de-sante-2025"),
                errors(shell).stream()
                        .map(error -> error.replaceFirst(" .*", ""))
                        .toList());
    }

    private Path draft(String revision, String table, String... more) {
        return Drafts.draft(folder, revision, table, UnaryOperator.identity(), more);
    }

    /** The amounts of the individual scheme in a draft that extends a revision of health centres. */
    @Test
    void aTableOfAnotherSchemeInADraftIsADefect() throws IOException {
        Path draft = draft("avenant-7", "amounts");
        Files.writeString(
                draft.resolve("revision.properties"),
                Files.readString(draft.resolve("revision.properties"))
                        .replace("extends=avenant-7", "extends=centres-de-sante"));
        Shell text = Shell.run("check", draft.toString(), "--lang", "fr");
        assertEquals(1, text.status());
        assertEquals(
                List.of(
                        "draft : un défaut, aucun cas vérifié",
                        "  PROJET : draft",
                        "  syntaxe : table amounts : une révision du dispositif health-centre ne comporte pas cette table"),
                text.out().lines().toList());
        Shell json = Shell.run("check", draft.toString(), "--json", "--lang", "en");
        assertEquals(1, json.status());
        assertEquals(MAPPER.readTree("""
                        [ { "kind": "SYNTAX", "table": "amounts", "rows": [], "facts": {},
                            "message": "table amounts: a revision of the scheme health-centre has no such table" } ]"""), MAPPER.readTree(json.out()).get("defects"));
        Shell used = Shell.run("revisions", "--overlay", draft.toString(), "--lang", "en");
        assertEquals(2, used.status());
        assertTrue(used.err().contains("a revision of the scheme health-centre has no such table"), used.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "centres-de-sante | scheme=collective | collective | [\"health-centre\"]",
                "avenant-7 | scheme=health-centre | health-centre | [\"individual\"]",
                "avenant-7 | scheme=hospital | hospital | [\"individual\",\"collective\",\"health-centre\"]"
            })
    void aSchemeThatIsNotThatOfTheExtendedRevisionIsRefused(
            String revision, String property, String found, String accepted) throws IOException {
        Path draft = draft(revision, "modulation", property);
        Shell json = Shell.run("check", draft.toString(), "--json", "--lang", "en");
        assertEquals(2, json.status());
        assertEquals(
                List.of("draft/revision.properties/scheme | " + found + " | this is not accepted here | " + accepted),
                errors(json));
        Shell text = Shell.run("check", draft.toString(), "--lang", "fr");
        assertEquals(
                "draft/revision.properties/scheme : cette valeur n'est pas admise ici — trouvé : " + found
                        + " — admis : " + accepted.replaceAll("[\\[\\]\"]", "").replace(",", ", "),
                text.err().strip());
    }

    /** A draft of health centres is proved, compared and made into vectors like any other. */
    @Test
    void aDraftOfHealthCentresIsUsedLikeAnyOther() throws IOException {
        Path draft = Drafts.draft(
                folder,
                "centres-de-sante-2025",
                "centre-assistants",
                Drafts.changed("elsewhere", ",8,", ",9,"),
                "scheme=health-centre");
        JsonNode proof = Shell.json("check", draft.toString(), "--json");
        assertTrue(proof.get("sound").booleanValue());
        JsonNode diff = Shell.json("diff", "centres-de-sante-2025", draft.toString(), "--json");
        assertEquals(1, diff.get("differences").size());
        assertEquals(MAPPER.readTree("""
                        { "table": "centre-assistants", "facts": { "zone": "OTHER" },
                          "before": { "assistants": "8" }, "after": { "assistants": "9" } }"""), diff.at("/differences/0"));
        assertEquals(proof.get("cells"), diff.get("cells"));
        Path file = folder.resolve("vectors.json");
        JsonNode vectors = Shell.json("vectors", draft.toString(), "--out", file.toString(), "--json");
        assertEquals(proof.get("cells"), vectors.get("cells"));
        assertTrue(vectors.get("contracts").intValue() > 0);
        assertTrue(vectors.get("rowsCited").intValue() > 0);
        assertEquals(
                "health-centre",
                MAPPER.readTree(Files.readAllBytes(file)).get("scheme").textValue());
    }

    /** The certificate of a revision of another scheme holds, and names the tables of its scheme only. */
    @Test
    void aCertificateNamesTheTablesOfTheScheme() throws IOException {
        Path file = folder.resolve("certificate.json");
        assertEquals(
                0,
                Shell.run("check", "aide-collective-2026-11", "--certificate", file.toString())
                        .status());
        List<String> tables = new ArrayList<>();
        JsonNode certificate = MAPPER.readTree(Files.readAllBytes(file));
        certificate.get("tables").fieldNames().forEachRemaining(tables::add);
        assertTrue(tables.contains("doctor-posts") && !tables.contains("centre-kind"), tables.toString());
        assertEquals(4, certificate.at("/tables/doctor-posts").intValue());
        assertEquals(0, Shell.run("check", "--verify", file.toString()).status());
    }
}
