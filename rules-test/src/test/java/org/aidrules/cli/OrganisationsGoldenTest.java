package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.output.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Contracts of health centres and of companies of doctors, worked out by hand from the documents, with the working in the
 * file: {@code organisations.json}. A case states what it is about; what it leaves out is not compared, save notices.
 */
public class OrganisationsGoldenTest {

    private static final int LEAST = 78;
    /** The notices that follow from the rules of these schemes. */
    private static final Set<String> NOTICES = Set.of("FUND_MAY_END", "WAITING_PERIOD", "OPTION_NOT_AVAILABLE");

    @TestFactory
    Stream<DynamicTest> organisations() throws IOException {
        return cases(AidRules.standard());
    }

    /**
     * The cases of the file.
     *
     * @param rules the rules that work them out
     * @return one test for each
     * @throws IOException if the file cannot be read
     */
    public static Stream<DynamicTest> cases(AidRules rules) throws IOException {
        return GoldenCases.of("organisations.json", LEAST, (input, expected) -> check(rules, input, expected));
    }

    private static void check(AidRules rules, JsonNode input, JsonNode expected) {
        if (expected.has("errors")) {
            assertEquals(HistoriesGoldenTest.places(expected.get("errors")), HistoriesGoldenTest.errors(rules, input));
            return;
        }
        JsonNode plan = HistoriesGoldenTest.answer(rules, ContractOperation.PLAN, input.get("contract"));
        JsonNode settlement = HistoriesGoldenTest.answer(rules, ContractOperation.SETTLE, input);
        assertAll(
                () -> assertEquals(expected.get("revision"), plan.get("revision")),
                () -> assertEquals(expected.get("revision"), settlement.get("revision")),
                () -> checkPlan(expected, plan),
                () -> checkSettlement(expected, settlement),
                () -> checkNotices(expected.path("notices"), settlement.get("notices")));
    }

    private static void checkPlan(JsonNode expected, JsonNode plan) {
        assertAll(
                () -> compare(expected.path("eligibility"), plan.get("eligibility")),
                () -> checkVerdicts(expected.path("criteria"), plan.get("criteria")),
                () -> checkDoctors(expected.path("doctors"), plan.get("doctors")),
                () -> compare(expected.path("posts"), posts(plan.get("posts"))),
                () -> compare(
                        expected.path("targets"),
                        HistoriesGoldenTest.table(plan.get("targets"), "measure", "start", "target")),
                () -> compare(expected.path("plan"), column(plan.get("years"), "maximumAid")));
    }

    private static void checkSettlement(JsonNode expected, JsonNode settlement) {
        if (expected.has("years")) {
            HistoriesGoldenTest.checkYears(expected.get("years"), settlement.get("years"), field -> true);
            assertEquals(leftOut(expected, settlement), expected.path("leftOut").size(), "years left out");
            assertEquals(expected.get("total"), settlement.get("total"), "total");
        }
        if (expected.has("totalBounds")) {
            assertEquals(
                    expected.get("totalBounds"), HistoriesGoldenTest.bounds(settlement.get("totalBounds")), "bounds");
        }
        compare(
                expected.path("obligations"),
                HistoriesGoldenTest.table(settlement.get("obligations"), "kind", "dueOn", "metOn", "kept"));
    }

    /** Counts the years named as left out, each of which the case must expect. */
    private static int leftOut(JsonNode expected, JsonNode settlement) {
        List<String> notices = texts(settlement.get("notices"), "YEARS_LEFT_OUT");
        expected.path("leftOut")
                .forEach(year -> assertTrue(
                        notices.stream().anyMatch(text -> text.contains(year.asText())),
                        () -> year + " in " + notices));
        return notices.isEmpty() ? 0 : expected.path("leftOut").size();
    }

    private static void checkDoctors(JsonNode expected, JsonNode doctors) {
        expected.properties().forEach(doctor -> {
            JsonNode actual = doctors.valueStream()
                    .filter(one -> one.get("id").textValue().equals(doctor.getKey()))
                    .findFirst()
                    .orElseThrow();
            checkVerdicts(doctor.getValue(), actual.get("criteria"));
        });
    }

    /** Compares the verdicts that are expected, by criterion. */
    private static void checkVerdicts(JsonNode expected, JsonNode criteria) {
        ObjectNode verdicts = Json.object();
        criteria.forEach(one -> {
            String criterion = one.get("criterion").textValue();
            if (expected.has(criterion)) {
                verdicts.set(criterion, one.get("verdict"));
            }
        });
        if (!expected.isMissingNode()) {
            assertEquals(expected, verdicts);
        }
    }

    /** The notices of the settlement, in order: the kind, and words that the text contains. */
    private static void checkNotices(JsonNode expected, JsonNode notices) {
        List<JsonNode> actual = notices.valueStream()
                .filter(notice -> NOTICES.contains(notice.get("kind").textValue()))
                .toList();
        assertEquals(
                expected.valueStream().map(notice -> notice.get(0)).toList(),
                actual.stream().map(notice -> notice.get("kind")).toList());
        IntStream.range(0, actual.size()).forEach(i -> {
            String text = actual.get(i).get("text").textValue();
            assertTrue(text.contains(expected.get(i).get(1).textValue()), text);
        });
    }

    private static List<String> texts(JsonNode notices, String kind) {
        return notices.valueStream()
                .filter(notice -> notice.get("kind").textValue().equals(kind))
                .map(notice -> notice.get("text").textValue())
                .toList();
    }

    /** The posts and the assistants that are possible at most, and whether those asked for are. */
    private static ArrayNode posts(JsonNode posts) {
        ArrayNode shown = Json.array().add(posts.get("atMost"));
        JsonNode most = posts.get("assistantsAtMost");
        return (most == null ? shown.addNull() : shown.add(most)).add(posts.get("available"));
    }

    private static ArrayNode column(JsonNode objects, String field) {
        ArrayNode column = Json.array();
        objects.forEach(object -> column.add(object.get(field)));
        return column;
    }

    private static void compare(JsonNode expected, JsonNode actual) {
        if (!expected.isMissingNode()) {
            assertEquals(expected, actual);
        }
    }
}
