package org.aidrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.ContractFields;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Specialty;
import org.aidrules.revision.DecisionTable;
import org.aidrules.revision.Revision;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the simulator holds. What it calculates is looked at in a browser. */
class SimulatorTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCRIPTS = Path.of("src", "main", "resources", "org", "aidrules", "report", "simulator");
    private static final AidRules RULES = AidRules.standard();
    private static final String PAGE = Simulator.of(RULES).page(Locale.FRENCH);
    private static final JsonNode DATA = data(PAGE);

    private static JsonNode data(String page) {
        try {
            return JSON.readTree(Jsoup.parse(page).getElementById("data").data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One file, whose policy lets it load nothing: neither a script nor a style nor a picture stands elsewhere. */
    @Test
    void thePageNeedsNoOtherFile() {
        Document page = Jsoup.parse(PAGE);
        assertEquals(
                List.of(),
                page.select("script[src], link[rel=stylesheet], img, iframe, object")
                        .eachAttr("outerHTML"));
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertTrue(policy.startsWith("default-src 'none'; "), policy);
        assertFalse(policy.contains("http") || policy.contains("*"), policy);
        assertEquals("data:,", page.select("link[rel=icon]").attr("href"));
        assertFalse(page.select("style").html().contains("url("));
    }

    @Test
    void theSameRulesGiveTheSameBytes() {
        assertEquals(PAGE, Simulator.of(AidRules.standard()).page(Locale.FRENCH));
        assertEquals("fr", Jsoup.parse(PAGE).select("html").attr("lang"));
        assertEquals(
                "en",
                Jsoup.parse(Simulator.of(RULES).page(Locale.ENGLISH))
                        .select("html")
                        .attr("lang"));
    }

    /** The answers are those of the rows, for every combination of facts: a sample of each table. */
    @Test
    void theAnswersAreThoseOfTheTables() {
        List<Revision> revisions = RULES.revisions(Scheme.INDIVIDUAL);
        assertEquals(revisions.size(), DATA.get("revisions").size());
        for (Revision revision : revisions) {
            JsonNode places = DATA.at("/revisions/" + revisions.indexOf(revision) + "/tables");
            assertEquals(revision.tables().size(), places.size());
            for (String name : revision.tables()) {
                JsonNode table = DATA.get("tables").get(places.get(name).asInt());
                assertAnswers(revision.table(name), table);
            }
        }
    }

    private static void assertAnswers(DecisionTable table, JsonNode data) {
        List<Map<String, String>> all = table.allFacts();
        List<Integer> rows = new ArrayList<>();
        data.get("answers").forEach(run -> {
            for (int i = 0; i < run.get(1).asInt(); i++) {
                rows.add(run.get(0).asInt());
            }
        });
        assertEquals(all.size(), rows.size(), table.name());
        for (int place = 0; place < all.size(); place += Math.max(1, all.size() / 50)) {
            JsonNode row = data.get("rows").get(rows.get(place));
            DecisionTable.Row expected = table.row(all.get(place));
            assertEquals(expected.name(), row.get("row").asText(), () -> table.name());
            assertEquals(
                    expected.reason().certainty().name(), row.get("certainty").asText());
            assertEquals(
                    expected.reason().text().in(Locale.FRENCH),
                    row.at("/text/1").asText());
            assertEquals(JSON.valueToTree(expected.outcome()), row.get("outcome"));
        }
    }

    @Test
    void everyFieldOfTheInputIsDescribed() {
        List<String> places = new ArrayList<>();
        DATA.get("fields").fieldNames().forEachRemaining(places::add);
        ContractFields.APPLICATION.fields().stream()
                .map(field -> field.pointer())
                .filter(pointer -> !Set.of("/assistant", "/earlier", "/move").contains(pointer))
                .forEach(pointer -> assertTrue(places.contains(pointer), pointer));
        assertTrue(places.contains("/move/patients/activeFile"), places::toString);
        assertEquals("DAY", DATA.at("/fields").get("/signedOn").get("form").asText());
        assertEquals(
                Specialty.values().length,
                DATA.at("/fields").get("/practice/specialty").get("names").size());
        assertTrue(DATA.get("historyFields").has("/contract/signedOn"));
        assertTrue(DATA.get("historyFields")
                .get("/agreedTargets/*/from")
                .get("needed")
                .asBoolean());
        assertTrue(DATA.at("/specialties/GENERAL_MEDICINE/generalPractice").asBoolean());
        assertFalse(DATA.at("/specialties/CARDIOLOGY/generalPractice").asBoolean());
    }

    @Test
    void everySentenceThatTheScriptNamesExists() throws IOException {
        Pattern said = Pattern.compile("\\bsay\\('([\\w.]+)'|\\bsentence\\('([\\w.]+)'|say=\"(\\w+)\"");
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.toList()) {
                said.matcher(Files.readString(file))
                        .results()
                        .map(SimulatorTest::key)
                        .forEach(named::add);
            }
        }
        assertTrue(named.size() > 70, named::toString);
        named.removeIf(key -> DATA.get("sentences").has(key));
        assertEquals(Set.of(), named);
    }

    private static String key(MatchResult found) {
        return found.group(2) != null
                ? found.group(2)
                : "simulator." + (found.group(1) != null ? found.group(1) : found.group(3));
    }

    @Test
    void draftsAlteredTablesAndTheDayOfTheTextsAreSaid() {
        AidRules rules = RULES.knownOn(LocalDate.of(2024, 1, 1))
                .withOverlay(Path.of("examples/igas-2023"))
                .withOverlay(Path.of("src/test/resources/overlays/amount-changed"));
        JsonNode data = data(Simulator.of(rules).page(Locale.ENGLISH));
        assertEquals("2024-01-01", data.get("knownOn").asText());
        Set<String> marks = new TreeSet<>();
        data.get("revisions").forEach(revision -> {
            revision.get("altered").forEach(mark -> marks.add(mark.asText()));
            revision.get("drafts").forEach(mark -> marks.add(mark.asText()));
        });
        assertTrue(marks.contains("avenant-7/amounts") && marks.contains("igas-2023"), marks::toString);
        assertFalse(data.toString().contains("\"id\":\"convention-2024\""));
        assertTrue(data.toString().contains("\"origin\":\"OVERLAY\""));
        assertFalse(DATA.has("knownOn"));
    }
}
