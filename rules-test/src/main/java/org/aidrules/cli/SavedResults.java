package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.JsonDocument;
import org.aidrules.messages.Messages;

/** The results in a file: one, an array of them, or one per line as {@code batch} writes them. */
final class SavedResults {

    private final Map<String, JsonNode> results = new LinkedHashMap<>();
    private final List<InputError> errors = new ArrayList<>();
    private int refusals;

    /** Reads a file, or refuses it with all errors where an element is not a result. */
    SavedResults(String file) throws IOException {
        byte[] bytes;
        try (InputStream stream = Input.open(file)) {
            bytes = stream.readAllBytes();
        }
        JsonDocument whole = JsonDocument.readAll(bytes);
        if (whole.errors().isEmpty()) {
            JsonNode root = whole.root();
            for (int i = 0; i < (root.isArray() ? root.size() : 1); i++) {
                add(root.isArray() ? file + "/" + i : file, root.isArray() ? root.get(i) : root);
            }
        } else {
            readLines(file, bytes, whole);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    /** Returns the results by their place in the input. */
    Map<String, JsonNode> results() {
        return results;
    }

    /** Returns the number of refusals, which cannot be recalculated. */
    int refusals() {
        return refusals;
    }

    private void readLines(String file, byte[] bytes, JsonDocument whole) throws IOException {
        LineReader lines = new LineReader(new ByteArrayInputStream(bytes));
        Optional<byte[]> line = lines.next();
        boolean isJsonLines =
                line.isPresent() && JsonDocument.read(line.get()).errors().isEmpty();
        if (!isJsonLines) {
            whole.errors().forEach(error -> errors.add(at(file, error)));
        }
        for (int number = 1; isJsonLines && line.isPresent(); number++, line = lines.next()) {
            String place = file + ":" + number;
            JsonDocument document = JsonDocument.readLine(line.get(), number);
            if (document.errors().isEmpty()) {
                add(place, document.root());
            } else {
                document.errors().forEach(error -> errors.add(at(place, error)));
            }
        }
    }

    private void add(String place, JsonNode result) {
        if (result.has("errors") && !result.has(ContractOperation.INPUT)) {
            refusals++;
        } else if (!result.path(ContractOperation.INPUT).isObject()) {
            errors.add(new InputError(
                    place,
                    Optional.of(JsonDocument.shown(result)),
                    Messages.inBothLanguages("error.notAResult"),
                    List.of("{…, \"" + ContractOperation.INPUT + "\": {…}}")));
        } else if (result.has(ContractOperation.KNOWN_ON) && !isDay(result.get(ContractOperation.KNOWN_ON))) {
            errors.add(InputError.notAccepted(
                    place + "/" + ContractOperation.KNOWN_ON,
                    JsonDocument.shown(result.get(ContractOperation.KNOWN_ON)),
                    AcceptedValues.DATE));
        } else {
            results.put(place, result);
        }
    }

    private static boolean isDay(JsonNode value) {
        try {
            return value.isTextual() && LocalDate.parse(value.textValue()) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static InputError at(String place, InputError error) {
        return new InputError(
                place + (error.at().isEmpty() ? "" : ", " + error.at()),
                error.found(),
                error.message(),
                error.accepted());
    }
}
