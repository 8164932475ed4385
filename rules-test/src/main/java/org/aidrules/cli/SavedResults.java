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
import org.aidrules.Accepted;
import org.aidrules.Fault;
import org.aidrules.InvalidInputException;
import org.aidrules.Text;

/** The results that a file holds: one, an array of them, or one a line as a batch writes them. */
final class SavedResults {

    private final Map<String, JsonNode> results = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int refusals;

    /** Reads a file; what holds no result is refused, with all that is wrong. */
    SavedResults(String file) throws IOException {
        byte[] bytes;
        try (InputStream stream = Input.open(file)) {
            bytes = stream.readAllBytes();
        }
        JsonDocument whole = JsonDocument.readAll(bytes);
        if (whole.faults().isEmpty()) {
            JsonNode root = whole.root();
            for (int i = 0; i < (root.isArray() ? root.size() : 1); i++) {
                add(root.isArray() ? file + "/" + i : file, root.isArray() ? root.get(i) : root);
            }
        } else {
            readLines(file, bytes, whole);
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    /** The results, by their place. */
    Map<String, JsonNode> results() {
        return results;
    }

    /** How many answers were refusals, which cannot be worked out again. */
    int refusals() {
        return refusals;
    }

    private void readLines(String file, byte[] bytes, JsonDocument whole) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(bytes));
        Optional<byte[]> line = lines.next();
        boolean oneALine = line.isPresent() && JsonDocument.read(line.get(), 1).faults().isEmpty();
        if (!oneALine) {
            whole.faults().forEach(fault -> faults.add(at(file, fault)));
        }
        for (int number = 1; oneALine && line.isPresent(); number++, line = lines.next()) {
            String place = file + ":" + number;
            JsonDocument document = JsonDocument.read(line.get(), number);
            if (document.faults().isEmpty()) {
                add(place, document.root());
            } else {
                document.faults().forEach(fault -> faults.add(at(place, fault)));
            }
        }
    }

    private void add(String place, JsonNode result) {
        if (result.has("errors") && !result.has(Task.INPUT)) {
            refusals++;
        } else if (!result.path(Task.INPUT).isObject()) {
            faults.add(new Fault(place, Optional.of(Shown.value(result)), new Text(
                    "this is no result of plan or settle: it holds no input to work out again",
                    "ce n'est pas un résultat de plan ou de settle : il n'y a pas de demande à recalculer"),
                    List.of("{…, \"" + Task.INPUT + "\": {…}}")));
        } else if (result.has(Task.KNOWN_ON) && !isDay(result.get(Task.KNOWN_ON))) {
            faults.add(Fault.notAccepted(place + "/" + Task.KNOWN_ON, Shown.value(result.get(Task.KNOWN_ON)),
                    Accepted.DATE));
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

    private static Fault at(String place, Fault fault) {
        return new Fault(place + (fault.at().isEmpty() ? "" : ", " + fault.at()), fault.found(), fault.message(),
                fault.accepted());
    }
}
