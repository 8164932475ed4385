package com.example.aid;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.aidrules.AidRules;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractReader;
import org.aidrules.json.ContractWriter;
import org.aidrules.json.JsonDocument;
import org.aidrules.json.JsonLines;
import org.aidrules.json.SavedResult;

/**
 * Answers a file of contracts in JSON Lines: {@code NightlyBatch plan|settle INPUT RESULTS ERRORS}.
 *
 * <p>Each result is what the command line gives for the line, and can be replayed; each bad line is a line of the errors with
 * its number. Both files are written beside their names and take them at the very end: a run that is stopped leaves the files
 * of the last complete run, and is started again from the beginning. One line is in memory at a time. Exit status as that of
 * the command line: 0 done, 2 at least one bad line or wrong arguments, 3 a file cannot be read or written.
 */
public final class NightlyBatch {

    private static final int BAD_INPUT = 2;
    private static final int BAD_FILE = 3;

    private final AidRules rules;
    private final Function<JsonDocument, ObjectNode> answer;
    private final ContractWriter writer;
    private long answered;
    private long refused;

    private NightlyBatch(AidRules rules, ContractWriter writer, Function<JsonDocument, ObjectNode> answer) {
        this.rules = rules;
        this.writer = writer;
        this.answer = answer;
    }

    public static void main(String[] args) {
        System.exit(run(System.out, args));
    }

    static int run(PrintStream log, String... args) {
        AidRules rules = AidRules.standard();
        ContractReader reader = ContractReader.of(rules);
        ContractWriter writer = ContractWriter.in(Locale.FRENCH);
        Map<String, Function<JsonDocument, ObjectNode>> operations = Map.of(
                "plan", document -> writer.plan(reader.plan(document)),
                "settle", document -> writer.settlement(reader.settle(document)));
        if (args.length != 4 || !operations.containsKey(args[0])) {
            log.println("usage: NightlyBatch plan|settle INPUT RESULTS ERRORS");
            return BAD_INPUT;
        }
        NightlyBatch batch = new NightlyBatch(rules, writer, operations.get(args[0]));
        try {
            batch.answer(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
        } catch (IOException e) {
            log.println("stopped, and no file was changed: " + e);
            return BAD_FILE;
        }
        log.println("lines: " + (batch.answered + batch.refused) + ", answered: " + batch.answered + ", refused: "
                + batch.refused);
        return batch.refused == 0 ? 0 : BAD_INPUT;
    }

    private void answer(Path input, Path results, Path errors) throws IOException {
        Path newResults = besides(results);
        Path newErrors = besides(errors);
        try (InputStream lines = new BufferedInputStream(Files.newInputStream(input));
                JsonGenerator good = JsonLines.to(new BufferedOutputStream(Files.newOutputStream(newResults)));
                JsonGenerator bad = JsonLines.to(new BufferedOutputStream(Files.newOutputStream(newErrors)))) {
            Optional<byte[]> line = next(lines);
            for (long number = 1; line.isPresent(); number++) {
                answer(JsonDocument.readLine(line.get(), number), number, good, bad);
                line = next(lines);
            }
            end(good, answered);
            end(bad, refused);
        }
        // The errors first: whoever sees new results finds their errors.
        Files.move(newErrors, errors, StandardCopyOption.ATOMIC_MOVE);
        Files.move(newResults, results, StandardCopyOption.ATOMIC_MOVE);
    }

    private void answer(JsonDocument document, long number, JsonGenerator good, JsonGenerator bad) throws IOException {
        try {
            ObjectNode result = answer.apply(document);
            good.writeTree(SavedResult.of(rules, result, (ObjectNode) document.root()).json());
            answered++;
        } catch (InvalidInputException e) {
            ObjectNode refusal = writer.errors(e.errors());
            bad.writeTree(refusal.objectNode().put("line", number).setAll(refusal));
            refused++;
        }
    }

    /** Ends the last line of a file that has one. */
    private static void end(JsonGenerator lines, long written) throws IOException {
        if (written > 0) {
            lines.writeRaw('\n');
        }
    }

    /** Returns the next line; one that is too long is cut just past the limit, so that it is refused for its length. */
    private static Optional<byte[]> next(InputStream lines) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        int read = lines.read();
        if (read < 0) {
            return Optional.empty();
        }
        for (; read >= 0 && read != '\n'; read = lines.read()) {
            if (line.size() <= JsonDocument.MOST_BYTES) {
                line.write(read);
            }
        }
        return Optional.of(line.toByteArray());
    }

    private static Path besides(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }
}
