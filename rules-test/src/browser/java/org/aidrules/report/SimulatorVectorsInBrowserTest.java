package org.aidrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aidrules.AidRules;
import org.aidrules.facts.Scheme;
import org.aidrules.json.ContractWriter;
import org.aidrules.output.Json;
import org.aidrules.revision.Revision;
import org.aidrules.validation.impact.SyntheticPopulation;
import org.aidrules.validation.impact.WeightedContract;
import org.aidrules.validation.vectors.TestVectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * The arithmetic of the simulator, proved in a real browser: every test vector of every revision and of drafts has the
 * result of the library, and so have the sentences, a population, and inputs that lack a field.
 */
class SimulatorVectorsInBrowserTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AidRules RULES = AidRules.standard();
    private static final Optional<Locale> WITHOUT_SENTENCES = Optional.empty();
    private static final int POPULATION = 1_500;
    /** One in so many vectors has its fields left out, one at a time. */
    private static final int EVERY = 15;

    /** The months from the signature to an absence: before the contract, within a year, across its end, after the term. */
    private static final List<Integer> MONTHS_TO_ABSENCE = List.of(3, 11, 30, -1, 22, 47, 61);

    private static final List<Optional<Boolean>> ANSWERS =
            List.of(Optional.empty(), Optional.of(false), Optional.of(true));

    private static final Map<String, ObjectNode> VECTORS = new HashMap<>();

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void start() {
        browser = Browser.start(folder.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        browser.quit();
    }

    static List<String> revisions() {
        return RULES.revisions(Scheme.INDIVIDUAL).stream().map(Revision::id).toList();
    }

    private static SimulatorPage page(AidRules rules) {
        return new SimulatorPage(browser, rules, folder);
    }

    private static ObjectNode vectors(AidRules rules, Revision revision) {
        try {
            TestVectors vectors = TestVectors.of(rules, revision);
            ObjectNode file = (ObjectNode) JSON.readTree(vectors.json());
            assertEquals(vectors.contracts(), file.get("contracts").size());
            return file;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode vectors(String id) {
        return VECTORS.computeIfAbsent(id, revision -> vectors(RULES, RULES.get(revision)));
    }

    private static ArrayNode contracts(JsonNode vectors) {
        return (ArrayNode) vectors.get("contracts");
    }

    @ParameterizedTest
    @MethodSource("revisions")
    void everyVectorHasTheResultOfTheLibrary(String id) {
        assertTrue(contracts(vectors(id)).size() > 250, id);
        assertEquals(List.of(), page(RULES).differences(contracts(vectors(id)), WITHOUT_SENTENCES), id);
    }

    /** The kinds of input that the vectors have: what the page does not take into account would be refused above. */
    @Test
    void theVectorsHaveEveryKindOfInput() {
        Set<String> kinds = new TreeSet<>();
        revisions()
                .forEach(id -> contracts(vectors(id)).forEach(contract -> {
                    kinds.add(contract.get("command").asText() + (contract.has("refused") ? " refused" : ""));
                    JsonNode input = contract.get("input");
                    input.fieldNames().forEachRemaining(kinds::add);
                    input.path("contract").fieldNames().forEachRemaining(kinds::add);
                    input.path("assistant").fieldNames().forEachRemaining(kinds::add);
                }));
        assertTrue(
                kinds.containsAll(List.of(
                        "plan",
                        "plan refused",
                        "settle",
                        "settle refused",
                        "agreedTargets",
                        "assistant",
                        "earlier",
                        "ended",
                        "evaluatedOn",
                        "hiredOn",
                        "move",
                        "nearbyTrainingBody",
                        "obligations",
                        "opco",
                        "targets")),
                kinds::toString);
    }

    /** The one kind of input that the page does not cover: each of its fields is refused, and the others are calculated. */
    @Test
    void whatIsNotCoveredIsRefused() throws JsonProcessingException {
        ObjectNode contract = (ObjectNode) settled("avenant-7").get(0).deepCopy();
        contract.remove("expected");
        ((ObjectNode) contract.get("input"))
                .set("changes", JSON.readTree("[{\"from\": \"2021-03-01\", \"option\": \"HALF\"}]"));
        contract.set("refused", JSON.readTree("""
                {"errors": [{"at": "/changes/0/from", "found": null, "accepted": []},
                            {"at": "/changes/0/option", "found": null, "accepted": []}]}"""));
        assertEquals(List.of(), page(RULES).differences(Json.array().add(contract), WITHOUT_SENTENCES));
    }

    /** The vectors that are settlements. */
    private static List<JsonNode> settled(String id) {
        return contracts(vectors(id)).findParents("expected").stream()
                .filter(contract -> contract.get("command").asText().equals("settle"))
                .toList();
    }

    /** Absences around every limit in months, replaced and amended or not, in several years and outside the contract. */
    @ParameterizedTest
    @MethodSource("revisions")
    void absencesHaveTheResultsOfTheLibrary(String id) {
        SimulatorPage page = page(RULES);
        List<JsonNode> contracts = settled(id);
        ArrayNode answered = Json.array();
        for (int i = 0; i < contracts.size(); i += EVERY) {
            LocalDate signedOn = LocalDate.parse(
                    contracts.get(i).at("/input/contract/signedOn").asText());
            for (ObjectNode absence :
                    absences(signedOn.plusMonths(MONTHS_TO_ABSENCE.get(i % MONTHS_TO_ABSENCE.size())))) {
                ObjectNode input = contracts.get(i).get("input").deepCopy();
                input.putArray("absences").add(absence);
                String name = contracts.get(i).get("name").asText() + " with " + absence;
                answered.add(page.answered(name, "settle", input, Optional.of(Locale.FRENCH)));
            }
        }
        assertTrue(answered.findValues("expected").size() > 300, () -> "only " + answered.size());
        assertTrue(answered.toString().contains("\"table\":\"absences\""));
        assertEquals(List.of(), page.differences(answered, Optional.of(Locale.FRENCH)), id);
    }

    private static List<ObjectNode> absences(LocalDate from) {
        List<ObjectNode> absences = new ArrayList<>();
        for (int months = 0; months <= 4; months++) {
            for (int days = -2; days <= 0; days++) {
                for (Optional<Boolean> replaced : ANSWERS) {
                    for (Optional<Boolean> amended : ANSWERS) {
                        ObjectNode absence = Json.object()
                                .put("from", from.toString())
                                .put(
                                        "to",
                                        from.plusMonths(months).plusDays(days).toString());
                        replaced.ifPresent(answer -> absence.put("replaced", answer));
                        amended.ifPresent(answer -> absence.put("amended", answer));
                        absences.add(absence);
                    }
                }
            }
        }
        return absences;
    }

    @ParameterizedTest
    @MethodSource("revisions")
    void everyCellOfEveryTableHasItsRow(String id) {
        ArrayNode tables = (ArrayNode) vectors(id).get("tables");
        assertEquals(RULES.get(id).tables().size(), tables.size());
        assertEquals(List.of(), page(RULES).differences(id, tables), id);
    }

    @ParameterizedTest
    @MethodSource("revisions")
    void everySentenceIsThatOfTheLibrary(String id) {
        SimulatorPage page = page(RULES);
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            ArrayNode answered = Json.array();
            contracts(vectors(id))
                    .forEach(contract -> answered.add(page.answered(
                            contract.get("name").asText(),
                            contract.get("command").asText(),
                            (ObjectNode) contract.get("input"),
                            Optional.of(language))));
            assertEquals(List.of(), page.differences(answered, Optional.of(language)), id + " " + language);
        }
    }

    /** Other amounts, years, conditions and days: only the data of the page changes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/igas-2023",
                "examples/igas-2023-half-time",
                "src/test/resources/overlays/three-years",
                "src/test/resources/overlays/pilot-2018",
                "src/test/resources/overlays/convention-2027",
                "src/test/resources/overlays/amount-changed"
            })
    void aDraftChangesDataOnly(String draft) {
        SelectedRevision selected =
                SelectedRevision.ofFolder(RULES, Path.of(draft)).get(0);
        ObjectNode vectors = vectors(selected.rules(), selected.revision());
        SimulatorPage page = page(selected.rules());
        assertEquals(List.of(), page.differences(contracts(vectors), WITHOUT_SENTENCES), draft);
        assertEquals(List.of(), page.differences(selected.revision().id(), (ArrayNode) vectors.get("tables")), draft);
    }

    /** Where a rate by the hour gives no whole cents, the amount is rounded once, and the rule of rounding is a reason. */
    @Test
    void fundingIsRoundedAsTheLibraryDoes(@TempDir Path overlay) throws IOException {
        String file = "training-funding.drl.csv";
        String table;
        try (InputStream shipped =
                Objects.requireNonNull(AidRules.class.getResourceAsStream("/aidrules/revisions/avenant-7/" + file))) {
            table = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertTrue(table.contains(",EMPLOYER,12,"));
        Files.writeString(overlay.resolve(file), table.replace(",EMPLOYER,12,", ",EMPLOYER,12.33330,"));
        AidRules own = RULES.withOverlay(overlay);
        ObjectNode vectors = vectors(own, own.get("avenant-7"));
        ArrayNode contracts = contracts(vectors);
        assertTrue(contracts.findValues("funding").toString().contains("\"eurosPerHour\":\"12.33330\""));
        assertTrue(contracts.findValues("funding").toString().contains("\"table\":\"rounding\""));
        assertEquals(List.of(), page(own).differences(contracts, WITHOUT_SENTENCES));
    }

    @Test
    void aPageOfTheTextsOfAnEarlierDayAnswersAsTheLibraryDoes() {
        AidRules earlier = RULES.knownOn(LocalDate.of(2024, 1, 1));
        ObjectNode vectors = vectors(earlier, earlier.get("reglement-arbitral"));
        assertEquals(List.of(), page(earlier).differences(contracts(vectors), WITHOUT_SENTENCES));
    }

    @Test
    void thresholdsOfTheCallerCount() {
        AidRules own = RULES.withThresholds(Path.of("examples/thresholds.csv"));
        ObjectNode vectors = vectors(own, own.get("convention-2024"));
        assertEquals(List.of(), page(own).differences(contracts(vectors), WITHOUT_SENTENCES));
    }

    @Test
    void aPopulationHasTheResultsOfTheLibrary() {
        SimulatorPage page = page(RULES);
        ArrayNode answered = Json.array();
        SyntheticPopulation.of(POPULATION, 1).contracts().forEach((WeightedContract one) -> {
            ObjectNode input = ContractWriter.withoutSentences().contract(one.application(), one.history());
            answered.add(page.answered("contract " + answered.size(), "settle", input, WITHOUT_SENTENCES));
        });
        assertEquals(POPULATION, answered.size());
        assertEquals(List.of(), page.differences(answered, WITHOUT_SENTENCES));
    }

    /** Whatever is missing is told at its field, as the library tells it. */
    @ParameterizedTest
    @MethodSource("revisions")
    void whatIsMissingIsToldAtItsField(String id) {
        SimulatorPage page = page(RULES);
        ArrayNode contracts = contracts(vectors(id));
        ArrayNode answered = Json.array();
        for (int i = 0; i < contracts.size(); i += EVERY) {
            ObjectNode contract = (ObjectNode) contracts.get(i);
            for (List<String> field : fields(contract.get("input"))) {
                ObjectNode input = contract.get("input").deepCopy();
                ObjectNode holder = input;
                for (String name : field.subList(0, field.size() - 1)) {
                    holder = (ObjectNode) holder.get(name);
                }
                holder.remove(field.get(field.size() - 1));
                answered.add(page.answered(
                        contract.get("name").asText() + " without " + field,
                        contract.get("command").asText(),
                        input,
                        Optional.of(Locale.FRENCH)));
            }
        }
        assertTrue(answered.size() > 300, () -> "only " + answered.size());
        assertEquals(List.of(), page.differences(answered, Optional.of(Locale.FRENCH)), id);
    }

    /** Returns the ways to the fields of an object, those of objects within it included, lists left as they are. */
    private static List<List<String>> fields(JsonNode object) {
        List<List<String>> fields = new ArrayList<>();
        object.properties().forEach(field -> {
            fields.add(List.of(field.getKey()));
            if (field.getValue().isObject()) {
                fields(field.getValue()).forEach(inside -> {
                    List<String> way = new ArrayList<>(List.of(field.getKey()));
                    way.addAll(inside);
                    fields.add(way);
                });
            }
        });
        return fields;
    }

    /** The comparison itself sees a cent, a missing reason and an error that is not told. */
    @Test
    void aDifferenceIsSeen() {
        SimulatorPage page = page(RULES);
        ArrayNode contracts = Json.array();
        for (JsonNode contract : contracts(vectors("avenant-7"))) {
            if (contract.get("command").asText().equals("settle") && contract.has("expected")) {
                contracts.add(contract.deepCopy());
            }
        }
        ((ObjectNode) contracts.get(0).at("/expected/years/0")).put("aid", "0.01");
        ((ArrayNode) contracts.get(1).at("/expected/years/0/reasons")).remove(0);
        ((ObjectNode) contracts.get(2)).set("refused", Json.object().set("errors", Json.array()));
        assertEquals(3, ((List<?>) page.differences(contracts, WITHOUT_SENTENCES)).size());
    }
}
