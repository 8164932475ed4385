package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/**
 * The command {@code impact} from individual contracts to collective ones.
 *
 * <p>The first company of the example signs on 2026-03-01 for one and a half posts. Doctor A has half an assistant from 2024-09-01 on:
 * 14 000 euros for the year from 2025-09-01, of which 181 days of 365 come before the signature (6 942.47), and at most 11 000 for
 * each later year, of which the first 181 days (5 454.79) fall into the first collective year. The company needs 390 more attending
 * patients: it gains 195 in years 3 and 4, and all of them in year 5. The two others have a form that the aid does not admit.
 */
class CollectiveImpactTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLE = Path.of("examples", "companies.jsonl");

    @TempDir
    private Path folder;

    private ObjectNode company;

    @BeforeEach
    void example() throws IOException {
        company = (ObjectNode) JSON.readTree(Files.readAllLines(EXAMPLE).get(0));
    }

    private static Shell impact(String population, String... more) {
        List<String> args = new ArrayList<>(
                List.of("impact", "--from", "convention-2024", "--to", "aide-collective-2026", population));
        args.addAll(List.of(more));
        return Shell.run(args.toArray(String[]::new));
    }

    private Shell changed(String... more) throws IOException {
        return impact(
                Files.writeString(folder.resolve("in.jsonl"), company.toString())
                        .toString(),
                more);
    }

    private ObjectNode individual() {
        return (ObjectNode) company.at("/individual/0");
    }

    @Test
    void twoCompaniesOfWhichOneIsNotEligible() {
        Shell shell = impact(EXAMPLE.toString(), "--csv");
        assertEquals(0, shell.status(), shell.err());
        assertEquals(
                List.of(
                        "year,fromAtLeast,fromAtMost,toAtLeast,toAtMost,differenceAtLeast,differenceAtMost",
                        "1,7057.53,12512.32,57000.00,57000.00,44487.68,49942.47",
                        "2,0.00,11015.16,42000.00,42000.00,30984.84,42000.00",
                        "3,0.00,10984.84,16500.00,16500.00,5515.16,16500.00",
                        "4,0.00,5545.21,16500.00,16500.00,10954.79,16500.00",
                        "5,0.00,0.00,33000.00,33000.00,33000.00,33000.00",
                        "total,7057.53,40057.53,165000.00,165000.00,124942.47,157942.47"),
                shell.out().lines().toList());
    }

    @Test
    void theJsonSaysWhoMoves() throws IOException {
        JsonNode json = JSON.readTree(impact(EXAMPLE.toString(), "--json").out());
        assertEquals(
                JSON.readTree("""
                        {"from":"convention-2024","to":"aide-collective-2026","lines":2,"refused":0,"companies":"3","moved":"1",
                         "doctors":"2","contracts":"1","posts":"1.5","obstacles":{"COMPANY_FORM":"2"}}"""), ((ObjectNode) json.deepCopy()).without(List.of("years", "total", "notComparable")));
        assertEquals(JSON.readTree("""
                        {"from":{"atLeast":"7057.53","atMost":"40057.53"},"to":{"atLeast":"165000.00","atMost":"165000.00"},
                         "difference":{"atLeast":"124942.47","atMost":"157942.47"}}"""), json.get("total"));
        assertEquals(
                "[\"TERMS\",\"PAYMENTS\",\"POSTS\",\"TARGETS\"]",
                json.get("notComparable").toString());
        assertEquals(5, json.get("years").size());
    }

    /** The contract states its targets, and its activity is known: half of the gain of year 3 is half of 11 000. */
    @Test
    void aSettledIndividualContractIsExact() throws IOException {
        ((ObjectNode) individual().get("contract"))
                .putObject("targets")
                .put("attendingAll", 1_400)
                .put("activeFile", 2_200);
        for (int year = 3; year <= 5; year++) {
            individual()
                    .withArray("years")
                    .addObject()
                    .put("year", year)
                    .putObject("observed")
                    .put("attendingAll", 1_400)
                    .put("activeFile", 2_200);
        }
        assertEquals(
                "1,12512.32,12512.32,57000.00,57000.00,44487.68,44487.68",
                changed("--csv").out().lines().skip(1).findFirst().orElseThrow());
        JsonNode total = JSON.readTree(changed("--json").out()).at("/total/from");
        // What is left of 14 000, and three times 11 000.
        assertEquals(JSON.readTree("{\"atLeast\":\"40057.53\",\"atMost\":\"40057.53\"}"), total);
    }

    /** The contract of doctor A ended half a year before the company signs: nothing is given up. */
    @Test
    void aContractThatHasEndedOwesNothingMore() throws IOException {
        individual().putObject("ended").put("by", "FUND").put("on", "2025-08-31");
        assertEquals(
                JSON.readTree("{\"atLeast\":\"0.00\",\"atMost\":\"0.00\"}"),
                JSON.readTree(changed("--json").out()).at("/total/from"));
    }

    /** Each doctor of the company whose individual contract still runs, and too many posts, are named. */
    @Test
    void everyObstacleIsCounted() throws IOException {
        ((ObjectNode) company.at("/contract/company/doctors/0/individualContract")).remove("endedOn");
        ((ObjectNode) company.get("contract")).put("posts", "2.5");
        company.put("weight", "1.5");
        JsonNode json = JSON.readTree(changed("--json").out());
        assertEquals(JSON.readTree("{\"INDIVIDUAL_CONTRACT\":\"1.5\",\"POSTS\":\"1.5\"}"), json.get("obstacles"));
        assertEquals("0", json.get("moved").asText());
        assertEquals("[]", json.get("years").toString());
    }

    @Test
    void everyErrorOfALineIsReported() throws IOException {
        ((ObjectNode) company.get("contract")).put("posts", "0");
        individual().put("doctor", "C");
        ((ObjectNode) individual().get("contract")).remove("option");
        company.withArray("individual").add(individual().deepCopy());
        company.put("weight", 0);
        Shell shell = changed("--json");
        assertEquals(2, shell.status());
        Set<String> places = new TreeSet<>();
        shell.err().lines().forEach(line -> places.add(line.replaceFirst("^(line 1 \\S+?):? .*$", "$1")));
        assertEquals(
                Set.of(
                        "line 1 /contract/posts",
                        "line 1 /weight",
                        "line 1 /individual/1/doctor",
                        "line 1 /individual/0/contract/option",
                        "line 1 /individual/1/contract/option"),
                places,
                shell.err());
    }

    @Test
    void aDoctorIsOneOfTheCompany() throws IOException {
        individual().put("doctor", "C");
        Shell shell = changed("--json");
        assertEquals(2, shell.status());
        assertTrue(shell.err().contains("line 1 /individual/0/doctor"), shell.err());
    }

    @Test
    void onlyIndividualContractsAreComparedWithCollectiveOnes() {
        Shell shell =
                Shell.run("impact", "--from", "centres-de-sante", "--to", "aide-collective-2026", EXAMPLE.toString());
        assertEquals(2, shell.status());
        assertTrue(shell.err().contains("centres-de-sante"), shell.err());
        assertEquals(2, impact(EXAMPLE.toString(), "--split").status());
        assertEquals(
                2, impact(EXAMPLE.toString(), "--signed-from", "2026-03-01").status());
        assertEquals(
                2, impact(Path.of("examples", "population.jsonl").toString()).status());
    }

    @Test
    void theTextNamesWhatCannotBeCompared() {
        String english = impact(EXAMPLE.toString(), "--lang", "en").out();
        assertTrue(english.contains("Companies that cannot sign: Form of the company    2"), english);
        assertTrue(english.contains("an individual one counts up to its own term"), english);
        String french = impact(EXAMPLE.toString(), "--lang", "fr").out();
        assertTrue(french.contains("Équivalents temps plein demandés                          1,5"), french);
        assertTrue(french.contains("jusqu'à son propre terme"), french);
    }
}
