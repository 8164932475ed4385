package org.aidrules.validation.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aidrules.AidRules;
import org.aidrules.revision.Revision;
import org.aidrules.validation.mutation.TableFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors, read by someone who has the file, the dossier and the spreadsheets, and not the library. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("thorough")
class TestVectorsTest {

    private static final Path SHIPPED = Path.of("..", "rules-drl", "src", "main", "resources", "aidrules", "revisions");
    private static final Path EXAMPLES = Path.of("examples");
    private static final String DRAFT = "igas-2023";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TestVectors.schema());

    /** The shipped revisions of every scheme, and a draft. */
    static Stream<String> revisions() {
        return Stream.concat(AidRules.standard().revisions().stream().map(Revision::id), Stream.of(DRAFT));
    }

    @ParameterizedTest
    @MethodSource("revisions")
    @Tag("thorough")
    void theSchemaDescribesTheFile(String revision) {
        assertEquals(Set.of(), schema.validate(json(revision), InputFormat.JSON));
    }

    @Test
    void theSchemaRefusesWhatIsNoVector() throws IOException {
        List<String> broken = List.of(
                "/contracts/0/command",
                "/contracts/0/input",
                "/tables/0/cells/0/row",
                "/rules/digest",
                "/coverage/0/row",
                "/tables/0/rows/0/certainty");
        for (String pointer : broken) {
            ObjectNode file = (ObjectNode) MAPPER.readTree(json("avenant-7"));
            int slash = pointer.lastIndexOf('/');
            ((ObjectNode) file.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));
            assertFalse(schema.validate(file).isEmpty(), pointer);
        }
    }

    @ParameterizedTest
    @MethodSource("revisions")
    void aNaiveMatcherOnTheSpreadsheetsAgreesWithEveryCell(String revision) {
        assertEquals(List.of(), disagreements(read(revision)));
    }

    /** The contracts of a file are those of its scheme. */
    @Test
    void theSchemaTellsTheSchemesApart() throws IOException {
        for (String revision : List.of("centres-de-sante", "aide-collective-2026")) {
            ObjectNode file = (ObjectNode) MAPPER.readTree(json(revision));
            file.put("scheme", "individual");
            assertFalse(schema.validate(file).isEmpty(), revision);
            file.put("scheme", "hospital");
            assertFalse(schema.validate(file).isEmpty(), revision);
        }
        ObjectNode individual = (ObjectNode) MAPPER.readTree(json("avenant-7"));
        assertEquals("individual", individual.get("scheme").asText());
        individual.put("scheme", "collective");
        assertFalse(schema.validate(individual).isEmpty());
    }

    private static List<String> aids(JsonNode contract) {
        List<String> aids = new ArrayList<>();
        contract.at("/expected/years").forEach(year -> aids.add(year.get("aid").asText()));
        return aids;
    }

    /** One post of two doctors with 1 200 attending patients each: 260 more are needed for 22 000 euros, 1 of 260 is 84.62. */
    @Test
    void theContractsOfACompanyLieOnBothSidesOfItsTarget() {
        Map<String, JsonNode> contracts = contracts(read("aide-collective-2026"));
        String result = "result:ATTENDING_ALL:";
        assertEquals(List.of("38000.00", "28000.00", "0.00", "0.00", "0.00"), aids(contracts.get(result + "2400")));
        assertEquals(List.of("38000.00", "28000.00", "84.62", "84.62", "84.62"), aids(contracts.get(result + "2401")));
        assertEquals(
                List.of("38000.00", "28000.00", "21915.38", "21915.38", "21915.38"),
                aids(contracts.get(result + "2659")));
        assertEquals(
                List.of("38000.00", "28000.00", "22000.00", "22000.00", "22000.00"),
                aids(contracts.get(result + "2660")));
    }

    private static String criterion(JsonNode criteria, String name) {
        for (JsonNode one : criteria) {
            if (one.get("criterion").asText().equals(name)) {
                return one.get("verdict").asText();
            }
        }
        throw new AssertionError(name);
    }

    /** The typical day is 2026-05-25: two years after 2024-05-25 it is over, and twelve months before it lies 2025-05-25. */
    @Test
    void theContractsOfACompanyLieOnBothSidesOfEachLimit() {
        Map<String, JsonNode> contracts = contracts(read("aide-collective-2026"));
        for (int doctors = 1; doctors <= 2; doctors++) {
            for (Map.Entry<String, String> verdict :
                    Map.of("774", "NOT_MET", "775", "MET", "776", "MET").entrySet()) {
                String name = "attending-base:" + doctors + ":" + verdict.getKey();
                assertEquals(
                        verdict.getValue(),
                        criterion(contracts.get(name).at("/expected/criteria"), "COMPANY_BASE"),
                        name);
            }
        }
        assertEquals("false", at(contracts, "newly-established:one:2025-05-25", "/doctors/1/newlyEstablished"));
        assertEquals("true", at(contracts, "newly-established:one:2025-05-26", "/doctors/1/newlyEstablished"));
        String waiting = "/doctors/1/criteria/3/verdict";
        assertEquals("MET", at(contracts, "waiting-period:2024-05-24:usual", waiting));
        assertEquals("NOT_MET", at(contracts, "waiting-period:2024-05-25:usual", waiting));
        assertEquals("MET_BY_DEROGATION", at(contracts, "waiting-period:2024-05-25:exceptional", waiting));
        assertEquals("true", at(contracts, "posts-at-most:false:false:2", "/posts/available"));
        assertEquals("false", at(contracts, "posts-at-most:false:false:2.0001", "/posts/available"));
        assertEquals("2401", at(contracts, "gained:ATTENDING_ALL:259", "/targets/0/target"));
        assertEquals("2400", at(contracts, "gained:ATTENDING_ALL:260", "/targets/0/target"));
        assertEquals("2400", at(contracts, "gained:ATTENDING_ALL:261", "/targets/0/target"));
    }

    /** A centre of 5.5 posts needs 473 adults for each: 2 601.5. Four assistants at most until August 2025, then eight outside under-dense zones. */
    @Test
    void theContractsOfACentreLieOnBothSidesOfEachLimit() {
        Map<String, JsonNode> before = contracts(read("centres-de-sante"));
        String base = "base:ONLY_GENERAL_PRACTITIONERS:ATTENDING_ADULTS:5.5:";
        assertEquals("NOT_MET", criterion(before.get(base + "2601").at("/expected/criteria"), "CENTRE_BASE"));
        assertEquals("MET", criterion(before.get(base + "2602").at("/expected/criteria"), "CENTRE_BASE"));
        Map<String, JsonNode> after = contracts(read("centres-de-sante-2025"));
        List.of("4", "5", "8", "9").forEach(assistants -> {
            String other = "assistants:OTHER:" + assistants;
            int asked = Integer.parseInt(assistants);
            assertEquals(String.valueOf(asked <= 4), at(before, other, "/posts/available"), other);
            assertEquals(String.valueOf(asked <= 8), at(after, other, "/posts/available"), other);
            assertEquals("true", at(after, "assistants:ZIP:" + assistants, "/posts/available"));
        });
        assertEquals("true", at(after, "posts-at-most:2.75", "/posts/available"));
        assertEquals("false", at(after, "posts-at-most:2.7501", "/posts/available"));
        String opened = "opened-on:ONLY_GENERAL_PRACTITIONERS:";
        assertEquals("NOT_MET", criterion(after.get(opened + "2019-12-31").at("/expected/criteria"), "CENTRE_BASE"));
        assertEquals(
                "MET_BY_DEROGATION",
                criterion(after.get(opened + "2020-01-01").at("/expected/criteria"), "CENTRE_BASE"));
    }

    /** A year cut short, a doctor who joins or leaves: no text says what is due from year 3 on, and every year keeps its bounds. */
    @Test
    void whatNoTextSettlesHasBounds() {
        Map<String, JsonNode> contracts = contracts(read("aide-collective-2026"));
        JsonNode ended = contracts.get("ended:FUND:2029-05-23").at("/expected/years/2");
        assertTrue(ended.get("aid").isNull());
        assertEquals(
                "{\"atLeast\":\"0.00\",\"atMost\":\"22000.00\"}",
                ended.get("bounds").toString());
        assertEquals(
                "22000.00",
                contracts
                        .get("ended:FUND:2029-05-24")
                        .at("/expected/years/2/aid")
                        .asText());
        assertTrue(contracts
                .get("left:without-gain:2028-05-25")
                .at("/expected/years/2/aid")
                .isNull());
        assertTrue(contracts.get("joined:2028-05-24").has("refused"));
    }

    private static String at(Map<String, JsonNode> contracts, String name, String pointer) {
        return contracts.get(name).at("/expected" + pointer).asText();
    }

    @Test
    void aChangedOutcomeIsNoticed() {
        JsonNode file = read("avenant-7").deepCopy();
        JsonNode cell = cells(file, "amounts").stream()
                .filter(one -> one.at("/outcome/euros").asText().equals("8350"))
                .findFirst()
                .orElseThrow();
        ((ObjectNode) cell.get("outcome")).put("euros", "8351");
        assertEquals(1, disagreements(file).size());
        ((ObjectNode) cell.get("outcome")).put("euros", "8350");
        ((ObjectNode) cell).put("row", "third-y3");
        assertEquals(1, disagreements(file).size());
    }

    @ParameterizedTest
    @MethodSource("revisions")
    void theTablesHoldEveryCombinationOnceAndEveryRow(String revision) {
        JsonNode file = read(revision);
        long all = 0;
        for (JsonNode table : file.get("tables")) {
            long size = 1;
            for (JsonNode values : table.get("facts")) {
                size *= values.size();
            }
            Set<JsonNode> facts = new HashSet<>();
            Set<String> deciding = new TreeSet<>();
            table.get("cells").forEach(cell -> {
                facts.add(cell.get("facts"));
                deciding.add(cell.get("row").asText());
                cell.get("facts")
                        .properties()
                        .forEach(fact -> assertTrue(
                                strings(table.get("facts").get(fact.getKey()))
                                        .contains(fact.getValue().asText()),
                                fact.toString()));
            });
            assertEquals(size, facts.size(), table.get("table").asText());
            assertEquals(size, table.get("cells").size());
            Set<String> rows = new TreeSet<>();
            table.get("rows").forEach(row -> rows.add(row.get("row").asText()));
            assertEquals(rows, deciding, table.get("table").asText());
            all += size;
        }
        Map<String, Integer> tables = Map.of("individual", 33, "collective", 20, "health-centre", 15);
        assertEquals(tables.get(file.get("scheme").asText()), file.get("tables").size());
        assertEquals(all, file.get("cells").asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"avenant-7", "avenant-7-2022", "reglement-arbitral", "convention-2024", DRAFT})
    void theCoverageSaysWhichContractCitesARow(String revision) {
        JsonNode file = read(revision);
        Map<String, JsonNode> contracts = contracts(file);
        Set<String> listed = new TreeSet<>();
        for (JsonNode one : file.get("coverage")) {
            String row = one.get("table").asText() + "/" + one.get("row").asText();
            assertTrue(listed.add(row), row);
            if (!one.get("contract").isNull()) {
                JsonNode contract = contracts.get(one.get("contract").asText());
                assertNotNull(contract, row);
                assertTrue(contract.has("refused") || cited(contract).contains(row), row);
            } else {
                assertFalse(
                        row.startsWith("sector/")
                                || row.startsWith("specialty/")
                                || row.startsWith("training-path/")
                                // Without the years of experience the hours of a secretary are an error.
                                || row.startsWith("training-entry/") && !row.contains("experience-not-given")
                                || row.startsWith("training-funding/")
                                || row.startsWith("funding-periods/")
                                || row.startsWith("patient-base/")
                                || row.startsWith("termination/")
                                || row.startsWith("targets/half"),
                        row);
            }
        }
        Set<String> rows = new TreeSet<>();
        file.get("tables")
                .forEach(table -> table.get("rows")
                        .forEach(row -> rows.add(table.get("table").asText() + "/"
                                + row.get("row").asText())));
        assertEquals(rows, listed);
    }

    /** The dossier's table of amounts: third, half, full; years 1, 2, 3; up to P90, P90 to P95, above P95. */
    @Test
    void theAmountsAreThoseOfTheDossier() {
        String[][] pre = {
            {"12000", "18000", "36000"},
            {"9000", "13500", "27000"},
            {"7000", "10500", "21000"},
            {"8350", "12500", "25000"},
            {"12000", "18000", "36000"}
        };
        String[][] convention = {
            {"12600", "19000", "38000"},
            {"9450", "14000", "28000"},
            {"7350", "11000", "22000"},
            {"8767", "13000", "26000"},
            {"12600", "19000", "38000"}
        };
        assertAmounts("avenant-7", pre);
        assertAmounts("avenant-7-2022", pre);
        assertAmounts("reglement-arbitral", pre);
        assertAmounts(DRAFT, pre);
        assertAmounts("convention-2024", convention);
    }

    private void assertAmounts(String revision, String[][] amounts) {
        List<String> options = List.of("THIRD", "HALF", "FULL");
        List<String> lower = List.of("P30_P50", "P50_P70", "P70_P90");
        int seen = 0;
        for (JsonNode cell : cells(read(revision), "amounts")) {
            int option = options.indexOf(cell.at("/facts/option").asText());
            String band = cell.at("/facts/band").asText();
            int year = Math.min(cell.at("/facts/year").asText().charAt(5) - '0', 3);
            if (option >= 0 && !band.equals("BELOW_P30")) {
                int line = band.equals("P95_P100") ? 4 : band.equals("P90_P95") && year == 3 ? 3 : year - 1;
                assertTrue(line >= 3 || year < 3 || lower.contains(band));
                assertEquals(amounts[line][option], cell.at("/outcome/euros").asText(), cell.toString());
                seen++;
            }
        }
        assertEquals(3 * 5 * 5, seen);
    }

    /** The dossier's table of targets, for a doctor like any other. */
    @Test
    void theTargetsAreThoseOfTheDossier() {
        List<String> bands = List.of("P30_P50", "P50_P70", "P70_P90", "P90_P95", "P95_P100");
        Map<String, List<String>> growth = Map.of(
                "THIRD",
                List.of("20", "15", "7.5", "4", "0"),
                "HALF",
                List.of("25", "20", "12.5", "6", "0"),
                "FULL",
                List.of("35", "30", "20", "12.5", "5"));
        for (String revision : List.of("avenant-7", "avenant-7-2022")) {
            for (JsonNode cell : cells(read(revision), "targets")) {
                JsonNode facts = cell.get("facts");
                String option = facts.get("option").asText();
                int band = bands.indexOf(facts.get("band").asText());
                if (growth.containsKey(option)
                        && band >= 0
                        && !facts.get("newlyEstablished").asBoolean()
                        && facts.get("age").asText().equals("NOT_GIVEN")
                        && facts.get("renewed").asText().equals("false")) {
                    assertEquals(
                            0,
                            new BigDecimal(growth.get(option).get(band))
                                    .compareTo(new BigDecimal(cell.at("/outcome/growth")
                                            .asText()
                                            .replace("%", "")
                                            .strip())),
                            cell.toString());
                }
            }
        }
    }

    @Test
    void thePatientBaseLiesOnBothSidesOfTheThirtiethPercentile() {
        Map<String, JsonNode> before = contracts(read("avenant-7-2022"));
        String adults = "threshold:GENERAL_MEDICINE:ATTENDING_ADULTS:";
        assertEquals("NOT_MET", verdict(before.get(adults + "640"), "PATIENT_BASE"));
        assertEquals("MET", verdict(before.get(adults + "641:in-P30_P50"), "PATIENT_BASE"));
        assertEquals(
                "/bands/attending",
                before.get(adults + "641:not-in-BELOW_P30")
                        .at("/refused/errors/0/at")
                        .asText());
        for (String revision : List.of("reglement-arbitral", "convention-2024")) {
            Map<String, JsonNode> after = contracts(read(revision));
            String all = "threshold:GENERAL_MEDICINE:ATTENDING_ALL:";
            assertEquals("UNDETERMINED", verdict(after.get(all + "775"), "PATIENT_BASE"));
            assertEquals("MET", verdict(after.get(all + "776"), "PATIENT_BASE"));
            assertEquals(
                    "P30_P50",
                    after.get(all + "1044").at("/expected/bands/attending").asText());
            assertEquals(
                    "P50_P70",
                    after.get(all + "1045").at("/expected/bands/attending").asText());
            String file = "threshold:GENERAL_MEDICINE:ACTIVE_FILE:";
            assertEquals(
                    "P50_P70",
                    after.get(file + "1514").at("/expected/bands/activeFile").asText());
            assertEquals(
                    "P30_P50",
                    after.get(file + "1513:in-P30_P50")
                            .at("/expected/bands/activeFile")
                            .asText());
        }
    }

    @Test
    void theShareOfTechnicalActsLiesOnBothSidesOfAFifth() {
        String surgery = "ccam-fee-share:GENERAL_SURGERY:";
        Map<String, JsonNode> settlement = contracts(read("reglement-arbitral"));
        assertEquals(
                List.of("MET", "MET", "NOT_MET", "NOT_MET", "NOT_MET"),
                shares(surgery)
                        .map(name -> verdict(settlement.get(name), "SPECIALTY"))
                        .toList());
        Map<String, JsonNode> convention = contracts(read("convention-2024"));
        String ent = "ccam-fee-share:ENT:";
        assertEquals(
                List.of("MET", "MET", "MET", "NOT_MET", "NOT_MET"),
                shares(ent)
                        .map(name -> verdict(convention.get(name), "SPECIALTY"))
                        .toList());
    }

    private static Stream<String> shares(String name) {
        return List.of("0.19", "0.1999", "0.2", "0.2001", "0.21").stream().map(share -> name + share);
    }

    @Test
    void agesAndExperienceLieOnBothSides() {
        Map<String, JsonNode> convention = contracts(read("convention-2024"));
        assertTrue(
                convention.get("doctor-age:64").at("/expected/targets/0/target").isNull());
        for (String age : List.of("65", "66")) {
            JsonNode target = convention.get("doctor-age:" + age).at("/expected/targets/0");
            assertEquals(target.get("start"), target.get("target"));
            assertEquals("0.1", target.get("tolerance").asText());
        }
        for (String revision : List.of("avenant-7", "reglement-arbitral")) {
            Map<String, JsonNode> contracts = contracts(read(revision));
            assertEquals(
                    contracts.get("doctor-age:64").at("/expected/targets"),
                    contracts.get("doctor-age:65").at("/expected/targets"));
            assertEquals(
                    List.of("333", "283.5", "283.5"),
                    List.of("0", "1", "2").stream()
                            .map(years -> contracts
                                    .get("experience:MEDICAL_SECRETARY:" + years)
                                    .at("/expected/training/hours")
                                    .asText())
                            .toList());
            assertEquals(
                    List.of("332.75", "311.25"),
                    List.of("0", "1").stream()
                            .map(years -> contracts
                                    .get("experience:DENTAL_ASSISTANT:" + years)
                                    .at("/expected/training/hours")
                                    .asText())
                            .toList());
        }
    }

    @Test
    void resultsLieOnBothSidesOfThreeQuartersOfTheTargetAndOfTheStart() {
        for (String revision : List.of("avenant-7", "avenant-7-2022", "reglement-arbitral")) {
            Map<String, JsonNode> contracts = contracts(read(revision));
            String full = (revision.startsWith("avenant") ? "" : "stated-") + "result:FULL:P70_P90:";
            assertEquals(List.of("PRORATED", "FULL", "FULL"), modulations(contracts, full + "full-aid-attainment", 3));
            assertEquals(List.of("PRORATED", "FULL", "FULL"), modulations(contracts, full + "target", 4));
            assertEquals(
                    "0.75",
                    year(contracts.get(full + "full-aid-attainment"), 3)
                            .get("attainment")
                            .asText());
            String half = "result:HALF:P95_P100:";
            JsonNode fallen = contracts.entrySet().stream()
                    .filter(one -> one.getKey().startsWith(half) && one.getKey().contains("start-minus-1"))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            assertEquals("UNDETERMINED", year(fallen, 3).get("modulation").asText());
            assertTrue(fallen.at("/expected/total").isNull());
            assertEquals(
                    "UNDETERMINED",
                    modulations(contracts, "result:FULL:P95_P100:start", 3).get(0));
            assertEquals(
                    "FULL",
                    modulations(contracts, "result:FULL:P95_P100:start", 3).get(1));
        }
        assertEquals(
                List.of("UNDETERMINED", "FULL", "FULL"),
                modulations(contracts(read("convention-2024")), "senior-result:65:HALF:P70_P90:tolerated-fall", 3));
    }

    /** The contract at an edge; where edges meet, its name holds the names of all of them. */
    private static JsonNode named(Map<String, JsonNode> contracts, String name) {
        int edge = name.lastIndexOf(':') + 1;
        return contracts.entrySet().stream()
                .filter(one -> one.getKey().startsWith(name.substring(0, edge)))
                .filter(one ->
                        List.of(one.getKey().substring(edge).split("\\+")).contains(name.substring(edge)))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** How three results next to each other are modulated in a year. */
    private static List<String> modulations(Map<String, JsonNode> contracts, String name, int year) {
        return List.of("-minus-1", "", "-plus-1").stream()
                .map(side -> year(named(contracts, name + side), year)
                        .get("modulation")
                        .asText())
                .toList();
    }

    @Test
    void halfACentIsRoundedUp() {
        Map<String, JsonNode> contracts = contracts(read("avenant-7"));
        for (String option : List.of("THIRD", "HALF", "FULL")) {
            Map<Integer, BigDecimal> rates = new HashMap<>();
            for (int side = -1; side <= 1; side++) {
                JsonNode contract = contracts.get("half-cent:" + option + ":" + side);
                BigDecimal start =
                        contract.at("/input/contract/patients/activeFile").decimalValue();
                BigDecimal rate = new BigDecimal(
                        Map.of("THIRD", "0.075", "HALF", "0.125", "FULL", "0.2").get(option));
                BigDecimal growth = start.multiply(rate).setScale(0, RoundingMode.DOWN);
                BigDecimal gained = contract.at("/input/years/1/observed/activeFile")
                        .decimalValue()
                        .subtract(start);
                BigDecimal year4 = new BigDecimal(Map.of("THIRD", "7000", "HALF", "10500", "FULL", "21000")
                        .get(option));
                BigDecimal exact = year4.multiply(gained).divide(growth, 9, RoundingMode.DOWN);
                assertEquals(
                        exact.setScale(2, RoundingMode.HALF_UP).toPlainString(),
                        year(contract, 4).get("aid").asText());
                rates.put(side, exact.remainder(new BigDecimal("0.01")));
            }
            assertEquals(0, rates.get(0).compareTo(new BigDecimal("0.005")), option);
        }
    }

    @Test
    void daysLieOnBothSides() {
        Map<String, JsonNode> seven = contracts(read("avenant-7"));
        assertEquals(
                "/signedOn",
                seven.get("first-day-minus-1:2019-08-19")
                        .at("/refused/errors/0/at")
                        .asText());
        assertEquals(
                "avenant-7",
                seven.get("first-day:2019-08-20").at("/expected/revision").asText());
        assertEquals(
                "avenant-7",
                seven.get("last-day:2021-12-31").at("/expected/revision").asText());
        assertEquals(
                "avenant-7-2022",
                seven.get("last-day-plus-1:2022-01-01").at("/expected/revision").asText());
        assertEquals(
                "/revision",
                seven.get("last-day-plus-1:revision-named:2022-01-01")
                        .at("/refused/errors/0/at")
                        .asText());
        assertEquals(
                "2024-02-28",
                seven.get("29-february:2020-02-29").at("/expected/years/3/to").asText());
        assertEquals(
                "2024-02-29",
                seven.get("29-february:2020-02-29").at("/expected/years/4/from").asText());
        JsonNode settlement = read("reglement-arbitral");
        assertEquals(
                "convention-2024",
                contracts(settlement)
                        .get("last-day-plus-1:2024-06-22")
                        .at("/expected/revision")
                        .asText());
        assertEquals(
                List.of("reglement-arbitral", "convention-2024", "convention-2024"),
                List.of("2023-06-21", "2023-06-22", "2023-06-23").stream()
                        .map(day -> contracts(settlement)
                                .get("anniversary-of-convention-2024:" + day)
                                .at("/expected/years/1/amountsOf")
                                .asText())
                        .toList());
    }

    @Test
    @Tag("thorough")
    void theSameRulesGiveTheSameBytes() {
        AidRules rules = AidRules.standard();
        assertEquals(
                json("convention-2024"),
                TestVectors.of(rules, rules.get("convention-2024")).json());
        assertFalse(json("convention-2024").contains("\r"));
    }

    @Test
    void theFileNamesItsRules() {
        AidRules rules = AidRules.standard();
        JsonNode file = read("avenant-7-2022");
        assertEquals("avenant-7-2022", file.get("revision").asText());
        assertEquals(AidRules.release(), file.at("/rules/release").asText());
        assertEquals(
                rules.version(rules.get("avenant-7-2022")).digest(),
                file.at("/rules/digest").asText());
    }

    @Test
    void aRevisionOfOtherRulesIsRefused() {
        AidRules other = AidRules.standard().withOverlay(EXAMPLES.resolve(DRAFT));
        assertThrows(
                IllegalArgumentException.class,
                () -> TestVectors.of(other, AidRules.standard().get("avenant-7")));
        assertThrows(NullPointerException.class, () -> TestVectors.of(other, null));
    }

    /** Where the cells of a file are not what the spreadsheets say. */
    private static List<String> disagreements(JsonNode file) {
        List<String> wrong = new ArrayList<>();
        for (JsonNode table : file.get("tables")) {
            String brought = table.get("broughtBy").asText();
            List<TableFiles.FileRow> rows = TableFiles.read((brought.equals(DRAFT) ? EXAMPLES : SHIPPED)
                    .resolve(brought)
                    .resolve(table.get("table").asText() + ".drl.csv"));
            for (JsonNode cell : table.get("cells")) {
                Map<String, String> stated = new TreeMap<>(texts(cell.get("outcome")));
                stated.put("row", cell.get("row").asText());
                Map<String, String> decided = TableFiles.decide(rows, texts(cell.get("facts")));
                if (!stated.equals(decided)) {
                    wrong.add(table.get("table").asText() + " " + cell + " " + decided);
                }
            }
        }
        return wrong;
    }

    private static Map<String, String> texts(JsonNode object) {
        return object.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asText()));
    }

    private static Set<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static List<JsonNode> cells(JsonNode file, String table) {
        return StreamSupport.stream(file.get("tables").spliterator(), false)
                .filter(one -> one.get("table").asText().equals(table))
                .flatMap(one -> StreamSupport.stream(one.get("cells").spliterator(), false))
                .toList();
    }

    private static Map<String, JsonNode> contracts(JsonNode file) {
        return StreamSupport.stream(file.get("contracts").spliterator(), false)
                .collect(Collectors.toMap(contract -> contract.get("name").asText(), contract -> contract));
    }

    private static Set<String> cited(JsonNode contract) {
        Set<String> cited = new TreeSet<>();
        contract.findValues("reasons")
                .forEach(reasons -> reasons.forEach(reason -> cited.add(
                        reason.get("table").asText() + "/" + reason.get("row").asText())));
        return cited;
    }

    private static String verdict(JsonNode contract, String criterion) {
        return StreamSupport.stream(contract.at("/expected/criteria").spliterator(), false)
                .filter(one -> one.get("criterion").asText().equals(criterion))
                .findFirst()
                .orElseThrow()
                .get("verdict")
                .asText();
    }

    private static JsonNode year(JsonNode contract, int number) {
        return StreamSupport.stream(contract.at("/expected/years").spliterator(), false)
                .filter(year -> year.get("year").asInt() == number)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode read(String revision) {
        try {
            return MAPPER.readTree(json(revision));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(String revision) {
        return files.computeIfAbsent(revision, id -> {
            AidRules rules =
                    id.equals(DRAFT) ? AidRules.standard().withOverlay(EXAMPLES.resolve(DRAFT)) : AidRules.standard();
            return TestVectors.of(rules, rules.get(id)).json();
        });
    }
}
