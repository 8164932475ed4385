package org.aidrules.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.aidrules.AidRules;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.facts.Scheme;
import org.aidrules.json.ContractReader;
import org.aidrules.json.ContractWriter;
import org.aidrules.json.JsonDocument;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.output.TextOutput;

/**
 * Reads any bytes as the input of a plan and as that of a settlement. The line of a batch, the tree of the document and
 * the validation alone must agree: the same answer, byte for byte, or the same errors.
 */
public final class ContractLinesFuzzer {

    private static final AidRules RULES = AidRules.standard();
    private static final ContractReader READER = ContractReader.of(RULES);
    private static final ContractWriter WRITER = ContractWriter.in(Locale.FRENCH);
    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);

    private ContractLinesFuzzer() {}

    /**
     * Tries one input.
     *
     * @param data any bytes
     * @throws IOException never, since nothing but memory is read
     */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        for (ContractOperation operation : ContractOperation.values()) {
            same("the lines of a batch", byTree(operation, lines(data)), batch(operation, lines(data)));
        }
        same(
                "the validation of a plan",
                errors(() -> READER.plan(data)).toString(),
                errors(() -> READER.application(data)).toString());
        JsonDocument document = JsonDocument.read(data);
        if (!document.root().isMissingNode() && ContractReader.scheme(document) != Scheme.INDIVIDUAL) {
            same(
                    "the validation of a plan of an organisation",
                    errors(() -> READER.organisationPlan(document)).toString(),
                    errors(() -> READER.organisation(document)).toString());
        }
        same(
                "the validation of a settlement",
                errors(() -> READER.settle(data)).toString(),
                errors(() -> READER.contract(data)).toString());
    }

    /** Answers lines from their trees, and shows each answer as text. */
    private static String byTree(ContractOperation operation, List<byte[]> lines) {
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            JsonDocument document = JsonDocument.readLine(lines.get(i), i + 1);
            document.root(); // from now on it is read from its tree
            try {
                ContractOperation.Answer answer = operation.answer(RULES, document);
                answer.text().in(MESSAGES, new ContractOperation.TextDetail(true, 6));
                answers.append(Json.compact(answer.json().by(WRITER).set(ContractOperation.INPUT, document.root())));
            } catch (InvalidInputException e) {
                answers.append(Json.compact(Json.object().put("line", i + 1).setAll(WRITER.errors(e.errors()))));
            }
            answers.append('\n');
        }
        return answers.toString();
    }

    private static String batch(ContractOperation operation, List<byte[]> lines) {
        LineAnswers answers = new LineAnswers(operation, RULES, WRITER);
        answers.answer(new ParallelLines.Chunk(1, lines));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TextOutput out = TextOutput.results(bytes);
        answers.printTo(out);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<byte[]> lines(byte[] data) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        LineReader reader = new LineReader(new ByteArrayInputStream(data));
        for (Optional<byte[]> line = reader.next(); line.isPresent(); line = reader.next()) {
            lines.add(line.get());
        }
        return lines;
    }

    private static List<InputError> errors(Supplier<?> reading) {
        try {
            reading.get();
            return List.of();
        } catch (InvalidInputException e) {
            return e.errors();
        }
    }

    private static void same(String what, String expected, String found) {
        if (!expected.equals(found)) {
            throw new AssertionError(what + ": " + expected + " but " + found);
        }
    }
}
