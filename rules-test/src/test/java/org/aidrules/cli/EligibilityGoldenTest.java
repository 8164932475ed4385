package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The verdicts of every criterion and revision, worked out by hand from the documents: {@code eligibility.json}. */
public class EligibilityGoldenTest {

    private static final int LEAST = 60;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
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
        return GoldenCases.of("eligibility.json", LEAST, (input, expected) -> check(rules, input, expected));
    }

    private static void check(AidRules rules, JsonNode input, JsonNode expected) {
        byte[] json = input.toString().getBytes(StandardCharsets.UTF_8);
        if (expected.has("errors")) {
            assertEquals(errors(expected), errors(rules, json));
            return;
        }
        JsonNode plan = ContractOperation.PLAN.answer(rules, json, 1).json().by(ContractWriter.in(Locale.ENGLISH));
        assertEquals(
                expected.get("eligibility").textValue(), plan.get("eligibility").textValue());
        if (expected.has("available")) {
            assertEquals(expected.get("available"), plan.at("/option/available"));
        }
        expected.path("criteria")
                .properties()
                .forEach(verdict -> assertEquals(
                        verdict.getValue().textValue(),
                        criterion(plan, verdict.getKey()).get("verdict").textValue(),
                        verdict.getKey()));
        expected.path("dueOn")
                .properties()
                .forEach(due -> assertEquals(
                        due.getValue().textValue(),
                        criterion(plan, due.getKey()).get("dueOn").textValue(),
                        due.getKey()));
    }

    private static JsonNode criterion(JsonNode plan, String name) {
        return plan.get("criteria")
                .valueStream()
                .filter(one -> one.get("criterion").textValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> errors(JsonNode expected) {
        Set<String> errors = new TreeSet<>();
        expected.get("errors").forEach(at -> errors.add(at.textValue()));
        return errors;
    }

    private static Set<String> errors(AidRules rules, byte[] json) {
        Set<String> errors = new TreeSet<>();
        try {
            ContractOperation.PLAN.answer(rules, json, 1);
        } catch (InvalidInputException e) {
            e.errors().stream().map(InputError::at).forEach(errors::add);
        }
        return errors;
    }
}
