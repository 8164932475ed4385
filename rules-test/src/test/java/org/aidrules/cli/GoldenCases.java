package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Reads golden cases: each is a named base, with what the case changes in it, and what is expected. */
final class GoldenCases {

    private GoldenCases() {}

    /**
     * Makes one test of each case of a file.
     *
     * @param file the name of a file of {@code golden}
     * @param least how many cases the file has at least
     * @param check compares the input of a case, first, with what is expected of it
     * @return one test for each
     * @throws IOException if the file cannot be read
     */
    static Stream<DynamicTest> of(String file, int least, BiConsumer<JsonNode, JsonNode> check) throws IOException {
        JsonNode golden = new ObjectMapper().readTree(GoldenCases.class.getResourceAsStream("/golden/" + file));
        assertTrue(golden.get("cases").size() >= least, () -> "at least " + least + " cases in " + file);
        return golden.get("cases").valueStream().map(one -> {
            JsonNode base = golden.get("bases").get(one.get("base").textValue());
            return DynamicTest.dynamicTest(
                    one.get("name").textValue(),
                    () -> check.accept(MergePatch.apply(base, one.get("patch")), one.get("expect")));
        });
    }
}
