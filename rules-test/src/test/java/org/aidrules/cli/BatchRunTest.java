package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractWriter;
import org.aidrules.json.ReasonDetail;
import org.aidrules.output.Json;
import org.aidrules.output.TextOutput;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a batch: the same as those of single answers, on any number of threads and on any system. */
class BatchRunTest {

    private static final AidRules RULES = AidRules.standard();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LINES = 400;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(ContractOperation.class)
    void theNumberOfThreadsMakesNoDifference(ContractOperation operation) throws IOException {
        byte[] input = lines(operation);
        for (ReasonDetail detail : ReasonDetail.values()) {
            ContractWriter writer = ContractWriter.in(Locale.FRENCH).withReasons(detail);
            byte[] expected = single(operation, input, writer).getBytes(StandardCharsets.UTF_8);
            for (int threads : List.of(1, 2, 8)) {
                assertArrayEquals(expected, batch(operation, input, writer, threads));
            }
        }
    }

    /** As the commands are run: each line of a batch is what the command for a file gives. */
    @ParameterizedTest
    @EnumSource(ContractOperation.class)
    void eachLineIsTheAnswerToAFile(ContractOperation operation) throws IOException {
        String command = operation.name().toLowerCase(Locale.ROOT);
        byte[] input = lines(operation);
        String[] answers = Shell.run(
                        "batch", command, "--lang", "en", file(input).toString())
                .out()
                .split("\n");
        List<byte[]> lines = split(input);
        assertEquals(lines.size(), answers.length);
        for (int i = 0; i < lines.size(); i += 7) {
            Path file = Files.write(folder.resolve("one.json"), lines.get(i));
            String single = Shell.run(command, "--json", "--lang", "en", file.toString())
                    .out()
                    .replace("\"at\" : \"line 1, ", "\"at\" : \"line " + (i + 1) + ", ");
            JsonNode answer = MAPPER.readTree(answers[i]);
            if (answer.has("errors")) {
                assertEquals(i + 1, ((ObjectNode) answer).remove("line").intValue());
            }
            assertEquals(MAPPER.readTree(single), answer);
        }
    }

    @Test
    void theEndsOfLinesMakeNoDifference() throws IOException {
        String lines = new String(lines(ContractOperation.PLAN), StandardCharsets.UTF_8);
        ContractWriter writer = ContractWriter.in(Locale.ENGLISH).withReasons(ReasonDetail.IDS);
        byte[] expected = batch(ContractOperation.PLAN, bytes(lines), writer, 2);
        assertArrayEquals(expected, batch(ContractOperation.PLAN, bytes(lines.replace("\n", "\r\n")), writer, 2));
        assertArrayEquals(expected, batch(ContractOperation.PLAN, bytes(lines.stripTrailing()), writer, 2));
    }

    /** Languages with other digits, cases and calendars; a day ahead; encodings that cannot hold the texts. */
    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({
        "tr, TR, Pacific/Kiritimati, ISO-8859-1, '\r\n'",
        "ar, EG, America/Los_Angeles, US-ASCII, '\n'",
        "th, TH, Asia/Kathmandu, UTF-16, '\r'",
        "fr, FR, Europe/Paris, Cp1252, '\n'"
    })
    void theSystemMakesNoDifference(String language, String country, String zone, String encoding, String lineEnd)
            throws IOException, InterruptedException {
        for (ContractOperation operation : ContractOperation.values()) {
            String command = operation.name().toLowerCase(Locale.ROOT);
            Path file = file(lines(operation));
            Process process = java(
                            List.of(
                                    "-Duser.language=" + language,
                                    "-Duser.country=" + country,
                                    "-Duser.timezone=" + zone,
                                    "-Dfile.encoding=" + encoding,
                                    "-Dline.separator=" + lineEnd),
                            "batch",
                            command,
                            "--lang",
                            "fr",
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            byte[] answers = process.getInputStream().readAllBytes();
            assertEquals(2, process.waitFor());
            assertArrayEquals(batch(operation, Files.readAllBytes(file), ContractWriter.in(Locale.FRENCH), 2), answers);
        }
    }

    /** The input and the answers are each several times as large as the memory. */
    @Test
    void theMemoryDoesNotGrowWithTheLines() throws IOException, InterruptedException {
        String plan = MAPPER.readTree(Path.of("examples", "plan.json").toFile()).toString();
        int lines = 12_000;
        Path file = folder.resolve("many.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] line = bytes(plan + " ".repeat(20_000) + "\n");
            for (int i = 0; i < lines; i++) {
                out.write(line);
            }
        }
        long memory = 40L << 20;
        Process process = java(List.of("-Xmx" + memory), "batch", "plan", "--lang", "en", file.toString())
                .redirectErrorStream(true)
                .start();
        Counted counted = count(process.getInputStream());
        assertEquals(0, process.waitFor(), counted.end());
        assertEquals(lines + 1, counted.lines(), counted.end()); // the summary comes last
        assertTrue(Files.size(file) > 3 * memory);
        assertTrue(counted.bytes() > 3 * memory);
    }

    @Test
    void aClosedPipeEndsTheRun() throws IOException, InterruptedException {
        Path file = file(lines(ContractOperation.PLAN));
        Process process = java(List.of(), "batch", "plan", "--lang", "en", file.toString())
                .start();
        try (InputStream out = process.getInputStream()) {
            assertNotEquals(-1, out.read());
        }
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(3, process.waitFor(), err);
        assertTrue(err.startsWith("the standard output cannot be written: "), err);
        assertEquals(1, err.lines().count(), err);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000})
    void aFullOutputEndsTheRun(int left) throws IOException {
        Path file = file(lines(ContractOperation.PLAN));
        StringWriter err = new StringWriter();
        int status = Main.run(
                TextOutput.results(new Full(left)),
                TextOutput.messages(err),
                "batch",
                "plan",
                "--lang",
                "en",
                file.toString());
        assertEquals(3, status);
        assertEquals("the standard output cannot be written: No space left on device\n", err.toString());
    }

    /** A disk with little space left. */
    private static final class Full extends OutputStream {

        private int left;

        Full(int left) {
            this.left = left;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    /** The size of an output, and its last line. */
    private record Counted(long bytes, long lines, String end) {}

    private static Counted count(InputStream stream) throws IOException {
        long bytes = 0;
        long lines = 0;
        String end = "";
        LineReader reader = new LineReader(stream);
        for (var line = reader.next(); line.isPresent(); line = reader.next()) {
            bytes += line.get().length + 1;
            lines++;
            end = new String(line.get(), StandardCharsets.UTF_8);
        }
        return new Counted(bytes, lines, end);
    }

    /** Lines of each kind, over and over: right and refused, blank and long, with all kinds of characters and numbers. */
    private static byte[] lines(ContractOperation operation) throws IOException {
        String file = operation.name().toLowerCase(Locale.ROOT) + ".json";
        String right = MAPPER.readTree(Path.of("examples", file).toFile()).toString();
        List<String> kinds = List.of(
                right,
                right.replace("\"HALF\"", "\"FULL\"").replace(",", " , "),
                right.replace("20\",", "19\","),
                right.replace("00,", "00.0,"),
                right.replace("\"option\"", "\"opti\\u006fn\""),
                right.replace("SECTOR_1", "SECTOR_é😀"),
                right.replace("SECTOR_1", "\\ud83d"),
                right.replace("\"option\"", "\"signedOn\""),
                right.replace("GENERAL_MEDICINE", "CARDIOLOGY").replace("CARDIOLOGY", "12"),
                "",
                " \t",
                "{",
                "[]",
                "{\"a\":\"" + "é".repeat(9_000) + "\"}",
                "{\"a\":" + "[".repeat(40),
                right + " ".repeat(70_000),
                "{\"a\":\"" + "x".repeat(20_000) + "\"}",
                right.substring(0, right.length() / 2));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            lines.append(kinds.get(i % kinds.size())).append('\n');
        }
        return bytes(lines.toString());
    }

    /** Answers each line by itself, through trees. */
    private static String single(ContractOperation operation, byte[] input, ContractWriter writer) throws IOException {
        StringBuilder answers = new StringBuilder();
        List<byte[]> lines = split(input);
        for (int i = 0; i < lines.size(); i++) {
            answers.append(Json.compact(single(operation, lines.get(i), i + 1, writer)))
                    .append('\n');
        }
        return answers.toString();
    }

    private static ObjectNode single(ContractOperation operation, byte[] line, int number, ContractWriter writer) {
        try {
            return operation.answer(RULES, line, number).json().by(writer);
        } catch (InvalidInputException e) {
            return Json.object().put("line", number).setAll(writer.errors(e.errors()));
        }
    }

    private static byte[] batch(ContractOperation operation, byte[] input, ContractWriter writer, int threads)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TextOutput out = TextOutput.results(bytes);
        BatchRun run = new BatchRun(operation, RULES, writer, out, lines -> {});
        run.answer(new LineReader(new ByteArrayInputStream(input)), threads);
        out.flush();
        assertEquals(LINES, run.lines());
        assertTrue(run.refused() > LINES / 4 && run.refused() < LINES * 3 / 4);
        return bytes.toByteArray();
    }

    private static List<byte[]> split(byte[] input) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        LineReader reader = new LineReader(new ByteArrayInputStream(input));
        for (var line = reader.next(); line.isPresent(); line = reader.next()) {
            lines.add(line.get());
        }
        return lines;
    }

    private Path file(byte[] lines) throws IOException {
        return Files.write(folder.resolve("lines.jsonl"), lines);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ProcessBuilder java(List<String> options, String... args) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> main = List.of("-cp", System.getProperty("java.class.path"), Main.class.getName());
        return new ProcessBuilder(Stream.of(List.of(java), options, main, List.of(args))
                .flatMap(List::stream)
                .toList());
    }
}
