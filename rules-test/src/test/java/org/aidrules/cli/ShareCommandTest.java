package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code share}. The example: two half posts, of which the first ends on 2025-05-31. */
class ShareCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private ObjectNode input;

    @BeforeEach
    void example() throws IOException {
        input = (ObjectNode) JSON.readTree(Path.of("examples/share.json").toFile());
    }

    private Shell share(String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("share.json"), input.toString());
        List<String> args = new ArrayList<>(List.of("share", file.toString()));
        args.addAll(List.of(more));
        return Shell.run(args.toArray(String[]::new));
    }

    private ObjectNode contract(int index) {
        return (ObjectNode) input.get("contracts").get(index);
    }

    private static List<String> periods(JsonNode json) {
        List<String> periods = new ArrayList<>();
        json.get("periods")
                .forEach(period -> periods.add(String.join(
                        " ",
                        period.get("from").asText(),
                        period.get("to").asText(),
                        period.get("posts").asText(),
                        period.get("available").asText(),
                        period.get("sound").asText())));
        return periods;
    }

    @Test
    void twoHalvesAreOnePostWhileBothRun() throws IOException {
        Shell shell = share("--json");
        assertEquals(0, shell.status(), shell.err());
        JsonNode json = JSON.readTree(shell.out());
        assertTrue(json.get("sound").asBoolean());
        assertEquals(
                List.of(
                        "2023-06-01 2023-12-31 0.5 1 true",
                        "2024-01-01 2025-05-31 1 1 true",
                        "2025-06-01 2028-12-31 0.5 1 true"),
                periods(json));
        assertEquals("[0,1]", json.at("/periods/1/contracts").toString());
        assertTrue(json.at("/rules/digest").asText().startsWith("sha256:"));
        assertEquals("working-time", json.at("/periods/0/reasons/0/table").asText());
    }

    /** 28 of 35 hours are four fifths of a post: the year and a half with both contracts asks for too much. */
    @Test
    void tooManyPostsAreANegativeAnswer() throws IOException {
        input.put("hours", 28);
        Shell shell = share("--json");
        assertEquals(1, shell.status(), shell.err());
        JsonNode json = JSON.readTree(shell.out());
        assertEquals(false, json.get("sound").asBoolean());
        assertEquals(
                List.of(
                        "2023-06-01 2023-12-31 0.5 0.8 true",
                        "2024-01-01 2025-05-31 1 0.8 false",
                        "2025-06-01 2028-12-31 0.5 0.8 true"),
                periods(json));
    }

    /** Three thirds are exactly one post, although a third has no end in decimals. */
    @Test
    void threeThirdsFitIntoOnePost() throws IOException {
        ObjectNode third = (ObjectNode) JSON.readTree("""
                { "signedOn": "2022-03-01", "option": "THIRD",
                  "practice": { "specialty": "GENERAL_MEDICINE", "sector": "SECTOR_1", "zone": "ZIP", "grouped": true,
                    "coordinated": "IN_PLACE", "forfaitStructureValidated": true },
                  "patients": { "attendingAdults": 1300, "activeFile": 2355 },
                  "bands": { "attending": "P70_P90", "activeFile": "P70_P90" } }""");
        ArrayNode contracts = input.putArray("contracts");
        contracts.add(third).add(third).add(third);
        Shell shell = share("--json");
        assertEquals(0, shell.status(), shell.err());
        assertEquals(List.of("2022-03-01 2027-02-28 1 1 true"), periods(JSON.readTree(shell.out())));
        input.put("hours", 34);
        Shell less = share("--json");
        assertEquals(1, less.status());
        assertEquals(List.of("2022-03-01 2027-02-28 1 0.9714285714 false"), periods(JSON.readTree(less.out())));
    }

    @Test
    void theTextSaysItInBothLanguages() throws IOException {
        assertTrue(share("--lang", "fr")
                .out()
                .contains("Les contrats ne dépassent pas le temps de travail de l'assistant"));
        input.put("hours", 28);
        String text = share("--lang", "en").out();
        assertTrue(
                text.contains("The contracts ask for more than the working time of the assistant, 0.8 full-time"),
                text);
        assertTrue(text.contains("1 January 2024  31 May 2025"), text);
        assertTrue(text.contains("exceeded"), text);
    }

    /** The example of two schemes: half a post of a doctor up to 2029-08-31, and half a post of a company up to its end. */
    @Test
    void aDoctorAndACompanyShareAnAssistant() throws IOException {
        input = (ObjectNode)
                JSON.readTree(Path.of("examples/share-schemes.json").toFile());
        Shell shell = share("--json");
        assertEquals(0, shell.status(), shell.err());
        JsonNode json = JSON.readTree(shell.out());
        assertEquals(
                List.of(
                        "2024-09-01 2026-02-28 0.5 1 true",
                        "2026-03-01 2028-02-29 1 1 true",
                        "2028-03-01 2029-08-31 0.5 1 true"),
                periods(json));
        assertEquals("doctor-posts", json.at("/periods/1/reasons/1/table").asText());
        contract(1).put("posts", "0.6");
        assertEquals(1, share().status());
    }

    @Test
    void errorsOfAnOrganisationHaveTheirPlaces() throws IOException {
        input = (ObjectNode)
                JSON.readTree(Path.of("examples/share-schemes.json").toFile());
        contract(0).put("scheme", "collective of doctors");
        contract(1).put("posts", "0").put("colour", "red");
        ((ObjectNode) contract(1).at("/company/doctors/1")).remove("sector");
        ((ObjectNode) contract(1).get("ended")).put("by", "DOCTOR");
        Shell shell = share("--json");
        assertEquals(2, shell.status());
        assertEquals(
                Set.of(
                        "/contracts/0/scheme",
                        "/contracts/1/posts",
                        "/contracts/1/colour",
                        "/contracts/1/company/doctors/1/sector",
                        "/contracts/1/ended/by"),
                places(shell),
                shell.out());
    }

    private static Set<String> places(Shell shell) throws IOException {
        Set<String> places = new TreeSet<>();
        JSON.readTree(shell.out())
                .get("errors")
                .forEach(error -> places.add(error.get("at").asText()));
        return places;
    }

    @Test
    void everyErrorHasItsPlaceInTheDocument() throws IOException {
        input.put("hours", 0).put("colour", "red").remove("fullTimeHours");
        contract(0).put("option", "QUARTER").put("ended", 5);
        ((ObjectNode) contract(1).get("practice")).remove("sector");
        Shell shell = share("--json");
        assertEquals(2, shell.status());
        assertEquals(
                Set.of(
                        "/hours",
                        "/fullTimeHours",
                        "/contracts/0/ended",
                        "/contracts/0/option",
                        "/contracts/1/practice/sector",
                        "/colour"),
                places(shell),
                shell.out());
    }

    @Test
    void anEndBeforeTheSignatureIsAnError() throws IOException {
        contract(1).putObject("ended").put("on", "2023-01-01").put("by", "FUND");
        Shell shell = share("--json");
        assertEquals(2, shell.status());
        assertEquals(Set.of("/contracts/1/ended/on"), places(shell), shell.out());
    }

    @Test
    void noContractIsAnError() throws IOException {
        input.putArray("contracts");
        Shell shell = share("--json");
        assertEquals(2, shell.status());
        assertEquals("/contracts", JSON.readTree(shell.out()).at("/errors/0/at").asText());
    }
}
