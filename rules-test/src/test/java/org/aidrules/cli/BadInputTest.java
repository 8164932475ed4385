package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Wrong inputs, each with its whole diagnostic: {@code bad-inputs.json}. */
class BadInputTest {

    private final AidRules rules = AidRules.standard();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode base = mapper.readTree(Path.of("examples", "plan.json").toFile());
        return mapper.readTree(getClass().getResourceAsStream("/cli/bad-inputs.json"))
                .valueStream()
                .map(one -> DynamicTest.dynamicTest(
                        one.get("name").textValue(),
                        () -> assertEquals(
                                one.get("errors").toPrettyString(),
                                diagnostic(input(base, one)).toPrettyString())));
    }

    private static byte[] input(JsonNode base, JsonNode one) {
        String json = one.has("raw")
                ? one.get("raw").textValue()
                : MergePatch.apply(base, one.get("patch")).toString();
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode diagnostic(byte[] json) {
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> ContractOperation.PLAN.answer(rules, json, 1));
        return ContractWriter.in(Locale.ENGLISH).errors(refusal.errors()).get("errors");
    }

    @Test
    void aHugeStringIsRefusedAndNeverPrinted() throws IOException {
        Shell shell = plan("{\"signedOn\":\"" + "x".repeat(9_000) + "\"}");
        assertEquals(2, shell.status());
        assertEquals(true, shell.err().contains("… (9000)") && shell.err().length() < 2_000, shell.err());
    }

    @Test
    void aHugeFileIsRefused() throws IOException {
        Shell shell = plan(" ".repeat(2_000_000) + "{}");
        assertEquals(2, shell.status());
        assertEquals(true, shell.err().contains("this document is too long"), shell.err());
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        Path file = folder.resolve("latin.json");
        Files.write(file, "{\"é\":1}".getBytes(StandardCharsets.ISO_8859_1));
        Shell shell = Shell.run("plan", "--lang", "en", file.toString());
        assertEquals(2, shell.status());
        assertEquals(
                file + ": one error\nthis document is not encoded in UTF-8: save it again in UTF-8 — accepted: UTF-8\n",
                shell.err());
    }

    @Test
    void byteOrderMarkIsNoError() throws IOException {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        byte[] json = Files.readAllBytes(Path.of("examples", "plan.json"));
        byte[] both = Arrays.copyOf(mark, mark.length + json.length);
        System.arraycopy(json, 0, both, mark.length, json.length);
        Path file = folder.resolve("mark.json");
        Files.write(file, both);
        assertEquals(0, Shell.run("plan", file.toString()).status());
    }

    @Test
    void errorIsReportedInFrench() throws IOException {
        Path file = write("[]");
        assertEquals(
                file + " : une erreur\ncette valeur n'est pas admise ici — trouvé : [] — admis : {…}\n",
                Shell.run("plan", "--lang", "fr", file.toString()).err());
    }

    private Shell plan(String json) throws IOException {
        return Shell.run("plan", "--lang", "en", write(json).toString());
    }

    private Path write(String json) throws IOException {
        Path file = folder.resolve("input.json");
        Files.writeString(file, json);
        return file;
    }
}
