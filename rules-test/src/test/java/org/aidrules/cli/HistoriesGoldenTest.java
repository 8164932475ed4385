package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractWriter;
import org.aidrules.output.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Lives of contracts from signature to end over the revisions, worked out by hand from the documents, with the working
 * in the file: {@code histories.json}.
 */
public class HistoriesGoldenTest {

    private static final int LEAST = 99;
    private static final Set<String> ACCOUNT = Set.of("advanced", "balance");

    @TestFactory
    Stream<DynamicTest> histories() throws IOException {
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
        return GoldenCases.of("histories.json", LEAST, (input, expected) -> check(rules, input, expected));
    }

    private static void check(AidRules rules, JsonNode input, JsonNode expected) {
        if (expected.has("errors")) {
            assertEquals(places(expected.get("errors")), errors(rules, input));
            return;
        }
        JsonNode settlement = answer(rules, ContractOperation.SETTLE, input);
        JsonNode plan = answer(rules, ContractOperation.PLAN, input.get("contract"));
        assertAll(
                () -> assertEquals(expected.get("revision"), settlement.get("revision")),
                () -> checkYears(expected.get("years"), settlement.get("years"), field -> !ACCOUNT.contains(field)),
                () -> checkYears(expected.get("years"), accounts(rules, input, plan), ACCOUNT::contains),
                () -> assertEquals(expected.get("total"), settlement.get("total"), "total"),
                () -> checkObligations(expected, settlement.get("obligations")),
                () -> checkPlan(expected, plan));
    }

    /** The years with their accounts: drawn up on the day that the case gives, or at the term of the contract. */
    private static JsonNode accounts(AidRules rules, JsonNode input, JsonNode plan) {
        ObjectNode drawnUp = input.deepCopy();
        if (!drawnUp.has("evaluatedOn") && !plan.get("years").isEmpty()) {
            drawnUp.set(
                    "evaluatedOn",
                    plan.get("years").get(plan.get("years").size() - 1).get("to"));
        }
        return answer(rules, ContractOperation.SETTLE, drawnUp).get("years");
    }

    /** Compares the fields that are expected of each year with those of the settlement. */
    static void checkYears(JsonNode expected, JsonNode years, Predicate<String> fields) {
        assertEquals(numbers(expected), numbers(years), "the years that are settled");
        assertAll(Stream.iterate(0, i -> i < expected.size(), i -> i + 1)
                .flatMap(i -> expected.get(i).properties().stream()
                        .filter(field -> fields.test(field.getKey()))
                        .map(field -> () -> assertEquals(
                                field.getValue(),
                                shown(years.get(i), field.getKey()),
                                "year " + expected.get(i).get("year") + ", " + field.getKey()))));
    }

    /** The obligations, where the case states them: kind, deadline, day on which it was met, kept or not. */
    private static void checkObligations(JsonNode expected, JsonNode obligations) {
        if (expected.has("obligations")) {
            assertEquals(expected.get("obligations"), table(obligations, "kind", "dueOn", "metOn", "kept"));
        }
    }

    /** The plan of the same contract: its targets, and the amounts and payments of all its years. */
    private static void checkPlan(JsonNode expected, JsonNode plan) {
        assertEquals(expected.at("/plan/targets"), table(plan.get("targets"), "measure", "target"), "targets");
        assertEquals(expected.at("/plan/years"), table(plan.get("years"), "amountsOf", "maximumAid"), "plan");
        expected.get("years").forEach(year -> {
            JsonNode planned = plan.get("years").get(year.get("year").intValue() - 1);
            assertEquals(year.get("planned"), shown(planned, "payments"), "planned, year " + year.get("year"));
        });
    }

    /** A field of a year in the short form of the file. */
    private static JsonNode shown(JsonNode year, String field) {
        return switch (field) {
            case "payments", "planned" -> table(year.get(field), "on", "amount");
            case "attainments" -> {
                ObjectNode attainments = Json.object();
                year.get(field)
                        .forEach(one -> attainments.set(one.get("measure").textValue(), one.get("attainment")));
                yield attainments;
            }
            case "bounds" -> bounds(year.get(field));
            default -> year.get(field);
        };
    }

    /** The lower and the upper bound; none where there are no bounds. */
    static ArrayNode bounds(JsonNode bounds) {
        ArrayNode both = Json.array();
        if (bounds != null) {
            both.add(bounds.get("atLeast")).add(bounds.get("atMost"));
        }
        return both;
    }

    /** Some fields of each object, as a list of lists. */
    static ArrayNode table(JsonNode objects, String... fields) {
        ArrayNode table = Json.array();
        objects.forEach(object -> {
            ArrayNode row = table.addArray();
            Stream.of(fields).forEach(field -> row.add(object.get(field)));
        });
        return table;
    }

    private static ArrayNode numbers(JsonNode years) {
        ArrayNode numbers = Json.array();
        years.forEach(year -> numbers.add(year.get("year")));
        return numbers;
    }

    static JsonNode answer(AidRules rules, ContractOperation task, JsonNode input) {
        return task.answer(rules, bytes(input), 1).json().by(ContractWriter.in(Locale.ENGLISH));
    }

    /** The places of the errors of an input that is refused. */
    static Set<String> errors(AidRules rules, JsonNode input) {
        Set<String> errors = new TreeSet<>();
        assertThrows(InvalidInputException.class, () -> ContractOperation.SETTLE.answer(rules, bytes(input), 1))
                .errors()
                .stream()
                .map(InputError::at)
                .forEach(errors::add);
        return errors;
    }

    static Set<String> places(JsonNode errors) {
        Set<String> places = new TreeSet<>();
        errors.forEach(at -> places.add(at.textValue()));
        return places;
    }

    private static byte[] bytes(JsonNode input) {
        return input.toString().getBytes(StandardCharsets.UTF_8);
    }
}
