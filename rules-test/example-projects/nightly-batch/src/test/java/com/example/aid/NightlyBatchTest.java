package com.example.aid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyBatchTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINES = 10_000;
    private static final long HEAP = 64L << 20;

    @TempDir
    private Path folder;

    private Path input;
    private Path results;
    private Path errors;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void nameFiles() {
        input = folder.resolve("contracts.jsonl");
        results = folder.resolve("results.jsonl");
        errors = folder.resolve("errors.jsonl");
    }

    private int run(String operation) {
        return NightlyBatch.run(
                new PrintStream(log, true, StandardCharsets.UTF_8),
                operation,
                input.toString(),
                results.toString(),
                errors.toString());
    }

    private static String half(int activeFile) {
        return "{\"signedOn\":\"2021-06-01\",\"option\":\"HALF\",\"practice\":{\"specialty\":\"CARDIOLOGY\",\"sector\":\"SECTOR_1\","
                + "\"grouped\":true,\"coordinated\":\"IN_PLACE\",\"forfaitStructureValidated\":true},\"patients\":{\"activeFile\":"
                + activeFile + "},\"bands\":{\"activeFile\":\"P70_P90\"}}";
    }

    private static boolean isBad(int line) {
        return line % 1000 == 7;
    }

    /**
     * Ten thousand contracts, each with a count of its own, in a process whose heap is smaller than what it writes. The target of
     * half an assistant between the 70th and the 90th percentile is 12.5 % more patients, in whole patients.
     */
    @Test
    void answersMoreThanItsMemoryHolds() throws IOException, InterruptedException {
        try (BufferedWriter out = Files.newBufferedWriter(input)) {
            for (int line = 1; line <= LINES; line++) {
                out.write(isBad(line) ? half(line).replace("HALF", "QUARTER") : half(1000 + line));
                out.write('\n');
            }
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NightlyBatch.class.getName(),
                        "plan",
                        input.toString(),
                        results.toString(),
                        errors.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("lines: 10000, answered: 9990, refused: 10\n", printed);
        assertEquals(2, process.waitFor());
        assertTrue(Files.size(results) > HEAP, () -> "the results are too small to prove anything");
        try (BufferedReader answers = Files.newBufferedReader(results)) {
            for (int line = 1; line <= LINES; line++) {
                if (!isBad(line)) {
                    JsonNode plan = JSON.readTree(answers.readLine());
                    assertEquals(1000 + line, plan.at("/input/patients/activeFile").intValue());
                    int expected = (1000 + line) + (1000 + line) * 125 / 1000;
                    assertEquals(expected, plan.at("/targets/0/target").intValue(), () -> plan.get("targets").toString());
                    assertEquals("18000.00", plan.at("/years/0/maximumAid").textValue());
                }
            }
            assertNull(answers.readLine());
        }
        List<String> bad = Files.readAllLines(errors);
        assertEquals(10, bad.size());
        for (int n = 0; n < bad.size(); n++) {
            JsonNode refusal = JSON.readTree(bad.get(n));
            assertEquals(1000 * n + 7, refusal.get("line").intValue());
            assertEquals("/option", refusal.at("/errors/0/at").textValue());
            assertEquals("QUARTER", refusal.at("/errors/0/found").textValue());
        }
    }

    @Test
    void settlesContracts() throws IOException {
        Files.writeString(
                input,
                "{\"contract\":" + half(2000)
                        + ",\"years\":[{\"year\":3,\"observed\":{\"activeFile\":2188}},{\"year\":4,\"observed\":{\"activeFile\":2150}}]}");
        assertEquals(0, run("settle"));
        assertTrue(Files.readString(results).endsWith("}\n"));
        JsonNode settlement = JSON.readTree(Files.readString(results));
        assertEquals("10500.00", settlement.at("/years/2/aid").textValue());
        assertEquals("6300.00", settlement.at("/years/3/aid").textValue());
        assertEquals("48300.00", settlement.get("total").textValue());
        assertEquals(0, Files.size(errors));
    }

    @Test
    void refusesALineThatIsTooLongOrNoContract() throws IOException {
        Files.writeString(input, "x".repeat(1_000_001) + "\n\nhello\n[]\n" + half(2000) + "\r\n");
        assertEquals(2, run("plan"));
        assertEquals("lines: 5, answered: 1, refused: 4\n", log.toString(StandardCharsets.UTF_8));
        assertEquals(1, Files.readAllLines(results).size());
        assertEquals(4, Files.readAllLines(errors).size());
    }

    /** Whoever reads the results never sees half of them. */
    @Test
    void leavesTheLastCompleteResultsWhereItCannotGoOn() throws IOException {
        Files.writeString(input, half(2000));
        assertEquals(0, run("plan"));
        byte[] before = Files.readAllBytes(results);
        Files.writeString(input, half(3000));
        Files.createDirectory(folder.resolve("errors.jsonl.part"));
        assertEquals(3, run("plan"));
        assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(results));
        assertTrue(log.toString(StandardCharsets.UTF_8).contains("stopped, and no file was changed"));
        Files.delete(folder.resolve("errors.jsonl.part"));
        assertEquals(0, run("plan"));
        assertTrue(Files.readString(results).contains("\"activeFile\":3000"));
        assertFalse(Files.exists(folder.resolve("results.jsonl.part")));
    }

    @Test
    void refusesWrongArgumentsAndAMissingFile() {
        assertEquals(2, run("review"));
        assertEquals(3, run("plan"));
        assertFalse(Files.exists(results));
    }
}
